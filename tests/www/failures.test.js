/** What a reader sees when something fails: the author's sentence, and no throw. */

import assert from 'node:assert/strict';
import { inEachBrowser } from './harness.js';
import { answers, open, PRESET, put } from './widget.js';

/** @typedef {import('./page.js').Page} Page */

/**
 * What the element says, once it is this engine that answers.
 *
 * @param {Page} page
 * @param {string} engine
 */
async function settles(page, engine) {
    await page.until(
        (engine) => document.querySelector('idle-loss')?.getAttribute('data-engine') === engine,
        engine,
    );
    return page.run(() => {
        const element = /** @type {HTMLElement} */ (document.querySelector('idle-loss'));
        return element.shadowRoot?.querySelector('.say')?.textContent ?? element.innerText;
    });
}

/** Moves a slider to so many hours; what is told in the frame after. @param {Page} page @param {number} hours */
const slide = (page, hours) =>
    page.run(async (hours) => {
        const root = document.querySelector('idle-loss')?.shadowRoot;
        const sliders = root?.querySelectorAll('[type=range]') ?? [];
        const slider = /** @type {HTMLInputElement} */ (sliders[2]);
        slider.value = String(hours);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((shown) => requestAnimationFrame(shown));
        return ['strong', '.range'].map((part) => root?.querySelector(part)?.textContent);
    }, hours);

const AT_36 = ['$7.2M', 'Nine times in ten between $6.0M and $11M.'];

for (const [what, type, cut] of /** @type {const} */ ([
    ['is missing', '', 0],
    ['is cut short', 'application/wasm', 1000],
    ['is no WebAssembly', 'text/html', 0],
])) {
    inEachBrowser(`goes on with the narrow engine when the wide one ${what}`, async (page) => {
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
        assert.match(await settles(page, 'narrow'), /\$4\.8M in that time/);
        assert.deepEqual(await slide(page, 36), AT_36);
        await page.errors(); // a missing file is told as one
    });
}

/** Makes all pages' policy one without WebAssembly. @param {Page} page @param {string} [missing] */
const withoutWasm = (page, missing) =>
    page.intercept((req, res) => {
        const policy = String(res.getHeader('Content-Security-Policy'));
        res.setHeader('Content-Security-Policy', policy.replace(" 'wasm-unsafe-eval'", ''));
        if (!missing || !req.url?.endsWith(missing)) return false;
        res.writeHead(404).end();
        return true;
    });

inEachBrowser('runs as JavaScript under a policy without WebAssembly', async (page) => {
    withoutWasm(page);
    await page.open('/index.html');
    assert.match(await settles(page, 'js'), /\$4\.8M in that time/);
    assert.deepEqual(await slide(page, 36), AT_36);
    await page.errors(); // the policy's own report
});

inEachBrowser('keeps the author’s sentence where nothing computes', async (page) => {
    withoutWasm(page, 'fallback.js');
    await page.open('/index.html');
    assert.match(await settles(page, 'none'), /\$4\.8M in that time/);
    await page.errors(); // the policy's own report, and the missing file
});

inEachBrowser('fetches nothing until it is near to what is seen', async (page) => {
    await open(page);
    const fetched = () =>
        page.run(() =>
            performance
                .getEntriesByType('resource')
                .map(({ name }) => new URL(name).pathname)
                .filter((path) => !/^\/(idle-loss\.js|favicon\.ico|tests\/.*)$/.test(path)),
        );
    await page.run(() => {
        const room = document.createElement('div');
        room.style.setProperty('block-size', '9000px');
        document.querySelector('main')?.append(room);
    });
    await put(page, { preset: PRESET });
    await page.run(() => new Promise((later) => setTimeout(later, 300)));
    assert.deepEqual(await fetched(), []);
    assert.equal(await page.run(() => document.querySelector('idle-loss')?.shadowRoot), null);
    await page.run(() => window.scrollTo(0, document.body.scrollHeight));
    await answers(page, '$4.8M');
    assert.ok((await fetched()).includes('/wide.js'));
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
            // Of a chart, what stands is drawn into again.
            element.shadowRoot?.querySelector('figure svg')?.replaceChildren();
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
