/** The narrow engine: as WebAssembly, as JavaScript and native it says the same to the last bit. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fallback, narrow } from '../../www/engine.js';
import * as js from '../../www/pkg/fallback.js';
import { bytes } from '../../www/pkg/narrow.js';
import { cases } from './cases.js';
import { estimate, fields, SHUTDOWN } from './engine.js';

/** What it may weigh at most: by so much it is over what any browser compiles at once, 4,096 B. */
const MOST_BYTES = 13_600;

const code = Buffer.from(bytes, 'hex');
const wasm = new WebAssembly.Instance(new WebAssembly.Module(code)).exports;

test('it weighs what it may', (t) => {
    t.diagnostic(`${code.length} B of ${MOST_BYTES}`);
    assert.ok(code.length <= MOST_BYTES, `${code.length} B`);
});

/** Answers by the thousand, and what they add up to. @param {any} module */
function answers(module) {
    const inputs = 3 * fields().length;
    const input = new Float64Array(module.memory.buffer, module.numbers(), inputs);
    const words = new Uint32Array(module.memory.buffer, module.numbers() + 8 * inputs, 8 * inputs);
    const next = cases(1);
    return Array.from({ length: 100 }, () => {
        let sum = 0;
        for (let i = 0; i < 1000; i++) {
            next(input);
            const refusals = module.answer();
            const numbers = refusals > 0 ? 4 * refusals : 16;
            for (let at = 0; at < 2 * numbers; at += 2) {
                let [low = 0, high = 0] = words.subarray(at, at + 2);
                // Of what is no number the bits may be any.
                if ((high & 0x7ff80000) >>> 0 === 0x7ff80000) [low, high] = [0, 0x7ff80000];
                sum = Math.imul(Math.imul(sum ^ low, 16777619) ^ high, 16777619) >>> 0;
            }
        }
        return sum;
    });
}

test('100,000 answers are the native ones, as WebAssembly and as JavaScript', () => {
    const golden = JSON.parse(
        readFileSync(new URL('../golden/narrow.json', import.meta.url), 'utf8'),
    );
    assert.deepEqual(answers(wasm), golden, 'as WebAssembly');
    assert.deepEqual(answers(js), golden, 'as JavaScript');
});

const RANGED = { ...SHUTDOWN, sharePercentLow: 10, sharePercentHigh: 18.1, priceUsdLow: 42955 };

/** @param {any} scenario */
const wide = (scenario) => {
    const answer = /** @type {any} */ (estimate(scenario));
    if (answer.status === 'refused') return answer;
    const { status, lossBtc, lossUsd, lossBtcPer24h, lossUsdPer24h } = answer;
    const { swings: _, ...ranges } = answer.ranges ?? {};
    return {
        status,
        lossBtc,
        lossUsd,
        lossBtcPer24h,
        lossUsdPer24h,
        ranges: answer.ranges && ranges,
        more: 'cause' in scenario,
    };
};

/** @type {{ name: string, scenario: any }[]} */
const golden = JSON.parse(
    readFileSync(new URL('../golden/estimates.json', import.meta.url), 'utf8'),
);

for (const engine of [narrow(), fallback()]) {
    test('it is at hand, and says what it runs as', async () => {
        const { kind } = await engine;
        assert.equal(kind, engine instanceof Promise ? 'js' : 'wasm');
    });

    test('it answers in the words of the wide engine', async () => {
        const { answer } = await engine;
        for (const scenario of [SHUTDOWN, { ...RANGED, priceUsdHigh: 45898 }]) {
            assert.deepEqual(answer(scenario), wide(scenario));
        }
    });

    test('it refuses in the words of the wide engine', async () => {
        const { answer } = await engine;
        const { outageHours: _, ...endless } = SHUTDOWN;
        const { sharePercent: __, ...sizeless } = SHUTDOWN;
        for (const scenario of [
            { ...SHUTDOWN, priceUsd: -1 },
            { ...SHUTDOWN, priceUsd: NaN },
            { ...SHUTDOWN, outageHours: Infinity },
            { ...SHUTDOWN, startHeight: 717281.5 },
            { ...SHUTDOWN, hashrateEhs: 5 },
            { ...SHUTDOWN, pue: 1.2 },
            { ...sizeless, hashrateEhs: 500 },
            { ...sizeless, powerMw: 100 },
            RANGED,
            { ...SHUTDOWN, priceUsdLow: 44000, priceUsdHigh: 45000 },
            endless,
            sizeless,
        ]) {
            const right = wide(scenario);
            assert.equal(right.status, 'refused', JSON.stringify(scenario));
            assert.deepEqual(answer(scenario), right);
        }
    });

    test('it leaves to the wide engine what it does not know', async () => {
        const { answer } = await engine;
        for (const [name, value] of Object.entries({
            sites: [{ name: 'a', powerMw: 1 }],
            payout: 'luck',
            sitesTotalMw: 202,
            outageHour: 24,
            outageHours: '24',
            claimUsdLow: 1,
        })) {
            assert.equal(answer({ ...SHUTDOWN, [name]: value }), 'wide', name);
        }
    });

    test('it knows the loss of every golden scenario, or says that it does not', async () => {
        const { answer } = await engine;
        let known = 0;
        for (const { name, scenario } of golden) {
            const came = answer(scenario);
            if (came === 'wide' || came.status === 'refused') continue;
            const { more, ...said } = came;
            const { more: _, ...right } = wide(scenario);
            if (right.status === 'refused') {
                assert.ok(more, name);
                continue;
            }
            assert.deepEqual(said, right, name);
            known += 1;
        }
        assert.ok(known >= 12, `${known} of ${golden.length}`);
    });
}
