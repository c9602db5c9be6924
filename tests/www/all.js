/**
 * All tests of an engine in one process, and so in one browser: to start one for each file takes
 * longer than many a file does.
 *
 *     node --test tests/www/engine/firefox.js
 */

import { readdirSync } from 'node:fs';

/** Those that are of no engine, or make what all engines then open. */
const OF_NONE = ['bundlers.test.js', 'snippets.test.js', 'weight.test.js'];
/** By itself, so that no engine keeps the others waiting; and with nothing beside it, as it takes the time. */
const APART = ['looks.test.js', 'smooth.test.js'];
/** What depends on how the files are served: nginx serves them. */
const SERVED = ['embed.test.js', 'make.test.js', 'matrix.test.js'];
const ELSEWHERE = [...OF_NONE, ...APART, ...SERVED];

/** @param {string} engine */
export async function allIn(engine) {
    if (!(process.env.ENGINES ?? engine).split(',').includes(engine)) return;
    process.env.ENGINES = engine;
    const files = readdirSync('tests/www').filter((name) => name.endsWith('.test.js'));
    for (const file of files) if (!ELSEWHERE.includes(file)) await import(`./${file}`);
}
