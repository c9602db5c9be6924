/** The narrow engine in a page: as WebAssembly, and where a policy refuses that, as JavaScript. */

import assert from 'node:assert/strict';
import { inEachBrowser } from './harness.js';

/** @param {import('./page.js').Page} page */
async function engine(page) {
    await page.open('/tests/narrow.html');
    await page.until(() => document.body.dataset.lossUsd);
    return page.run(() => ({ ...document.body.dataset }));
}

/** 144 × 12% × 6.3556 × $43,589.36 */
const LOSS = { lossUsd: '4787191', low: '3989326', high: '7220680' };

inEachBrowser('the narrow engine runs at once', async (page) => {
    assert.deepEqual(await engine(page), { ...LOSS, kind: 'wasm', atOnce: 'yes' });
});

inEachBrowser('the narrow engine runs under a policy without WebAssembly', async (page) => {
    page.intercept((_, res) => {
        const policy = String(res.getHeader('Content-Security-Policy'));
        res.setHeader('Content-Security-Policy', policy.replace(" 'wasm-unsafe-eval'", ''));
        return false;
    });
    assert.deepEqual(await engine(page), { ...LOSS, kind: 'js', atOnce: 'no' });
    await page.errors(); // the policy's own report
});
