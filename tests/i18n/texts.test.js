/**
 * Every language says all that English does, and says it in that language. A key that is missing
 * here is added to each file of `www/i18n/`.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES as SPOKEN } from '../../www/words.js';
import { LANGUAGES, textsOf } from './languages.js';

/** Forms of what is counted; a language that has none for nothing says the one for others. */
const COUNTED = /\.(one|two|few|many|other)$/;

/** Texts that hold only a unit. */
const UNITS = ['ehs', 'ths', 'mw', 'kwh', 'jPerTh', 'btc', 'perMwh'];

/** What means the same in both, spelt alike. */
const PLACES = ['place.iran', 'place.kazakhstan', 'place.xinjiang'];
const ALIKE = { fr: ['field.cause', ...PLACES], id: PLACES };

/** A letter of each language's own script, where it is not the Latin one. */
const LETTER = {
    ar: /\p{Script=Arabic}/u,
    kk: /\p{Script=Cyrillic}/u,
    ru: /\p{Script=Cyrillic}/u,
    zh: /\p{Script=Han}/u,
    ja: /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u,
};

const english = await textsOf('en');
const counted = Object.keys(english).filter((key) => COUNTED.test(key));
const words = new Set(counted.map((key) => key.replace(COUNTED, '')));

/** @param {string} text */
const placeholders = (text) => (text.match(/\{\w+\}/g) ?? []).sort();

/** @param {string} text */
const letters = (text) => text.replace(/\{\w+\}/g, '').match(/\p{L}/gu) ?? [];

test('there are as many languages as are spoken', () => {
    const spoken = SPOKEN.map((tag) => new Intl.Locale(tag));
    assert.deepEqual(spoken.map(({ language }) => language).sort(), [...LANGUAGES].sort());
    for (const { language, script } of spoken) {
        assert.equal(new Intl.Locale(language).maximize().script, script);
    }
});

for (const language of LANGUAGES) {
    const texts = await textsOf(language);
    const own = Object.entries(texts).filter(([key]) => key.startsWith('own.'));
    const all = Object.entries(texts).filter(([key]) => !key.startsWith('own.'));

    test(`${language} has the keys of English, in the forms that it counts in`, () => {
        const forms = new Intl.PluralRules(language)
            .resolvedOptions()
            .pluralCategories.filter((form) => form !== 'zero');
        const expected = [
            ...Object.keys(english).filter((key) => !counted.includes(key)),
            ...[...words].flatMap((word) => forms.map((form) => `${word}.${form}`)),
        ];
        assert.deepEqual(all.map(([key]) => key).sort(), expected.sort());
    });

    test(`${language} has the placeholders of English in each text`, () => {
        for (const [key, text] of all) {
            const like = english[key] ?? english[key.replace(COUNTED, '.other')] ?? '';
            assert.deepEqual(placeholders(text), placeholders(like), key);
        }
    });

    test(`${language} leaves nothing empty and no brace or space astray`, () => {
        for (const [key, text] of all) {
            assert.notEqual(text.trim(), '', key);
            assert.doesNotMatch(text.replace(/\{\w+\}/g, 'n'), /[{}<>]| {2}/, key);
            assert.doesNotMatch(text, /['"]/, `${key}: a quotation mark of a typewriter`);
        }
    });

    test(`${language} has words of its own for Intl’s alone`, () => {
        for (const [key, text] of own) {
            assert.equal(typeof text, 'string', key);
            assert.notEqual(language, 'en', 'English takes them as they are');
        }
    });

    if (language === 'en') continue;

    test(`${language} is not English`, () => {
        const alike = /** @type {Record<string, string[]>} */ (ALIKE)[language] ?? [];
        for (const [key, text] of all) {
            if (letters(text).length === 0 || UNITS.includes(key)) continue;
            assert.equal(text === english[key], alike.includes(key), key);
            const letter = /** @type {Record<string, RegExp>} */ (LETTER)[language];
            if (letter) assert.match(letters(text).join(''), letter, key);
        }
    });
}

test('French keeps its double signs together with the word before them', async () => {
    for (const [key, text] of Object.entries(await textsOf('fr'))) {
        assert.doesNotMatch(text, / [:;!?»]|« |\S[:;!?»]/, key);
    }
});
