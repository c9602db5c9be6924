/**
 * How figures are shown, by an element's attributes: in which digits and in which currency. No part
 * of the estimate, which is worked out in dollars.
 */

import { number } from './scenario.js';

/** @typedef {import('./pkg/idle_loss.js').Refusal} Refusal */
/**
 * @typedef {object} Presentation
 * @property {string} digits a numbering system, as Unicode names it
 * @property {string} currency its code in ISO 4217
 * @property {number} usdRate units of it for a US dollar
 * @property {Refusal[]} refusals what is wrong with the attributes, which then do not count
 */

/** Wider than any currency's: the Kuwaiti dinar is at 0.3, the Iranian rial has passed 10^6. */
const RATES = [0.0001, 1_000_000_000];

/**
 * @param {Element} element
 * @returns {Presentation}
 */
export function presentationOf(element) {
    const digits = element.getAttribute('digits') ?? 'latn';
    const unreadable = known('numberingSystem', digits)
        ? []
        : [refusal('digits', 'notACode', digits, ['latn', 'arab'])];

    const currency = element.getAttribute('currency')?.toUpperCase() ?? null;
    const rate = element.getAttribute('usd-rate');
    const worthless = wrongWith(currency, rate);
    const converts = worthless.length === 0 && currency !== null;
    return {
        digits: unreadable.length === 0 ? digits : 'latn',
        currency: converts ? currency : 'USD',
        usdRate: converts ? Number(rate ?? 1) : 1,
        refusals: [...unreadable, ...worthless],
    };
}

/**
 * A currency and its rate mean something only together.
 *
 * @param {string | null} currency
 * @param {string | null} rate
 * @returns {Refusal[]}
 */
function wrongWith(currency, rate) {
    if (currency !== null && !known('currency', currency)) {
        return [refusal('currency', 'notACode', currency, ['EUR', 'KZT'])];
    }
    if (rate === null) {
        const alone = currency !== null && currency !== 'USD';
        return alone ? [refusal('currency', 'without', null, ['usdRate'])] : [];
    }
    if (currency === null) return [refusal('usdRate', 'without', null, ['currency'])];
    const bounds = currency === 'USD' ? [1, 1] : RATES;
    const came = number(rate);
    if (typeof came === 'string') return [refusal('usdRate', 'notANumber', came, [], bounds)];
    const [least = 1, greatest = 1] = bounds;
    const within = came >= least && came <= greatest;
    return within ? [] : [refusal('usdRate', 'outOfRange', came, [], bounds)];
}

/** @type {Partial<Record<'numberingSystem' | 'currency', Set<string>>>} */
const codes = {};

/**
 * @param {'numberingSystem' | 'currency'} kind
 * @param {string} code
 */
function known(kind, code) {
    return (codes[kind] ??= new Set(Intl.supportedValuesOf(kind))).has(code);
}

/**
 * @param {string} field
 * @param {string} problem
 * @param {string | number | null} came
 * @param {string[]} others
 * @param {(number | null)[]} bounds
 */
function refusal(field, problem, came, others, [least, greatest] = [null, null]) {
    const none = { unit: null, whole: null };
    return /** @type {Refusal} */ ({ field, problem, came, least, greatest, others, ...none });
}
