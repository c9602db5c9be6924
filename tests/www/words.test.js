/** What the widget says: its figures, its sources, and what is wrong, in a reader's words. */

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { inEachBrowser } from './harness.js';
import { answers, open, PRESET, put } from './widget.js';

inEachBrowser('says small figures as they are, not as nothing', async (page) => {
    await open(page);
    await put(page, {
        preset: PRESET,
        'share-percent': '0.004',
        'outage-hours': '0.25',
        'price-usd': '0.5',
    });
    await answers(page, '$0.00019');
    const [said, field, value] = await page.run(() => {
        const root = document.querySelector('idle-loss')?.shadowRoot;
        return [
            root?.querySelector('.say')?.textContent,
            /** @type {HTMLInputElement} */ (root?.querySelector('#sharePercent')).value,
            root?.querySelector('[type=range]')?.getAttribute('aria-valuetext'),
        ];
    });
    assert.match(said ?? '', /^If 0\.004% of .* for 0\.25 hours at \$0\.50? a coin/);
    assert.deepEqual([field, value], ['0.004', '0.004%']);
});

inEachBrowser('names the sources of those figures that still stand', async (page) => {
    await open(page);
    await put(page, { preset: PRESET, 'price-usd': '60000' });
    await answers(page, '$6.6M');
    await page.run(() =>
        document
            .querySelector('idle-loss')
            ?.shadowRoot?.querySelector('.below > details:last-of-type')
            ?.setAttribute('open', ''),
    );
    const notes = await page.until(
        () => document.querySelector('idle-loss')?.shadowRoot?.querySelector('.notes')?.textContent,
    );
    assert.match(notes ?? '', /Hashrate gone dark: Wired, January 2022/);
    assert.doesNotMatch(notes ?? '', /Price of a bitcoin/);
});

inEachBrowser('puts a slider back that is refused, and says why', async (page) => {
    await open(page);
    await put(page, {
        'hashrate-ehs': '2',
        'network-ehs': '5',
        'start-height': '717281',
        'fees-btc-per-block': '0',
        'price-usd': '40000',
        'outage-hours': '24',
    });
    await answers(page, '$14M');
    const slider = await page.find('idle-loss', '[type=range]');
    await page.drag(slider, 200);
    const error = await page.find('idle-loss', '#hashrateEhs-error');
    assert.match(await page.run((error) => error.textContent, error), /from 0 EH\/s to 5 EH\/s/);
    // Where it was taken by the thumb, give or take a pixel, and with it the answer.
    const [value, kept] = await page.run(
        (slider) => [
            slider.valueAsNumber,
            /** @type {any} */ (document.querySelector('idle-loss')).hashrateEhs,
        ],
        slider,
    );
    assert.equal(value, kept);
    assert.ok(Math.abs(value - 2) < 1, `${value}`);
});

inEachBrowser('keeps the last right answer when a later scenario is wrong', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    await page.run(() => document.querySelector('idle-loss')?.setAttribute('price-usd', 'much'));
    const said = await page.until(
        () =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelector('.answer > .error')
                ?.textContent,
    );
    assert.match(
        said ?? '',
        /^Price of a bitcoin: “much” is no number\. Give one from \$0 to \$10,000,000\./,
    );
    await answers(page, '$4.8M');
    await page.run(() =>
        document.querySelector('idle-loss')?.setAttribute('price-usd', '21794.68'),
    );
    await answers(page, '$2.4M');
    assert.equal(
        await page.run(
            () =>
                document.querySelector('idle-loss')?.shadowRoot?.querySelector('.answer > .error')
                    ?.textContent,
        ),
        '',
    );
});

inEachBrowser('says a bound so that whoever types it is taken', async (page) => {
    await open(page);
    await put(page, { preset: PRESET, 'hashrate-ehs': '20' });
    await answers(page, '$4.6M');
    const field = await page.find('idle-loss', '#hashrateEhs');
    await page.run((field) => field.select(), field);
    await page.keys('173.75', Key.ENTER);
    const error = await page.find('idle-loss', '#hashrateEhs-error');
    const said = await page.run((error) => error.textContent, error);
    assert.match(said, /from 0 EH\/s to 173\.74812 EH\/s, not 173\.75\./);
    await page.run((field) => field.select(), field);
    await page.keys('173.74812', Key.ENTER);
    await answers(page, '$40M');
});

