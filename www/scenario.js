/**
 * Where a scenario's inputs come from: a preset, the element's attributes, what was chosen since.
 */

import { documented } from './documented.js';
import { rows } from './fields.js';
import { NONE } from './none.js';
import presets from './presets.json' with { type: 'json' };

/**
 * Inputs by the fields' names, unchecked: the engine says what is wrong with them.
 *
 * @typedef {Record<string, unknown>} Inputs
 */
/**
 * @typedef {object} Told
 * @property {() => Promise<import('./documented.js').Sources>} sources by the fields' names
 * @property {() => Promise<Record<string, string>>} reasons why they were assumed, in English
 */
/** @typedef {{ id: string, scenario: Inputs }} Preset */

export { NONE };

/**
 * What there is to start from where no preset is named.
 *
 * @type {Preset}
 */
export const NO_PRESET = { id: '', scenario: {} };

/** Attributes that say how it looks or where it starts from, and are no inputs. */
export const PRESENTATION = [
    'preset',
    'link',
    'compact',
    'theme',
    'lang',
    'digits',
    'currency',
    'usdRate',
];

/** The names of all presets. */
export const presetIds = presets.map(({ id }) => id);

/**
 * @param {string | null} id
 * @returns {Preset | undefined} nothing for a name that is no preset's
 */
export function presetNamed(id) {
    return id === null ? NO_PRESET : presets.find((preset) => preset.id === id);
}

/**
 * Every field: those of the table, which are numbers, the ends of their ranges, the list of sites,
 * and those that are words.
 */
export const FIELD_NAMES = [
    ...rows.flatMap(({ name, ranged }) => (ranged ? [name, `${name}Low`, `${name}High`] : [name])),
    'sites',
    'cause',
    'payout',
];

/**
 * Where the preset's values come from, and why those were assumed that come from nowhere: as far as
 * they still stand. It is loaded when it is asked for: most readers never look.
 *
 * @param {Preset} preset
 * @param {Inputs} scenario
 * @returns {Told}
 */
export function toldOf(preset, scenario) {
    const stands = (/** @type {string} */ field) =>
        field in preset.scenario && preset.scenario[field] === scenario[field];
    const standing = (/** @type {Record<string, any>} */ all) =>
        Object.fromEntries(Object.entries(all).filter(([field]) => stands(field)));
    return {
        sources: async () => standing((await documented(preset.id)).sources),
        reasons: async () => standing((await documented(preset.id)).assumed),
    };
}

/**
 * The inputs among an element's attributes, and those that look as if they were meant for one: a
 * misspelt name is refused by the engine, not ignored.
 *
 * @param {Element} element
 * @param {Set<string>} overtaken attributes that do not count
 * @param {(attribute: string) => boolean} isMisspelt
 * @returns {Inputs}
 */
export function fromAttributes(element, overtaken, isMisspelt) {
    /** @type {Inputs} */
    const inputs = {};
    for (const { name, value } of element.attributes) {
        if (overtaken.has(name)) continue;
        const field = camel(name);
        if (FIELD_NAMES.includes(field) || isMisspelt(name)) inputs[field] = number(value);
    }
    return inputs;
}

/** What goes with a cause alone. */
const OF_NET = [
    'electricityUsdPerMwh',
    'standbyPercent',
    'fixedChargesPercent',
    'creditUsdPerMwh',
    'poolFeePercent',
];

/**
 * Lays inputs over others. A quantity that the upper ones say in another way is dropped from
 * the lower ones: a hashrate takes the place of a share. A value that changes takes its range along:
 * what was sure to a tenth stays sure to a tenth, in whatever terms. What is said to be none is still
 * in it, so that it may be laid over more: see `given`.
 *
 * @param {Inputs} lower
 * @param {Inputs} upper
 * @returns {Inputs}
 */
export function merge(lower, upper) {
    const said = new Set(Object.keys(upper).flatMap((field) => alternatives(field)));
    // Without a cause there is no net, nor what only that asks for.
    if (upper.cause === NONE) for (const field of OF_NET) said.add(field);
    const kept = Object.entries(lower).filter(
        ([field]) => !said.has(field) && !said.has(field.replace(RANGE_END, '')),
    );
    return { ...Object.fromEntries(kept), ...moved(lower, upper), ...upper };
}

