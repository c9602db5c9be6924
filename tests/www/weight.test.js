/** What a reader loads for the widget, counted and held. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** All of it: the script, with words and presets in it, and the engine. */
const LOADED = readdirSync('build').filter((name) => /\.(js|wasm)$/.test(name));
const BUDGET = 40_000; // bytes, brotli

test('what a reader loads weighs no more than its budget', (t) => {
    assert.ok(LOADED.includes('idle-loss.js') && LOADED.includes('idle_loss_bg.wasm'));
    let total = 0;
    for (const name of LOADED) {
        const bytes = readFileSync(`build/${name}`);
        const brotli = brotliCompressSync(bytes).length;
        t.diagnostic(
            `${name}: ${bytes.length} B raw, ${gzipSync(bytes).length} B gzip, ${brotli} B brotli`,
        );
        total += brotli;
    }
    t.diagnostic(`in all: ${total} B brotli of ${BUDGET}`);
    assert.ok(total <= BUDGET, `${total} B of ${BUDGET}`);
});

test('what is published names no folder of whoever built it', () => {
    for (const name of LOADED) {
        const text = readFileSync(`build/${name}`, 'latin1');
        for (const folder of [process.cwd(), homedir()]) {
            assert.ok(folder === '/' || !text.includes(`${folder}/`), `${name} has ${folder}`);
        }
    }
});
