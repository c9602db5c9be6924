/**
 * The builder's state as an address, and back. The page in a frame takes the same address, so that
 * either may be opened in the other's place:
 * `?il=1&preset=china-2021&outage-hours=36&lang=fr&theme=dark`.
 */

import { readLink, writeLink } from '../link.js';
import * as known from '../scenario.js';
import { LANGUAGES } from '../words.js';
import { originOf } from './origin.js';

/** @typedef {import('../scenario.js').Inputs} Inputs */
/** @typedef {import('./origin.js').Origin} Origin */
/**
 * How it is shown, in the words of the widget's attributes.
 *
 * @typedef {object} Look
 * @property {string} lang
 * @property {string} theme `auto` follows the reader's system
 * @property {string} digits
 * @property {string} currency nothing for the US dollar
 * @property {string} usdRate units of it for a US dollar
 */
/**
 * @typedef {object} State
 * @property {string | null} preset nothing where all the figures are the editor's own
 * @property {Inputs} scenario
 * @property {Look} look
 * @property {Origin | null} origin of the figures, where they are today's
 */

const SPOKEN = LANGUAGES.map((tag) => new Intl.Locale(tag).language);
export const THEMES = ['auto', 'light', 'dark'];

/** @type {Look} */
export const PLAIN = { lang: 'en', theme: 'auto', digits: 'latn', currency: '', usdRate: '' };

/** What only tells where the figures come from. */
const TOLD = ['source', 'asof'];

/**
 * @param {string} href of a page; what it asks for is replaced
 * @param {State} state
 * @returns {string} nothing where it would be longer than servers take
 */
export function addressOf(href, { preset, scenario, look, origin }) {
    const url = new URL(href);
    url.search = '';
    url.hash = '';
    const link = writeLink(url.href, '', preset, scenario, known);
    const more = [
        ['lang', look.lang],
        ['theme', look.theme],
        ...(look.digits === PLAIN.digits ? [] : [['digits', look.digits]]),
        ...(look.currency ? [['currency', look.currency]] : []),
        ...(look.usdRate ? [['usd-rate', look.usdRate]] : []),
        ...(origin
            ? [
                  ['source', origin.source],
                  ['asof', origin.time],
              ]
            : []),
    ];
    return link && `${link}&${String(new URLSearchParams(more)).replaceAll('%3A', ':')}`;
}

/**
 * The same as attributes of the element. It takes no list of sites: their sum has the same answer.
 *
 * @param {string} address
 * @param {Inputs} scenario
 * @returns {[string, string][]}
 */
export function attributesOf(address, scenario) {
    const given = [...new URL(address).searchParams];
    const listed = given.some(([name]) => name === 'sites');
    return given
        .filter(([name, value]) => !['il', ...TOLD].includes(name) && value !== 'auto')
        .filter(([name]) => !listed || name !== 'sites-total-mw')
        .map(([name, value]) =>
            name === 'sites' ? ['power-mw', String(powerOf(scenario))] : [name, value],
        );
}

/** The sum of the sites, in MW. @param {Inputs} scenario */
export function powerOf({ sites }) {
    const list = /** @type {{ powerMw: number }[]} */ (sites);
    const sum = list.reduce((sum, { powerMw }) => sum + powerMw, 0);
    // What the parts are given to: a sum of decimals has a tail.
    return Number(sum.toFixed(6));
}

/**
 * What an address says of how it is shown; the widget reads the rest by itself.
 *
 * @param {string} search
 * @returns {{ look: Look, origin: Origin | null, figures: Inputs }} with the figures that it names
 */
export function readAddress(search) {
    const said = new URLSearchParams(search);
    const oneOf = (/** @type {string} */ name, /** @type {string[]} */ known) => {
        const value = said.get(name) ?? '';
        return known.includes(value) ? value : '';
    };
    return {
        look: {
            lang: oneOf('lang', SPOKEN) || PLAIN.lang,
            theme: oneOf('theme', THEMES) || PLAIN.theme,
            digits: said.get('digits') || PLAIN.digits,
            currency: said.get('currency') ?? '',
            usdRate: said.get('usd-rate') ?? '',
        },
        origin: originOf(said.get('source'), said.get('asof')),
        figures: readLink(search, '', known)?.inputs ?? {},
    };
}
