/** What JavaScript can hand over and JSON cannot. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { estimate, fields, memory, SHUTDOWN } from './engine.js';

/**
 * What is said of the shutdown with a value of any kind in a field.
 *
 * @param {string} field
 * @param {unknown} value
 */
function refusals(field, value) {
    const answer = estimate({ ...SHUTDOWN, [field]: value });
    assert.equal(answer.status, 'refused', `${field}: ${String(value)}`);
    return answer.status === 'refused' ? answer.refusals : [];
}

test('NaN and the infinities are refused with the bounds', () => {
    for (const came of [NaN, Infinity, -Infinity]) {
        assert.deepEqual(refusals('priceUsd', came), [
            {
                field: 'priceUsd',
                problem: 'outOfRange',
                came,
                least: 0,
                greatest: 10_000_000,
                unit: 'USD',
                whole: false,
                others: [],
            },
        ]);
    }
});

test('a zero has no sign', () => {
    const answer = estimate({ ...SHUTDOWN, outageHours: -0, priceUsd: -0 });
    assert.ok(answer.status === 'ok');
    for (const zero of [answer.outageHours, answer.priceUsd, answer.lossUsd, answer.lossBtc])
        assert.ok(Object.is(zero, 0), String(zero));
});

test('a value of any other kind is refused and named', () => {
    const kinds = [
        ['', '""'],
        ['24', '"24"'],
        [null, 'null'],
        [undefined, 'undefined'],
        [true, 'boolean'],
        [24n, 'bigint'],
        [Symbol('24'), 'symbol'],
        [() => 24, 'function'],
        [[24], 'a list'],
        [{ valueOf: () => 24 }, 'object'],
        [new Number(24), 'object'],
        [new Date(24), 'object'],
    ];
    for (const [value, came] of kinds) {
        const [refusal, ...others] = refusals('outageHours', value);
        assert.deepEqual(others, []);
        assert.equal(refusal?.problem, 'notANumber');
        assert.equal(refusal?.came, came);
        assert.deepEqual([refusal?.least, refusal?.greatest], [0, 8784]);
    }
});

test('a misspelt name is refused, with the names that are known', () => {
    const [refusal] = refusals('outageHour', 24);
    assert.equal(refusal?.problem, 'unknown');
    assert.deepEqual(refusal?.others, [
        ...fields().map(({ name }) => name),
        'sites',
        'cause',
        'payout',
    ]);
});

test('names that every object inherits are names like any other', () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty', 'status']) {
        assert.equal(refusals(name, 1)[0]?.problem, 'unknown');
    }
    const own = JSON.parse('{ "__proto__": 1 }');
    assert.equal(estimate({ ...SHUTDOWN, ...own }).status, 'refused');
});

test('only own fields count', () => {
    const answer = estimate(Object.create(SHUTDOWN));
    assert.equal(answer.status, 'refused');
    assert.equal(estimate(Object.assign(Object.create(null), SHUTDOWN)).status, 'ok');
});

test('anything but an object of fields is misuse', () => {
    for (const misuse of [
        undefined,
        null,
        12,
        'sharePercent',
        true,
        [SHUTDOWN],
        Symbol('s'),
        12n,
    ]) {
        assert.throws(() => estimate(/** @type {any} */ (misuse)), TypeError);
    }
});

test('what a getter throws reaches the caller, and the next answer is right', () => {
    const trap = Object.defineProperty({ ...SHUTDOWN }, 'outageHours', {
        enumerable: true,
        get() {
            throw new RangeError('from the getter');
        },
    });
    for (let turn = 0; turn < 100; turn++) {
        assert.throws(() => estimate(trap), RangeError);
    }
    assert.equal(estimate(SHUTDOWN).status, 'ok');
});

test('each value at its bounds passes, and just beyond them does not', () => {
    const beside = {
        sharePercent: {},
        difficulty: {},
        startHeight: {},
        feesBtcPerBlock: {},
        priceUsd: {},
        outageHours: {},
    };
    for (const { name, least, greatest } of fields().filter(({ name }) => name in beside)) {
        assert.equal(estimate({ ...SHUTDOWN, [name]: least }).status, 'ok', `${name}: ${least}`);
        assert.equal(
            estimate({ ...SHUTDOWN, [name]: greatest }).status,
            'ok',
            `${name}: ${greatest}`,
        );
        const margin = Math.max(1, Math.abs(greatest)) * 1e-9;
        for (const beyond of [least - margin, greatest + margin]) {
            assert.equal(refusals(name, beyond)[0]?.problem, 'outOfRange', `${name}: ${beyond}`);
        }
    }
});

test('the table of fields comes whole', () => {
    const rows = fields();
    assert.deepEqual(
        rows.filter(({ group }) => group === 'size').map(({ name }) => name),
        ['sharePercent', 'hashrateEhs', 'powerMw'],
    );
    for (const row of rows) {
        assert.ok(row.least < row.greatest && row.span <= row.greatest && row.step > 0, row.name);
        assert.ok(
            row.default === null || (row.default >= row.least && row.default <= row.greatest),
        );
        assert.ok(row.why && row.why.length > 5, row.name);
    }
});

test('a hundred thousand answers do not grow the memory', () => {
    estimate(SHUTDOWN);
    const before = memory.buffer.byteLength;
    for (let turn = 0; turn < 100_000; turn++) estimate(SHUTDOWN);
    assert.equal(memory.buffer.byteLength, before);
});