/**
 * The inputs that are given, once all are laid over each other. A zero has no sign: it would be told.
 *
 * @param {Inputs} inputs
 * @returns {Inputs}
 */
export function given(inputs) {
    const all = Object.entries(inputs).filter(([, value]) => value !== NONE);
    return Object.fromEntries(all.map(([name, value]) => [name, value === 0 ? 0 : value]));
}

/**
 * The field that says the size; of a list of sites, their power does.
 *
 * @param {Inputs} scenario
 */
export function sizeIn(scenario) {
    const row = rows.find(({ name, group }) => group === 'size' && name in scenario);
    const name = row?.name ?? 'powerMw';
    return /** @type {'sharePercent' | 'hashrateEhs' | 'powerMw'} */ (name);
}

const RANGE_END = /(Low|High)$/;

/**
 * The ranges of the lower inputs whose value the upper ones change.
 *
 * @param {Inputs} lower
 * @param {Inputs} upper
 * @returns {Inputs}
 */
function moved(lower, upper) {
    /** @type {Inputs} */
    const ranges = {};
    for (const { name, least, greatest, whole, group } of rows) {
        // In other terms it is so many times as much: the terms of a group are proportional.
        const terms = rows.find((row) => row.group === group && row.name in lower)?.name;
        const from = name in lower || !group ? name : (terms ?? name);
        const [was, is] = [lower[from], upper[name]];
        if (typeof was !== 'number' || typeof is !== 'number') continue;
        for (const end of ['Low', 'High']) {
            const value = lower[from + end];
            if (value === NONE) ranges[name + end] = NONE;
            if (typeof value !== 'number' || was <= 0) continue;
            const along = (value * is) / was;
            const within = Math.min(Math.max(along, least), greatest);
            ranges[name + end] = whole ? Math.round(within) : within;
        }
    }
    return ranges;
}

/**
 * A range goes along with its value only so far: its ends stay within what the rest leaves possible.
 *
 * @param {import('./pkg/idle_loss.js').Refusal[]} refusals
 * @param {Inputs} change what the reader has set, which is not bent
 * @param {Inputs} chosen is mended
 * @returns {boolean} whether that is all there was to mend
 */
export function bounded(refusals, change, chosen) {
    return refusals.every(({ field, problem, came, least, greatest }) => {
        const along = RANGE_END.test(field) && !(field in change);
        if (!along || problem !== 'outOfRange' || typeof came !== 'number') return false;
        chosen[field] = Math.min(Math.max(came, least ?? came), greatest ?? came);
        return true;
    });
}

/**
 * Whether two scenarios have the same figures. Somebody's figure is held against a scenario, and is
 * no part of it.
 *
 * @param {Inputs} one
 * @param {Inputs} other
 */
export function alike(one, other) {
    return FIELD_NAMES.filter((field) => !field.startsWith('claim')).every(
        (field) =>
            one[field] === other[field] ||
            JSON.stringify(one[field]) === JSON.stringify(other[field]),
    );
}

/**
 * The fields that say the same quantity as this one, itself among them: for the size the list of
 * sites as well, and where another takes its place, its total.
 *
 * @param {string} field
 */
export function alternatives(field) {
    const listed = field === 'sites';
    const group = listed ? 'size' : rows.find(({ name }) => name === field)?.group;
    const others = group ? rows.filter((row) => row.group === group).map(({ name }) => name) : [];
    return [field, ...others, ...(group === 'size' && !listed ? ['sites', 'sitesTotalMw'] : [])];
}

/** @param {string} name of a field */
export function kebab(name) {
    return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** @param {string} name of an attribute */
export function camel(name) {
    return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

const DECIMAL = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/**
 * A number where the text is one; the text itself where not, since `Number("")` is 0.
 *
 * @param {string} text
 */
export function number(text) {
    return DECIMAL.test(text) ? Number(text) : text;
}
