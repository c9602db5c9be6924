/** Every field of the engine's own list has a name in each language, and a row to set it in. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rows } from '../../www/fields.js';
import { LANGUAGES, textsOf } from './languages.js';

test('no field is without its name', async () => {
    assert.ok(rows.length > 20, `the test has lost sight of them: ${rows.length}`);
    for (const language of LANGUAGES) {
        const texts = await textsOf(language);
        const unnamed = rows.map(({ name }) => name).filter((name) => !texts[`field.${name}`]);
        assert.deepEqual(unnamed, [], language);
    }
});

test('no field is without a row to set it in', () => {
    const rowed = ['assumptions', 'cause', 'claims', 'sites']
        .map((name) => readFileSync(`www/${name}.js`, 'utf8'))
        .join('');
    const unset = rows.map(({ name }) => name).filter((name) => !rowed.includes(`'${name}'`));
    assert.deepEqual(unset, []);
});
