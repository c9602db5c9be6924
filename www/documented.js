/**
 * What is told of a documented outage beside its figures: claims, sources, and why something was
 * assumed. A file for each, made from `presets.json` and `sources.json`, and loaded when it is asked
 * for: the first answer does not wait for it.
 */

import { bring } from './base.js';

/**
 * Where an input comes from, and its day or month.
 *
 * @typedef {{ name: string, date: string, url?: string }} Source
 */
/** @typedef {Record<string, Source>} Sources by the fields' names */
/**
 * What somebody said: a loss and its hours, on a day of its own perhaps, or another figure.
 *
 * @typedef {Partial<Record<
 *     | 'usd' | 'hours' | 'claimDifficulty' | 'claimStartHeight' | 'claimFeesBtcPerBlock'
 *     | 'claimPriceUsd' | 'sharePercent' | 'powerMw' | 'hashrateEhs' | 'creditUsd'
 *     | 'difficultyPercent' | 'hashratePercent', number
 * >> & { by: string, date: string, url?: string }} Claim
 */
/**
 * @typedef {{ claims: Claim[], sources: Sources, assumed: Record<string, string> }} Document
 */

/** @type {Document} */
const NOTHING = { claims: [], sources: {}, assumed: {} };

/** As far as they were asked for: a page that goes to paper waits for none. @type {Map<string, Promise<Document>>} */
const asked = new Map();

/**
 * @param {string} id of a preset; of none, there is nothing to tell
 * @returns {Promise<Document>}
 */
export function documented(id) {
    if (!id) return Promise.resolve(NOTHING);
    const before = asked.get(id);
    if (before) return before;
    const document = bring(`documented/${id}.js`).then((module) => module.default);
    asked.set(id, document);
    // What did not come may be asked for again.
    document.catch(() => asked.delete(id));
    return document;
}
