/**
 * Where a scenario's inputs come from: a preset, the element's attributes, what was chosen since.
 */

import presets from './presets.json' with { type: 'json' };

/**
 * Inputs by the fields' names, unchecked: the engine says what is wrong with them.
 *
 * @typedef {Record<string, unknown>} Inputs
 */
/** @typedef {import('./pkg/idle_loss.js').FieldRow} FieldRow */
/** @typedef {{ name: string, date: string }} Source where an input comes from, and its day or month */

const NO_PRESET = { scenario: {}, sources: {} };

/** The names of all presets. */
export const presetIds = presets.map(({ id }) => id);

/**
 * @param {string | null} id
 * @returns {{ scenario: Inputs, sources: Record<string, Source> } | undefined} nothing for a name
 *   that is no preset's
 */
export function presetNamed(id) {
    return id === null ? NO_PRESET : presets.find((preset) => preset.id === id);
}

/**
 * The inputs among an element's attributes. An attribute in two words or more is always taken
 * for one, so that a misspelt name is refused and not ignored.
 *
 * @param {Element} element
 * @param {FieldRow[]} rows
 * @returns {Inputs}
 */
export function fromAttributes(element, rows) {
    /** @type {Inputs} */
    const inputs = {};
    for (const { name, value } of element.attributes) {
        const field = camel(name);
        if (rows.some((row) => row.name === field) || SEVERAL_WORDS.test(name)) {
            inputs[field] = number(value);
        }
    }
    return inputs;
}

/**
 * Lays inputs over others. A quantity that the upper ones say in another way is dropped from
 * the lower ones: a hashrate takes the place of a share.
 *
 * @param {Inputs} lower
 * @param {Inputs} upper
 * @param {FieldRow[]} rows
 * @returns {Inputs}
 */
export function merge(lower, upper, rows) {
    const groupOf = (/** @type {string} */ field) => rows.find(({ name }) => name === field)?.group;
    const said = new Set(Object.keys(upper).map(groupOf).filter(Boolean));
    const kept = Object.entries(lower).filter(([field]) => !said.has(groupOf(field)));
    return { ...Object.fromEntries(kept), ...upper };
}

/** @param {string} name of a field */
export function kebab(name) {
    return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** @param {string} name of an attribute */
function camel(name) {
    return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

/** `data-` and `aria-` belong to everybody, `ng-` to a framework that marks what it renders. */
const SEVERAL_WORDS = /^(?!data-|aria-|ng-)[a-z]+(-[a-z0-9]+)+$/;

const DECIMAL = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/**
 * A number where the text is one; the text itself where not, since `Number("")` is 0.
 *
 * @param {string} text
 */
function number(text) {
    return DECIMAL.test(text) ? Number(text) : text;
}
