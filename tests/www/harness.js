/**
 * Runs a test in each engine, on what `make build` made (at /) and the pages of `tests/www/pages/`
 * (at /tests/). It fails, too, on any error in the page that it did not ask for.
 *
 *     inEachBrowser('adds up', async (page) => {
 *       await page.open('/tests/sum.html');
 *       const field = await page.find('input');
 *       await field.sendKeys('2+2');
 *       await page.until(() => document.querySelector('output')?.value === '4');
 *     });
 *
 * `ENGINES=firefox,webkit` restricts a run by hand to some of them.
 */

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { engines } from './engines.js';
import { Page } from './page.js';
import { serveForTests } from './server.js';

/** For one test, in ms: `make long` has some that take an hour. */
const PATIENCE = process.env.LONG ? 7_200_000 : 60_000;

/** By engine and settings. @type {Map<string, Promise<Page>>} */
const pages = new Map();

/** @type {(() => Promise<void>)[]} */
const stops = [];

after(() => Promise.all(stops.map((stop) => stop())));

/**
 * @param {string} title
 * @param {(page: Page, t: import('node:test').TestContext) => Promise<void>} body
 * @param {import('./engines.js').Settings} [settings] of the browser
 */
export function inEachBrowser(title, body, settings = {}) {
    for (const engine of process.env.ENGINES?.split(',') ?? Object.keys(engines)) {
        test(`${title} (${engine})`, { timeout: PATIENCE }, async (t) => {
            const page = await (pages.get(key(engine, settings)) ?? start(engine, settings));
            await page.reset().catch((error) => {
                // It is gone: this test fails, and the next one has another.
                pages.delete(key(engine, settings));
                throw error;
            });
            try {
                await body(page, t);
                assert.deepEqual(await page.errors(), [], 'errors in the page');
            } catch (error) {
                const picture = await page.screenshot(`failed: ${title}`).catch(String);
                t.diagnostic(`how it looked: ${picture}`);
                throw error;
            }
        });
    }
}

const key = (/** @type {string} */ engine, /** @type {object} */ settings) =>
    engine + JSON.stringify(settings);

/**
 * One browser for all the tests of a process that want it alike.
 *
 * @param {string} engine
 * @param {import('./engines.js').Settings} settings
 */
function start(engine, settings) {
    const page = engines[engine](settings).then(async ({ driver, stop }) => {
        stops.push(stop);
        const server = await serveForTests();
        stops.push(server.close);
        return new Page(engine, driver, server);
    });
    pages.set(key(engine, settings), page);
    return page;
}
