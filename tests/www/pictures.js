/** Pictures made small, and how far two are from each other. */

import { PNG } from 'pngjs';

/** So many pixels each way become one: letters become grey, lines of text and what is drawn stay. */
const SMALL = 8;

/** Of 255: a pixel that differs by more is another one. */
const APART = 40;

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
 * The part of all pixels that differ.
 *
 * @param {PNG} one
 * @param {PNG} other
 */
export function distance(one, other) {
    if (one.width !== other.width || one.height !== other.height) return 1;
    let apart = 0;
    for (let at = 0; at < one.data.length; at += 4) {
        const by = [0, 1, 2].map((c) =>
            Math.abs((one.data[at + c] ?? 0) - (other.data[at + c] ?? 0)),
        );
        if (Math.max(...by) > APART) apart += 1;
    }
    return apart / (one.data.length / 4);
}