inEachBrowser('leaves what was being typed when it turns to another quantity', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    const field = await page.find('idle-loss', '#sharePercent');
    await page.run((field) => field.select(), field);
    await page.keys('24');
    await page.run(() =>
        document.querySelector('idle-loss')?.setAttribute('hashrate-ehs', '10.43'),
    );
    await answers(page, '$2.4M');
    await page.run(() => new Promise((done) => setTimeout(done, 700)));
    await answers(page, '$2.4M');
    assert.equal(
        await page.run(() => /** @type {any} */ (document.querySelector('idle-loss')).sharePercent),
        null,
    );
});

inEachBrowser(
    'goes on with what is being typed when it turns to another language',
    async (page) => {
        await open(page);
        await put(page, { preset: PRESET });
        await answers(page, '$4.8M');
        const field = await page.find('idle-loss', '#sharePercent');
        await page.run((field) => field.select(), field);
        // Typed and turned in one go: it does not count before the language has changed.
        await page.run((field) => {
            field.value = '24.5';
            field.dispatchEvent(new Event('input'));
            document.querySelector('idle-loss')?.setAttribute('lang', 'fr');
        }, field);
        await page.until(
            () =>
                document.querySelector('idle-loss')?.shadowRoot?.querySelector('section')?.lang ===
                'fr',
        );
        await page.until(
            () => /** @type {any} */ (document.querySelector('idle-loss')).sharePercent === 24.5,
        );
        const [typed, focused] = await page.run(() => {
            const root = document.querySelector('idle-loss')?.shadowRoot;
            const field = /** @type {HTMLInputElement} */ (root?.querySelector('#sharePercent'));
            return [field.value, root?.activeElement === field];
        });
        assert.deepEqual([typed, focused], ['24,5', true]);
    },
);

inEachBrowser(
    'takes what was typed once, whatever it would read in another language',
    async (page) => {
        await open(page);
        await put(page, { preset: PRESET });
        await answers(page, '$4.8M');
        const field = await page.find('idle-loss', '#priceUsd');
        await page.run((field) => field.select(), field);
        await page.keys('43,000');
        const price = () =>
            page.run(() => /** @type {any} */ (document.querySelector('idle-loss')).priceUsd);
        await page.until(
            () => /** @type {any} */ (document.querySelector('idle-loss')).priceUsd === 43000,
        );
        await page.run(() => document.querySelector('idle-loss')?.setAttribute('lang', 'fr'));
        await page.until(
            () =>
                document.querySelector('idle-loss')?.shadowRoot?.querySelector('section')?.lang ===
                'fr',
        );
        // Longer than what is typed waits: 43,000 is 43 in French.
        await page.run(() => new Promise((done) => setTimeout(done, 700)));
        assert.equal(await price(), 43000);
    },
);

inEachBrowser('speaks another language while the page’s own figures are wrong', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    await page.run(() =>
        document.querySelector('idle-loss')?.setAttribute('outage-hours', '99999'),
    );
    const wrong = (/** @type {string} */ lang) =>
        page.until((lang) => {
            const root = document.querySelector('idle-loss')?.shadowRoot;
            const spoken = root?.querySelector('section')?.lang === lang;
            return spoken && root?.querySelector('.answer > .error')?.textContent;
        }, lang);
    assert.match(String(await wrong('en')), /^Hours of outage: give a number/);
    await page.run(() => document.documentElement.setAttribute('lang', 'fr'));
    assert.match(String(await wrong('fr')), /^Durée de l’arrêt/);
});

inEachBrowser('says what a slow return costs beside what the dark hours do', async (page) => {
    await open(page);
    await put(page, { preset: PRESET, 'ramp-hours': '48' });
    await answers(page, '$4.8M');
    const shown = () =>
        page.run(
            () =>
                /** @type {HTMLElement} */ (
                    document.querySelector('idle-loss')?.shadowRoot?.querySelector('dl')
                ).innerText,
        );
    assert.match(await shown(), /Until the return is complete\s+\$9\.6M/);
    await page.run(() => document.querySelector('idle-loss')?.removeAttribute('ramp-hours'));
    await page.until(
        () =>
            !(
                /** @type {HTMLElement} */ (
                    document.querySelector('idle-loss')?.shadowRoot?.querySelector('dl')
                ).innerText.includes('Until')
            ),
    );
});
