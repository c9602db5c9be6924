/**
 * Where figures come from, in words.
 */

import { nameField } from './refusals.js';
import { plain } from './sentence.js';

/**
 * @param {import('./documented.js').Sources} sources by the fields' names
 * @param {import('./words.js').Words} words
 * @param {import('./format.js').Format} format
 * @returns {string} nothing where there are none
 */
export function credits(sources, { texts }, format) {
    const named = Object.entries(sources).map(([field, { name, date }]) =>
        plain(texts['working.source'], {
            field: nameField(field, texts),
            name,
            date: format.date(date),
        }),
    );
    return named.length > 0
        ? plain(texts['working.sources'], { sources: named.join(texts.semicolon) })
        : '';
}
