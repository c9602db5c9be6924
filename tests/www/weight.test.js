/** What a reader loads for the widget, counted and held. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { bytes } from '../../www/pkg/narrow.js';
import presets from '../../www/presets.json' with { type: 'json' };
import { LANGUAGES } from '../i18n/languages.js';

const BUILT = readdirSync('build', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|wasm)$/.test(name))
    .sort();

/** What is told of an outage: of these, a reader loads one. */
const TOLD = BUILT.filter((name) => name.startsWith('documented/'));
/** The words of each language but English: of these, too. */
const SPOKEN = BUILT.filter((name) => name.startsWith('i18n/'));
/** The narrow engine as JavaScript: comes only where WebAssembly does not run. */
const FALLBACK = 'pkg/fallback.js';
/** What the page in a frame has beside the widget, and the page that makes it for editors. */
const PAGES = ['embed.js', 'make.js'];
const FRAME = ['embed.html', 'embed.css', 'embed.js'];
/** The script, with English, presets and the narrow engine in it, and the wide engine. */
const LOADED = BUILT.filter((name) => ![...TOLD, ...SPOKEN, FALLBACK, ...PAGES].includes(name));

/**
 * What the design allows for all of it, in bytes, brotli. The whole model is over it: the README
 * says by how much. Until it is made light, nothing may get any heavier.
 */
const BUDGET = 40_000;

/**
 * What each part weighed when it was last measured on purpose, in bytes, brotli, and the narrow engine
 * as it is: `make baselines` measures anew.
 */
const MEASURED = 'tests/www/weights.json';
/** By so much a part may be over that: as much as a compiler's next version may add. */
const SLACK = 1.02;

/** @param {string} name */
const weigh = (name) => {
    const bytes = readFileSync(`build/${name}`);
    const brotli = brotliCompressSync(bytes).length;
    return { name, raw: bytes.length, gzip: gzipSync(bytes).length, brotli };
};

/** Of several files, of which a reader loads one, the heaviest. @param {string[]} names */
const heaviest = (names) => names.map(weigh).reduce((a, b) => (a.brotli > b.brotli ? a : b));

test('no part that a reader loads gets heavier', (t) => {
    assert.deepEqual(LOADED, [
        'fleets.js',
        'idle-loss.js',
        'idle_loss_bg.wasm',
        'take.js',
        'wide.js',
    ]);
    assert.equal(TOLD.length, presets.length, 'every documented outage is told of');
    const beside = LANGUAGES.length - 1;
    assert.equal(SPOKEN.length, beside, 'as many languages as there are beside English');
    const parts = [...LOADED.map(weigh), heaviest(TOLD), heaviest(SPOKEN)];
    const kinds = [...LOADED, 'documented', 'i18n'];
    const loaded = Object.fromEntries(kinds.map((kind, at) => [kind, parts[at]?.brotli ?? 0]));
    const others = [...FRAME, FALLBACK].map(weigh);
    const now = {
        ...loaded,
        ...Object.fromEntries(others.map(({ name, brotli }) => [name, brotli])),
        // Two letters a byte.
        'narrow engine, raw': bytes.length / 2,
    };
    if (process.env.UPDATE_WEIGHTS) {
        writeFileSync(MEASURED, `${JSON.stringify(now, null, 2)}\n`);
    }
    /** @type {Record<string, number>} */
    const measured = JSON.parse(readFileSync(MEASURED, 'utf8'));
    for (const { name, raw, gzip, brotli } of [...parts, ...others]) {
        t.diagnostic(`${name}: ${raw} B raw, ${gzip} B gzip, ${brotli} B brotli`);
    }
    const total = Object.values(loaded).reduce((sum, bytes) => sum + bytes, 0);
    t.diagnostic(
        `in all, with one language and one outage: ${total} B brotli, of ${BUDGET} wanted`,
    );
    for (const [kind, bytes] of Object.entries(now)) {
        const most = (measured[kind] ?? 0) * SLACK;
        assert.ok(
            bytes <= most,
            `${kind} weighs ${bytes} B, and ${measured[kind]} B when measured`,
        );
    }
});

test('what is published names no folder of whoever built it', () => {
    for (const name of BUILT) {
        const text = readFileSync(`build/${name}`, 'latin1');
        for (const folder of [process.cwd(), homedir()]) {
            assert.ok(folder === '/' || !text.includes(`${folder}/`), `${name} has ${folder}`);
        }
    }
});
