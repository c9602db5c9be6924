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

/** What a range may differ by from one machine to the next: `tests/golden.rs` says why. */
const RANGES_AGREE = 1e-7;

/**
 * Puts the golden number in the place of one that agrees with it.
 *
 * @param {any} came
 * @param {any} golden
 * @returns {unknown}
 */
function settled(came, golden) {
    if (typeof came === 'number' && typeof golden === 'number') {
        return Math.abs(came - golden) <= RANGES_AGREE * Math.abs(golden) ? golden : came;
    }
    if (Array.isArray(came)) return came.map((item, at) => settled(item, golden?.[at]));
    if (came === null || typeof came !== 'object') return came;
    const entries = Object.entries(came).map(([key, item]) => [key, settled(item, golden?.[key])]);
    return Object.fromEntries(entries);
}

for (const { name, scenario, answer } of cases) {
    test(name, () => {
        const came = estimate(scenario);
        assert.deepEqual(page.estimate(scenario), came, 'on a page');
        const { ranges, netRange, ...exact } = /** @type {any} */ (came);
        const { ranges: range, netRange: net, ...exactly } = /** @type {any} */ (answer);
        assert.deepEqual(exact, exactly);
        assert.deepEqual(settled(ranges, range), range);
        assert.deepEqual(settled(netRange, net), net);
    });
}

test('a page has the table of fields, but for the reasons', () => {
    assert.deepEqual(
        page.fields(),
        fields().map((row) => ({ ...row, why: null })),
    );
});
