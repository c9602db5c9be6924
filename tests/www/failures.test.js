/** What a reader sees when something fails: the author's sentence, and no throw. */

import assert from 'node:assert/strict';
import { inEachBrowser } from './harness.js';
import { answers, open, PRESET, put } from './widget.js';

for (const [what, type, cut] of /** @type {const} */ ([
    ['is missing', '', 0],
    ['is cut short', 'application/wasm', 1000],
    ['is no WebAssembly', 'text/html', 0],
])) {
    inEachBrowser(`keeps the author’s sentence when the engine ${what}`, async (page) => {
        page.intercept(async (req, res) => {
            if (!req.url?.endsWith('.wasm')) return false;
            if (!type) res.writeHead(404).end();
            else
                res.writeHead(200, { 'Content-Type': type }).end(
                    cut ? Buffer.alloc(cut) : '<p>gone</p>',
                );
            return true;
        });
        await page.open('/index.html');
        await page.until(() => document.querySelector('idle-loss[data-engine="none"]'));
        const shown = await page.run(
            () => /** @type {HTMLElement} */ (document.querySelector('idle-loss')).innerText,
        );
        assert.match(shown, /\$4\.8M in that time/);
        await page.errors(); // a missing file is told as one
    });
}

inEachBrowser('keeps the author’s sentence under a policy without WebAssembly', async (page) => {
    page.intercept((_, res) => {
        const policy = String(res.getHeader('Content-Security-Policy'));
        res.setHeader('Content-Security-Policy', policy.replace(" 'wasm-unsafe-eval'", ''));
        return false;
    });
    await page.open('/index.html');
    await page.until(() => document.querySelector('idle-loss[data-engine="none"]'));
    const shown = await page.run(
        () => /** @type {HTMLElement} */ (document.querySelector('idle-loss')).innerText,
    );
    assert.match(shown, /\$4\.8M in that time/);
    await page.errors(); // the policy's own report
});

inEachBrowser('runs when the server gets the type of the engine wrong', async (page) => {
    page.intercept(async (req, res) => {
        if (!req.url?.endsWith('.wasm')) return false;
        const { readFile } = await import('node:fs/promises');
        res.writeHead(200, { 'Content-Type': 'application/octet-stream' });
        res.end(await readFile('build/idle_loss_bg.wasm'));
        return true;
    });
    await page.open('/index.html');
    await answers(page, '$4.8M');
});

inEachBrowser(
    'goes back to the author’s sentence, without a throw, if it fails itself',
    async (page) => {
        await open(page);
        await put(page, { preset: PRESET });
        await answers(page, '$4.8M');
        await page.run(() => {
            const element = /** @type {HTMLElement} */ (document.querySelector('idle-loss'));
            element.addEventListener('error', () => (document.body.dataset.failed = 'yes'));
            document.createElementNS = () => {
                throw new Error('no drawing here');
            };
            element.setAttribute('outage-hours', '36');
        });
        await page.until(() => document.body.dataset.failed === 'yes');
        assert.match(
            await page.run(() => document.querySelector('main')?.innerText ?? ''),
            /own sentence/,
        );
        assert.equal(
            await page.run(() => document.querySelector('idle-loss')?.getAttribute('data-engine')),
            'none',
        );
        await page.errors(); // the element's own event
    },
);
