/** What a reader waits for, in the browsers. */

import { Key } from 'selenium-webdriver';
import { median, quantile } from './clock.js';

const EVENTS = 200;
const LOADS = 9;
const MANY = 10_000;

/** @typedef {import('./browsers.js').Browser} Browser */

/** @param {Browser} browser @returns {Promise<any>} */
const watched = ({ driver }) => driver.executeScript(() => /** @type {any} */ (window).watched);

/**
 * From the start of the script to the first live answer, in ms: it has arrived, and what it takes to
 * arrive is the network's.
 *
 * @param {Browser} browser
 */
async function first(browser) {
    const times = [];
    for (let load = 0; load < LOADS; load++) {
        await browser.open();
        times.push(
            await browser.driver.executeScript(() => {
                const [script] = performance.getEntriesByName(`${location.origin}/idle-loss.js`);
                const { responseEnd } = /** @type {PerformanceResourceTiming} */ (script);
                return /** @type {any} */ (window).watched.first - responseEnd;
            }),
        );
    }
    return median(times);
}

/** In any browser. @param {Browser} browser */
export async function plain(browser) {
    const opened = await first(browser);
    const { handler, shown } = await browser.run('slide', EVENTS);
    return { first: opened, handler, shown };
}

/** How many times slower the processor is to be, in Chromium. @param {Browser} browser @param {number} rate */
const slow = ({ driver }, rate) =>
    driver.sendDevToolsCommand('Emulation.setCPUThrottlingRate', { rate });

/** In Chromium, which tells more, with the processor so many times slower. @param {Browser} browser @param {number} rate */
export async function slowed(browser, rate) {
    await slow(browser, rate);
    try {
        const times = await plain(browser);
        const { tasks, shifts } = await watched(browser);
        return { ...times, tasks, shifts };
    } finally {
        await slow(browser, 1);
    }
}

/** From a key to the next painting, in ms, as the browser tells it: in steps of 8. @param {Browser} browser */
export async function interactions(browser) {
    await browser.open();
    const { driver } = browser;
    await driver.executeScript(() => {
        const root = document.querySelector('idle-loss')?.shadowRoot;
        const sliders = root?.querySelectorAll('[type=range]');
        /** @type {HTMLElement} */ (sliders?.[2]).focus();
    });
    for (let key = 0; key < 50; key++) {
        await driver
            .actions()
            .sendKeys(key % 2 ? Key.ARROW_LEFT : Key.ARROW_RIGHT)
            .perform();
    }
    const { durations } = await watched(browser);
    // What was faster than the least that it tells is told of by nothing.
    return durations.length > 0 ? quantile(durations, 0.98) : 16;
}

/** Long tasks while it opens and while the slider moves, in ms each. @param {Browser} browser @param {number} rate */
export async function longTasks(browser, rate) {
    await slow(browser, rate);
    try {
        await browser.open();
        const opening = (await watched(browser)).tasks.length;
        await browser.run('slide', 50);
        const { tasks, shifts } = await watched(browser);
        const most = (/** @type {number[]} */ list) => Math.max(0, ...list);
        return {
            opening: most(tasks.slice(0, opening)),
            sliding: most(tasks.slice(opening)),
            shifts,
        };
    } finally {
        await slow(browser, 1);
    }
}

/** What the heap holds after so many events, over what it held, in bytes. @param {Browser} browser */
export async function memory(browser) {
    const { driver } = browser;
    const used = async () => {
        await driver.sendDevToolsCommand('HeapProfiler.collectGarbage', {});
        const heap = await driver.sendAndGetDevToolsCommand('Runtime.getHeapUsage', {});
        const { nodes } = await driver.sendAndGetDevToolsCommand('Memory.getDOMCounters', {});
        return { bytes: heap.usedSize, nodes };
    };
    await browser.open();
    await browser.run('often', 500);
    const before = await used();
    for (let done = 0; done < MANY; done += 500) await browser.run('often', 500);
    const after = await used();
    return { bytes: after.bytes - before.bytes, nodes: after.nodes - before.nodes };
}

/** From the opening to the last answer, in ms, by the number of widgets on a page. @param {Browser} browser */
export async function widgets(browser) {
    const rows = [];
    for (const count of [1, 5, 20]) {
        const times = [];
        for (let load = 0; load < 5; load++) {
            await browser.open(count);
            times.push(
                await browser.driver.executeScript(() => {
                    const script = performance.getEntriesByName(`${location.origin}/idle-loss.js`);
                    return /** @type {any} */ (window).watched.last - Number(script[0]?.startTime);
                }),
            );
        }
        rows.push({ at: count, all: median(times) });
    }
    return rows;
}

/**
 * How many requests the widget makes; and how many its first answer takes, where no more comes: the one
 * that fails is not among them, nor what is asked in its place.
 *
 * @param {Browser} browser
 */
export async function requests(browser) {
    const count = () =>
        browser.driver.executeScript(() => {
            const resources = /** @type {PerformanceResourceTiming[]} */ (
                performance.getEntriesByType('resource')
            );
            return resources.filter(
                ({ name, responseStatus }) =>
                    responseStatus === 200 && !/\/bench\/|\.css$|^data:/.test(name),
            ).length;
        });
    await browser.openAlone();
    const first = await count();
    await browser.open();
    // What is told of the outage comes last.
    await browser.driver.wait(
        () =>
            browser.driver.executeScript(() =>
                performance
                    .getEntriesByType('resource')
                    .some(({ name }) => name.includes('/documented/')),
            ),
        10_000,
    );
    return { first, all: await count() };
}
