/**
 * What comes late: the engine that knows the whole model, and the part of the page that tells it.
 */

import start, * as engine from './pkg/idle_loss.js';
import { sheetOf } from './style.js';
import css from './style/account.css';

export { Account } from './account.js';
export { account as english } from './i18n/en.js';
export { writeLink } from './link.js';
export { Steering } from './steering.js';
export const { draw, estimate, sketch } = engine;
export const sheet = sheetOf(css);

/**
 * All of it before any is compiled: it is small, and what a server calls it is all the same then.
 *
 * @param {URL} url
 */
async function fetched(url) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} in the place of ${url}`);
    return response.arrayBuffer();
}

/** To be awaited before the engine is called. */
export const started = start({
    module_or_path: fetched(new URL('idle_loss_bg.wasm', import.meta.url)),
});
