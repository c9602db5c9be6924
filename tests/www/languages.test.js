/** Each language in each engine: its figures, its direction, and how its words come. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { Key } from 'selenium-webdriver';
import { FIGURES } from '../i18n/figures.js';
import { plainly } from '../i18n/languages.js';
import { inEachBrowser } from './harness.js';
import { answers, open, OWN, PRESET, put } from './widget.js';

/** @typedef {import('./page.js').Page} Page */

/**
 * Turns the page to a language and waits until the widget speaks it.
 *
 * @param {Page} page
 * @param {string} language
 */
async function speak(page, language) {
    await page.run((language) => {
        document.documentElement.lang = language;
        document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
    }, language);
    await page.until(
        (language) =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelector('section')?.lang ===
            language,
        language,
    );
}

/** @param {Page} page @param {string} selector @returns {Promise<string[]>} */
const texts = async (page, selector) => {
    const found = await page.run(
        (selector) =>
            [
                ...(document.querySelector('idle-loss')?.shadowRoot?.querySelectorAll(selector) ??
                    []),
            ].map(({ textContent }) => textContent ?? ''),
        selector,
    );
    return found.map(plainly);
};

/**
 * Waits until the answer is this, but for signs of direction, and all stands that comes below it.
 *
 * @param {Page} page
 * @param {string} figure
 */
const says = (page, figure) =>
    page.driver.wait(
        async () =>
            (await texts(page, 'strong'))[0] === figure &&
            page.run(() => document.querySelector('idle-loss[data-engine="wasm"]') !== null),
        10_000,
        figure,
    );

