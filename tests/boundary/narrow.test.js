/** The narrow engine: as WebAssembly, as JavaScript and native it says the same to the last bit. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { fallback, narrow } from '../../www/engine.js';
import { bytes } from '../../www/pkg/narrow.js';
import presets from '../../www/presets.json' with { type: 'json' };
import { bounded, merge, sizeIn } from '../../www/scenario.js';
import { estimate, fields, SHUTDOWN } from './engine.js';

/** @typedef {import('../../pkg/idle_loss.js').Refusal} Refusal */

/** What it may weigh at most: any browser compiles so much at once. */
const MOST_BYTES = 4096;

const code = Buffer.from(bytes, 'hex');
test('it weighs what it may', (t) => {
    t.diagnostic(`${code.length} B of ${MOST_BYTES}`);
    assert.ok(code.length <= MOST_BYTES, `${code.length} B`);
});

/**
 * @param {Uint8Array} [bytes] of the module, or it runs as JavaScript
 * @returns {Promise<number[]>}
 */
const answers = (bytes) =>
    new Promise((tell, fail) => {
        const thread = new Worker(new URL('answers.js', import.meta.url), {
            workerData: { bytes },
        });
        thread.on('message', tell).on('error', fail);
    });

test('100,000 answers are the native ones, as WebAssembly and as JavaScript', async () => {
    const golden = JSON.parse(
        readFileSync(new URL('../golden/narrow.json', import.meta.url), 'utf8'),
    );
    const [wasm, js] = await Promise.all([answers(code), answers()]);
    assert.deepEqual(wasm, golden, 'as WebAssembly');
    assert.deepEqual(js, golden, 'as JavaScript');
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
    };
};

/** @type {{ name: string, scenario: any }[]} */
const golden = JSON.parse(
    readFileSync(new URL('../golden/estimates.json', import.meta.url), 'utf8'),
);

/** What the loss hangs on, but for lists. */
const ofLoss = fields().slice(
    0,
    fields().findIndex(({ name }) => name === 'electricityUsdPerMwh'),
);
ofLoss.splice(
    ofLoss.findIndex(({ name }) => name === 'sitesTotalMw'),
    1,
);

/** Whether it is about what the narrow engine does not know. @param {Refusal} refusal */
const isOfNet = ({ field }) => !ofLoss.some(({ name }) => field.startsWith(name));

/** Numbers from 0 up to 1. @param {number} state */
const drawn = (state) => () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) / 16777216;
};

/** What all of the network comes to, in the terms of a size. @param {any} scenario @param {string} field */
function networkIn(scenario, field) {
    const all = { [field]: field === 'powerMw' ? 1_000_000 : 71_583 };
    const told = wide(merge(scenario, all)).refusals;
    return told.find((/** @type {Refusal} */ refusal) => refusal.field === field).greatest;
}

/** @param {Refusal[]} refusals */
const byField = (refusals) => {
    const key = (/** @type {Refusal} */ { field, problem }) => field + problem;
    return [...refusals].sort((one, other) => (key(one) < key(other) ? -1 : 1));
};

