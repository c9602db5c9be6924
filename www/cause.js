/**
 * Why the machines stand still, and with it what that saves, costs and pays.
 */

import { all, NONE } from './none.js';
import { labelled, Row } from './row.js';
import { h } from './template.js';

/** @typedef {import('./steering.js').Shown} Shown */

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
        const besides = () => (this.#waiting ? { cause: this.#pick.value } : {});
        this.#rows = COSTS.map((name) => {
            const range = name !== 'poolFeePercent';
            return { name, row: new Row(name, tools, { besides, range }) };
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
        this.#shown = shown;
        const { scenario, report, start } = shown;
        if (scenario.cause !== undefined || !start.changed) this.#waiting = false;
        if (!this.#waiting) {
            this.#pick.value = String(scenario.cause ?? '');
            this.#error.textContent = '';
        }
        this.#open();
        for (const { row } of this.#rows) row.show(scenario, report);
    }

    rest() {
        for (const { row } of this.#rows) row.rest();
    }

    stop() {
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
        const cause = this.#pick.value;
        const refusals = this.#hands.moved(this.#change(cause));
        this.#waiting = refusals.length > 0 && cause !== '';
        this.#error.textContent = this.#hands.wrong(refusals);
        this.#open();
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
