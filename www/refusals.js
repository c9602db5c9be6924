/**
 * What is wrong with a scenario, in a reader's words: what it is about, what came, what is allowed.
 */

import { plain } from './words.js';

/** @typedef {import('./pkg/idle_loss.js').Refusal} Refusal */
/** @typedef {import('./pkg/idle_loss.js').FieldRow['name']} FieldName */

/**
 * @param {Refusal} refusal
 * @param {import('./words.js').Words} words
 * @param {import('./format.js').Format} format
 */
export function sayRefusal({ field, problem, came, least, greatest, unit, others }, words, format) {
    const { texts } = words;
    const label = (/** @type {string} */ name) =>
        /** @type {Record<string, string>} */ (texts)[`field.${name}`] ?? name;
    // The bounds of a field that came alone are those of the one that it needs.
    const bounded = /** @type {FieldName} */ (problem === 'without' ? others[0] : field);
    const bound = (/** @type {number | null} */ value) => {
        if (value === null) return '';
        const text = format.input(bounded, value);
        const hasUnit = text !== format.number(value);
        return hasUnit || !unit ? text : `${text} ${unit}`;
    };
    return plain(texts[`refused.${problem}`], {
        field: label(field),
        came: typeof came === 'number' ? format.number(came) : String(came).replace(/^"|"$/g, ''),
        least: bound(least),
        greatest: bound(greatest),
        other: label(others[0] ?? ''),
        others: format.list(others),
    });
}
