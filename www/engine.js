/**
 * The narrow engine: the loss and how sure it is, from a module so small that it travels inside this
 * script. Where WebAssembly is missing, or refused by the page's policy, the same module runs as
 * JavaScript, which is brought then.
 */

import { bring } from './base.js';
import { rows } from './fields.js';
import { bytes } from './pkg/narrow.js';
import { refusal, wrongs } from './rules.js';

/**
 * @typedef {import('./pkg/idle_loss.js').Refusal} Refusal
 * @typedef {{ low: number, middle: number, high: number }} Spread
 * @typedef {{ lossBtc: number, lossUsd: number, lossBtcPer24h: number, lossUsdPer24h: number }} Loss
 */

/**
 * What it answers with, in the wide engine's words.
 *
 * @typedef {Loss & {
 *     status: 'ok',
 *     ranges: { [name in keyof Loss]: Spread } | null,
 * }} Answered
 * @typedef {Answered | { status: 'refused', refusals: Refusal[] } | 'wide'} Answer
 */

/**
 * @typedef {object} Engine
 * @property {'wasm' | 'js'} kind what it runs as
 * @property {(inputs: Record<string, unknown>) => Answer} answer `'wide'` if it takes the wide engine
 *     to say anything of these inputs
 */

/** @typedef {{ memory: { buffer: ArrayBuffer }, numbers(): number, answer(timed: boolean | number): void }} Module */

/** Of each field go in its value, its low, its high and its bounds. */
const ENDS = ['', 'Low', 'High'];
const WIDTH = 5;
const COUNT = rows.length;

/** The place of a number, by its name. @type {Map<string, number>} */
const PLACES = new Map();
ENDS.forEach((end, column) =>
    rows.forEach(({ name, ranged }, row) => {
        if (column === 0 || ranged) PLACES.set(`${name}${end}`, WIDTH * row + column);
    }),
);

/** The names of what comes out. */
const LOSS = /** @type {const} */ (['lossBtc', 'lossUsd', 'lossBtcPer24h', 'lossUsdPer24h']);

/** @param {string} name */
const rowOf = (name) => rows.findIndex((row) => row.name === name);
const [PRICE, PUE, SHARE, FEES] = /** @type {[number, number, number, number]} */ (
    ['priceUsd', 'pue', 'sharePercent', 'feesBtcPerBlock'].map(rowOf)
);

/**
 * @param {Module} module
 * @param {'wasm' | 'js'} kind
 * @returns {Engine}
 */
