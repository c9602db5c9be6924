/** The npm package in a page that a bundler has made. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundle, names } from './bundlers.js';
import { inEachBrowser } from './harness.js';
import { answers } from './widget.js';

for (const name of names) {
    test(`${name} bundles the package, and has nothing to say`, () => bundle(name));

    inEachBrowser(`what ${name} bundles has the model and the element`, async (page) => {
        await page.open(`/tests/bundlers/${name}/out/index.html`);
        await page.until(() => document.querySelector('output')?.value === '4.79');
        // Words, and all of the engine, are chunks of their own.
        await answers(page, '7,2\u00a0M\u00a0$');
        const french = await page.run(
            () => document.querySelector('idle-loss')?.shadowRoot?.querySelector('h2')?.textContent,
        );
        assert.match(String(french), /mineurs/);
    });
}
