/**
 * Why the machines stand still, and with it what that saves, costs and pays.
 */

import { all, NONE } from './none.js';
import { labelled, Row } from './row.js';
import { h } from './template.js';

/** @typedef {import('./steering.js').Shown} Shown */
/** @typedef {import('./scenario.js').Inputs} Inputs */

const CAUSES = /** @type {const} */ (['power', 'internet', 'closure', 'curtailment']);

const COSTS = [
    'electricityUsdPerMwh',
    'standbyPercent',
    'fixedChargesPercent',
    'creditUsdPerMwh',
    'poolFeePercent',
];

/** These hang on the cause, and are not taken along to another one. */
const OWN = ['standbyPercent', 'creditUsdPerMwh'];

export class Cause {
    #hands;
    #pick;
    #error = h('p', { class: 'error', id: 'cause-error' });
    #rows;
    /** Whether what is picked wants more before it can be taken. */
    #waiting = false;
    /** @type {Shown | null} */
    #shown = null;

    /** @param {import('./assumptions.js').Tools} tools */
    constructor(tools) {
        const { texts } = tools.words;
        this.#hands = tools.hands;
        this.#pick = h(
            'select',
            { id: 'cause', 'aria-describedby': 'cause-error' },
            h('option', { value: '' }, texts['cause.none']),
            ...CAUSES.map((cause) => h('option', { value: cause }, texts[`cause.${cause}`])),
        );
        const moved = (/** @type {Inputs} */ change) =>
            this.#waiting
                ? this.#ask({ cause: this.#pick.value, ...change })
                : this.#hands.moved(change);
        this.#rows = COSTS.map((name) => {
            const range = name !== 'poolFeePercent';
            return { name, row: new Row(name, tools, { moved, range }) };
        });
        this.element = h(
            'div',
            {},
            labelled('cause', texts['field.cause'], this.#pick, this.#error),
            ...this.#rows.map(({ row }) => row.element),
        );
        this.#pick.addEventListener('change', () => this.#take());
    }

    /** @param {Shown} shown */
    show(shown) {
        const before = this.#shown?.scenario ?? {};
        this.#shown = shown;
        const { scenario, report, start } = shown;
        if (scenario.cause !== undefined || !start.changed) this.#waiting = false;
        if (!this.#waiting) {
            this.#pick.value = String(scenario.cause ?? '');
            this.#error.textContent = '';
        } else if (Object.keys(scenario).some((name) => !(name in before))) {
            // What it waits for may have come. It is asked once all of that is shown.
            queueMicrotask(() => this.#waiting && this.#take());
        }
        this.#open();
        for (const { row } of this.#rows) row.show(scenario, report);
    }

    rest() {
        for (const { row } of this.#rows) row.rest();
    }

    stop() {
        this.#waiting = false;
        for (const { row } of this.#rows) row.stop();
    }

    /** Those costs that go with the cause. */
    #open() {
        const cause = this.#pick.value;
        for (const { name, row } of this.#rows) {
            const other = name === 'creditUsdPerMwh' && cause !== 'curtailment';
            row.element.hidden = cause === '' || other;
        }
    }

    #take() {
        this.#open();
        this.#ask(this.#change(this.#pick.value));
    }

    /**
     * Asks for a cause, and for the costs that were typed while it waited.
     *
     * @param {Inputs} change
     */
    #ask(change) {
        const open = this.#rows.filter(({ row }) => this.#waiting && !row.element.hidden);
        const typed = open.map(({ row }) => row.typed);
        const refusals = this.#hands.moved(Object.assign({}, change, ...typed));
        this.#waiting = refusals.length > 0 && this.#pick.value !== '';
        this.#error.textContent = this.#hands.wrong(refusals);
        return refusals;
    }

    /** @param {string} cause */
    #change(cause) {
        if (cause === '') return { cause: NONE, ...all(COSTS, NONE) };
        const { scenario = {}, start } = this.#shown ?? {};
        // What the page says goes with its own cause; of another, the engine assumes what is usual.
        const back = start?.opening.cause === cause;
        const missing = COSTS.filter((name) => !(name in scenario));
        return {
            ...all(missing, null),
            ...all(OWN, back ? null : NONE),
            cause: back ? null : cause,
        };
    }
}
