/**
 * Long use and many of it: memory stays flat, figures stay right.
 *
 * `make long` takes the full measure; every run takes enough of it to see what grows.
 */

import assert from 'node:assert/strict';
import presets from '../../www/presets.json' with { type: 'json' };
import { estimate } from '../boundary/engine.js';
import { inEachBrowser } from './harness.js';
import { answers, open, PRESET, put } from './widget.js';

/** @typedef {import('./page.js').Page} Page */

const FULL = Boolean(process.env.LONG);
const EVENTS = FULL ? 100_000 : 400;
const WIDGETS = FULL ? 100 : 20;
const MOVES = 10_000;
/** Of the moves, so many with a picture between. */
const SHOWN = FULL ? 10_000 : 40;

/** So much may be held after all of it that was not before: caches that are full by then. In bytes. */
const SLACK = 1_000_000;

/** Where memory cannot be told, a part of it shows that the figures are right. @param {Page} page @param {number} count */
const part = (page, count) => (page.engine === 'chromium' ? count : Math.ceil(count / 10));

/** A run of a script may not take half a minute. */
const AT_ONCE = 100;

/**
 * What a page holds once its garbage is gone; of other engines than Chromium nothing can be known.
 *
 * @param {Page} page
 */
async function held(page) {
    if (page.engine !== 'chromium') return null;
    const chrome = /** @type {any} */ (page.driver);
    await page.run(
        () => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))),
    );
    for (let turn = 0; turn < 3; turn++)
        await chrome.sendDevToolsCommand('HeapProfiler.collectGarbage', {});
    const { usedSize } = await chrome.sendAndGetDevToolsCommand('Runtime.getHeapUsage', {});
    const { nodes, jsEventListeners } = await chrome.sendAndGetDevToolsCommand(
        'Memory.getDOMCounters',
        {},
    );
    return { bytes: usedSize, nodes, listeners: jsEventListeners };
}

/**
 * Holds what a page holds now against what it did.
 *
 * @param {Page} page
 * @param {Awaited<ReturnType<typeof held>>} before
 * @param {import('node:test').TestContext} t
 */
async function flat(page, before, t) {
    const after = await held(page);
    if (!before || !after) {
        t.diagnostic('memory is held in Chromium alone: no other engine tells it');
        return;
    }
    const grown = after.bytes - before.bytes;
    t.diagnostic(
        `${(before.bytes / 1e6).toFixed(2)} MB, then ${(after.bytes / 1e6).toFixed(2)} MB; ` +
            `${before.nodes} nodes, then ${after.nodes}; ` +
            `${before.listeners} listeners, then ${after.listeners}`,
    );
    assert.ok(grown < SLACK, `${grown} bytes more`);
    assert.ok(after.nodes <= before.nodes + 200, `${after.nodes} nodes of ${before.nodes}`);
    assert.ok(after.listeners <= before.listeners + 10, `${after.listeners} listeners`);
}

/**
 * Moves the hours through so many places, and then to an end.
 *
 * @param {Page} page
 * @param {number} events
 * @param {number} last
 */
async function slide(page, events, last) {
    for (let from = 0; from < events; from += AT_ONCE) {
        await page.run(
            async (from, count, last) => {
                const root = document.querySelector('idle-loss')?.shadowRoot;
                const slider = /** @type {HTMLInputElement} */ (
                    root?.querySelectorAll('[type=range]')?.[2]
                );
                for (let event = from; event < from + count; event++) {
                    slider.value = event === from + count - 1 ? last : String(1 + (event % 96));
                    slider.dispatchEvent(new Event('input', { bubbles: true }));
                    if (event % 50 === 0)
                        await new Promise((shown) => requestAnimationFrame(shown));
                }
                slider.dispatchEvent(new Event('change', { bubbles: true }));
            },
            from,
            Math.min(AT_ONCE, events - from),
            String(last),
        );
    }
}

/** @param {Page} page */
const said = (page) =>
    page.run(() => {
        const element = /** @type {any} */ (document.querySelector('idle-loss'));
        return {
            figure: element?.shadowRoot?.querySelector('strong')?.textContent,
            lossUsd: element?.report?.lossUsd,
        };
    });

const [{ scenario }] = presets.filter(({ id }) => id === PRESET);

/** What the preset comes to in so many hours. @param {number} outageHours */
function right(outageHours) {
    const answer = estimate(/** @type {any} */ ({ ...scenario, outageHours }));
    assert.ok(answer.status === 'ok');
    return answer.lossUsd;
}

inEachBrowser('many moves of a slider', async (page, t) => {
    await open(page);
    await put(page, { preset: PRESET, link: '' });
    await answers(page, '$4.8M');
    // What is kept for good is there after some of them.
    await slide(page, AT_ONCE, 36);
    const before = await held(page);
    const events = part(page, EVENTS);
    t.diagnostic(`${events} moves`);
    await slide(page, events, 36);
    await flat(page, before, t);
    assert.deepEqual(await said(page), { figure: '$7.2M', lossUsd: right(36) });
});

