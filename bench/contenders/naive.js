/** As it is usually written: `Math.random`, Box and Muller, a list, a sort. */

import { BLOCKS, widths } from './factors.js';

/** @typedef {import('./factors.js').Points} Points */

function normal() {
    const u = 1 - Math.random();
    const v = Math.random();
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
}

/** What is certain is not drawn. @param {Points} points @param {() => number} normal */
function drawing(points, normal) {
    const middle = points[1];
    const [below = 0, above = 0] = widths(points);
    if (below === 0 && above === 0) return () => middle;
    return () => {
        const z = normal();
        return middle * Math.exp(z * (z < 0 ? below : above));
    };
}

/**
 * @param {import('./factors.js').Factors} factors
 * @param {number} draws
 * @param {() => number} [random] standard normal numbers
 */
export function losses({ share, hours, fees, price, subsidy }, draws, random = normal) {
    const shares = drawing(share, random);
    const times = drawing(hours, random);
    const rewards = drawing(fees, random);
    const prices = drawing(price, random);
    const losses = [];
    for (let i = 0; i < draws; i++) {
        losses.push(shares() * times() * BLOCKS * (subsidy + rewards()) * prices());
    }
    return losses;
}

/**
 * @param {import('./factors.js').Factors} factors
 * @param {number} draws
 * @param {() => number} [random]
 */
export function naive(factors, draws, random) {
    const sorted = losses(factors, draws, random).sort((a, b) => a - b);
    return [0.05, 0.5, 0.95].map((part) => sorted[Math.floor(part * draws)] ?? NaN);
}
