/** Every documented outage can be chosen, by a name in each language. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { LANGUAGES, textsOf } from './languages.js';

/** @type {{ id: string }[]} */
const presets = JSON.parse(readFileSync('www/presets.json', 'utf8'));
const ids = presets.map(({ id }) => id).sort();

test('every outage has a name in each language, and no name is left of one that went', async () => {
    for (const language of LANGUAGES) {
        const keys = Object.keys(await textsOf(language)).filter((key) =>
            key.startsWith('preset.'),
        );
        assert.deepEqual(
            keys.sort(),
            ids.map((id) => `preset.${id}`),
            language,
        );
    }
});
