/**
 * What is told of a documented outage beside its figures: claims, sources, and why something was
 * assumed. A file for each, made from `presets.json` and `sources.json`, and loaded when it is asked
 * for: the first answer does not wait for it.
 */

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

/**
 * @param {string} id of a preset; of none, there is nothing to tell
 * @returns {Promise<Document>}
 */
export async function documented(id) {
    if (!id) return NOTHING;
    const { default: document } = await import(
        new URL(`documented/${id}.js`, import.meta.url).href
    );
    return document;
}
