/** Takes the README's pictures of the widget, in the light and in the dark: `make picture`. */

import { mkdir, writeFile } from 'node:fs/promises';
import { serve } from '../../tools/serve.js';
import { engines } from './engines.js';

const WIDTH = 728; // CSS pixels: the article's column and its margins
const SCALE = 2;

const server = await serve('build');
const { driver, stop } = await engines.chromium();
const chrome = /** @type {import('selenium-webdriver/chrome.js').Driver} */ (driver);
try {
    await mkdir('www/img', { recursive: true });
    for (const [scheme, name] of [
        ['light', 'widget'],
        ['dark', 'widget-dark'],
    ]) {
        await chrome.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', {
            width: WIDTH,
            height: 2000,
            deviceScaleFactor: SCALE,
            mobile: false,
        });
        await chrome.sendDevToolsCommand('Emulation.setEmulatedMedia', {
            features: [{ name: 'prefers-color-scheme', value: scheme }],
        });
        await driver.get(`${server.url}/index.html`);
        await driver.wait(
            () =>
                driver.executeScript(() =>
                    // The last to come are the names of what was said of it.
                    document.querySelector('idle-loss')?.shadowRoot?.querySelector('text.claim'),
                ),
            10_000,
        );
        const element = await driver.findElement({ css: 'idle-loss' });
        await writeFile(`www/img/${name}.png`, await element.takeScreenshot(), 'base64');
    }
} finally {
    await stop();
    await server.close();
}
