/**
 * The widget's style, as sheets that are adopted: strict pages allow no style in the markup.
 */

/** @type {Map<string, CSSStyleSheet>} */
const sheets = new Map();

/**
 * The one sheet of this text that all widgets of a page share.
 *
 * @param {string} css
 */
export function sheetOf(css) {
    const sheet = sheets.get(css) ?? new CSSStyleSheet();
    if (!sheets.has(css)) sheet.replaceSync(css);
    sheets.set(css, sheet);
    return sheet;
}
