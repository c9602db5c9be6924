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
    for (let y = 0; y < out.height; y++) {
        for (let x = 0; x < out.width; x++) {
            for (let channel = 0; channel < 4; channel++) {
                let sum = 0;
                for (let dy = 0; dy < SMALL; dy++) {
                    for (let dx = 0; dx < SMALL; dx++) {
                        const from = ((y * SMALL + dy) * width + x * SMALL + dx) * 4;
                        sum += data[from + channel] ?? 0;
                    }
                }
                out.data[(y * out.width + x) * 4 + channel] = Math.round(sum / SMALL ** 2);
            }
        }
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
