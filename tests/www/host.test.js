/** What a page has to fear from the widget: nothing. */

import assert from 'node:assert/strict';
import { inEachBrowser } from './harness.js';
import { PRESET } from './widget.js';

/** @typedef {import('./page.js').Page} Page */

const BARE = '/tests/bare.html';

/**
 * Loads the script into a page that has been looked at before, puts a widget there, waits until all of
 * it stands, and uses it.
 *
 * @param {Page} page
 */
async function use(page) {
    await page.run((preset) => {
        const script = document.createElement('script');
        script.src = '/idle-loss.js';
        document.head.append(script);
        const widget = document.createElement('idle-loss');
        widget.setAttribute('preset', preset);
        widget.setAttribute('link', '');
        document.querySelector('main')?.append(widget);
    }, PRESET);
    // Found by `page.find`, it would be held by the driver.
    await page.until(() =>
        Boolean(
            document
                .querySelector('idle-loss[data-engine="wasm"]')
                ?.shadowRoot?.querySelector('footer'),
        ),
    );
    await page.run(async () => {
        const root = document.querySelector('idle-loss')?.shadowRoot;
        for (const details of root?.querySelectorAll('details') ?? []) details.open = true;
        for (const slider of root?.querySelectorAll('input[type=range]') ?? []) {
            const range = /** @type {HTMLInputElement} */ (slider);
            range.value = String(Number(range.value) * 1.5);
            for (const kind of ['input', 'change'])
                range.dispatchEvent(new Event(kind, { bubbles: true }));
        }
        await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
    });
}

inEachBrowser('leaves no global behind, and touches no prototype', async (page) => {
    await page.open(BARE);
    await page.run(() => {
        /** Whatever can be reached by name from the window, with each of its properties. */
        const look = () => {
            /** @type {Map<object, Map<PropertyKey, unknown[]>>} */
            const seen = new Map();
            const visit = (/** @type {any} */ object, /** @type {number} */ depth) => {
                const none = object === null || !/^(object|function)$/.test(typeof object);
                if (none || seen.has(object) || object instanceof Node) return;
                if (Array.isArray(object) && object !== Array.prototype) return;
                /** @type {Map<PropertyKey, unknown[]>} */
                const properties = new Map();
                seen.set(object, properties);
                for (const key of Reflect.ownKeys(object)) {
                    const { value, get, set } = Reflect.getOwnPropertyDescriptor(object, key) ?? {};
                    // What a page counts up by itself, as its history's length, has a getter.
                    properties.set(key, [value, get, set]);
                    if (depth > 0) visit(value, depth - 1);
                }
                visit(Object.getPrototypeOf(object), depth);
            };
            visit(window, 2);
            return seen;
        };
        Object.assign(window, { look, before: null });
        Object.assign(window, { before: look() });
    });
    await use(page);
    const { changed, objects } = await page.run(() => {
        const { look, before } = /** @type {any} */ (window);
        const after = look();
        /** @type {string[]} */
        const changed = [];
        for (const [object, properties] of before) {
            // What has gone shows where it stood; of the rest, engines may come by another way.
            const now = after.get(object) ?? properties;
            for (const key of new Set([...properties.keys(), ...now.keys()])) {
                const [one, other] = [properties.get(key), now.get(key)];
                const same = one?.every((/** @type {unknown} */ part, /** @type {number} */ at) =>
                    Object.is(part, other?.[at]),
                );
                // The test's own, a driver's, and a list that WebKit makes when it is first asked for.
                const others = ['before', 'errors', 'ret_nodes', 'supportedEntryTypes'];
                if (!same && !others.includes(String(key)))
                    changed.push(`${Object.prototype.toString.call(object)}.${String(key)}`);
            }
        }
        return { changed, objects: before.size };
    });
    assert.deepEqual(changed, []);
    assert.ok(objects > 1000, `only ${objects} objects are looked at`);
});

inEachBrowser('lets no style out', async (page) => {
    await page.open(BARE);
    const looks = () =>
        page.run(() => ({
            sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
            styles: [...document.querySelectorAll('html, body, main, main > :not(idle-loss)')].map(
                (element) => {
                    const style = getComputedStyle(element);
                    const names = [...style].filter(
                        // How high a page is depends on what stands in it.
                        (name) => !/size|height|origin|inset|^top|^bottom/.test(name),
                    );
                    return names
                        .map((name) => `${name}: ${style.getPropertyValue(name)}`)
                        .join(';');
                },
            ),
        }));
    const before = await looks();
    assert.ok(before.styles.length >= 8 && before.styles[0].length > 1000, 'there is something');
    await use(page);
    assert.deepEqual(await looks(), before);
});

