/**
 * Whether an attribute, or a parameter of a link, seems meant for one of ours and is none.
 */

/** Slips of the pen that still resemble a name; of a short one, that would be another word. */
const SLIPS = 2;
const SHORT = 6;

/** What a name of ours may end in, and a name of somebody else's hardly does. */
const UNIT = /-(usd|eur|percent|hours?|days?|minutes|mw|kw|gw|ehs|phs|ths|btc|low|high)$/;

/**
 * Whether an attribute seems meant for a field: the same letters, a slip or two, or the same first
 * word with another unit.
 *
 * @param {string} attribute
 * @param {string} field
 */
function resembles(attribute, field) {
    const [letters, known] = [attribute.replace(/[-_]/g, ''), field.toLowerCase()];
    const [first = ''] = field.split(/(?=[A-Z])/);
    if (attribute.startsWith(`${first}-`) && UNIT.test(attribute)) return true;
    const most = known.length > SHORT ? SLIPS : 1;
    // A page may have attributes of any length, and each is held against each name.
    if (Math.abs(letters.length - known.length) > most) return false;
    return sorted(letters) === sorted(known) || slips(letters, known) <= most;
}

/** @param {string} word */
function sorted(word) {
    return [...word].sort().join('');
}

/**
 * @param {string} attribute
 * @param {typeof import('./scenario.js')} known
 */
export function isMisspelt(attribute, { camel, FIELD_NAMES, PRESENTATION }) {
    const names = [...PRESENTATION, ...FIELD_NAMES];
    return !names.includes(camel(attribute)) && names.some((known) => resembles(attribute, known));
}

/**
 * Letters to put in, leave out or change on the way from one word to the other (Levenshtein 1966).
 *
 * @param {string} one
 * @param {string} other
 */
function slips(one, other) {
    let row = [...Array(other.length + 1).keys()];
    for (const letter of one) {
        const next = [row[0] + 1];
        for (let at = 1; at <= other.length; at++) {
            const changed = row[at - 1] + Number(other[at - 1] !== letter);
            next.push(Math.min(row[at] + 1, next[at - 1] + 1, changed));
        }
        row = next;
    }
    return row[other.length];
}
