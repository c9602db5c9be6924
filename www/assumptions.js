/**
 * What the answer rests on beside the three sliders, to be seen and set: folded, and built only once
 * it is opened.
 */

import { Cause } from './cause.js';
import { Fleets } from './fleets.js';
import { labelled, Row } from './row.js';
import { Sites } from './sites.js';
import { h } from './template.js';

/** @typedef {import('./steering.js').Shown} Shown */
/** @typedef {import('./steering.js').Hands} Hands */
/**
 * @typedef {object} Tools
 * @property {import('./words.js').Words} words
 * @property {import('./format.js').Format} format
 * @property {Hands & { wrong: (refusals: import('./pkg/idle_loss.js').Refusal[]) => string }} hands
 */
/**
 * @typedef {object} Part
 * @property {HTMLElement} element
 * @property {(shown: Shown) => void} show
 * @property {() => void} rest
 * @property {() => void} stop
 */

export class Assumptions {
    #tools;
    /** @type {Part[]} */
    #parts = [];
    /** @type {Shown | null} */
    #shown = null;

    /** @param {Tools} tools */
    constructor(tools) {
        this.#tools = tools;
        const title = tools.words.texts['assumptions.title'];
        this.element = h('details', { class: 'assumptions' }, h('summary', {}, title));
        this.element.addEventListener('toggle', () => this.#write());
    }

    /** @param {Shown} shown */
    show(shown) {
        this.#shown = shown;
        this.#write();
    }

    rest() {
        for (const part of this.#parts) part.rest();
    }

    stop() {
        for (const part of this.#parts) part.stop();
    }

    /** Starts anew, with nothing typed. */
    renew() {
        this.stop();
        for (const { element } of this.#parts) element.remove();
        this.#parts = [];
    }

    #write() {
        if (!this.element.open || !this.#shown) return;
        if (this.#parts.length === 0) {
            this.#parts = build(this.#tools);
            this.element.append(...this.#parts.map(({ element }) => element));
        }
        for (const part of this.#parts) part.show(this.#shown);
    }
}

/**
 * @param {Tools} tools
 * @returns {Part[]}
 */
function build(tools) {
    const { texts } = tools.words;
    const ends = { value: false };
    const point = { range: false };
    return [
        group(texts['assumptions.sure'], [
            sizes(tools),
            ...['priceUsd', 'outageHours'].map((name) => lined(name, tools, ends)),
            payout(tools),
        ]),
        group(texts['assumptions.costs'], [new Cause(tools)]),
        group(texts['assumptions.fleet'], [
            new Fleets(tools),
            ...['efficiencyJPerTh', 'pue'].map((name) => lined(name, tools)),
        ]),
        group(texts['assumptions.network'], [
            network('difficulty', tools),
            network('networkEhs', tools),
            lined('startHeight', tools, point),
            lined('feesBtcPerBlock', tools),
        ]),
        group(
            texts['assumptions.back'],
            ['rampHours', 'lostMachinesPercent'].map((name) => lined(name, tools)),
        ),
        group(texts['assumptions.sites'], [new Sites(tools)]),
    ];
}

/**
 * @param {string} legend
 * @param {Part[]} parts
 * @returns {Part}
 */
function group(legend, parts) {
    return {
        element: h('fieldset', {}, h('legend', {}, legend), ...parts.map(({ element }) => element)),
        show: (shown) => parts.forEach((part) => part.show(shown)),
        rest: () => parts.forEach((part) => part.rest()),
        stop: () => parts.forEach((part) => part.stop()),
    };
}

/**
 * @param {string} name
 * @param {Tools} tools
 * @param {ConstructorParameters<typeof Row>[2]} [parts]
 * @returns {Part}
 */
function lined(name, tools, parts) {
    const row = new Row(name, tools, parts);
    return {
        element: row.element,
        show: ({ scenario, report }) => row.show(scenario, report),
        rest: () => row.rest(),
        stop: () => row.stop(),
    };
}

/**
 * One of the two ways to say the network: whichever is given, the other follows.
 *
 * @param {'difficulty' | 'networkEhs'} name
 * @param {Tools} tools
 * @returns {Part}
 */
function network(name, tools) {
    const part = lined(name, tools, { range: false });
    if (name === 'difficulty') part.element.classList.add('long');
    return {
        ...part,
        show: (shown) =>
            part.show({
                ...shown,
                scenario: { ...shown.scenario, [name]: shown.scenario[name] ?? shown.report[name] },
            }),
    };
}

/**
 * The range of the size, in the terms that it is given in. A list of sites has none.
 *
 * @param {Tools} tools
 * @returns {Part}
 */
function sizes(tools) {
    const names = ['sharePercent', 'hashrateEhs', 'powerMw'];
    const rows = names.map((name) => ({ name, part: lined(name, tools, { value: false }) }));
    return {
        element: h('div', {}, ...rows.map(({ part }) => part.element)),
        show(shown) {
            for (const { name, part } of rows) {
                part.element.hidden = !(name in shown.scenario);
                part.show(shown);
            }
        },
        rest() {},
        stop: () => rows.forEach(({ part }) => part.stop()),
    };
}

/**
 * How miners are paid: by what they may expect, or by their luck.
 *
 * @param {Tools} tools
 * @returns {Part}
 */
function payout({ words: { texts }, hands }) {
    const pick = h(
        'select',
        { id: 'payout' },
        ...['expected', 'luck'].map((word) =>
            h('option', { value: word }, texts[/** @type {'payout.luck'} */ (`payout.${word}`)]),
        ),
    );
    pick.addEventListener('change', () => hands.moved({ payout: pick.value }));
    return {
        element: labelled('payout', texts['field.payout'], pick),
        show({ scenario }) {
            pick.value = String(scenario.payout ?? 'expected');
        },
        rest() {},
        stop() {},
    };
}
