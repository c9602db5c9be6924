/** What a reader loads for the widget, counted and held. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const BUILT = readdirSync('build', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|wasm)$/.test(name))
    .sort();

/** What is told of an outage: of these, a reader loads one. */
const TOLD = BUILT.filter((name) => name.startsWith('documented/'));
/** The words of each language but English: of these, too. */
const SPOKEN = BUILT.filter((name) => name.startsWith('i18n/'));
/** The script, with English and presets in it, and the engine. */
const LOADED = BUILT.filter((name) => !TOLD.includes(name) && !SPOKEN.includes(name));

const BUDGET = 40_000; // bytes, brotli

test('all that a reader loads weighs no more than its budget', (t) => {
    assert.deepEqual(LOADED, ['idle-loss.js', 'idle_loss_bg.wasm']);
    assert.ok(TOLD.length >= 9, 'every documented outage is told of');
    assert.equal(SPOKEN.length, 7, 'as many languages as there are beside English');
    /** @param {string} name */
    const weigh = (name) => {
        const bytes = readFileSync(`build/${name}`);
        const brotli = brotliCompressSync(bytes).length;
        t.diagnostic(
            `${name}: ${bytes.length} B raw, ${gzipSync(bytes).length} B gzip, ${brotli} B brotli`,
        );
        return brotli;
    };
    const heaviest = Math.max(...TOLD.map(weigh)) + Math.max(...SPOKEN.map(weigh));
    const total = LOADED.map(weigh).reduce((sum, bytes) => sum + bytes, heaviest);
    t.diagnostic(`in all, with one language and one outage: ${total} B brotli of ${BUDGET}`);
    assert.ok(total <= BUDGET, `${total} B of ${BUDGET}`);
});

test('what is published names no folder of whoever built it', () => {
    for (const name of BUILT) {
        const text = readFileSync(`build/${name}`, 'latin1');
        for (const folder of [process.cwd(), homedir()]) {
            assert.ok(folder === '/' || !text.includes(`${folder}/`), `${name} has ${folder}`);
        }
    }
});
