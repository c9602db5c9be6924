/**
 * What is wrong with a scenario, in a reader's words: what it is about, what came, what is allowed.
 */

import { quoted } from './quoted.js';
import { plain } from './sentence.js';

/** @typedef {import('./pkg/idle_loss.js').Refusal} Refusal */
/** @typedef {import('./pkg/idle_loss.js').FieldRow['name']} FieldName */
/** @typedef {import('./words.js').Texts} Texts */
/**
 * What is wrong with a scenario, or with the link that it came in.
 *
 * @typedef {Omit<Refusal, 'problem'>
 *     & { problem: Refusal['problem'] | 'stray' | 'version' | 'long' }} Trouble
 */

/**
 * What a field is called, or an end of its range; what is no field, as it came.
 *
 * @param {string} name
 * @param {Texts} texts
 * @returns {string}
 */
export function nameField(name, texts) {
    const [, of, end] = name.match(/^(.+)(Low|High)$/) ?? [];
    const own = /** @type {Record<string, string>} */ (texts)[`field.${of ?? name}`];
    if (own === undefined) return name;
    return end ? plain(end === 'Low' ? texts.low : texts.high, { field: own }) : own;
}

/**
 * @param {Trouble} trouble
 * @param {import('./words.js').Words} words
 * @param {import('./format.js').Format} format
 */
export function sayRefusal({ field, problem, came, least, greatest, others }, words, format) {
    const { texts } = words;
    // The bounds of a field that came alone are those of the one that it needs, those of a list are
    // of how many it holds, and a site's are those of the field that its key is called like.
    const named = problem === 'without' ? (others[0] ?? '') : problem === 'notAList' ? '' : field;
    const bare = (/** @type {string} */ name) => name.replace(/^.*\./, '');
    const bounded = bare(named);
    const bound = (/** @type {number | null} */ value, /** @type {'ceil' | 'floor'} */ inwards) =>
        value === null ? '' : format.bound(bounded, value, inwards);
    const said = problem === 'missing' && least === null ? 'missingText' : `refused.${problem}`;
    return plain(texts[/** @type {'refused.unknown'} */ (said)], {
        // A name may be anybody's.
        field: nameField(quoted(field), texts),
        came:
            typeof came === 'number'
                ? format.exact(bare(field), came)
                : quoted(String(came).replace(/^"|"$/g, '')),
        least: bound(least, 'ceil'),
        greatest: bound(greatest, 'floor'),
        other: nameField(others[0] ?? '', texts),
        others: format.list(others),
    });
}
