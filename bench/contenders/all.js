/**
 * All that runs in JavaScript or WebAssembly, at the same two tasks, in Node and in a page; and what
 * each came to, so that none is fast by answering something else.
 */

import presets from '../../www/presets.json' with { type: 'json' };
import { engineOf } from '../../www/engine.js';
import * as fallback from '../../www/pkg/fallback.js';
import { bytes } from '../../www/pkg/narrow.js';
import { factorsOf, loss } from './factors.js';
import { d3, withJStat } from './libraries.js';
import { method } from './method.js';
import { naive } from './naive.js';
import { sampled } from './sampled.js';

export const DRAWS = 10_000;

/** The first documented outage, as its page asks about it. */
export const ranged = /** @type {Record<string, any>} */ (presets[0]?.scenario);
/** The same without ranges. */
export const certain = Object.fromEntries(
    Object.entries(ranged).filter(([name]) => !/(Low|High)$/.test(name)),
);

const decoded = () => Uint8Array.from(bytes.match(/../g) ?? [], (byte) => parseInt(byte, 16));

/** @typedef {import('./../clock.js').Contender & { told(): number[] }} Told with what it came to, in dollars */

/**
 * The narrow engine with its numbers laid in: what is timed is the module alone.
 *
 * @param {any} module
 * @param {Record<string, unknown>} scenario
 * @returns {Told}
 */
function laid(module, scenario) {
    const { answer } = engineOf(module, 'wasm');
    return {
        before: () => answer(scenario),
        run: () => module.answer(),
        told() {
            const came = answer(scenario);
            if (came === 'wide' || came.status === 'refused') throw new Error('no answer');
            const spread = came.ranges?.lossUsd;
            return spread ? [spread.low, spread.middle, spread.high] : [came.lossUsd];
        },
    };
}

/** @param {() => number[]} run @returns {Told} */
const plain = (run) => ({ run, told: run });

/** The narrow engine anew, from its text. */
export const instance = () => new WebAssembly.Instance(new WebAssembly.Module(decoded())).exports;

/**
 * @param {(scenario: any) => any} estimate the wide engine's
 * @returns {Record<'answer' | 'range' | 'report', Record<string, Told>>}
 */
export function contenders(estimate) {
    const factors = factorsOf(ranged);
    const module = instance();
    const wide = (/** @type {any} */ scenario) => ({
        run: () => estimate(scenario),
        told() {
            const { lossUsd } = estimate(scenario);
            return [lossUsd];
        },
    });
    return {
        answer: {
            wasm: laid(module, certain),
            wasm2js: laid(fallback, certain),
            'written by hand': plain(() => [loss(factors)]),
        },
        range: {
            wasm: laid(module, ranged),
            wasm2js: laid(fallback, ranged),
            'written by hand': plain(() => method(factors)),
            'sampled, well': plain(() => sampled(factors, DRAWS)),
            'sampled, naively': plain(() => naive(factors, DRAWS)),
            'sampled, d3-random': plain(() => d3(factors, DRAWS)),
            'sampled, jStat': plain(() => withJStat(factors, DRAWS)),
        },
        report: { wasm: wide(ranged) },
    };
}

/** What two that follow the same method may differ by: both find their points to a part in 10^5. */
const SAME = 1e-4;
/** And draws: the standard error of the upper point of 10,000 is 0.5% here, and of no point more. */
const DRAWN = 0.03;

/**
 * What is wrong with what a contender came to.
 *
 * @param {string} name
 * @param {number[]} told
 * @param {number[]} right
 */
export function hold(name, told, right) {
    const allowed = name.startsWith('sampled') ? DRAWN : SAME;
    right.forEach((point, at) => {
        const off = Math.abs(Number(told[at]) / point - 1);
        if (!(off <= allowed)) {
            throw new Error(`${name} comes to ${told.join(', ')}, and not to ${right.join(', ')}`);
        }
    });
}

/** Fails unless all come to the same, which it gives. @param {ReturnType<typeof contenders>} all */
export function check({ answer, range, report }) {
    const right = { answer: answer.wasm?.told() ?? [], range: range.wasm?.told() ?? [] };
    for (const [name, { told }] of Object.entries(range)) hold(name, told(), right.range);
    for (const [name, { told }] of Object.entries({ ...answer, ...report })) {
        hold(name, told(), right.answer);
    }
    return right;
}
