/** What it costs as there is more of it. */

import { estimate } from '../www/pkg/idle_loss.js';
import { race } from './clock.js';
import { certain, instance, ranged } from './contenders/all.js';
import { factorsOf } from './contenders/factors.js';
import { naive } from './contenders/naive.js';
import { sampled } from './contenders/sampled.js';
import { engineOf } from '../www/engine.js';

const OPTIONS = { rounds: 9, batch: 20 };

/** Ranges that come one by one. */
const RANGES = [
    { sharePercentLow: 10, sharePercentHigh: 18.1 },
    { priceUsdLow: 42955, priceUsdHigh: 45898 },
    { outageHoursLow: 18, outageHoursHigh: 36 },
    { feesBtcPerBlockLow: 0.05, feesBtcPerBlockHigh: 0.2 },
];

/** The narrow engine's module, with a scenario laid in. @param {Record<string, unknown>} scenario */
function laid(scenario) {
    const module = /** @type {any} */ (instance());
    const came = engineOf(module, 'wasm').answer(scenario);
    if (came === 'wide' || came.status === 'refused') throw new Error('no answer');
    return { run: () => module.answer(true) };
}

/** µs of a range, by draws, and the engine beside it, which draws none. */
export function points() {
    const factors = factorsOf(ranged);
    return [1000, 10_000, 100_000].map((draws) => ({
        at: draws,
        ...race(
            {
                wasm: laid(ranged),
                well: { run: () => sampled(factors, draws) },
                naively: { run: () => naive(factors, draws) },
            },
            OPTIONS,
        ),
    }));
}

/** µs of a range, by the number of figures that are in doubt. */
export const doubts = () =>
    RANGES.map((_, at) => {
        const scenario = Object.assign({ ...certain }, ...RANGES.slice(0, at + 1));
        const factors = factorsOf(scenario);
        return {
            at: at + 1,
            ...race(
                { wasm: laid(scenario), well: { run: () => sampled(factors, 10_000) } },
                OPTIONS,
            ),
        };
    });

/** Fails unless it is an answer. @param {any} scenario */
function report(scenario) {
    if (/** @type {any} */ (estimate(scenario)).status !== 'ok') throw new Error('refused');
    return { run: () => estimate(scenario) };
}

/** µs of an answer and of a report, by hours dark. */
export const hours = () =>
    [1, 24, 720, 8784].map((outageHours) => ({
        at: outageHours,
        ...race(
            {
                narrow: laid({ ...certain, outageHours }),
                report: report({ ...ranged, outageHours }),
            },
            OPTIONS,
        ),
    }));

/** µs of a report without ranges, by the number of sites that the size is a list of. */
export const sites = () =>
    [1, 10, 100, 1000].map((count) => {
        const { sharePercent: _, ...rest } = certain;
        const sites = Array.from({ length: count }, (_, at) => ({ name: `${at}`, powerMw: 1 }));
        return {
            at: count,
            ...race({ report: report({ ...rest, efficiencyJPerTh: 54, sites }) }, OPTIONS),
        };
    });
