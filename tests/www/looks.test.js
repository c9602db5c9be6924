/**
 * How it looks in each language, light and dark, 320, 768 and 1280 px wide, beside how it looked when
 * it was last looked at. `UPDATE_LOOKS=1` takes it as it is: look at the pictures in
 * target/screenshots then. And in each, what axe-core finds.
 */

import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { LANGUAGES } from '../i18n/languages.js';
import { inEachBrowser } from './harness.js';
import { distance, small } from './pictures.js';

const KEPT = 'tests/www/looks';

/** Of a tile: a font's next version moves a line's end; a part that is gone empties tiles. */
const TOLERATED = 0.15;

/** Three side by side, with their gaps, and as high as the highest. */
const [WIDTH, HEIGHT] = [2408, 1800];

/** Waits for the next pictures. @param {import('./page.js').Page} page */
const painted = (page) =>
    page.run(
        () =>
            new Promise((shown) =>
                requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(shown, 50))),
            ),
    );

/** @type {Map<string, PNG>} how English looks, by engine */
const english = new Map();

/**
 * @param {import('./page.js').Page} page
 * @param {string} lang
 * @param {string} theme
 */
async function open(page, lang, theme) {
    await page.resize(WIDTH, HEIGHT);
    await page.open('/tests/looks.html');
    await page.run(
        (lang, theme) => {
            document.documentElement.lang = lang;
            for (const one of document.querySelectorAll('idle-loss')) {
                one.setAttribute('theme', theme);
            }
        },
        lang,
        theme,
    );
    await page.until(
        (lang) =>
            [...document.querySelectorAll('idle-loss')].every(({ shadowRoot }) => {
                const section = shadowRoot?.querySelector('section');
                // The last to come are the names of what was said of it.
                return section?.lang === lang && shadowRoot?.querySelector('text.claim');
            }),
        lang,
    );
    await painted(page);
}

for (const lang of LANGUAGES) {
    for (const theme of ['light', 'dark']) {
        inEachBrowser(`looks as it did, in ${lang}, ${theme}`, async (page) => {
            await open(page, lang, theme);
            // Three widgets of one page have one name, here.
            const faults = await page.axe({ rules: { 'landmark-unique': { enabled: false } } });
            assert.deepEqual(faults, []);
            const name = `looks ${lang} ${theme}`;
            const now = small(await readFile(await page.screenshot(name)));
            const kept = `${KEPT}/${lang}-${theme}.${page.engine}.png`;
            if (process.env.UPDATE_LOOKS) {
                await mkdir(KEPT, { recursive: true });
                await writeFile(kept, PNG.sync.write(now));
            }
            const then = PNG.sync.read(await readFile(kept));
            const apart = distance(now, then);
            assert.ok(apart <= TOLERATED, `${(apart * 100).toFixed(1)}% of it looks otherwise`);
            // It can tell one thing from another.
            if (lang === 'en' && theme === 'light') english.set(page.engine, now);
            const other = english.get(page.engine);
            if (lang !== 'en' && other) assert.ok(distance(now, other) > 2 * TOLERATED);
        });
    }
}

// One widget is enough, and a ninth of the picture.
inEachBrowser('sees that a chart is gone', async (page) => {
    await open(page, 'en', 'light');
    const widget = await page.find('idle-loss');
    const seen = async () => small(Buffer.from(await widget.takeScreenshot(), 'base64'));
    const whole = await seen();
    await page.run(() => {
        const svg = document.querySelector('idle-loss')?.shadowRoot?.querySelector('svg');
        /** @type {SVGElement} */ (svg).style.setProperty('visibility', 'hidden');
    });
    await painted(page);
    const without = await seen();
    assert.equal(without.data.length, whole.data.length);
    assert.ok(distance(without, whole) > TOLERATED);
});
