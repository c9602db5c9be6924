/**
 * Every language says all that English does, and says it in that language. A key that is missing
 * here is added to each file of `www/i18n/`.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sayOrigin } from '../../www/make/origin.js';
import { LANGUAGES as SPOKEN } from '../../www/words.js';
import { LANGUAGES, textsOf } from './languages.js';

/** Forms of what is counted; a language that has none for nothing says the one for others. */
const COUNTED = /\.(one|two|few|many|other)$/;

/** Texts that hold only a unit. */
const UNITS = ['ehs', 'ths', 'mw', 'kwh', 'jPerTh', 'btc', 'perMwh'];

/** What means the same in both, spelt alike. */
const PLACES = ['place.iran', 'place.kazakhstan', 'place.xinjiang'];
const ALIKE = { fr: ['field.cause', ...PLACES], id: PLACES };

/** Scripts that write with several alphabets, or with another's. */
const MIXED = { Hans: ['Hani'], Jpan: ['Hani', 'Hira', 'Kana'] };

/** A letter of each language's own script, where it is not the Latin one. */
const LETTER = Object.fromEntries(
    SPOKEN.map((tag) => new Intl.Locale(tag))
        .filter(({ script }) => script !== 'Latn')
        .map(({ language, script = '' }) => {
            const scripts = /** @type {Record<string, string[]>} */ (MIXED)[script] ?? [script];
            const letters = scripts.map((script) => `\\p{Script=${script}}`);
            return [language, new RegExp(letters.join('|'), 'u')];
        }),
);

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

test('the page for editors offers each, and says where its figures come from', () => {
    const [, list = ''] =
        readFileSync('www/make.html', 'utf8').match(/<select id="lang">([^]*?)<\/select>/) ?? [];
    const offered = [...list.matchAll(/value="(\w+)"/g)].map(([, language]) => language);
    assert.deepEqual(offered.sort(), [...LANGUAGES].sort());
    const origin = { source: 'mempool.space', time: '2026-11-26T14:05Z' };
    for (const language of LANGUAGES.filter((language) => language !== 'en')) {
        assert.notEqual(sayOrigin(origin, language), sayOrigin(origin, 'en'), language);
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
            const letter = LETTER[language];
            if (letter) assert.match(letters(text).join(''), letter, key);
        }
    });
}

test('French keeps its double signs together with the word before them', async () => {
    for (const [key, text] of Object.entries(await textsOf('fr'))) {
        assert.doesNotMatch(text, / [:;!?»]|« |\S[:;!?»]/, key);
    }
});
