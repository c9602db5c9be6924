/** The languages, as an element that asks for one gets them. */

import { readdirSync } from 'node:fs';
import en from '../../www/i18n/en.js';

/** @typedef {import('../../www/words.js').Words} Words */

/** By the names of their files; English first, as the others are held against it. */
export const LANGUAGES = readdirSync('www/i18n')
    .map((name) => name.replace('.js', ''))
    .sort((one, other) => Number(other === 'en') - Number(one === 'en'));

/**
 * The texts of a language's own file.
 *
 * @param {string} language
 * @returns {Promise<Record<string, string>>}
 */
export async function textsOf(language) {
    return (await import(`../../www/i18n/${language}.js`)).default;
}

/**
 * @param {string} language
 * @param {Partial<Words>} [presentation]
 * @returns {Promise<Words>}
 */
export async function wordsOf(language, presentation = {}) {
    return {
        locale: language,
        direction: language === 'ar' ? 'rtl' : 'ltr',
        texts: { ...en, ...(await textsOf(language)) },
        digits: 'latn',
        currency: 'USD',
        usdRate: 1,
        refusals: [],
        ...presentation,
    };
}

/**
 * A figure for comparison: without signs of direction, and with any space a plain one, since
 * engines differ in both.
 *
 * @param {string} figure
 */
export const plainly = (figure) =>
    figure.replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '').replace(/\s/g, ' ');
