/** @type {Record<string, string>} */
const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A text as it stands in HTML: between tags, and in an attribute between double quotes.
 *
 * @param {string} text
 */
export function escape(text) {
    return text.replace(/[&<>"]/g, (sign) => SIGNS[sign]);
}
