/** What JavaScript can hand over with intent to harm: an answer, a refusal or its own throw. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { narrow } from '../../www/engine.js';
import { estimate, fields, memory, page, SHUTDOWN } from './engine.js';

/** The same cases in every run; `RUNS=100000` for more. */
const RUNS = { seed: 20220105, numRuns: Number(process.env.RUNS ?? 2000) };

/** One answer takes less; a machine that is busy otherwise may be slow once, not each time. In ms. */
const LONGEST = 1000;

const FOLDER = new URL('../corpus/', import.meta.url);

/** The same as `tests/corpus/mod.rs` says. @param {any} value @returns {unknown} */
function valueOf(value) {
    if (Array.isArray(value)) return value.map(valueOf);
    if (value === null || typeof value !== 'object') return value;
    const keys = Object.keys(value).join();
    if (keys === 'number') return { inf: Infinity, '-inf': -Infinity, NaN }[String(value.number)];
    if (keys === 'kind') return KINDS[/** @type {keyof typeof KINDS} */ (value.kind)];
    return objectOf(Object.entries(value));
}

const KINDS = {
    null: null,
    undefined,
    boolean: true,
    bigint: 12n,
    symbol: Symbol('12'),
    function: () => 12,
    object: {},
    'a list': [[]],
};

/** With own keys, whatever they are called. @param {[string, unknown][]} entries */
function objectOf(entries) {
    const object = {};
    for (const [name, value] of entries) {
        Object.defineProperty(object, name, {
            value: valueOf(value),
            configurable: true,
            enumerable: true,
        });
    }
    return object;
}

/**
 * Holds that what comes back is right in itself.
 *
 * @param {any} scenario
 */
function holds(scenario) {
    const answer = /** @type {any} */ (estimate(scenario));
    assert.deepEqual(page.estimate(scenario), answer, 'what a page loads says the same');
    if (answer.status === 'refused') {
        assert.ok(answer.refusals.length > 0);
        for (const { field, problem } of answer.refusals) {
            assert.equal(typeof field, 'string');
            assert.match(problem, /^[a-zA-Z]+$/);
        }
        return answer;
    }
    assert.equal(answer.status, 'ok');
    finite(answer);
    return answer;
}

/** @param {any} value */
function finite(value, path = 'report') {
    if (typeof value === 'number') assert.ok(Number.isFinite(value), `${path}: ${value}`);
    if (value === null || typeof value !== 'object') return;
    if ('middle' in value) {
        const { low, middle, high } = value;
        assert.ok(low <= middle && middle <= high, `${path}: ${low}, ${middle}, ${high}`);
    }
    for (const [key, part] of Object.entries(value)) finite(part, `${path}.${key}`);
}

/** @param {() => void} act */
function inTime(act) {
    let took = Infinity;
    for (let turn = 0; turn < 5 && took > LONGEST; turn++) {
        const began = performance.now();
        act();
        took = performance.now() - began;
    }
    assert.ok(took <= LONGEST, `it took ${took} ms`);
}

test('nothing in the corpus does harm', () => {
    const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
    assert.ok(names.length >= 30, `${names.length} files`);
    for (const name of names) {
        const entries = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
        const scenario = objectOf(entries);
        assert.doesNotThrow(() => inTime(() => holds(scenario)), name);
        // The narrow engine answers, or leaves it to the wide one.
        const engine = /** @type {import('../../www/engine.js').Engine} */ (narrow());
        const came = engine.answer(/** @type {any} */ (scenario));
        if (came !== 'wide' && came.status === 'ok') finite(came, name);
    }
});

test('any object at all is answered or refused', () => {
    const names = [...fields().map(({ name }) => name), 'sites', 'cause', 'payout'];
    const key = fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...names) },
        fc.constantFrom('__proto__', 'constructor', 'then', 'toJSON', 'length', 'status'),
        fc.string({ unit: 'binary' }),
    );
    const value = fc.oneof(
        fc.double(),
        fc.bigInt(),
        fc.constantFrom(...Object.values(KINDS)),
        fc.string({ unit: 'binary' }),
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
    );
    let answered = 0;
    fc.assert(
        fc.property(fc.array(fc.tuple(key, value), { maxLength: 6 }), fc.boolean(), (more, on) => {
            // What is said once more is said in the place of what was said.
            const entries = /** @type {[string, unknown][]} */ ([
                ...(on ? Object.entries(SHUTDOWN) : []),
                ...more,
            ]);
            const scenario = {};
            for (const [name, value] of entries) {
                Object.defineProperty(scenario, name, {
                    value,
                    configurable: true,
                    enumerable: true,
                });
            }
            if (holds(scenario).status === 'ok') answered += 1;
        }),
        RUNS,
    );
    assert.ok(answered > RUNS.numRuns / 100, `${answered} of ${RUNS.numRuns}`);
});

