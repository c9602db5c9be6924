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
        'Counting the power that is not bought and the costs that go on, a net loss of about $4.1M. ' +
            'Nine times in ten between $3.5M and $5.9M. ' +
            'Where power is worth $160/MWh or more, standing still pays better than mining.',
    );
});

inEachBrowser('tells a gain as one, and no net where no cause is given', async (page) => {
    await openWhole(page, '$13M', { preset: 'riot-curtailment-2023' });
    const said = await text(page, '.net');
    assert.match(said, /a net gain of about \$\d/);
    assert.match(said, /Nine times in ten between \$\d[^ ]* and \$\d/);
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
