/** The WebAssembly package as a developer loads it in Node, and the part of it that a page loads. */

import { readFileSync } from 'node:fs';
import * as engine from '../../pkg/idle_loss.js';
import * as page from '../../www/pkg/idle_loss.js';

/** @param {string} folder */
const module = (folder) =>
    readFileSync(new URL(`../../${folder}/idle_loss_bg.wasm`, import.meta.url));

export const { memory } = engine.initSync({ module: module('pkg') });
page.initSync({ module: module('www/pkg') });
export { page };

export const { estimate, fields, fleets } = engine;

/** Kazakhstan's internet shutdown of January 2022, for a day. */
export const SHUTDOWN = {
    sharePercent: 12,
    difficulty: 24272331996979.97,
    startHeight: 717281,
    feesBtcPerBlock: 0.1056,
    priceUsd: 43589.36,
    outageHours: 24,
};
