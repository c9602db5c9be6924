/** What stands below the answer: the net, how large that is, and all of it on paper. */

import assert from 'node:assert/strict';
import { inEachBrowser } from './harness.js';
import { answers, open, PRESET, put } from './widget.js';

/** @typedef {import('./page.js').Page} Page */

/**
 * Opens a preset, complete.
 *
 * @param {Page} page
 * @param {string} figure of its answer
 * @param {Record<string, string>} [attributes]
 */
async function openWhole(page, figure, attributes = {}) {
    await open(page);
    await put(page, { preset: PRESET, ...attributes });
    await answers(page, figure);
}

/** Opens all that is folded: what is in it is written then. @param {Page} page */
async function unfold(page) {
    await page.run(() => {
        const root = document.querySelector('idle-loss')?.shadowRoot;
        for (const fold of root?.querySelectorAll('details') ?? []) fold.open = true;
    });
    await page.until(() => {
        const root = document.querySelector('idle-loss')?.shadowRoot;
        return ['ol li', 'tbody th'].every((written) => root?.querySelector(written));
    });
}

/** @param {Page} page @param {string} selector */
const text = (page, selector) =>
    page.run(
        (selector) =>
            document
                .querySelector('idle-loss')
                ?.shadowRoot?.querySelector(selector)
                ?.textContent?.trim() ?? '',
        selector,
    );

inEachBrowser('sets the net beside the gross, with its range', async (page) => {
    await openWhole(page, '$4.8M');
    assert.equal(
        await text(page, '.net'),
        'Counting what is saved, paid and won back, and the costs that go on, a net loss of about $4.1M. ' +
            'Nine times in ten between $3.5M and $5.9M. ' +
            'While they run, these machines earn $160/MWh with the power that they draw: ' +
            'where it costs more, running does not pay.',
    );
});

inEachBrowser('tells a gain as one, and no net where no cause is given', async (page) => {
    await openWhole(page, '$13M', { preset: 'riot-curtailment-2023' });
    const said = await text(page, '.net');
    assert.match(said, /a net gain of about \$\d/);
    assert.match(said, /Nine times in ten between \$\d[^ ]* and \$\d/);
    await unfold(page);
    assert.match(await text(page, 'ol li:last-child'), /a net gain of about \$\d/);
    await open(page);
    await put(page, {
        'share-percent': '12',
        difficulty: '24272331996979.97',
        'start-height': '717281',
        'fees-btc-per-block': '0.1056',
        'price-usd': '43589.36',
        'outage-hours': '24',
    });
    await answers(page, '$4.8M');
    assert.equal(await text(page, '.net'), '');
});

inEachBrowser('says of a range with both signs which of them is a gain', async (page) => {
    await openWhole(page, '$24M', { preset: 'fern-2026', 'credit-usd-per-mwh': '8' });
    assert.match(
        await text(page, '.net'),
        /a net loss of about \$\d.* between -\$\d[^ ]* and \$\d[^ ]*, where less than nothing is a gain\./,
    );
});

inEachBrowser('says nothing of a range, or of a number, that says nothing', async (page) => {
    const nearly = {
        'share-percent-low': '11.99',
        'share-percent-high': '12.01',
        'price-usd-low': '43580',
        'price-usd-high': '43600',
    };
    await openWhole(page, '$4.8M', nearly);
    assert.equal(await text(page, '.range'), '');
    await open(page);
    await put(page, { preset: 'kazakhstan-winter-cut-2022', 'power-mw': '0.003' });
    await page.until(() =>
        document
            .querySelector('idle-loss[data-engine="wasm"]')
            ?.shadowRoot?.querySelector('.scale')
            ?.textContent?.includes('average households'),
    );
    assert.doesNotMatch(await text(page, '.scale'), /machines/);
});

inEachBrowser('works a halving out before those who read on', async (page) => {
    await openWhole(page, '$2.6M', { 'start-height': '839990' });
    await unfold(page);
    assert.match(
        await text(page, 'ol'),
        /which pay 496\.46 BTC\.A halving falls into that time: the blocks after it pay 3\.125 BTC by themselves\./,
    );
});

inEachBrowser('tells the course in numbers by the hours as they are', async (page) => {
    await openWhole(page, '$25M', { 'outage-hours': '125' });
    await unfold(page);
    const hours = await page.run(() =>
        [...(document.querySelector('idle-loss')?.shadowRoot?.querySelectorAll('tbody th') ?? [])]
            .map((cell) => cell.textContent ?? '')
            .filter((hour) => parseInt(hour) > 0),
    );
    assert.ok(hours.includes('125 hours'), hours.join());
    assert.equal(new Set(hours).size, hours.length, hours.join());
});

inEachBrowser('says of the chart all that it shows, for those who do not see it', async (page) => {
    await openWhole(page, '$4.8M', { 'ramp-hours': '48', 'lost-machines-percent': '20' });
    const said = await page.run(() =>
        document
            .querySelector('idle-loss')
            ?.shadowRoot?.querySelector('figure svg')
            ?.getAttribute('aria-label'),
    );
    assert.match(
        String(said),
        /^Line chart\. The loss rises to \$4\.8M after 24 hours, when the outage ends\. Nine times in ten between \$4\.0M and \$7\.3M\. Until the return is complete, it comes to \$\d+M\. Of that, \$1\.0M is won back later\. Those that never come back miss \$\d+M more in the \d+ days after the outage began\.$/,
    );
});

