/**
 * What numbers have to be: each within its bounds, one of each group, and none without what it goes
 * with. The table says the bounds and groups; what goes with what is that of `src/rules.rs`, and a test
 * holds all that is refused to what the wide engine refuses.
 */

import { rows } from './fields.js';

/** @typedef {import('./pkg/idle_loss.js').Refusal} Refusal */
/** @typedef {Refusal['problem']} Problem */
/** @typedef {{ least: number, greatest: number }} Bounds */

/**
 * What is wrong with the loss's numbers, but for a size that is more than the network.
 *
 * @param {Record<string, unknown>} inputs numbers, by the names of fields and of the ends of ranges
 * @returns {Refusal[]}
 */
export function wrongs(inputs) {
    /** @type {Refusal[]} */
    const told = [];
    const came = (/** @type {string} */ field) => inputs[field] !== undefined;
    /** @param {string} field @param {Problem} problem @param {string[]} [others] @param {Bounds} [bounds] */
    const refuse = (field, problem, others, bounds) => {
        told.push(refusal(inputs, field, problem, others, bounds));
        return false;
    };
    /** @param {string} field @param {unknown} least @param {unknown} greatest */
    const within = (field, least, greatest) => {
        const number = Number(inputs[field]);
        const bounds = { least: Number(least), greatest: Number(greatest) };
        const good = number >= bounds.least && number <= bounds.greatest;
        return good || refuse(field, 'outOfRange', [], bounds);
    };
    /** @param {string} field @param {string[]} others */
    const needs = (field, ...others) => {
        const other = others.find((other) => !came(other));
        if (came(field) && other) refuse(field, 'without', [other]);
    };
    /** @param {string} group @param {string[]} lists that would do as well */
    const justOne = (group, ...lists) => {
        const names = rows.filter((row) => row.group === group).map(({ name }) => name);
        const [first, ...besides] = names.filter(came);
        if (!first) refuse(String(names[0]), 'missing', [...names.slice(1), ...lists]);
        else for (const field of besides) refuse(field, 'besides', [first]);
    };

    for (const { name, least, greatest, whole, needed } of rows) {
        const [low, high] = [`${name}Low`, `${name}High`];
        const good = [name, low, high].filter(
            (field) =>
                came(field) &&
                within(field, least, greatest) &&
                (!whole || Number.isInteger(inputs[field]) || refuse(field, 'notWhole')),
        );
        needs(low, high, name);
        needs(high, low, name);
        if (good.length === 3) {
            within(low, least, inputs[name]);
            within(high, inputs[name], greatest);
        }
        if (needed && !came(name)) refuse(name, 'missing');
    }
    justOne('size', 'sites');
    justOne('network');
    needs(came('powerMw') ? 'powerMw' : 'pue', 'efficiencyJPerTh');
    return told;
}

/**
 * @param {Record<string, unknown>} inputs
 * @param {string} field
 * @param {Problem} problem
 * @param {string[]} [others]
 * @param {Bounds} [bounds] where they are not the field's own
 * @returns {Refusal}
 */
export function refusal(inputs, field, problem, others = [], bounds) {
    const bare = (problem === 'without' ? String(others[0]) : field).replace(/(Low|High)$/, '');
    const row = rows.find(({ name }) => name === bare);
    const { least = null, greatest = null } = bounds ?? row ?? {};
    const came = problem === 'outOfRange' || problem === 'notWhole' ? Number(inputs[field]) : null;
    const { unit = null, whole = false } = row ?? {};
    return { field, problem, came, least, greatest, unit, whole, others };
}
