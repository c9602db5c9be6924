/**
 * Language, digits, theme and currency: from fields to a look, which holds only what is right.
 */

import { presentationOf } from '../presentation.js';
import { h } from '../template.js';

/** @typedef {import('./address.js').Look} Look */

/** The fields' names beside the look's. */
const FIELDS = /** @type {const} */ ([
    ['lang', 'lang'],
    ['digits', 'digits'],
    ['theme', 'theme'],
    ['currency', 'currency'],
    ['usd-rate', 'usdRate'],
]);

/**
 * @param {HTMLElement} form
 * @param {Look} opening
 * @param {(look: Look) => void} changed
 */
export function lookFrom(form, opening, changed) {
    const fields = FIELDS.map(([id, name]) => {
        const field = form.querySelector(`#${id}`);
        return [name, /** @type {HTMLInputElement | HTMLSelectElement} */ (field)];
    });
    for (const [name, field] of /** @type {[keyof Look, HTMLSelectElement][]} */ (fields)) {
        const value = opening[name];
        // An address may name digits that are in no menu here.
        if (field.options && ![...field.options].some((option) => option.value === value)) {
            field.append(h('option', { value }, value));
        }
        field.value = value;
    }
    const said = /** @type {HTMLElement} */ (form.querySelector('#look-said'));
    const read = () => {
        const entries = /** @type {[keyof Look, HTMLSelectElement][]} */ (fields);
        const typed = Object.fromEntries(entries.map(([name, { value }]) => [name, value.trim()]));
        const { look, wrong } = checked(/** @type {Look} */ (/** @type {unknown} */ (typed)));
        said.textContent = wrong;
        changed(look);
    };
    form.addEventListener('change', read);
    read();
}

/**
 * @param {Look} typed
 * @returns {{ look: Look, wrong: string }} what is wrong is left out, and said
 */
function checked(typed) {
    const currency = typed.currency.toUpperCase();
    // Some keyboards have but a comma.
    const usdRate = typed.usdRate.replace(',', '.');
    const probe = h('i', { digits: typed.digits });
    if (currency) probe.setAttribute('currency', currency);
    if (usdRate) probe.setAttribute('usd-rate', usdRate);
    const { digits, refusals } = presentationOf(probe);
    const wrong = refusals.map(({ field }) => field);
    const look = { ...typed, digits, currency, usdRate };
    if (wrong.some((field) => field === 'currency' || field === 'usdRate')) {
        const sign = 'a code such as EUR, and how many of it are worth one US dollar';
        return {
            look: { ...look, currency: '', usdRate: '' },
            wrong: `Currency and rate go together: ${sign}. Until then it shows US dollars.`,
        };
    }
    return { look, wrong: wrong.length > 0 ? 'These digits are not known here.' : '' };
}
