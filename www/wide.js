/**
 * The engine that knows the whole model, and the part of the page that tells it.
 */

import start, * as engine from './pkg/idle_loss.js';

export { Account } from './account.js';
export const { draw, estimate } = engine;

/** To be awaited before either is called. */
export const started = start({ module_or_path: new URL('idle_loss_bg.wasm', import.meta.url) });
