/**
 * Sentences from a language's texts and figures.
 */

/**
 * A text with its placeholders filled, in parts; a figure is isolated, so that text that runs
 * the other way does not take it apart.
 *
 * @param {string} text
 * @param {Record<string, string | Node>} figures
 * @returns {(string | Node)[]}
 */
export function sentence(text, figures) {
    return text.split(/\{(\w+)\}/).map((part, place) => {
        if (place % 2 === 0) return part;
        const figure = figures[part] ?? '';
        if (typeof figure !== 'string') return figure;
        const isolate = document.createElement('bdi');
        isolate.textContent = figure;
        return isolate;
    });
}

/** Letters that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

/**
 * The same where only text goes, as in an attribute; there, signs of its own isolate a figure.
 *
 * @param {string} text
 * @param {Record<string, string>} figures
 */
export function plain(text, figures) {
    const [open, close] = RIGHT_TO_LEFT.test(text) ? ['\u2068', '\u2069'] : ['', ''];
    return text.replace(/\{(\w+)\}/g, (_, name) => `${open}${figures[name] ?? ''}${close}`);
}
