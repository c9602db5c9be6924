/**
 * All tests of an engine in one process, and so in one browser: to start one for each file takes
 * longer than many a file does.
 *
 *     node --test tests/www/engine/firefox.js
 */

import { readdirSync } from 'node:fs';

/**
 * They run by themselves: those that are of no engine, or make what all engines then open; and the one
 * that takes the time, with nothing beside it.
 */
const ALONE = ['bundlers.test.js', 'smooth.test.js', 'snippets.test.js', 'weight.test.js'];

/** @param {string} engine */
export async function allIn(engine) {
    if (!(process.env.ENGINES ?? engine).split(',').includes(engine)) return;
    process.env.ENGINES = engine;
    const files = readdirSync('tests/www').filter((name) => name.endsWith('.test.js'));
    for (const file of files) if (!ALONE.includes(file)) await import(`./${file}`);
}
