/** What takes long is made before it is wanted: no slider waits for Intl. */

import assert from 'node:assert/strict';
import { inEachBrowser } from './harness.js';
import { PRESET, put } from './widget.js';

for (const lang of ['en', 'ar', 'ru']) {
    inEachBrowser(`in ${lang}, no move of a slider has to set up Intl`, async (page) => {
        await page.open('/tests/counted.html');
        await page.run((lang) => {
            document.documentElement.lang = lang;
        }, lang);
        await put(page, { preset: PRESET });
        await page.find('idle-loss[data-engine="wasm"]', 'svg text');
        // All is there once a second passes without more.
        await page.until(async () => {
            const { made } = /** @type {any} */ (window);
            const before = made.length;
            await new Promise((done) => setTimeout(done, 1000));
            return before > 0 && before === made.length;
        });
        const [before, after] = await page.run(async () => {
            const root = document.querySelector('idle-loss')?.shadowRoot;
            const { made } = /** @type {any} */ (window);
            const before = made.length;
            const sliders = /** @type {HTMLInputElement[]} */ ([
                ...(root?.querySelectorAll('.controls [type=range]') ?? []),
            ]);
            for (const slider of sliders.slice(0, 3)) {
                const { min, max } = slider;
                for (let part = 0; part <= 20; part++) {
                    slider.value = String(Number(min) + ((Number(max) - Number(min)) * part) / 20);
                    slider.dispatchEvent(new Event('input', { bubbles: true }));
                    await new Promise((shown) => requestAnimationFrame(shown));
                }
            }
            return [before, made.slice(before)];
        });
        assert.ok(before > 10, `${before} made`);
        assert.deepEqual(after, [], 'made while a slider moves');
    });
}
