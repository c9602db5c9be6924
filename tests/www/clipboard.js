/** What a press of a button puts on the clipboard. */

/** @typedef {import('./page.js').Page} Page */

/**
 * A clipboard that only this page sees: the system's own is one for all that runs.
 *
 * @param {Page} page
 */
export async function watchClipboard(page) {
    await page.run(() => {
        const write = async (/** @type {ClipboardItem[]} */ [item]) => {
            const blob = await item.getType('text/plain');
            Object.assign(window, { copied: await blob.text() });
        };
        Object.assign(window, { copied: '' });
        Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true });
    });
}

/**
 * Presses a button of the footer, with the pointer.
 *
 * @param {Page} page
 * @param {string} label
 * @param {number} [place] of the widget in its page
 */
export async function press(page, label, place = 0) {
    const button = await page.until(
        (label, place) =>
            [
                ...(document
                    .querySelectorAll('idle-loss')
                    [place]?.shadowRoot?.querySelectorAll('footer button') ?? []),
            ].find((button) => button.textContent === label),
        label,
        place,
    );
    await page.run((button) => button.scrollIntoView({ block: 'center' }), button);
    await /** @type {any} */ (button).click();
}

/**
 * @param {Page} page
 * @param {number} [place] of the widget in its page
 * @returns {Promise<string>}
 */
export async function copyLink(page, place = 0) {
    await watchClipboard(page);
    await press(page, 'Copy link', place);
    return page.until(() => /** @type {any} */ (window).copied);
}
