/** The answers that tests/golden.rs reads natively, through the wasm boundary: to the last bit. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { estimate, fields, page } from './engine.js';

/** @type {{ name: string, scenario: any, answer: unknown }[]} */
const cases = JSON.parse(
    readFileSync(new URL('../golden/estimates.json', import.meta.url), 'utf8'),
);

test('there are golden answers', () => assert.ok(cases.length >= 20, `${cases.length}`));

for (const { name, scenario, answer } of cases) {
    test(name, () => {
        const came = estimate(scenario);
        assert.deepEqual(page.estimate(scenario), came, 'on a page');
        assert.deepEqual(came, answer);
    });
}

test('a page has the table of fields, but for the reasons', () => {
    assert.deepEqual(
        page.fields(),
        fields().map((row) => ({ ...row, why: null })),
    );
});