test('what a trap throws reaches the caller, whichever it is, and the next answer is right', () => {
    const right = estimate(SHUTDOWN);
    const boom = () => {
        throw new RangeError('from the trap');
    };
    const throwing = Object.defineProperty({}, 'name', { enumerable: true, get: boom });
    /** @type {(keyof ProxyHandler<object>)[]} */
    const asked = ['ownKeys', 'getOwnPropertyDescriptor', 'get'];
    const traps = [
        ...asked.map((trap) => new Proxy({ ...SHUTDOWN }, { [trap]: boom })),
        { ...SHUTDOWN, sites: [throwing] },
        { ...SHUTDOWN, sites: Object.defineProperty([1], 0, { get: boom }) },
        { ...SHUTDOWN, sites: [new Proxy({}, { ownKeys: boom })] },
    ];
    const before = memory.buffer.byteLength;
    for (let turn = 0; turn < 2000; turn++) {
        for (const trap of traps)
            assert.throws(() => estimate(/** @type {any} */ (trap)), RangeError);
    }
    assert.ok(memory.buffer.byteLength <= before + 65536, 'a page of memory at most');
    assert.deepEqual(estimate(SHUTDOWN), right);
});

test('a proxy that lies, or is revoked, breaks nothing', () => {
    const liar = new Proxy(
        { ...SHUTDOWN },
        { get: (_, name) => (name === 'priceUsd' ? 'gold' : Math.random()) },
    );
    assert.equal(holds({ ...liar }).status, 'refused');
    const { proxy, revoke } = Proxy.revocable({ ...SHUTDOWN }, {});
    assert.equal(estimate(proxy).status, 'ok');
    revoke();
    assert.throws(() => estimate(proxy), TypeError);
    // Asks for its own estimate while it is read.
    const nested = Object.defineProperty({ ...SHUTDOWN }, 'outageHours', {
        enumerable: true,
        get: () => (estimate(SHUTDOWN).status === 'ok' ? 24 : NaN),
    });
    assert.deepEqual(estimate(nested), estimate(SHUTDOWN));
});

test('lists without an end, and as long as they get, are refused at once', () => {
    /** @type {unknown[]} */
    const cyclic = [];
    cyclic.push(cyclic);
    /** @type {Record<string, unknown>} */
    const ring = { powerMw: 1 };
    ring.name = ring;
    const { sharePercent: _, ...rest } = SHUTDOWN;
    for (const sites of [
        cyclic,
        [cyclic, cyclic],
        [ring],
        new Array(2 ** 32 - 1),
        new Proxy([], {
            get: (list, name) => (name === 'length' ? 2 ** 32 : Reflect.get(list, name)),
        }),
        Array(100_000).fill({ name: 'a', powerMw: 1 }),
    ]) {
        const scenario = /** @type {any} */ ({ ...rest, efficiencyJPerTh: 60, sites });
        inTime(() => assert.equal(estimate(scenario).status, 'refused'));
    }
});

test('texts of megabytes are refused, and leave nothing behind', () => {
    const long = 'x'.repeat(4_000_000);
    const flood = 'Z' + '\u0301'.repeat(1_000_000);
    const send = (/** @type {any} */ more) =>
        assert.equal(estimate(/** @type {any} */ ({ ...SHUTDOWN, ...more })).status, 'refused');
    const attack = () => {
        send({ cause: long });
        send({ [long]: 1 });
        send({ priceUsd: flood });
        send({ sites: [{ name: long, powerMw: 1 }] });
    };
    attack();
    const before = memory.buffer.byteLength;
    for (let turn = 0; turn < 5; turn++) inTime(attack);
    assert.equal(memory.buffer.byteLength, before, 'room that is used again');
    assert.equal(estimate(SHUTDOWN).status, 'ok');
});

test('no prototype is read or changed', () => {
    const keys = () =>
        [Object, Array, Function, String, Number, Promise, Map].flatMap((of) =>
            Reflect.ownKeys(of.prototype).map(String),
        );
    const before = keys();
    Object.defineProperty(Object.prototype, 'priceUsd', {
        value: 1,
        enumerable: true,
        configurable: true,
    });
    try {
        const { priceUsd: _, ...poor } = SHUTDOWN;
        const answer = estimate(/** @type {any} */ (poor));
        assert.ok(answer.status === 'refused' && answer.refusals[0]?.problem === 'missing');
    } finally {
        Reflect.deleteProperty(Object.prototype, 'priceUsd');
    }
    const own = JSON.parse('{ "__proto__": { "polluted": 1 }, "constructor": { "prototype": 1 } }');
    assert.equal(holds({ ...SHUTDOWN, ...own }).status, 'refused');
    const named = Object.defineProperty({ ...SHUTDOWN }, '__proto__', {
        value: { polluted: 1 },
        enumerable: true,
    });
    assert.equal(holds(named).status, 'refused');
    assert.equal(/** @type {any} */ ({}).polluted, undefined);
    assert.deepEqual(keys(), before);
});

test('lone surrogates and NULs in names and values are told, not taken', () => {
    for (const text of ['\ud800', 'power\ud800', '\0', 'power\0', '\ufeffpower', '\u202erewop']) {
        const answer = holds({ ...SHUTDOWN, cause: text });
        assert.equal(answer.status, 'refused', JSON.stringify(text));
        assert.equal(holds({ ...SHUTDOWN, [text]: 1 }).refusals[0].problem, 'unknown');
    }
});
