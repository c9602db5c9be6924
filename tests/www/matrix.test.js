/**
 * What hosts allow, and which rung of the ladder stands there: in every cell a reader sees something
 * true, and it is known what computes it.
 */

import assert from 'node:assert/strict';
import { inEachBrowser } from './harness.js';
import { texts } from './speech.js';

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

/** Moves the hours to 36; the figure in the frame after. @param {Page} page */
const moved = (page) =>
    page.run(async () => {
        const root = document.querySelector('idle-loss')?.shadowRoot;
        const slider = /** @type {HTMLInputElement} */ (
            root?.querySelectorAll('[type=range]')?.[2]
        );
        slider.value = '36';
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((shown) => requestAnimationFrame(shown));
        return root?.querySelector('strong')?.textContent;
    });

/**
 * What is entered and cannot be is refused beside its field, and the figure stays: whatever computes.
 *
 * @param {Page} page
 */
async function refuses(page) {
    const [figure] = await texts(page, 'strong');
    for (const [name, typed, reason] of [
        ['sharePercent', '200', /from 0% to 100%, not 200/],
        // 20 EH/s are a share; 500 are more than the network.
        ['hashrateEhs', '500', /to 173\.74812 EH.s, not 500/],
    ]) {
        await page.run((name) => {
            const widget = document.querySelector('idle-loss');
            if (name === 'hashrateEhs') widget?.setAttribute('hashrate-ehs', '20.85');
        }, name);
        const field = await page.find('idle-loss', `#${name}`);
        // WebKit's driver has no keys for a frame in a sandbox.
        await page.run(
            (field, typed) => {
                field.value = typed;
                for (const kind of ['input', 'change'])
                    field.dispatchEvent(new Event(kind, { bubbles: true }));
            },
            field,
            typed,
        );
        await page.until(
            (name) =>
                document.querySelector('idle-loss')?.shadowRoot?.querySelector(`#${name}-error`)
                    ?.textContent,
            name,
        );
        const [said] = await texts(page, `#${name}-error`);
        assert.match(said ?? '', /** @type {RegExp} */ (reason));
        assert.deepEqual(await texts(page, 'strong'), [figure], 'the figure stays');
    }
}

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
        await refuses(page);
        await page.errors(); // the policy's own reports
    });
}

inEachBrowser('where a policy refuses the script, the sentence stands', async (page) => {
    page.policy(`${OWN}; script-src 'nonce-another'`);
    await page.driver.get(`${page.url}/tests/hosts/matrix.html`);
    const text = await page.driver.findElement({ css: 'idle-loss' }).getText();
    assert.match(text, /miners miss about \$4\.8M/);
});

inEachBrowser(
    'in a browser without scripts, the rung is no script: the sentence stands',
    async (page) => {
        for (const path of ['/tests/hosts/matrix.html', '/embed.html']) {
            /** @type {string[]} */
            const asked = [];
            page.intercept((req) => {
                asked.push(req.url ?? '');
                return false;
            });
            await page.driver.get(page.url + path);
            const widget = page.driver.findElement({ css: 'idle-loss' });
            assert.match(await widget.getText(), /miners miss about \$4\.8M/);
            assert.equal(await widget.getAttribute('data-engine'), null);
            assert.ok(asked.includes(path), `${asked}`);
            const scripts = asked.filter((url) => /\.(js|wasm)\b/.test(url));
            assert.deepEqual(scripts, [], 'no script is even asked for');
        }
    },
    { scripts: false },
);

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
        await refuses(page);
        await page.driver.switchTo().defaultContent();
        await page.errors(); // what may not be fetched is told
    });
}

for (const named of [true, false]) {
    const what = named ? 'which names its host' : 'which names no host';
    inEachBrowser(`in a sandbox, the page for frames, ${what}, stands`, async (page) => {
        if (named) page.host(page.url.replace('127.0.0.1', 'localhost')); // where the frame is from
        await page.resize(1000, 1100);
        await page.driver.get(`${page.url}/tests/hosts/opaque.html`);
        await page.driver.switchTo().frame(0);
        if (named || page.engine !== 'webkit') {
            await stands(page, 'wasm');
            assert.equal(await moved(page), '$7.2M');
        } else {
            // It takes nothing for 'self' there: the rung is no script.
            const widget = await page.driver.findElement({ css: 'idle-loss' });
            assert.match(await widget.getText(), /miners miss about \$4\.8M/);
            assert.equal(await widget.getAttribute('data-engine'), null);
        }
        await page.errors(); // what a frame without an origin may not
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
    await refuses(page);
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
