/** How each engine is started. All speak WebDriver: a test need not know which one it runs in. */

import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Builder } from 'selenium-webdriver';
import firefox from 'selenium-webdriver/firefox.js';

// Parts of Selenium that have no types.
const untyped = createRequire(import.meta.url);
const { findFreePort } = untyped('selenium-webdriver/net/portprober');
const { waitForServer } = untyped('selenium-webdriver/http/util');

/**
 * @typedef {import('selenium-webdriver').WebDriver} WebDriver
 * @typedef {{ driver: WebDriver, stop(): Promise<void> }} Session
 */

const PATIENCE = 30_000; // ms

const scratch = mkdtempSync(join(tmpdir(), 'idle-loss-'));
/** What is still to be ended when the process ends. @type {Set<() => void>} */
const ends = new Set();
process.once('exit', () => {
    for (const end of ends) end();
    rmSync(scratch, { recursive: true, maxRetries: 10 });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const ENVIRONMENT = {
    ...process.env,
    TMPDIR: scratch, // where Chromium would leave folders behind
    // Where and in which language a test runs must not change its result.
    LC_ALL: 'en_US.UTF-8',
    LANGUAGE: 'en_US',
    TZ: 'UTC',
};

/** @typedef {{ scripts?: boolean }} Settings `scripts`: whether pages may run any */

/** @type {Record<string, (settings?: Settings) => Promise<Session>>} */
export const engines = {
    chromium: ({ scripts = true } = {}) =>
        start(which('chromedriver'), {
            capabilities: {
                browserName: 'chrome',
                'goog:chromeOptions': {
                    binary: which('chromium'),
                    args: [
                        '--headless',
                        '--no-sandbox', // which root may not use; the pages are our own
                        '--hide-scrollbars', // as on a phone: the viewport's width is the page's
                        '--disable-gpu',
                        '--disable-quic',
                        '--no-first-run',
                        '--disable-background-networking',
                        '--disable-component-update',
                        '--disable-sync',
                    ],
                    prefs: scripts ? {} : { 'webkit.webprefs.javascript_enabled': false },
                },
            },
        }),

    async firefox({ scripts = true } = {}) {
        const session = await start(which('geckodriver'), {
            args: ['--allow-system-access'],
            capabilities: {
                browserName: 'firefox',
                'moz:firefoxOptions': {
                    binary: which('firefox-esr'),
                    args: ['-headless'],
                    prefs: { 'ui.useOverlayScrollbars': 1, 'javascript.enabled': scripts },
                },
            },
        });
        // Its toolbars keep the window at least 500 px wide; a phone is narrower.
        const driver = /** @type {firefox.Driver} */ (session.driver);
        await driver.setContext(firefox.Context.CHROME);
        await driver.executeScript(() =>
            document.documentElement.style.setProperty('min-width', '0', 'important'),
        );
        await driver.setContext(firefox.Context.CONTENT);
        return session;
    },

    async webkit({ scripts = true } = {}) {
        // So do the toolbar's buttons here, unless the user's own style sheet makes them small.
        mkdirSync(join(scratch, 'gtk-3.0'), { recursive: true });
        writeFileSync(
            join(scratch, 'gtk-3.0', 'gtk.css'),
            '* { min-width: 0; padding: 0; border: 0; }',
        );

        return start(which('WebKitWebDriver'), {
            capabilities: {
                browserName: 'MiniBrowser',
                'webkitgtk:browserOptions': {
                    args: ['--automation', `--enable-javascript=${scripts}`],
                },
            },
            env: { DISPLAY: await startScreen(), XDG_CONFIG_HOME: scratch },
        });
    },
};

/**
 * Both programs are named by their paths, so that Selenium never looks for a download.
 *
 * @param {string} program
 * @param {{ capabilities: object, args?: string[], env?: Record<string, string> }} options
 * @returns {Promise<Session>}
 */
async function start(program, { capabilities, args = [], env = {} }) {
    const port = await findFreePort();
    const url = `http://127.0.0.1:${port}`;
    // In a group of its own, because with a driver that hangs its browser has to go.
    const service = spawn(program, [`--port=${port}`, ...args], {
        detached: true,
        env: { ...ENVIRONMENT, ...env },
        stdio: 'ignore',
    });
    service.unref();
    const end = () => {
        ends.delete(end);
        try {
            process.kill(-Number(service.pid), 'SIGKILL');
        } catch {
            // It has gone by itself.
        }
    };
    ends.add(end);

    /**
     * What waits for a driver that hangs would wait for ever: the end of the driver fails it.
     *
     * @template T
     * @param {PromiseLike<T>} answer
     */
    async function inTime(answer) {
        const impatience = setTimeout(end, PATIENCE);
        try {
            return await answer;
        } catch (cause) {
            throw new Error(`${program} does not answer`, { cause });
        } finally {
            clearTimeout(impatience);
        }
    }

    await waitForServer(url, PATIENCE);
    const driver = await inTime(
        new Builder().usingServer(url).withCapabilities(capabilities).build(),
    );
    await driver.manage().setTimeouts({ pageLoad: PATIENCE, script: PATIENCE });
    return {
        driver,
        stop: () => inTime(driver.quit()).finally(end),
    };
}

/**
 * WebKitGTK has no headless mode, so it gets a screen that nobody sees.
 *
 * @returns {Promise<string>} the display, whose number the server picks: it is never taken already
 */
async function startScreen() {
    const xvfb = spawn(
        which('Xvfb'),
        ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
        {
            stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
        },
    );
    ends.add(() => xvfb.kill());
    const pipe = /** @type {import('node:net').Socket} */ (xvfb.stdio[3]);
    for await (const number of createInterface(pipe)) {
        // The end of the tests must not wait for the screen's.
        xvfb.unref();
        pipe.unref();
        return `:${number}`;
    }
    throw new Error('Xvfb does not start');
}

/**
 * @param {string} command
 * @returns {string} its path
 */
function which(command) {
    for (const folder of ['.tools/bin', ...(process.env.PATH ?? '').split(delimiter)]) {
        try {
            accessSync(join(folder, command), constants.X_OK);
            return join(folder, command);
        } catch {
            // Then it may be in the next one.
        }
    }
    throw new Error(`${command} is missing: run tools/setup.sh browsers`);
}
