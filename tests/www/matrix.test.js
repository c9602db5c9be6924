/**
 * What hosts allow, and which rung of the ladder stands there: in every cell a reader sees something
 * true, and it is known what computes it.
 */

import assert from 'node:assert/strict';
import { inEachBrowser } from './harness.js';

/** @typedef {import('./page.js').Page} Page */

const OWN = "default-src 'none'; style-src 'self'; img-src 'self' data:";
const SCRIPTS = "script-src 'self'";
const WASM = `${SCRIPTS} 'wasm-unsafe-eval'`;
const NONCE = "script-src 'nonce-once' 'strict-dynamic'";

/**
 * What the page's widget shows once this engine answers.
 *
 * @param {Page} page
 * @param {string} engine
 */
async function stands(page, engine) {
    await page.until(
        (engine) => document.querySelector('idle-loss')?.getAttribute('data-engine') === engine,
        engine,
    );
    const text = await page.run(() => {
        const element = /** @type {HTMLElement} */ (document.querySelector('idle-loss'));
        return (element.shadowRoot?.querySelector('.say') ?? element).textContent ?? '';
    });
    assert.match(text.replace(/\s+/g, ' '), /If 12% .* 24 hours.* miners miss about \$4\.8M/);
}

/** Moves the hours to 36; the figure then. @param {Page} page */
const moved = (page) =>
    page.run(() => {
        const root = document.querySelector('idle-loss')?.shadowRoot;
        const slider = /** @type {HTMLInputElement} */ (
            root?.querySelectorAll('[type=range]')?.[2]
        );
        slider.value = '36';
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        return root?.querySelector('strong')?.textContent;
    });

for (const [what, policy, engine] of [
    ['none', '', 'wasm'],
    ['a strict one with WebAssembly', `${OWN}; ${WASM}; connect-src 'self'`, 'wasm'],
    ['one that lets nothing be fetched', `${OWN}; ${WASM}`, 'narrow'],
    ['a strict one without WebAssembly', `${OWN}; ${SCRIPTS}; connect-src 'self'`, 'js'],
    ['one that lets nothing be fetched nor run', `${OWN}; ${SCRIPTS}`, 'js'],
    ['a nonce', `${OWN}; ${NONCE}; connect-src 'self'`, 'js'],
    [
        'a nonce, with WebAssembly',
        `${OWN}; ${NONCE} 'wasm-unsafe-eval'; connect-src 'self'`,
        'wasm',
    ],
    [
        'trusted types',
        `${OWN}; ${WASM}; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`,
        'wasm',
    ],
]) {
    inEachBrowser(`under a policy, ${what}, the rung is ${engine}`, async (page) => {
        page.policy(policy);
        await page.open('/tests/hosts/matrix.html');
        await stands(page, engine);
        assert.equal(await moved(page), '$7.2M');
        await page.errors(); // the policy's own reports
    });
}

inEachBrowser('where a policy refuses the script, the sentence stands', async (page) => {
    page.policy(`${OWN}; script-src 'nonce-another'`);
    await page.driver.get(`${page.url}/tests/hosts/matrix.html`);
    const text = await page.driver.findElement({ css: 'idle-loss' }).getText();
    assert.match(text, /miners miss about \$4\.8M/);
});

for (const [what, open, engine] of /** @type {const} */ ([
    ['with its files open to all', true, 'wasm'],
    ['with its files closed', false, 'narrow'],
])) {
    inEachBrowser(`in a sandbox, ${what}, the rung is ${engine}`, async (page) => {
        page.intercept((_, res) => {
            if (!open) res.removeHeader('Access-Control-Allow-Origin');
            return false;
        });
        await page.resize(1000, 800);
        await page.open('/tests/hosts/sandboxed.html');
        await page.driver.switchTo().frame(0);
        await stands(page, engine);
        assert.equal(await moved(page), '$7.2M');
        await page.driver.switchTo().defaultContent();
        await page.errors(); // what may not be fetched is told
    });
}

inEachBrowser('while the rest is slow, the first answer stands and moves', async (page) => {
    /** @type {() => void} */
    let go = () => {};
    const wait = new Promise((resolve) => (go = () => resolve(null)));
    page.intercept(async (req) => {
        if (req.url?.endsWith('.wasm')) await wait;
        return false;
    });
    await page.open('/tests/hosts/matrix.html');
    await stands(page, 'narrow');
    assert.equal(await moved(page), '$7.2M');
    go();
    await page.until(() => document.querySelector('idle-loss[data-engine="wasm"]'));
    const figure = await page.run(
        () => document.querySelector('idle-loss')?.shadowRoot?.querySelector('strong')?.textContent,
    );
    assert.equal(figure, '$7.2M', 'what was moved stays');
});

inEachBrowser('twenty on one page share one engine, and each stands', async (page) => {
    let loads = 0;
    page.intercept((req) => {
        if (req.url?.endsWith('.wasm')) loads += 1;
        return false;
    });
    await page.open('/tests/hosts/matrix.html');
    await page.run(() => {
        const main = document.querySelector('main');
        for (let count = 1; count < 20; count++) {
            const one = document.createElement('idle-loss');
            one.setAttribute('preset', 'kazakhstan-internet-2022');
            one.setAttribute('outage-hours', String(count));
            main?.append(one);
        }
    });
    await page.until(() => {
        // Each wakes as it comes near.
        const asleep = document.querySelector('idle-loss:not([data-engine="wasm"])');
        asleep?.scrollIntoView();
        return !asleep;
    });
    const figures = await page.run(() =>
        [...document.querySelectorAll('idle-loss')].map(
            (one) => one.shadowRoot?.querySelector('strong')?.textContent,
        ),
    );
    assert.equal(loads, 1);
    assert.deepEqual(
        [figures.length, figures[0], figures[1], figures[12]],
        [20, '$4.8M', '$200K', '$2.4M'],
    );
});