inEachBrowser('many widgets on one page', async (page, t) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    await page.run(() => document.querySelector('idle-loss')?.remove());
    const before = await held(page);
    t.diagnostic(`${WIDGETS} widgets`);
    await page.run(
        (count, preset) => {
            for (let hours = 1; hours <= count; hours++) {
                const element = document.createElement('idle-loss');
                element.setAttribute('preset', preset);
                element.setAttribute('outage-hours', String(hours));
                document.querySelector('main')?.append(element);
            }
        },
        WIDGETS,
        PRESET,
    );
    await page.until(async () => {
        // Each wakes as it comes near.
        const asleep = document.querySelector('idle-loss:not([data-engine="wasm"])');
        asleep?.scrollIntoView();
        await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
        return !asleep;
    });
    // As a text, since a driver may round numbers.
    const losses = await page.run(() =>
        JSON.stringify(
            [...document.querySelectorAll('idle-loss')].map(
                (one) => /** @type {any} */ (one).report.lossUsd,
            ),
        ),
    );
    assert.deepEqual(
        JSON.parse(losses),
        Array.from({ length: WIDGETS }, (_, at) => right(at + 1)),
    );
    await page.run(() => document.querySelectorAll('idle-loss').forEach((one) => one.remove()));
    await flat(page, before, t);
});

inEachBrowser('many times out of the page and in again', async (page, t) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    const move = (/** @type {number} */ times, /** @type {boolean} */ waits) =>
        page.run(
            async (times, waits) => {
                const main = document.querySelector('main');
                const element = /** @type {Element} */ (document.querySelector('idle-loss'));
                for (let turn = 0; turn < times; turn++) {
                    element.remove();
                    main?.append(element);
                    if (waits) await new Promise((shown) => requestAnimationFrame(shown));
                }
            },
            times,
            waits,
        );
    await move(20, true);
    const before = await held(page);
    for (let left = part(page, MOVES); left > 0; left -= 500) await move(500, false);
    const shown = part(page, SHOWN);
    t.diagnostic(`${part(page, MOVES)} times, and ${shown} with a picture between`);
    for (let left = shown; left > 0; left -= AT_ONCE) await move(Math.min(AT_ONCE, left), true);
    await flat(page, before, t);

    // A new one each time leaves nothing either.
    const renew = (/** @type {number} */ times) =>
        page.run(
            async (times, preset) => {
                for (let turn = 0; turn < times; turn++) {
                    document.querySelector('idle-loss')?.remove();
                    const element = document.createElement('idle-loss');
                    element.setAttribute('preset', preset);
                    document.querySelector('main')?.append(element);
                    for (let turn = 0; turn < 3; turn++)
                        await new Promise((shown) => requestAnimationFrame(shown));
                }
            },
            times,
            PRESET,
        );
    await renew(5);
    const one = await held(page);
    for (let left = shown / 4; left > 0; left -= 50) await renew(Math.min(50, left));
    await flat(page, one, t);
    await answers(page, '$4.8M');
    await slide(page, 1, 36);
    assert.deepEqual(await said(page), { figure: '$7.2M', lossUsd: right(36) });
});

inEachBrowser('a page that is left and come back to', async (page, t) => {
    await page.open('/index.html');
    await answers(page, '$4.8M');
    await page.run(() =>
        window.addEventListener('pageshow', ({ persisted }) => {
            document.body.dataset.kept = String(persisted);
        }),
    );
    await slide(page, 1, 36);
    assert.equal((await said(page)).figure, '$7.2M');
    await page.open('/tests/element.html');
    await page.driver.navigate().back();
    await page.find('idle-loss[data-engine="wasm"]', 'footer');
    const kept = await page.run(() => document.body.dataset.kept === 'true');
    t.diagnostic(kept ? 'it was kept as it was' : 'it was loaded anew');
    assert.equal((await said(page)).figure, kept ? '$7.2M' : '$4.8M');
    await slide(page, 50, 48);
    assert.deepEqual(await said(page), { figure: '$9.6M', lossUsd: right(48) });
});

inEachBrowser('a tab that is frozen and woken', async (page, t) => {
    if (page.engine !== 'chromium') {
        t.diagnostic('no other engine than Chromium freezes a tab when it is told to');
        return;
    }
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    await page.run(() => {
        document.addEventListener('freeze', () => (document.body.dataset.frozen = 'yes'));
        document.addEventListener('resume', () => (document.body.dataset.resumed = 'yes'));
        // On its way, while the tab falls asleep.
        document.querySelector('idle-loss')?.setAttribute('outage-hours', '36');
    });
    const chrome = /** @type {import('selenium-webdriver/chrome.js').Driver} */ (page.driver);
    const tab = await chrome.getWindowHandle();
    await chrome.sendDevToolsCommand('Page.setWebLifecycleState', { state: 'frozen' });
    // Another comes to the front, and goes.
    await chrome.switchTo().newWindow('tab');
    await chrome.close();
    await chrome.switchTo().window(tab);
    await chrome.sendDevToolsCommand('Page.setWebLifecycleState', { state: 'active' });
    await chrome.sendDevToolsCommand('Page.bringToFront', {});
    await page.until(() => document.body.dataset.frozen && document.body.dataset.resumed);
    await answers(page, '$7.2M');
    await slide(page, 50, 48);
    assert.deepEqual(await said(page), { figure: '$9.6M', lossUsd: right(48) });
});
