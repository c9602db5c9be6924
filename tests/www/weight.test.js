/** What a reader loads for the widget, counted and held. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const BUILT = readdirSync('build')
    .filter((name) => /\.(js|wasm)$/.test(name))
    .sort();

/** What comes only when a reader opens the working. */
const LATE = ['sources.js'];
/** The script, with words and presets in it, and the engine. */
const LOADED = BUILT.filter((name) => !LATE.includes(name));

// Bytes, brotli.
const BUDGET = 40_000;
const LATE_BUDGET = 6_000;

/**
 * @param {import('node:test').TestContext} t
 * @param {string[]} names of files
 * @param {number} budget
 */
function weigh(t, names, budget) {
    let total = 0;
    for (const name of names) {
        const bytes = readFileSync(`build/${name}`);
        const brotli = brotliCompressSync(bytes).length;
        t.diagnostic(
            `${name}: ${bytes.length} B raw, ${gzipSync(bytes).length} B gzip, ${brotli} B brotli`,
        );
        total += brotli;
    }
    t.diagnostic(`in all: ${total} B brotli of ${budget}`);
    assert.ok(total <= budget, `${total} B of ${budget}`);
}

test('what a reader loads weighs no more than its budget', (t) => {
    assert.deepEqual(LOADED, ['idle-loss.js', 'idle_loss_bg.wasm']);
    weigh(t, LOADED, BUDGET);
});

test('nor does what is loaded late', (t) => {
    const script = readFileSync('build/idle-loss.js', 'utf8');
    assert.match(script, /import\("\.\/sources\.js"\)/);
    weigh(t, LATE, LATE_BUDGET);
});

test('what is published names no folder of whoever built it', () => {
    for (const name of BUILT) {
        const text = readFileSync(`build/${name}`, 'latin1');
        for (const folder of [process.cwd(), homedir()]) {
            assert.ok(folder === '/' || !text.includes(`${folder}/`), `${name} has ${folder}`);
        }
    }
});
