/**
 * Shortens the constants of a WebAssembly module's text: a float takes nine bytes, and as many as need
 * not have them all are made of a whole number, or of a float of half the length.
 *
 *     node tools/shorten.js < long.wat > short.wat
 */

import { readFileSync } from 'node:fs';

/** Whole numbers up to it take five bytes at most. */
const MOST = 2 ** 20;

const text = readFileSync(0, 'utf8').replace(/\(f64\.const ([^)]*)\)/g, (constant, written) => {
    const value = Number(written.replace('inf', 'Infinity'));
    if (Number.isInteger(value) && Math.abs(value) < MOST && !Object.is(value, -0)) {
        return `(f64.convert_i32_s (i32.const ${value}))`;
    }
    return Math.fround(value) === value ? `(f64.promote_f32 (f32.const ${written}))` : constant;
});
process.stdout.write(text);
