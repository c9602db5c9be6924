/** The element on a page of the tests' own, in a language. */

import { plainly } from '../i18n/languages.js';
import { OFTEN } from './page.js';

/** @typedef {import('./page.js').Page} Page */

/**
 * Turns the page to a language and waits until the widget speaks it.
 *
 * @param {Page} page
 * @param {string} language
 */
export async function speak(page, language) {
    await page.run((language) => {
        document.documentElement.lang = language;
        document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
    }, language);
    await page.until(
        (language) =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelector('section')?.lang ===
            language,
        language,
    );
}

/** @param {Page} page @param {string} selector @returns {Promise<string[]>} */
export const texts = async (page, selector) => {
    const found = await page.run(
        (selector) =>
            [
                ...(document.querySelector('idle-loss')?.shadowRoot?.querySelectorAll(selector) ??
                    []),
            ].map(({ textContent }) => textContent ?? ''),
        selector,
    );
    return found.map(plainly);
};

/**
 * Waits until the answer is this, but for signs of direction, and all stands that comes below it.
 *
 * @param {Page} page
 * @param {string} figure
 */
export const says = (page, figure) =>
    page.driver.wait(
        async () =>
            (await texts(page, 'strong'))[0] === figure &&
            page.run(() => document.querySelector('idle-loss[data-engine="wasm"]') !== null),
        10_000,
        figure,
        OFTEN,
    );
