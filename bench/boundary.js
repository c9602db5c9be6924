/** What one call costs at each door, split where it crosses into WebAssembly and out again. */

import { readFileSync } from 'node:fs';
import { engineOf } from '../www/engine.js';
import { median } from './clock.js';
import { certain, instance, ranged } from './contenders/all.js';

const CALLS = 2000;

/** @typedef {{ name: string, into: number, compute: number, out: number }} Split in µs */

/** @param {string} name @param {() => number[]} call the times at its four seams, in ms @returns {Split} */
function split(name, call) {
    const calls = Array.from({ length: CALLS }, call).slice(CALLS / 10);
    const part = (/** @type {number} */ at) =>
        1000 * median(calls.map((seams) => Number(seams[at + 1]) - Number(seams[at])));
    return { name, into: part(0), compute: part(1), out: part(2) };
}

/** The narrow door: its one call is watched. @param {string} name @param {any} scenario */
function narrow(name, scenario) {
    const module = /** @type {any} */ (instance());
    let before = 0;
    let after = 0;
    const watched = {
        memory: module.memory,
        numbers: module.numbers,
        /** @param {boolean} timed */
        answer(timed) {
            // It is called once for each of four figures.
            before ||= performance.now();
            module.answer(timed);
            after = performance.now();
        },
    };
    const { answer } = engineOf(watched, 'wasm');
    return split(name, () => {
        before = 0;
        const began = performance.now();
        answer(scenario);
        return [began, before, after, performance.now()];
    });
}

/**
 * The wide door reads and writes JavaScript's objects by calls out of WebAssembly, and makes none while
 * it computes: the longest time without one is that.
 *
 * @param {string} name
 * @param {any} scenario
 */
async function wide(name, scenario) {
    /** @type {number[]} */
    const calls = [];
    const { Instance } = WebAssembly;
    // The glue makes its imports by itself.
    WebAssembly.Instance = class extends Instance {
        /** @param {WebAssembly.Module} module @param {any} imports */
        constructor(module, imports) {
            for (const group of Object.values(imports)) {
                for (const [name, act] of Object.entries(group)) {
                    if (typeof act !== 'function') continue;
                    group[name] = (/** @type {unknown[]} */ ...args) => {
                        calls.push(performance.now());
                        return act(...args);
                    };
                }
            }
            super(module, imports);
        }
    };
    // Apart from the one that others time.
    const glue = await import(`../www/pkg/idle_loss.js?${name}`);
    glue.initSync({ module: readFileSync('www/pkg/idle_loss_bg.wasm') });
    WebAssembly.Instance = Instance;
    if (glue.estimate(scenario).status !== 'ok') throw new Error('refused');
    return split(name, () => {
        calls.length = 0;
        const began = performance.now();
        glue.estimate(scenario);
        const ended = performance.now();
        let longest = 1;
        for (let at = 2; at < calls.length; at++) {
            const gap = (/** @type {number} */ at) => Number(calls[at]) - Number(calls[at - 1]);
            if (gap(at) > gap(longest)) longest = at;
        }
        return [began, Number(calls[longest - 1]), Number(calls[longest]), ended];
    });
}

export const boundary = async () => [
    narrow('narrow, an answer', certain),
    narrow('narrow, a range', ranged),
    await wide('wide, a report without ranges', certain),
    await wide('wide, a report', ranged),
];
