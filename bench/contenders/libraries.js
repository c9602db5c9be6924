/** Sampling with what packages bring: normal numbers of d3-random, numbers and percentiles of jStat. */

import { randomNormal } from 'd3-random';
// @ts-expect-error It has no types.
import jstat from 'jstat';
import { losses, naive } from './naive.js';

const { jStat } = jstat;

/** @param {import('./factors.js').Factors} factors @param {number} draws */
export const d3 = (factors, draws) => naive(factors, draws, randomNormal());

/** @param {import('./factors.js').Factors} factors @param {number} draws */
export function withJStat(factors, draws) {
    const drawn = losses(factors, draws, () => jStat.normal.sample(0, 1));
    return jStat.quantiles(drawn, [0.05, 0.5, 0.95]);
}