/** Refusals without the last bits of the network. @param {{ refusals?: Refusal[] }} answer */
const plain = ({ refusals = [] }) =>
    byField(refusals).map(({ came, greatest, ...rest }) => ({
        ...rest,
        came: String(came),
        greatest: greatest && Number(greatest.toPrecision(10)),
    }));

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
            { ...sizeless, powerMw: 100 },
            RANGED,
            { ...SHUTDOWN, priceUsdLow: 44000, priceUsdHigh: 45000 },
            { ...SHUTDOWN, networkEhs: 170 },
            endless,
            sizeless,
            {},
        ]) {
            const right = wide(scenario);
            assert.equal(right.status, 'refused', JSON.stringify(scenario));
            const came = answer(scenario);
            assert.ok(came !== 'wide' && came.status === 'refused');
            assert.deepEqual(byField(came.refusals), byField(right.refusals));
        }
    });

    test('it refuses what is spoilt at random, all of it, as the wide engine does', async () => {
        const { answer } = await engine;
        const random = drawn(7);
        /** @template One @param {One[]} some */
        const one = (some) => /** @type {One} */ (some[Math.floor(random() * some.length)]);
        let refused = 0;
        for (let turn = 0; turn < 3000; turn++) {
            /** @type {any} */
            const scenario = { ...SHUTDOWN };
            for (let spoilt = 1 + Math.floor(random() * 4); spoilt > 0; spoilt--) {
                const { name, least, greatest, ranged } = one(ofLoss);
                const field = name + one(ranged ? ['', 'Low', 'High'] : ['']);
                const within = least + (greatest - least) * random() * 0.001;
                const near = (scenario[name] ?? 10) * (0.5 + random());
                const beyond = [least - 1, greatest + 1, NaN, Infinity, -Infinity];
                if (random() < 0.3) delete scenario[field];
                else scenario[field] = one([least, greatest, least + 0.5, within, near, ...beyond]);
            }
            const [came, right] = [/** @type {any} */ (answer(scenario)), wide(scenario)];
            assert.equal(came.status, right.status, JSON.stringify(scenario));
            if (right.status !== 'refused') continue;
            refused += 1;
            assert.deepEqual(plain(came), plain(right), JSON.stringify(scenario));
        }
        assert.ok(refused > 1000, `${refused} refused`);
    });

    test('it takes each number at its bounds and none beyond, as the wide engine does', async () => {
        const { answer } = await engine;
        for (const { name, least, greatest, ranged } of ofLoss) {
            for (const end of ranged ? ['', 'Low', 'High'] : ['']) {
                for (const number of [
                    ...[least, greatest, least - 1e-9, greatest * (1 + 2 ** -52), least + 0.5],
                    ...[Infinity, -Infinity, NaN],
                ]) {
                    const scenario = { ...SHUTDOWN, [`${name}${end}`]: number };
                    const [came, right] = [/** @type {any} */ (answer(scenario)), wide(scenario)];
                    assert.equal(came.status, right.status, `${name}${end}: ${number}`);
                    assert.deepEqual(plain(came), plain(right), `${name}${end}: ${number}`);
                }
            }
        }
    });

    test('it refuses a size that is more than the network, and says how much that is', async () => {
        const { answer } = await engine;
        const { sharePercent: _, difficulty, ...rest } = SHUTDOWN;
        const sizeless = { ...rest, difficulty };
        for (const scenario of [
            { ...sizeless, hashrateEhs: 500 },
            { ...sizeless, hashrateEhs: 150, hashrateEhsLow: 100, hashrateEhsHigh: 201 },
            { ...sizeless, hashrateEhs: 250, hashrateEhsLow: 100, hashrateEhsHigh: 260 },
            { ...sizeless, powerMw: 20_000, efficiencyJPerTh: 60 },
            { ...sizeless, powerMw: 20_000, efficiencyJPerTh: 60, pue: 1.3 },
            // Where no subsidy is left, and no fees are.
            { ...sizeless, hashrateEhs: 500, startHeight: 6929999, feesBtcPerBlock: 0 },
            ...[110, 170, 333, 900].map((networkEhs) => ({
                ...rest,
                networkEhs,
                hashrateEhs: 1000,
            })),
        ]) {
            const [right, ...others] = wide(scenario).refusals;
            assert.deepEqual(others, []);
            const came = answer(scenario);
            assert.ok(came !== 'wide' && came.status === 'refused', JSON.stringify(scenario));
            const greatest = Number(came.refusals[0]?.greatest);
            assert.deepEqual(came.refusals, [{ ...right, greatest }]);
            // A round one is told as it is; of any other, a hair less.
            if ('networkEhs' in scenario) assert.equal(greatest, right.greatest);
            assert.ok(greatest <= right.greatest, `${greatest} is not ${right.greatest}`);
            assert.ok(greatest > right.greatest * (1 - 1e-12), `${greatest}, ${right.greatest}`);
            // Whoever goes by it is taken, by either engine.
            /** @type {any} */
            const mended = { ...scenario, [right.field]: greatest };
            if (right.field.endsWith('Ehs') || right.field.endsWith('Mw')) {
                delete mended[`${right.field}Low`];
                delete mended[`${right.field}High`];
            }
            for (const { status } of [/** @type {any} */ (answer(mended)), wide(mended)])
                assert.equal(status, 'ok', JSON.stringify(mended));
        }
    });

    test('it lets a size and its range go up to the network, as the wide engine does', async () => {
        const { answer } = await engine;
        for (const id of ['elliott-2022', 'riot-curtailment-2023']) {
            const preset = presets.find((preset) => preset.id === id);
            const scenario = /** @type {any} */ (preset?.scenario);
            const field = sizeIn(scenario);
            const most = networkIn(scenario, field);
            let bent = 0;
            for (let part = 1; part < 200; part++) {
                const change = { [field]: (most * part) / 200 };
                const chosen = merge(scenario, change);
                let came = /** @type {any} */ (answer(chosen));
                if (came.status === 'refused' && bounded(came.refusals, change, chosen)) {
                    came = answer(chosen);
                    bent += 1;
                }
                assert.equal(came.status, 'ok', `${id}: ${JSON.stringify(came.refusals)}`);
                assert.equal(wide(chosen).status, 'ok', `${id}, by the wide engine`);
            }
            assert.ok(bent > 0, `${id}: no range had to be bent`);
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
            const right = wide(scenario);
            if (right.status === 'refused') {
                assert.ok(right.refusals.every(isOfNet), name);
                continue;
            }
            assert.deepEqual(came, right, name);
            known += 1;
        }
        assert.ok(known >= 12, `${known} of ${golden.length}`);
    });
}