inEachBrowser('lets no style in but what is inherited', async (page) => {
    await page.open(BARE);
    await use(page);
    const looks = () =>
        page.run(() => {
            const root = document.querySelector('idle-loss')?.shadowRoot;
            return ['strong', '.say', 'summary', 'input[type=range]', 'dl', 'svg'].map((part) => {
                const element = /** @type {Element} */ (root?.querySelector(part));
                const { display, fontSize, color, borderTopWidth, marginTop } =
                    getComputedStyle(element);
                return [part, display, fontSize, color, borderTopWidth, marginTop].join(' ');
            });
        });
    const before = await looks();
    await page.run(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`
            strong, p, summary, input, dl, svg, section * {
                display: none !important; font-size: 99px !important; color: red !important;
                border: 9px solid !important; margin: 99px !important;
            }
        `);
        document.adoptedStyleSheets = [sheet];
    });
    assert.equal(
        await page.run(
            () => getComputedStyle(/** @type {Element} */ (document.querySelector('p'))).display,
        ),
        'none',
    );
    assert.deepEqual(await looks(), before);
});

inEachBrowser('leaves no listener, observer or timer behind', async (page, t) => {
    await page.open(BARE);
    await page.run(() => {
        /** What listens to anything that outlives the widget. @type {Map<string, number>} */
        const held = new Map();
        const count = (/** @type {string} */ what, /** @type {number} */ by) =>
            held.set(what, (held.get(what) ?? 0) + by);
        const outside = (/** @type {unknown} */ target) =>
            target === window ||
            target === document ||
            !(target instanceof Node) ||
            (document.contains(target) &&
                !(/** @type {Element} */ (target).closest?.('idle-loss')));
        const { addEventListener, removeEventListener } = EventTarget.prototype;
        EventTarget.prototype.addEventListener = function (kind, ...rest) {
            if (outside(this ?? window)) count(`${kind} of ${this ?? window}`, 1);
            return addEventListener.call(this ?? window, kind, .../** @type {[any]} */ (rest));
        };
        EventTarget.prototype.removeEventListener = function (kind, ...rest) {
            if (outside(this ?? window)) count(`${kind} of ${this ?? window}`, -1);
            return removeEventListener.call(this ?? window, kind, .../** @type {[any]} */ (rest));
        };
        for (const name of /** @type {const} */ (['MutationObserver', 'IntersectionObserver'])) {
            const observers = /** @type {any} */ (window[name].prototype);
            const { observe, unobserve, disconnect } = observers;
            /** @type {WeakMap<object, Set<unknown>>} */
            const seen = new WeakMap();
            const targets = (/** @type {object} */ observer) => {
                const targets = seen.get(observer) ?? new Set();
                seen.set(observer, targets);
                return targets;
            };
            observers.observe = function (/** @type {unknown[]} */ ...of) {
                if (!targets(this).has(of[0])) count(name, 1);
                targets(this).add(of[0]);
                return observe.apply(this, of);
            };
            observers.unobserve = function (/** @type {unknown} */ target) {
                if (targets(this).delete(target)) count(name, -1);
                return unobserve.call(this, target);
            };
            observers.disconnect = function () {
                count(name, -targets(this).size);
                targets(this).clear();
                return disconnect.call(this);
            };
        }
        const { setInterval } = window;
        window.setInterval = /** @type {any} */ (
            (/** @type {any[]} */ ...args) => {
                count('interval', 1);
                return setInterval(.../** @type {[any]} */ (args));
            }
        );
        Object.assign(window, { held });
    });
    await use(page);
    const held = () =>
        page.run(() => [.../** @type {any} */ (window).held].filter(([, count]) => count !== 0));
    const during = await held();
    assert.ok(during.length > 0, 'the test sees what listens');
    await page.run(() => document.querySelector('idle-loss')?.remove());
    assert.deepEqual(await held(), []);
    t.diagnostic(
        `while it stands: ${during.map(([what, count]) => `${count} ${what}`).join(', ')}`,
    );
});

inEachBrowser('is forgotten once it has been removed', async (page, t) => {
    if (page.engine !== 'chromium') {
        t.diagnostic('only Chromium can be told to collect its garbage');
        return;
    }
    await page.open(BARE);
    await use(page);
    await page.run(() => {
        const widget = /** @type {Element} */ (document.querySelector('idle-loss'));
        widget.remove();
        Object.assign(window, { gone: new WeakRef(widget) });
    });
    const chrome = /** @type {import('selenium-webdriver/chrome.js').Driver} */ (page.driver);
    // What waits for the next picture, or for a pause, holds it a little longer.
    await page.driver.wait(async () => {
        await chrome.sendDevToolsCommand('HeapProfiler.collectGarbage', {});
        return page.run(() => /** @type {any} */ (window).gone.deref() === undefined);
    }, 10_000);
});

inEachBrowser('stores nothing, and asks nobody else', async (page) => {
    /** @type {string[]} */
    const cookies = [];
    page.intercept((req) => {
        if (req.headers.cookie) cookies.push(req.headers.cookie);
        return false;
    });
    await page.open(BARE);
    await use(page);
    const kept = await page.run(async () => ({
        cookie: document.cookie,
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        name: window.name,
    }));
    assert.deepEqual(kept, {
        cookie: '',
        local: 0,
        session: 0,
        databases: 0,
        caches: 0,
        workers: 0,
        name: '',
    });
    assert.deepEqual(cookies, []);
    const asked = await page.run(() =>
        performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin),
    );
    assert.ok(asked.length >= 4, `${asked.length} requests are seen`);
    assert.deepEqual(new Set(asked), new Set([page.url]));
});
