/**
 * The narrow engine: the loss and how sure it is, from a module so small that it travels inside this
 * script. Where WebAssembly is missing, or refused by the page's policy, the same module runs as
 * JavaScript, which is brought then.
 */

import { bring } from './base.js';
import { rows } from './fields.js';
import { bytes } from './pkg/narrow.js';

/**
 * @typedef {import('./pkg/idle_loss.js').Refusal} Refusal
 * @typedef {{ low: number, middle: number, high: number }} Spread
 * @typedef {{ lossBtc: number, lossUsd: number, lossBtcPer24h: number, lossUsdPer24h: number }} Loss
 */

/**
 * What it answers with, in the wide engine's words. `more` says that inputs came about which only the
 * wide one knows all: the net's and a claim's. They move neither loss nor range.
 *
 * @typedef {Loss & {
 *     status: 'ok',
 *     ranges: { [name in keyof Loss]: Spread } | null,
 *     more: boolean,
 * }} Answered
 * @typedef {Answered | { status: 'refused', refusals: Refusal[] } | 'wide'} Answer
 */

/**
 * @typedef {object} Engine
 * @property {'wasm' | 'js'} kind what it runs as
 * @property {(inputs: Record<string, unknown>) => Answer} answer `'wide'` if it takes the wide engine
 *     to say anything of these inputs
 */

/** @typedef {{ memory: { buffer: ArrayBuffer }, numbers(): number, answer(): number }} Module */

/** The names of all numbers that go in, in the module's order. */
const NAMES = ['', 'Low', 'High'].flatMap((end) => rows.map(({ name }) => `${name}${end}`));
const COUNT = rows.length;

/** @type {Map<string, number>} */
const PLACES = new Map();
NAMES.forEach((name, place) => {
    if (place < COUNT || rows[place % COUNT]?.ranged) PLACES.set(name, place);
});

/** The names of what comes out. */
const LOSS = /** @type {const} */ (['lossBtc', 'lossUsd', 'lossBtcPer24h', 'lossUsdPer24h']);

/** What may be wrong, by its number. */
const PROBLEMS = /** @type {const} */ (['outOfRange', 'notWhole', 'missing', 'besides', 'without']);

/** From this field on the table tells of the net and of claims. */
const MORE = rows.findIndex(({ name }) => name === 'electricityUsdPerMwh');

/** @param {number} place */
const rowAt = (place) => /** @type {import('./fields.js').Row} */ (rows[place % COUNT]);
/** @param {number} place */
const nameAt = (place) => /** @type {string} */ (NAMES[place]);

/**
 * @param {Module} module
 * @param {'wasm' | 'js'} kind
 * @returns {Engine}
 */
export function engineOf(module, kind) {
    const at = module.numbers();
    const input = new Float64Array(module.memory.buffer, at, NAMES.length);
    const output = new Float64Array(module.memory.buffer, at + input.byteLength, 4 * NAMES.length);

    return {
        kind,
        answer(inputs) {
            let more = false;
            input.fill(NaN);
            for (const [name, value] of Object.entries(inputs)) {
                const place = PLACES.get(name);
                if (name === 'cause') more = true;
                else if (name === 'payout' && value === 'expected') continue;
                else if (place === undefined || typeof value !== 'number') return 'wide';
                else if (name === 'sitesTotalMw') return 'wide';
                else {
                    if (place % COUNT >= MORE) more = true;
                    // NaN says that none came. Either is out of any bounds.
                    input[place] = Number.isNaN(value) ? Infinity : value;
                }
            }
            const count = module.answer();
            if (count > 0) {
                // There is room for so many.
                const length = Math.min(count, NAMES.length);
                const refusals = Array.from({ length }, (_, which) =>
                    refusal(output.subarray(4 * which, 4 * which + 4), inputs),
                );
                return { status: 'refused', refusals };
            }
            const loss = /** @type {Loss} */ (
                Object.fromEntries(LOSS.map((name, which) => [name, output[which]]))
            );
            const certain = Number.isNaN(output[4]);
            const ranges = LOSS.map((name, which) => {
                const [low, middle, high] = output.subarray(4 + 3 * which);
                return [name, { low, middle, high }];
            });
            return {
                status: 'ok',
                ...loss,
                ranges: certain ? null : Object.fromEntries(ranges),
                more,
            };
        },
    };
}

/**
 * In the wide engine's words.
 *
 * @param {Float64Array} numbers
 * @param {Record<string, unknown>} inputs
 * @returns {Refusal}
 */
function refusal([place = 0, code = 0, one = 0, other = 0], inputs) {
    const field = nameAt(place);
    const problem = PROBLEMS[code] ?? 'outOfRange';
    const without = problem === 'without';
    const { group, unit, whole, least, greatest } = rowAt(without ? one : place);
    const bounds = problem === 'outOfRange' ? [one, other] : [least, greatest];
    /** @type {string[]} */
    let others = [];
    if (without || problem === 'besides') others = [nameAt(one)];
    else if (problem === 'missing' && group) {
        others = rows.filter((row) => row.group === group).map(({ name }) => name);
        others = [...others.slice(1), ...(group === 'size' ? ['sites'] : [])];
    }
    const came = problem === 'outOfRange' || problem === 'notWhole';
    return {
        field,
        problem,
        came: came ? /** @type {number} */ (inputs[field]) : null,
        least: bounds[0] ?? null,
        greatest: bounds[1] ?? null,
        unit,
        whole: whole ?? false,
        others,
    };
}

/**
 * The engine; at once, but where it has to be brought as JavaScript.
 *
 * @returns {Engine | Promise<Engine>}
 */
export function narrow() {
    try {
        // Two letters a byte: no other text is as small once it is compressed, whatever the page's charset.
        const code = Uint8Array.from(bytes.match(/../g) ?? [], (byte) => parseInt(byte, 16));
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