for (const [language, figures] of Object.entries(FIGURES)) {
    inEachBrowser(`speaks ${language}, whole and accessible on a phone`, async (page) => {
        await page.resize(320, 900);
        await open(page);
        await put(page, { preset: PRESET });
        await speak(page, language);
        await says(page, figures.millions);
        const given = [figures.share, figures.hours, figures.price];
        assert.deepEqual((await texts(page, '.given')).sort(), given.sort());
        assert.equal((await texts(page, '.field')).at(-1), figures.sign);

        await page.run(() =>
            document
                .querySelector('idle-loss')
                ?.shadowRoot?.querySelector('.below > details:last-of-type')
                ?.setAttribute('open', ''),
        );
        await page.until(
            () =>
                document.querySelector('idle-loss')?.shadowRoot?.querySelectorAll('.notes p')
                    .length,
        );
        await page.run(() =>
            document
                .querySelector('idle-loss')
                ?.shadowRoot?.querySelector('.assumptions')
                ?.setAttribute('open', ''),
        );
        await page.find('idle-loss', '#fleet optgroup');
        assert.deepEqual(await page.axe(), []);
        const overflow = await page.run(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${overflow} px too wide`);
        await page.screenshot(`language ${language} 320`);
    });
}

inEachBrowser('says thousands and round millions as each language does', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    for (const [language, figures] of Object.entries(FIGURES)) {
        await speak(page, language);
        // Prices at which 12% of a day, 4.787191 at 43,589.36, come to 0.5696 and 6.999.
        for (const [priceUsd, figure] of /** @type {const} */ ([
            [5186.37, figures.thousands],
            [63_728, figures.round],
        ])) {
            await page.run(
                (priceUsd) =>
                    Object.assign(document.querySelector('idle-loss') ?? {}, { priceUsd }),
                priceUsd,
            );
            await says(page, figure);
        }
    }
});

inEachBrowser('loads the words of the nearest language, once, and no others', async (page) => {
    /** @type {string[]} */
    const asked = [];
    page.intercept((req) => {
        if (req.url?.includes('/i18n/')) asked.push(req.url);
        return false;
    });
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    assert.deepEqual(asked, []);
    await put(page, { preset: PRESET, lang: 'fr-CA' });
    await put(page, { preset: PRESET, lang: 'fr' });
    await page.until(() => {
        // Each wakes as it comes near.
        window.scrollTo(0, document.body.scrollHeight);
        return [...document.querySelectorAll('idle-loss[lang]')].every((one) => one.shadowRoot);
    });
    assert.deepEqual(asked, ['/i18n/fr.js']);
    const spoken = await page.run(() =>
        [...document.querySelectorAll('idle-loss')].map(
            (one) => one.shadowRoot?.querySelector('section')?.lang,
        ),
    );
    assert.deepEqual(spoken, ['en', 'fr-CA', 'fr']);
});

inEachBrowser('speaks English where there are no words, or not in that script', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    for (const lang of ['de', 'zh-TW', 'zh-Hant', 'kk-Latn', 'ar-', 'x', '']) {
        await page.run(
            (lang) => document.querySelector('idle-loss')?.setAttribute('lang', lang),
            lang,
        );
        await page.run(() => new Promise((done) => setTimeout(done)));
        await answers(page, '$4.8M');
    }
    await page.run(() => document.querySelector('idle-loss')?.setAttribute('lang', 'zh-CN'));
    await says(page, '480万美元');
});

inEachBrowser('keeps the author’s sentence until its words are here', async (page) => {
    /** @type {() => void} */
    let arrive = () => {};
    const arrived = new Promise((resolve) => (arrive = () => resolve(undefined)));
    page.intercept(async (req, res) => {
        if (!req.url?.endsWith('/i18n/ru.js')) return false;
        await arrived;
        res.writeHead(200, { 'Content-Type': 'text/javascript' });
        res.end(await readFile('build/i18n/ru.js'));
        return true;
    });
    await open(page);
    await put(page, { preset: PRESET, lang: 'ru' });
    await page.until(() => /** @type {any} */ (document.querySelector('idle-loss')).report);
    const shown = () =>
        page.run(() => /** @type {HTMLElement} */ (document.querySelector('idle-loss')).innerText);
    assert.equal(await shown(), OWN);
    // What is asked meanwhile is not lost.
    await page.run(() =>
        Object.assign(document.querySelector('idle-loss') ?? {}, { outageHours: 36 }),
    );
    arrive();
    await says(page, '7,2 млн $');
    assert.match(String(await texts(page, '.say')), /отключится на 36 часов/);
});

inEachBrowser('speaks English when its words do not come, and says so', async (page) => {
    page.intercept((req, res) => {
        if (!req.url?.includes('/i18n/')) return false;
        res.writeHead(404).end();
        return true;
    });
    await open(page);
    await page.run(() => {
        const told = Object.assign(window, { told: '' });
        console.warn = (...values) => (told.told += values.join(' '));
    });
    await put(page, { preset: PRESET, lang: 'ar' });
    await answers(page, '$4.8M');
    const [lang, dir, told] = await page.run(() => {
        const section = document.querySelector('idle-loss')?.shadowRoot?.querySelector('section');
        return [section?.lang, section?.dir, /** @type {any} */ (window).told];
    });
    assert.deepEqual([lang, dir], ['en', 'ltr']);
    assert.match(told, /speaks English, since its “ar” failed/);
    await page.errors(); // the missing file
});

inEachBrowser('turns to another language with the page, and keeps what was set', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    const field = await page.find('idle-loss', '#outageHours');
    await page.run((field) => field.select(), field);
    await page.keys('36', Key.ENTER);
    await answers(page, '$7.2M');
    await speak(page, 'ja');
    await says(page, '720万ドル');
    await page.run(() => document.querySelector('main')?.setAttribute('lang', 'id'));
    await page.until(
        () =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelector('section')?.lang ===
            'id',
    );
    assert.deepEqual(await texts(page, 'strong'), ['US$7,2 jt']);
});

inEachBrowser('runs from right to left in Arabic, but for its chart', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await speak(page, 'ar');
    await page.run(() =>
        document
            .querySelector('idle-loss')
            ?.shadowRoot?.querySelector('.below > details:last-of-type')
            ?.setAttribute('open', ''),
    );
    const found = await page.until(() => {
        const root = document.querySelector('idle-loss')?.shadowRoot;
        if (!root?.querySelector('.notes p')) return null;
        const styleOf = (/** @type {string | Element} */ one) =>
            getComputedStyle(
                /** @type {Element} */ (typeof one === 'string' ? root.querySelector(one) : one),
            );
        // What holds the digits of the sentence, the steps and the figures.
        const figures = [];
        for (const part of root.querySelectorAll('.say, li, dd')) {
            const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const { parentElement, textContent } = walker.currentNode;
                if (!parentElement || !/\d/.test(textContent ?? '')) continue;
                figures.push(styleOf(parentElement).unicodeBidi);
            }
        }
        return {
            text: styleOf('section').direction,
            svg: styleOf('svg').direction,
            figures,
            marks: [...root.querySelectorAll('svg text.hours')].map(
                (mark) => mark.getBoundingClientRect().left,
            ),
            label: root.querySelector('svg')?.getAttribute('aria-label'),
        };
    });
    assert.ok(found);
    const { text, svg, figures, marks, label } = found;
    assert.deepEqual([text, svg], ['rtl', 'ltr']);
    assert.ok(figures.length > 20, `${figures.length} figures`);
    assert.deepEqual([...new Set(figures)], ['isolate'], 'each is kept apart');
    assert.ok(marks.length > 2, `${marks.length} marks`);
    assert.deepEqual(
        marks,
        [...marks].sort((one, other) => one - other),
    );
    // Where only text goes, signs keep figures apart.
    assert.match(label ?? '', /\u2068[^\u2069]*4\.8[^\u2069]*\u2069/);
});

inEachBrowser('takes the keys of an Arabic reader', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await speak(page, 'ar');
    const hours = await page.find('idle-loss', '[aria-label="مدة الانقطاع"][type=range]');
    const text = () => page.run((hours) => hours.getAttribute('aria-valuetext'), hours);
    await page.run((hours) => hours.focus(), hours);
    for (const [key, expected] of [
        [Key.ARROW_LEFT, '25 ساعة'],
        [Key.ARROW_UP, '26 ساعة'],
        [Key.ARROW_RIGHT, '25 ساعة'],
        [Key.HOME, '0 ساعة'],
        [Key.ARROW_LEFT, 'ساعة'],
        [Key.ARROW_LEFT, 'ساعتين'],
        [Key.ARROW_LEFT, '3 ساعات'],
    ]) {
        await page.keys(String(key));
        assert.equal(await text(), expected);
    }
    const price = await page.find('idle-loss', '#priceUsd');
    for (const [typed, shown] of [
        ['٨٧٬١٧٨٫٧٢', '87,179'],
        ['43,589.36', '43,589'],
    ]) {
        await page.run((price) => (price.focus(), price.select()), price);
        await page.keys(String(typed), Key.ENTER);
        assert.equal(await page.run((price) => price.value, price), shown);
    }
    await page.run((price) => (price.focus(), price.select()), price);
    await page.keys('كثير', Key.ENTER);
    const [said] = await texts(page, '#priceUsd-error');
    assert.equal(
        said,
        'سعر البيتكوين: «كثير» ليس رقمًا. أدخل رقمًا من 0 دولار إلى 10,000,000 دولار. لا يزال المعروض 43,589 دولارًا.',
    );
});

inEachBrowser('writes the digits that it is told to', async (page) => {
    await open(page);
    await put(page, { preset: PRESET, lang: 'ar', digits: 'arab' });
    await says(page, '٤٫٨ مليون دولار');
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
