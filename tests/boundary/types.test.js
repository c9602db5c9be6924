/** What TypeScript is told, held against what comes. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { estimate, fields, fleets, SHUTDOWN } from './engine.js';

const types = readFileSync(new URL('../../pkg/idle_loss.d.ts', import.meta.url), 'utf8');

/**
 * The keys of an interface, in their order.
 *
 * @param {string} name
 */
function told(name) {
    const body = types.split(`export interface ${name} {`)[1]?.split('\n}')[0] ?? '';
    return [...body.matchAll(/^ {4}(\w+)\??:/gm)].map(([, key]) => key);
}

test('a report has the keys that its type has', () => {
    assert.deepEqual(Object.keys(estimate(SHUTDOWN)), told('Report'));
});

test('a refusal has the keys that its type has, and a problem that it names', () => {
    const answer = estimate({ ...SHUTDOWN, priceUsd: -1, hashrateEhs: 1 });
    assert.ok(answer.status === 'refused');
    assert.deepEqual(Object.keys(answer), told('Refused'));
    for (const refusal of answer.refusals) {
        assert.deepEqual(Object.keys(refusal), told('Refusal'));
        assert.match(types, new RegExp(`['"]${refusal.problem}['"]`));
    }
});

test('a row of the table has the keys that its type has', () => {
    for (const row of fields()) assert.deepEqual(Object.keys(row), told('FieldRow'));
});

test('so have the parts of a report', () => {
    const { sharePercent: _, ...noSize } = SHUTDOWN;
    const report = estimate({
        ...noSize,
        sites: [{ name: 'A', powerMw: 900, group: 'closed' }],
        sitesTotalMw: 900,
        outageHours: 400,
        efficiencyJPerTh: 54,
        cause: 'curtailment',
        electricityUsdPerMwh: 55,
        creditUsdPerMwh: 100,
        claimUsd: 1e6,
        claimHours: 24,
        claimPriceUsd: 37837,
        priceUsdLow: 42955,
        priceUsdHigh: 45898,
    });
    assert.ok(report.status === 'ok');
    const { sites, yardstick, course, net, implied, impliedThen, ranges, assumed } = report;
    /** @type {[string, object | undefined][]} */
    const parts = [
        ['Yardstick', yardstick],
        ['TypicalMachine', yardstick.machine ?? undefined],
        ['Household', yardstick.household ?? undefined],
        ['Course', course],
        ['Amount', course.lost],
        ['Amount', course.neverMined],
        ['Retarget', course.retargets[0]],
        ['Retarget', course.retargetsWithout[0]],
        ['Point', course.timeline[0]],
        ['Net', net ?? undefined],
        ['Implied', implied ?? undefined],
        ['Implied', impliedThen ?? undefined],
        ['Ranges', ranges ?? undefined],
        ['Spread', ranges?.lossUsd],
        ['Swing', ranges?.swings[0]],
        ['Assumption', assumed[0]],
        ['Sites', sites ?? undefined],
        ['Sum', sites?.all],
        ['Sum', sites?.groups[0]],
        ['Fleets', fleets()],
        ['FleetYear', fleets().years[0]],
        ['Machine', fleets().machines[0]],
    ];
    for (const [name, part] of parts) {
        assert.ok(part && told(name).length > 1, name);
        assert.deepEqual(Object.keys(part), told(name), name);
    }
});
