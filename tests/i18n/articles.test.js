/** The article's translations lose no figure, and add none. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** How each writes thousands and decimals. */
const ARTICLES = /** @type {const} */ ({
    'index.html': [/(\d),(?=\d{3})/g, '.'],
    'ar.html': [/(\d),(?=\d{3})/g, '.'],
    'fr.html': [/(\d)&nbsp;(?=\d{3}(?!\d))/g, ','],
});

/**
 * Every number of an article's text, written in one way.
 *
 * @param {keyof typeof ARTICLES} file
 */
function numbersIn(file) {
    const [thousands, decimal] = ARTICLES[file];
    const html = readFileSync(`www/${file}`, 'utf8');
    const text = html.slice(html.indexOf('<article>')).replace(/<[^>]*>/g, '');
    const plain = text.replace(thousands, '$1').replaceAll(decimal, '.');
    // One million has no number in Arabic.
    const numbers = new Set(plain.match(/\d+(\.\d+)?/g));
    numbers.delete('1');
    return [...numbers].sort();
}

test('the translations have the numbers of the English article', () => {
    const english = numbersIn('index.html');
    assert.ok(english.length > 40, `${english.length} numbers`);
    assert.deepEqual(numbersIn('ar.html'), english);
    assert.deepEqual(numbersIn('fr.html'), english);
});
