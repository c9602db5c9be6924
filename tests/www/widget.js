/** The element on a page of the tests' own. */

/** @typedef {import('./page.js').Page} Page */

export const PRESET = 'kazakhstan-internet-2022';
export const OWN = 'The author’s own sentence.';

/**
 * Puts an element into the page.
 *
 * @param {Page} page
 * @param {Record<string, string>} attributes
 */
export async function put(page, attributes) {
    await page.run(
        (attributes, own) => {
            const element = document.createElement('idle-loss');
            for (const name in attributes) element.setAttribute(name, attributes[name]);
            element.textContent = own;
            document.querySelector('main')?.append(element);
        },
        attributes,
        OWN,
    );
}

/** @param {Page} page */
export async function open(page) {
    await page.open('/tests/element.html');
    await page.until(() => customElements.get('idle-loss') !== undefined);
}

/**
 * Waits until the element answers so, and has all that stands below.
 *
 * @param {Page} page
 * @param {string} figure
 */
export const answers = (page, figure) =>
    page.until(
        (figure) =>
            document
                .querySelector('idle-loss[data-engine="wasm"]')
                ?.shadowRoot?.querySelector('strong')?.textContent === figure,
        figure,
    );
