/**
 * What 100,000 answers of the narrow engine add up to, by the thousand: as WebAssembly or as JavaScript,
 * whichever this is started for, in a thread of its own.
 */

import { parentPort, workerData } from 'node:worker_threads';
import { engineOf } from '../../www/engine.js';
import * as js from '../../www/pkg/fallback.js';
import { cases } from './cases.js';
import { fields } from './engine.js';

/** @typedef {import('../../pkg/idle_loss.js').Refusal} Refusal */

const rows = fields();
const ENDS = ['', 'Low', 'High'];
/** The names of numbers, in the order of their places. */
const names = ENDS.flatMap((end) => rows.map(({ name }) => `${name}${end}`));
const LOSS = /** @type {const} */ (['lossBtc', 'lossUsd', 'lossBtcPer24h', 'lossUsdPer24h']);
const PROBLEMS = ['outOfRange', 'notWhole', 'missing', 'besides', 'without'];

/** @param {Float64Array} given */
function named(given) {
    const numbers = names.map((name, place) => {
        const row = place % rows.length;
        return [name, given[5 * row + Math.trunc(place / rows.length)]];
    });
    return Object.fromEntries(numbers.filter(([, number]) => !Number.isNaN(number)));
}

/** A refusal as `tests/narrow.rs` has it. @param {Refusal} refusal */
function told({ field, problem, least, greatest, others }) {
    const row = rows.find(({ name }) => field.startsWith(name));
    const isOfNetwork =
        row?.group === 'size' && !field.endsWith('Low') && Number(greatest) < row.greatest;
    /** @type {(number | null)[]} */
    let numbers = [0, 0];
    if (problem === 'outOfRange') numbers = [least, isOfNetwork ? Infinity : greatest];
    if (problem === 'besides' || problem === 'without')
        numbers = [names.indexOf(String(others[0])), 0];
    return [names.indexOf(field), PROBLEMS.indexOf(problem), ...numbers].map(Number);
}

/** The first numbers that differ say which comes first. @param {number[]} one @param {number[]} other */
const inOrder = (one, other) =>
    one.map((number, at) => number - Number(other[at])).find((off) => off) ?? 0;

/** @param {import('../../www/engine.js').Engine} engine @param {Float64Array} given */
function numbersOf(engine, given) {
    const answer = engine.answer(named(given));
    if (answer === 'wide') throw new Error('no answer');
    if (answer.status === 'refused') return answer.refusals.map(told).sort(inOrder).flat();
    const { ranges } = answer;
    return [
        ...LOSS.map((name) => answer[name]),
        ...LOSS.flatMap((name) => {
            const { low = NaN, middle = NaN, high = NaN } = ranges?.[name] ?? {};
            return [low, middle, high];
        }),
    ];
}

/** Answers by the thousand, and what they add up to. @param {import('../../www/engine.js').Engine} engine */
function answers(engine) {
    const next = cases(1);
    const given = new Float64Array(5 * rows.length);
    const number = new Float64Array(1);
    const words = new Uint32Array(number.buffer);
    return Array.from({ length: 100 }, () => {
        let sum = 0;
        for (let i = 0; i < 1000; i++) {
            next(given);
            for (const told of numbersOf(engine, given)) {
                number[0] = told;
                let [low = 0, high = 0] = words;
                // Of what is no number the bits may be any.
                if (Number.isNaN(told)) [low, high] = [0, 0x7ff80000];
                sum = Math.imul(Math.imul(sum ^ low, 16777619) ^ high, 16777619) >>> 0;
            }
        }
        return sum;
    });
}

const { bytes } = workerData;
const module = bytes && new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
parentPort?.postMessage(
    answers(module ? engineOf(module, 'wasm') : engineOf(/** @type {any} */ (js), 'js')),
);
