/**
 * Sampling, well written: xoshiro128** (Blackman and Vigna), the ziggurat (Marsaglia and Tsang 2000, of
 * 128 layers), sums of logarithms in one buffer, and Hoare's selection in the place of a sort. What is
 * certain draws nothing.
 */

import { BLOCKS, widths } from './factors.js';

const state = Uint32Array.of(0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef);

/** 32 bits. */
function bits() {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    const times5 = Math.imul(b, 5);
    const result = Math.imul((times5 << 7) | (times5 >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
    return result;
}

/** Above 0 and at most 1. */
const uniform = () => (bits() + 1) / 2 ** 32;

const LAYERS = 128;
/** Where the lowest layer's tail begins, and how large each layer is. */
const TAIL = 3.442619855899;
const AREA = 9.91256303526217e-3;

/** The right edge of each layer, and how high the curve is there. */
const edges = new Float64Array(LAYERS + 1);
const heights = new Float64Array(LAYERS + 1);
{
    const height = (/** @type {number} */ x) => Math.exp(-0.5 * x * x);
    edges[0] = AREA / height(TAIL);
    edges[1] = TAIL;
    for (let layer = 2; layer < LAYERS; layer++) {
        const below = Number(edges[layer - 1]);
        edges[layer] = Math.sqrt(-2 * Math.log(AREA / below + height(below)));
    }
    edges[LAYERS] = 0;
    edges.forEach((edge, layer) => (heights[layer] = height(edge)));
}

/** A standard normal number. */
function normal() {
    for (;;) {
        const drawn = bits();
        const layer = drawn & (LAYERS - 1);
        // The upper 24 bits, from −1 up to 1.
        const u = (drawn >>> 8) / 2 ** 23 - 1;
        const x = u * /** @type {number} */ (edges[layer]);
        if (Math.abs(x) < /** @type {number} */ (edges[layer + 1])) return x;
        if (layer === 0) {
            let out, up;
            do {
                out = -Math.log(uniform()) / TAIL;
                up = -Math.log(uniform());
            } while (2 * up < out * out);
            return u < 0 ? -TAIL - out : TAIL + out;
        }
        const low = /** @type {number} */ (heights[layer]);
        const high = /** @type {number} */ (heights[layer + 1]);
        if (low + uniform() * (high - low) < Math.exp(-0.5 * x * x)) return x;
    }
}

/**
 * What stands at a place once all is sorted; only so much is sorted as that takes.
 *
 * @param {Float64Array} list
 * @param {number} place
 */
function select(list, place) {
    let [left, right] = [0, list.length - 1];
    while (left < right) {
        const pivot = /** @type {number} */ (list[place]);
        let [i, j] = [left, right];
        do {
            while (/** @type {number} */ (list[i]) < pivot) i++;
            while (/** @type {number} */ (list[j]) > pivot) j--;
            if (i <= j) {
                const other = /** @type {number} */ (list[i]);
                list[i++] = /** @type {number} */ (list[j]);
                list[j--] = other;
            }
        } while (i <= j);
        if (j < place) left = i;
        if (i > place) right = j;
    }
    return /** @type {number} */ (list[place]);
}

/**
 * @param {import('./factors.js').Factors} factors
 * @param {number} draws
 */
export function sampled({ share, hours, fees, price, subsidy }, draws) {
    const logs = new Float64Array(draws);
    for (const points of [share, hours, price]) {
        const [below = 0, above = 0] = widths(points);
        if (below === 0 && above === 0) continue;
        for (let i = 0; i < draws; i++) {
            const z = normal();
            logs[i] += z * (z < 0 ? below : above);
        }
    }
    const [below = 0, above = 0] = widths(fees);
    if (below > 0 || above > 0) {
        const reward = subsidy + fees[1];
        for (let i = 0; i < draws; i++) {
            const z = normal();
            const fee = fees[1] * Math.exp(z * (z < 0 ? below : above));
            logs[i] += Math.log((subsidy + fee) / reward);
        }
    }
    const middle = share[1] * hours[1] * BLOCKS * (subsidy + fees[1]) * price[1];
    return [0.05, 0.5, 0.95].map(
        (part) => middle * Math.exp(select(logs, Math.floor(part * draws))),
    );
}