inEachBrowser('says how large that is, and what it is measured by', async (page) => {
    await openWhole(page, '$4.8M');
    assert.equal(
        await text(page, '.scale'),
        'All the world’s miners earn as much in 2.9 hours. ' +
            'So much hashrate is that of about 220,000 machines of the kind that was common then (Antminer S19). ' +
            'So much power is what about 3,100,000 average households use.',
    );
    await page.run(() => {
        const element = /** @type {any} */ (document.querySelector('idle-loss'));
        element.outageHours = 744;
        element.shadowRoot.querySelector('ol').parentElement.open = true;
    });
    await page.until(() =>
        document
            .querySelector('idle-loss')
            ?.shadowRoot?.querySelector('.scale')
            ?.textContent?.startsWith('All the world’s miners earn as much in 3.7 days.'),
    );
    await page.until(() => {
        const notes = document.querySelector('idle-loss')?.shadowRoot?.querySelector('.notes');
        const said = notes?.textContent ?? '';
        return said.includes('3,500 kWh a year') && said.includes('95 TH/s');
    });
});

inEachBrowser('on paper the working is open, with its sources', async (page) => {
    await openWhole(page, '$4.8M');
    const { opened, notes, after, gone } = await page.run(async () => {
        const element = /** @type {HTMLElement} */ (document.querySelector('idle-loss'));
        const root = /** @type {ShadowRoot} */ (element.shadowRoot);
        const working = /** @type {HTMLDetailsElement} */ (root.querySelector('ol')?.parentElement);
        // As soon as the claims are offered, what is documented is there.
        while (!root.querySelector('.claims option')) {
            await new Promise((soon) => setTimeout(soon, 10));
        }
        window.dispatchEvent(new Event('beforeprint'));
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
        const opened = working.open;
        const notes = root.querySelector('.notes')?.textContent ?? '';
        window.dispatchEvent(new Event('afterprint'));
        const after = working.open;
        element.remove();
        window.dispatchEvent(new Event('beforeprint'));
        return { opened, notes, after, gone: working.open };
    });
    assert.equal(opened, true);
    assert.match(notes, /Where the figures come from: .*Wired/);
    assert.match(notes, /Assumed, and why: .*Efficiency of the machines, /);
    assert.doesNotMatch(notes, /\.[;.]/);
    assert.deepEqual([after, gone], [false, false]);
});

inEachBrowser('where there is room, the chart stands beside the answer', async (page) => {
    await openWhole(page, '$4.8M');
    /** @param {number} width */
    const places = (width) =>
        page.run((width) => {
            const element = /** @type {HTMLElement} */ (document.querySelector('idle-loss'));
            element.style.inlineSize = `${width}px`;
            const root = /** @type {ShadowRoot} */ (element.shadowRoot);
            const place = (/** @type {string} */ selector) =>
                /** @type {Element} */ (root.querySelector(selector)).getBoundingClientRect();
            const [controls, chart] = [place('.controls'), place('figure')];
            return { beside: chart.left >= controls.right, below: chart.top >= controls.bottom };
        }, width);
    await page.resize(1400, 900);
    assert.deepEqual(await places(1000), { beside: true, below: false });
    assert.deepEqual(await places(680), { beside: false, below: true });
});

inEachBrowser(
    'what is open stays so in another language, and the focus where it was',
    async (page) => {
        await openWhole(page, '$4.8M');
        const places = () =>
            page.run(() => {
                const root = document.querySelector('idle-loss')?.shadowRoot;
                return {
                    lang: root?.querySelector('section')?.lang,
                    working: root?.querySelector('ol')?.closest('details')?.open,
                    table: root?.querySelector('.table')?.hasAttribute('open'),
                    focused: root?.activeElement?.id,
                };
            });
        await page.run(() => {
            const root = document.querySelector('idle-loss')?.shadowRoot;
            root?.querySelector('ol')?.closest('details')?.setAttribute('open', '');
            root?.getElementById('priceUsd')?.focus();
            document.querySelector('idle-loss')?.setAttribute('lang', 'fr');
        });
        await page.until(
            () =>
                document.querySelector('idle-loss')?.shadowRoot?.querySelector('section')?.lang ===
                'fr',
        );
        assert.deepEqual(await places(), {
            lang: 'fr',
            working: true,
            table: false,
            focused: 'priceUsd',
        });
    },
);

inEachBrowser('an answer that only another engine gives again is not said', async (page) => {
    await openWhole(page, '$4.8M');
    // As long as a reader has to pause, and longer.
    await page.run(() => new Promise((later) => setTimeout(later, 800)));
    assert.equal(await text(page, '[role=status]'), '');
    await page.run(() =>
        Object.assign(document.querySelector('idle-loss') ?? {}, { outageHours: 36 }),
    );
    await page.until(() =>
        document
            .querySelector('idle-loss')
            ?.shadowRoot?.querySelector('[role=status]')
            ?.textContent?.startsWith('About $7.2M in that time'),
    );
});
