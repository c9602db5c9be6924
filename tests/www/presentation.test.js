/** Digits and a currency that an editor gives, and what is said of those that are none. */

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { inEachBrowser } from './harness.js';
import { says, texts } from './speech.js';
import { answers, open, PRESET, put } from './widget.js';

inEachBrowser('writes the digits that it is told to', async (page) => {
    await open(page);
    await put(page, { preset: PRESET, lang: 'ar', digits: 'arab' });
    await says(page, '٤٫٨ مليون دولار');
    // The last to come is what was said of it.
    await page.find('idle-loss', '.claims option');
    // The name of a machine is no number.
    const all = (await texts(page, 'section')).join(' ').replace('Antminer S19', '');
    assert.doesNotMatch(all, /[0-9]/, 'every number, in the language’s own texts too');
    await page.run(() =>
        Object.assign(document.querySelector('idle-loss') ?? {}, { digits: null }),
    );
    await says(page, '4.8 مليون دولار');
});

inEachBrowser(
    'shows another currency at the editor’s rate, and estimates the same',
    async (page) => {
        await page.resize(320, 900);
        await open(page);
        await put(page, { preset: PRESET, currency: 'kzt', 'usd-rate': '432.5' });
        await answers(page, '₸2.1B');
        const price = await page.find('idle-loss', '#priceUsd');
        const seen = () =>
            page.run(
                (price) => [
                    price.value,
                    price.parentElement?.textContent,
                    document
                        .querySelector('idle-loss')
                        ?.shadowRoot?.querySelectorAll('[type=range]')[1]
                        ?.getAttribute('aria-valuetext'),
                    /** @type {any} */ (document.querySelector('idle-loss')).priceUsd,
                    /** @type {any} */ (document.querySelector('idle-loss')).report.lossUsdPer24h,
                ],
                price,
            );
        const [value, affixes, spoken, usd, loss] = await seen();
        assert.deepEqual(
            [value, affixes, spoken, usd],
            ['18,852,398', '₸', '₸18,852,398', 43589.36],
        );
        assert.equal(Math.round(loss), 4787191);
        const whole = await page.run((price) => price.scrollWidth <= price.clientWidth, price);
        assert.ok(whole, 'the field shows all digits');

        // What is typed is in the currency, what is set is in dollars: 21,625,000 / 432.5.
        await page.run((price) => price.select(), price);
        await page.keys('21,625,000', Key.ENTER);
        assert.deepEqual((await seen()).slice(0, 4), ['21,625,000', '₸', '₸21,625,000', 50000]);
        await page.run((price) => price.select(), price);
        await page.keys('5,000,000,000', Key.ENTER);
        assert.deepEqual(await texts(page, '#priceUsd-error'), [
            'Price of a bitcoin: give a number from ₸0 to ₸4,325,000,000, not 5,000,000,000. Still showing ₸21,625,000.',
        ]);

        await page.run(() =>
            document
                .querySelector('idle-loss')
                ?.shadowRoot?.querySelector('.below > details:last-of-type')
                ?.setAttribute('open', ''),
        );
        const notes = await page.until(
            () =>
                document.querySelector('idle-loss')?.shadowRoot?.querySelector('.notes')
                    ?.textContent,
        );
        assert.match(notes ?? '', /at the rate that this page’s editors give: \$1 = ₸432\.5\./);
        // Why something was assumed is told as it was written.
        const written = (await texts(page, '.notes [lang]')).join();
        const all = (await texts(page, 'section')).join();
        const dollars = (/** @type {string} */ text) => text.match(/\$/g)?.length ?? 0;
        assert.equal(dollars(all) - dollars(written), 1, 'no other dollar');
    },
);

inEachBrowser(
    'refuses a way to show figures that it cannot, and shows the usual one',
    async (page) => {
        await open(page);
        await page.run(() => {
            addEventListener('refused', (event) => {
                const { refusals } = /** @type {CustomEvent} */ (event).detail;
                document.body.dataset.refused = refusals
                    .map((/** @type {any} */ one) => `${one.field} ${one.problem}`)
                    .join();
            });
        });
        for (const [
            attributes,
            refused,
            said,
        ] of /** @type {[Record<string, string>, string, string][]} */ ([
            [
                { digits: 'roman' },
                'digits notACode',
                'Digits: “roman” is not known. Give one such as latn, arab.',
            ],
            [
                { currency: 'TENGE', 'usd-rate': '432.5' },
                'currency notACode',
                'Currency: “TENGE” is not known. Give one such as EUR, KZT.',
            ],
            [
                { currency: 'KZT' },
                'currency without',
                'Currency: given without Rate of the currency.',
            ],
            [
                { 'usd-rate': '432.5' },
                'usdRate without',
                'Rate of the currency: given without Currency.',
            ],
            [
                { currency: 'KZT', 'usd-rate': '432,5' },
                'usdRate notANumber',
                'Rate of the currency: “432,5” is no number. Give one from 0.0001 to 1,000,000,000.',
            ],
            [
                { currency: 'KZT', 'usd-rate': '0' },
                'usdRate outOfRange',
                'Rate of the currency: give a number from 0.0001 to 1,000,000,000, not 0.',
            ],
            [
                { currency: 'USD', 'usd-rate': '2' },
                'usdRate outOfRange',
                'Rate of the currency: give a number from 1 to 1, not 2.',
            ],
        ])) {
            await page.run(() => {
                document.querySelector('idle-loss')?.remove();
                delete document.body.dataset.refused;
            });
            await put(page, { preset: PRESET, ...attributes });
            await answers(page, '$4.8M');
            assert.equal(await page.until(() => document.body.dataset.refused), refused);
            assert.deepEqual(await texts(page, '.answer > .error'), [said]);
        }
        // It is mended by its property, and the reason goes.
        await page.run(() =>
            Object.assign(document.querySelector('idle-loss') ?? {}, {
                currency: 'EUR',
                usdRate: 0.88,
            }),
        );
        await answers(page, '€4.2M');
        assert.deepEqual(await texts(page, '.answer > .error'), ['']);
    },
);
