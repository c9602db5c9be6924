/** What a page is handed to measure with: it sees globals alone. */

import { median, quantile, raceAll } from './clock.js';
import { check, contenders } from './contenders/all.js';

/** In ms: so short that most batches are over before something else gets the processor. */
const BATCH = 4;
const ROUNDS = 31;

/** How long all takes here, in µs; fails unless all come to the same. */
async function engine() {
    const wide = await import(/** @type {any} */ (new URL('/wide.js', location.href).href));
    await wide.started;
    const all = contenders(wide.estimate);
    check(all);
    return raceAll(all, { rounds: ROUNDS, batch: BATCH });
}

const nextFrame = () => new Promise((shown) => requestAnimationFrame(shown));

/** Once all that the next frame shows is laid out and painted. */
function painted() {
    return new Promise((then) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(null);
    });
}

/** The slider of the hours. */
function slider() {
    const root = document.querySelector('idle-loss')?.shadowRoot;
    return /** @type {HTMLInputElement} */ (root?.querySelectorAll('[type=range]')?.[2]);
}

/** @param {HTMLInputElement} range @param {number} step */
function move(range, step) {
    range.value = String(24 + (step % 100) / 4);
    range.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * Moves the slider so many times, a frame each: in ms, what its handler takes with the widget's own part
 * of the frame that shows it, and that with all work of this frame. What passes in between is the
 * screen's affair.
 *
 * @param {number} count
 */
async function slide(count) {
    const range = slider();
    const handler = [];
    const shown = [];
    for (let step = 0; step < count; step++) {
        await nextFrame();
        await painted();
        // What is asked for first comes first in a frame: this, the widget's part, what follows. The frame's
        // own time is when it began.
        let drawn = 0;
        requestAnimationFrame(() => (drawn -= performance.now()));
        const began = performance.now();
        move(range, step);
        const handled = performance.now() - began;
        const frame = Number(await nextFrame());
        drawn += performance.now();
        await painted();
        handler.push(handled + drawn);
        shown.push(handled + performance.now() - Math.max(frame, began + handled));
    }
    const told = (/** @type {number[]} */ times) => [median(times), quantile(times, 0.95)];
    return { handler: told(handler), shown: told(shown) };
}

/** Moves the slider so many times, ten a frame. @param {number} count */
async function often(count) {
    const range = slider();
    for (let step = 0; step < count; step++) {
        move(range, step);
        if (step % 10 === 0) await nextFrame();
    }
}

Object.assign(window, { bench: { engine, slide, often } });
