/**
 * The engine's own method, written by hand: the widest figure as a kernel, the others folded into a
 * grid of cells, the points found by Newton's steps. `src/grid.rs` tells the method.
 */

import { loss, NINETY_FIVE, widths } from './factors.js';

const CELLS = 80;
const SPARE = 3;
/** So many standard deviations are followed. */
const FAR = 5;
const DENSITY_AT_0 = 0.3989422804014327;
const FOLLOWED = 0.999999426696856;

/** @typedef {(z: number) => number} Part a logarithm, so many standard deviations from the middle */

/**
 * @param {import('./factors.js').Factors} factors
 * @returns {number[]}
 */
export function method(factors) {
    const { share, hours, price, fees, subsidy } = factors;
    const straight = [share, hours, price]
        .map(widths)
        .filter(([below = 0, above = 0]) => below + above > 0)
        .sort(([a = 0, b = 0], [c = 0, d = 0]) => c + d - a - b);
    const [kernel = [0, 0]] = straight;
    /** @type {Part[]} */
    const parts = straight.slice(1).map(
        ([below = 0, above = 0]) =>
            (z) =>
                z * (z < 0 ? below : above),
    );
    const [below = 0, above = 0] = widths(fees);
    if (below + above > 0) {
        const reward = subsidy + fees[1];
        parts.push((z) =>
            Math.log((subsidy + fees[1] * Math.exp(z * (z < 0 ? below : above))) / reward),
        );
    }
    const grid = parts.length > 0 ? gridOf(parts) : null;
    const reach = grid ? [-grid.zero * grid.step, (CELLS - grid.zero) * grid.step] : [0, 0];
    const ends = kernel.map((width, side) => Number(reach[side]) + FAR * width * (side ? 1 : -1));
    // Widths add up by their squares: of the lesser one, a third or so shows.
    const near = kernel.map(
        (width, side) => NINETY_FIVE * width * (side ? 1 : -1) + 0.11 * Number(reach[side]),
    );
    const at = (/** @type {number} */ place) =>
        grid ? mixed(grid, kernel, place) : twoPiece(kernel, place);
    const middle = loss(factors);
    return [0.05, 0.5, 0.95].map((part) => middle * Math.exp(find(part, near, ends, at)));
}

/** @typedef {{ step: number, zero: number, mass: Float64Array }} Grid */

/**
 * @param {Part[]} parts
 * @returns {Grid}
 */
function gridOf(parts) {
    const [below, above] = [-FAR, FAR].map((z) => Math.hypot(...parts.map((part) => part(z))));
    const step = (Number(below) + Number(above)) / (CELLS - 2 * SPARE);
    const zero = Math.floor(Number(below) / step + 0.5) + SPARE;
    let mass = new Float64Array(CELLS);
    mass[zero] = 1;
    for (const part of parts) {
        const other = new Float64Array(CELLS);
        for (const side of [-1, 1]) {
            const cells = Math.abs(part(side * FAR) / step);
            const count = Math.ceil(Math.min(Math.max(4 * cells, 16), 512));
            const apart = FAR / count;
            for (let node = 0; node < count; node++) {
                const z = apart * (node + 0.5);
                const weight = ((apart * DENSITY_AT_0) / FOLLOWED) * Math.exp(-0.5 * z * z);
                put(other, part(side * z) / step + zero, weight);
            }
        }
        const sum = new Float64Array(CELLS);
        for (let cell = 0; cell < CELLS; cell++) {
            const portion = Number(other[cell]);
            if (Math.abs(portion) < 1e-10) continue;
            for (let from = 0; from < CELLS; from++) {
                const to = Math.min(Math.max(from + cell - zero, 0), CELLS - 1);
                sum[to] += portion * Number(mass[from]);
            }
        }
        mass = sum;
    }
    return { step, zero, mass };
}

/** On the four cells around a place, by Lagrange's cubic. @param {Float64Array} mass @param {number} place @param {number} part */
function put(mass, place, part) {
    const within = Math.min(Math.max(place, 1), CELLS - SPARE);
    const cell = Math.floor(within);
    const t = within - cell;
    mass[cell - 1] += (part * (t * (t - 1) * (2 - t))) / 6;
    mass[cell] += (part * ((t + 1) * (t - 1) * (t - 2))) / 2;
    mass[cell + 1] += (part * ((t + 1) * t * (2 - t))) / 2;
    mass[cell + 2] += (part * ((t + 1) * t * (t - 1))) / 6;
}

/** What lies below a place, how dense it is there, and the integral of what lies below. @param {number[]} widths @param {number} place */
function twoPiece([below = 0, above = 0], place) {
    const width = place < 0 ? below : above;
    if (width === 0) {
        const side = place < 0 ? 0 : 1;
        const sum = side * (place + (below - above) * DENSITY_AT_0);
        return { below: side, density: 0, sum };
    }
    const z = place / width;
    const density = DENSITY_AT_0 * Math.exp(-0.5 * z * z);
    // Abramowitz and Stegun, 7.1.26.
    const t = 1 / (1 + 0.3275911 * Math.abs(z) * Math.SQRT1_2);
    const series =
        t *
        (0.254829592 +
            t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    const beyond = (0.5 * series * density) / DENSITY_AT_0;
    const lower = z < 0 ? beyond : 1 - beyond;
    const brought = place < 0 ? 0 : (below - above) * DENSITY_AT_0;
    return {
        below: lower,
        density: density / width,
        sum: width * (z * lower + density) + brought,
    };
}

/** The kernel, spread over the grid. @param {Grid} grid @param {number[]} kernel @param {number} place */
function mixed({ step, zero, mass }, kernel, place) {
    let [below, density] = [0, 0];
    let left = twoPiece(kernel, place + (0.5 + zero) * step);
    for (let cell = 0; cell < CELLS; cell++) {
        const right = twoPiece(kernel, place - (cell + 0.5 - zero) * step);
        const here = Number(mass[cell]);
        const beside = (mass[cell - 1] ?? 0) + (mass[cell + 1] ?? 0);
        const part = (here - (beside - 2 * here) / 24) / step;
        below += part * (left.sum - right.sum);
        density += part * (left.below - right.below);
        left = right;
    }
    return { below, density };
}

/** Below it lies this part. @param {number} part @param {number[]} near @param {number[]} ends @param {(place: number) => { below: number, density: number }} at */
function find(part, near, [low = 0, high = 0], at) {
    const close = 1e-5 * (high - low);
    let place = part === 0.5 ? 0 : Number(near[part < 0.5 ? 0 : 1]);
    for (let step = 0; step < 60; step++) {
        const { below, density } = at(place);
        if (below < part) low = place;
        else high = place;
        const newton = place + (part - below) / density;
        if (newton > low && newton < high) {
            if (Math.abs(newton - place) < close) return newton;
            place = newton;
        } else {
            place = (low + high) / 2;
        }
    }
    return place;
}
