/**
 * Where today's figures come from, and when: said as long as they stand.
 */

/**
 * @typedef {object} Origin
 * @property {string} source the host that was asked
 * @property {string} time to the minute, `2026-11-26T14:05Z`
 */
/** @typedef {import('../scenario.js').Inputs} Inputs */

/** What the network and its price come to. */
export const FIGURES = ['priceUsd', 'difficulty', 'startHeight', 'feesBtcPerBlock'];

/** By the languages of the widget. @type {Record<string, string>} */
const SAID = {
    ar: 'الشبكة والسعر: {source}، {time} UTC',
    en: 'Network and price: {source}, {time} UTC',
    fr: 'Réseau et prix : {source}, {time} UTC',
    id: 'Jaringan dan harga: {source}, {time} UTC',
    ja: 'ネットワークと価格：{source}、{time} UTC',
    kk: 'Желі және баға: {source}, {time} UTC',
    ru: 'Сеть и цена: {source}, {time} UTC',
    zh: '网络与价格：{source}，{time} UTC',
};

/**
 * @param {Origin} origin
 * @param {string} lang
 */
export function sayOrigin({ source, time }, lang) {
    const said = SAID[new Intl.Locale(lang).language] ?? SAID.en;
    const when = time.replace('T', ' ').replace('Z', '');
    return said.replace(/\{(\w+)\}/g, (_, part) => (part === 'source' ? source : when));
}

/**
 * Whether all the figures are still those that were found.
 *
 * @param {Inputs} found
 * @param {Inputs} scenario
 */
export function stands(found, scenario) {
    return FIGURES.every((figure) => found[figure] === scenario[figure]);
}

/**
 * Of an address, which is anybody's text.
 *
 * @param {string | null} source
 * @param {string | null} time
 * @returns {Origin | null}
 */
export function originOf(source, time) {
    if (!source || !time || !/^[\w.:-]{1,100}$/.test(source)) return null;
    const whole = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(time) && !Number.isNaN(Date.parse(time));
    return whole ? { source, time } : null;
}
