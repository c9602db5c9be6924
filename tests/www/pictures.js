/** Pictures made small, and how far two are from each other. */

import { PNG } from 'pngjs';

/** So many pixels each way become one: letters become grey, lines of text and what is drawn stay. */
const SMALL = 8;

/** Of 255: a pixel that differs by more is another one. A band's tint is so far from the ground. */
const APART = 20;

/** So many small pixels each way are looked at together. */
const TILE = 16;

/**
 * @param {Buffer} png
 * @returns {PNG} the mean of each square
 */
export function small(png) {
    const { width, height, data } = PNG.sync.read(png);
    const out = new PNG({ width: Math.floor(width / SMALL), height: Math.floor(height / SMALL) });
    const sums = new Uint32Array(4 * out.width);
    for (let y = 0; y < out.height; y++) {
        sums.fill(0);
        for (let row = y * SMALL; row < (y + 1) * SMALL; row++) {
            let from = 4 * row * width;
            for (let x = 0; x < sums.length; x += 4) {
                for (const end = from + 4 * SMALL; from < end; from += 4) {
                    sums[x] += data[from];
                    sums[x + 1] += data[from + 1];
                    sums[x + 2] += data[from + 2];
                    sums[x + 3] += data[from + 3];
                }
            }
        }
        out.data.set(
            sums.map((sum) => Math.round(sum / SMALL ** 2)),
            y * sums.length,
        );
    }
    return out;
}

/**
 * The part of its pixels that differ, of the tile where it is most.
 *
 * @param {PNG} one
 * @param {PNG} other
 */
export function distance(one, other) {
    if (one.width !== other.width || one.height !== other.height) return 1;
    /** @type {Map<string, number>} */
    const apart = new Map();
    for (let at = 0; at < one.data.length; at += 4) {
        const differs = [0, 1, 2].some(
            (c) => Math.abs((one.data[at + c] ?? 0) - (other.data[at + c] ?? 0)) > APART,
        );
        const [x, y] = [(at / 4) % one.width, Math.floor(at / 4 / one.width)];
        const tile = `${Math.floor(x / TILE)} ${Math.floor(y / TILE)}`;
        if (differs) apart.set(tile, (apart.get(tile) ?? 0) + 1);
    }
    return Math.max(0, ...apart.values()) / TILE ** 2;
}
