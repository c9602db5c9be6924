/** No field cuts a number of a documented outage off, in whatever language and money. */

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import presets from '../../www/presets.json' with { type: 'json' };
import { LANGUAGES } from '../i18n/languages.js';
import { inEachBrowser } from './harness.js';
import { open, PRESET, put } from './widget.js';

/** @typedef {import('./page.js').Page} Page */

const ALL = presets.map(({ id }) => id);

/**
 * Phones, and where the fields stand beside their sliders, or in the narrower of two columns. Where there
 * is least room each outage is held to it, elsewhere those of the longest numbers.
 */
const LONGEST = ['fern-2026', 'kazakhstan-farms-2022'];
const WIDTHS = { 320: ALL, 400: LONGEST, 560: LONGEST, 690: LONGEST, 920: LONGEST };

/**
 * Of some documented outages in turn: the fields whose text is wider than they are, and by how much all
 * is wider than the page.
 *
 * @param {Page} page
 * @param {string[]} presets
 */
const cut = (page, presets) =>
    page.run(async (presets) => {
        const element = /** @type {HTMLElement} */ (document.querySelector('idle-loss'));
        const root = /** @type {ShadowRoot} */ (element.shadowRoot);
        const found = [];
        for (const preset of presets) {
            element.setAttribute('preset', preset);
            for (const fold of root.querySelectorAll('details')) fold.open = true;
            await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
            for (const input of root.querySelectorAll('input')) {
                // Of a name, that may be long, the rest can be scrolled to.
                if (input.dir === 'auto' || input.scrollWidth <= input.clientWidth) continue;
                found.push(`${preset}: ${input.ariaLabel}: ${input.value}`);
            }
            const beyond = document.documentElement.scrollWidth - innerWidth;
            if (beyond > 0) found.push(`${preset}: ${beyond} px beyond the page`);
        }
        return found;
    }, presets);

/** @param {Page} page @param {Record<string, string>} attributes */
async function unfold(page, attributes) {
    await open(page);
    await put(page, { preset: PRESET, ...attributes });
    await (await page.find('idle-loss', '.assumptions summary')).click();
    await page.find('idle-loss', '#add-site');
    // The last to come is what was said of it.
    await page.find('idle-loss', '.claims option:nth-child(2)');
}

/** @param {Page} page */
async function hasRoom(page) {
    for (const [width, presets] of Object.entries(WIDTHS)) {
        await page.resize(Number(width), 800);
        assert.deepEqual(await cut(page, presets), [], `${width} px`);
    }
}

for (const lang of LANGUAGES) {
    inEachBrowser(`has room for each number, in ${lang}`, async (page) => {
        await unfold(page, { lang });
        await hasRoom(page);
    });
}

for (const [currency, rate, lang] of [
    ['IRR', '1000000', 'kk'],
    ['IRR', '1000000', 'ar'],
    ['UZS', '12700', 'ru'],
    ['VND', '26000', 'en'],
]) {
    inEachBrowser(`has room for each number in ${currency}, in ${lang}`, async (page) => {
        await unfold(page, { lang, currency, 'usd-rate': rate });
        await hasRoom(page);
    });
}

inEachBrowser('has room for what is typed beside a long sign', async (page) => {
    await page.resize(320, 800);
    await unfold(page, { lang: 'ar' });
    const price = await page.find('idle-loss', '#electricityUsdPerMwh');
    await page.run((price) => (price.focus(), price.select()), price);
    await page.keys('157.25', Key.TAB);
    const room = await page.run((price) => price.clientWidth - price.scrollWidth, price);
    assert.equal(room, 0);
    assert.equal(await page.run((price) => price.value, price), '157.25');
});