export function engineOf(module, kind) {
    const { buffer } = module.memory;
    const at = module.numbers();
    const input = new Float64Array(buffer, at, WIDTH * COUNT);
    const output = new Float64Array(buffer, at + input.byteLength, 3);

    /** What went in of a field. @param {number} row */
    function beliefAt(row) {
        const [value = NaN, low = NaN, high = NaN] = input.subarray(WIDTH * row);
        return { value, low, high };
    }

    /**
     * The range of a loss, for all of the time or for every 24 hours.
     *
     * @param {Float64Array} given what is taken of it: at a price of 1, dollars are bitcoin; with values
     *   alone, all of the range is the loss
     * @param {{ priced: boolean, timed: boolean, ranged: boolean }} what
     * @returns {Spread}
     */
    function range(given, { priced, timed, ranged }) {
        input.set(given);
        if (Number.isNaN(beliefAt(PUE).value)) input[WIDTH * PUE] = rows[PUE]?.default ?? NaN;
        if (!priced) input.set([1, NaN, NaN], WIDTH * PRICE);
        if (!ranged) rows.forEach((_, row) => input.fill(NaN, WIDTH * row + 1, WIDTH * row + 3));
        module.answer(timed);
        const [low = NaN, middle = NaN, high = NaN] = output;
        return { low, middle, high };
    }

    /**
     * What is wrong with a size that is more than the network: it loses more than all of it.
     *
     * @param {Float64Array} given
     * @param {Record<string, unknown>} inputs
     * @returns {Refusal[]}
     */
    function tooMuch(given, inputs) {
        const size = rows.findIndex(({ group, name }) => group === 'size' && name in inputs);
        const { name = '', least = 0 } = rows[size] ?? {};
        const loss = (/** @type {number} */ row, /** @type {number} */ value) => {
            const one = given.slice();
            // However late the block, something is lost.
            one[WIDTH * FEES] = 1;
            one[WIDTH * size] = NaN;
            one[WIDTH * row] = value;
            return range(one, { priced: false, timed: false, ranged: false }).middle;
        };
        const most = loss(SHARE, 100);
        const value = Number(inputs[name]);
        for (const [field, from] of /** @type {const} */ ([
            [name, least],
            [`${name}High`, value],
        ])) {
            const came = Number(inputs[field]);
            const lost = loss(size, came);
            const bounds = { least: from, greatest: told((came * most) / lost) };
            // What it loses is sure but for the last bits.
            if (lost > most * (1 + NOISE)) {
                return [refusal(inputs, field, 'outOfRange', [], bounds)];
            }
        }
        return [];
    }

    return {
        kind,
        answer(inputs) {
            input.fill(NaN);
            rows.forEach(({ least, greatest }, row) =>
                input.set([least, greatest], WIDTH * row + 3),
            );
            for (const [name, value] of Object.entries(inputs)) {
                const place = PLACES.get(name);
                // What is for the net and for claims alone moves neither loss nor range.
                if (name === 'cause' || (name === 'payout' && value === 'expected')) continue;
                if (place === undefined || typeof value !== 'number') return 'wide';
                if (name === 'sitesTotalMw') return 'wide';
                // NaN says that none came. Either is out of any bounds.
                input[place] = Number.isNaN(value) ? Infinity : value;
            }
            const given = input.slice();
            const certain = !rows.some((_, row) => beliefAt(row).low < beliefAt(row).high);
            const out = wrongs(inputs);
            const refusals = out.length > 0 ? out : tooMuch(given, inputs);
            if (refusals.length > 0) return { status: 'refused', refusals };
            const all = (/** @type {boolean} */ ranged) =>
                LOSS.map((name) => {
                    const what = { ranged, priced: /Usd/.test(name), timed: !/Per24h/.test(name) };
                    return /** @type {const} */ ([name, range(given, what)]);
                });
            const loss = all(false);
            return /** @type {Answered} */ ({
                status: 'ok',
                ...Object.fromEntries(loss.map(([name, { middle }]) => [name, middle])),
                ranges: certain ? null : Object.fromEntries(all(true)),
            });
        },
    };
}

/** So much, of the whole, two losses may differ that are one: some last bits are lost on the way. */
const NOISE = 2 ** -40;

/**
 * A bound as it is told: without noise where it is round, and else a hair within, so that either engine
 * takes whatever is told.
 *
 * @param {number} bound
 */
function told(bound) {
    const round = Number(bound.toPrecision(12));
    return Math.abs(bound / round - 1) < NOISE / 64 ? round : bound * (1 - NOISE / 8);
}

/**
 * The engine; at once, but where it has to be brought as JavaScript.
 *
 * @returns {Engine | Promise<Engine>}
 */
export function narrow() {
    try {
        // Two letters a byte: no other text is as small once it is compressed, whatever the page's charset.
        const code = new Uint8Array(bytes.length / 2);
        for (let at = 0; at < code.length; at++) {
            code[at] = parseInt(bytes.slice(2 * at, 2 * at + 2), 16);
        }
        // Small enough for the main thread. Where there is none, or may be none, this throws.
        const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code));
        return engineOf(/** @type {any} */ (exports), 'wasm');
    } catch {
        return fallback();
    }
}

/** The same as JavaScript. */
export async function fallback() {
    return engineOf(/** @type {any} */ (await bring('pkg/fallback.js')), 'js');
}
