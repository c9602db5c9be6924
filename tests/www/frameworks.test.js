/** The element in pages of the frameworks that hosts are built with. */

import assert from 'node:assert/strict';
import { inEachBrowser } from './harness.js';
import { answers } from './widget.js';

for (const framework of ['react', 'vue', 'svelte']) {
    inEachBrowser(`takes what ${framework} gives it, and tells it what is set`, async (page) => {
        await page.open(`/tests/hosts/${framework}.html`);
        await answers(page, '$7.2M');
        const button = await page.find('button');
        await button.click();
        await answers(page, '$9.6M');
        await page.run(() => {
            const root = document.querySelector('idle-loss')?.shadowRoot;
            const slider = /** @type {HTMLInputElement} */ (
                root?.querySelectorAll('[type=range]')?.[2]
            );
            slider.value = '24';
            slider.dispatchEvent(new Event('change', { bubbles: true }));
        });
        await page.until(() => document.querySelector('output')?.textContent === '24');
        await answers(page, '$4.8M');
        assert.equal(await page.run(() => document.querySelectorAll('idle-loss').length), 1);
    });
}
