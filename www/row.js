/**
 * A line of the assumptions: a field that may be left empty, the ends of its range, or both.
 */

import { all, NONE } from './none.js';
import { Range } from './range.js';
import { nameField } from './refusals.js';
import { h } from './template.js';

/** @typedef {import('./scenario.js').Inputs} Inputs */
/** @typedef {import('./pkg/idle_loss.js').Report} Report */

export class Row {
    #name;
    /** @type {import('./control.js').Control | undefined} */
    #control;
    /** @type {Range | undefined} */
    #range;
    /** What the value stands at, given or not. @type {unknown} */
    #value;

    /**
     * @param {string} name
     * @param {import('./assumptions.js').Tools} tools
     * @param {object} [parts]
     * @param {boolean} [parts.value] whether the value is set here
     * @param {boolean} [parts.range] whether its range is
     * @param {import('./steering.js').Hands['moved']} [parts.moved] takes what is set here
     */
    constructor(
        name,
        { words, format, hands },
        { value = true, range = true, moved = hands.moved } = {},
    ) {
        this.#name = name;
        const label = nameField(name, words.texts);
        if (value) {
            this.#control = hands.control(name, (given) =>
                // Without its value, a range is none.
                moved(given === undefined ? all([name], NONE) : { [name]: given }),
            );
        }
        if (range) {
            const set = (/** @type {unknown} */ low, /** @type {unknown} */ high) =>
                // With the value beside them, they go along when it moves.
                moved({ [name]: this.#value, [`${name}Low`]: low, [`${name}High`]: high });
            this.#range = new Range(name, words, format, set, hands.wrong);
        }
        this.element = h(
            'div',
            { class: 'row' },
            this.#control?.element ?? h('span', { class: 'name' }, label),
            ...(this.#range ? [this.#range.element] : []),
        );
    }

    /**
     * @param {Inputs} scenario
     * @param {Report} report
     */
    show(scenario, report) {
        const name = this.#name;
        const assumed = report.assumed.find(({ field }) => field === name)?.value;
        const number = (/** @type {string} */ field) =>
            /** @type {number | undefined} */ (scenario[field]);
        this.#value = scenario[name] ?? assumed;
        this.#control?.show(number(name), assumed);
        this.#range?.show(number(`${name}Low`), number(`${name}High`), this.#value);
    }

    /** What was typed and does not count yet. @returns {Inputs} */
    get typed() {
        const name = this.#name;
        const typed = this.#control?.typed;
        const ends = this.#range?.typed;
        return {
            ...(typed === undefined ? {} : { [name]: typed }),
            ...(ends && { [`${name}Low`]: ends[0], [`${name}High`]: ends[1] }),
        };
    }

    rest() {
        this.#control?.rest();
    }

    stop() {
        this.#control?.stop();
        this.#range?.stop();
    }
}

/**
 * @param {string} id
 * @param {string} label
 * @param {...HTMLElement} parts of which the first has the id
 */
export function labelled(id, label, ...parts) {
    return h('div', { class: 'row' }, h('label', { class: 'name', for: id }, label), ...parts);
}
