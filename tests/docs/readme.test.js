/** The README names what there is. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { LANGUAGES } from '../i18n/languages.js';

test('the README names every language', () => {
    const [, list = ''] =
        readFileSync('README.md', 'utf8').match(/as far as there are words: ([^.]*)\./) ?? [];
    const named = list.split(/,| and /).map((name) => name.replace(/\(.*\)/, '').trim());
    const names = new Intl.DisplayNames('en', { type: 'language' });
    assert.deepEqual(named.sort(), LANGUAGES.map((language) => names.of(language)).sort());
});
