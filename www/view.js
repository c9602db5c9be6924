/**
 * What a reader sees: the sentence, the figures, the controls, the chart and the working.
 *
 * Built once for a language and a way to say the size; after that only what changes is written.
 */

import { Control } from './control.js';
import { formatter } from './format.js';
import { STYLE } from './style.js';
import { h } from './template.js';
import { plain, sentence } from './words.js';
import { Working } from './working.js';

/** @typedef {import('./pkg/idle_loss.js').FieldRow} FieldRow */
/** @typedef {import('./pkg/idle_loss.js').Report} Report */
/** @typedef {import('./pkg/idle_loss.js').Refusal} Refusal */
/** @typedef {import('./scenario.js').Inputs} Inputs */
/** @typedef {import('./words.js').Words} Words */

/**
 * What the view is handed.
 *
 * @typedef {object} Hands
 * @property {import('./idle-loss.js').Engine['draw']} draw draws the chart
 * @property {(kind: 'input' | 'change', change: Inputs) => Refusal[]} moved takes what a reader has
 *   set; says what is wrong with it
 */

/** A screen reader hears the answer when the reader has paused for so long, in ms. */
const PAUSE = 500;

export class View {
    #words;
    #format;
    #size;
    #hands;
    #figures;
    /** @type {Map<string, Control>} */
    #controls = new Map();
    #chart;
    #working;
    #status = h('p', { role: 'status', class: 'unseen' });
    #error = h('p', { class: 'error' });
    /** @type {Inputs} */
    #scenario = {};
    #speaking = 0;

    /**
     * @param {ShadowRoot} root
     * @param {Words} words
     * @param {FieldRow[]} rows
     * @param {Inputs} scenario the one that it opens on
     * @param {Hands} hands
     */
    constructor(root, words, rows, scenario, hands) {
        this.#words = words;
        this.#format = formatter(words);
        this.#hands = hands;
        this.#working = new Working(words, this.#format);
        this.#size = sizeIn(rows, scenario);
        this.#figures = {
            size: h('b', { class: 'given' }),
            hours: h('b', { class: 'given' }),
            price: h('b', { class: 'given' }),
            loss: h('strong', { part: 'figure' }),
            per24h: h('dd'),
            btc: h('dd'),
            blocks: h('dd'),
        };
        this.#chart = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        this.#chart.setAttribute('role', 'img');

        root.adoptedStyleSheets = [STYLE];
        root.replaceChildren(this.#build(rows, scenario));
    }

    /**
     * Whether it can go on showing in these words and for this way to say the size.
     *
     * @param {Words} words
     * @param {FieldRow[]} rows
     * @param {Inputs} scenario
     */
    suits(words, rows, scenario) {
        return this.#words.locale === words.locale && this.#size === sizeIn(rows, scenario);
    }

    /**
     * @param {Inputs} scenario
     * @param {Report} report
     * @param {Record<string, import('./scenario.js').Source>} sources of the opening figures
     */
    show(scenario, report, sources) {
        const format = this.#format;
        this.#scenario = scenario;
        const texts = {
            size: this.#say(this.#size, report),
            hours: format.hours(report.outageHours),
            price: format.price(report.priceUsd),
            loss: format.usd(report.lossUsd),
            per24h: format.usd(report.lossUsdPer24h),
            btc: format.btc(report.lossBtc),
            blocks: format.two(report.blocks),
        };
        for (const [name, text] of Object.entries(texts)) {
            this.#figures[/** @type {keyof typeof texts} */ (name)].textContent = text;
        }
        for (const [name, control] of this.#controls) {
            control.show(/** @type {number} */ (scenario[name]));
        }
        this.#error.textContent = '';
        this.#draw(texts);
        this.#working.show(report, sources);
        this.#speak(plain(this.#words.texts.status, texts));
    }

    /** @param {Refusal[]} refusals what is wrong with a scenario that no reader has set */
    refuse(refusals) {
        this.#error.textContent = refusals
            .map(({ field, problem }) =>
                plain(this.#words.texts['refused.elsewhere'], { field, problem }),
            )
            .join(' ');
    }

    /**
     * @param {FieldRow[]} rows
     * @param {Inputs} scenario
     */
    #build(rows, scenario) {
        const { texts } = this.#words;
        const { size, hours, price, loss, per24h, btc, blocks } = this.#figures;
        const say = /** @type {keyof typeof texts} */ (`say.${this.#size}`);
        const said = sentence(texts[say], { size, hours, price, loss });
        // The figure opens a line of its own, in any order of words.
        const answer = said.indexOf(loss);
        const shown = [this.#size, 'priceUsd', 'outageHours'];
        const controls = shown.map((name) => {
            const row = /** @type {FieldRow} */ (rows.find((row) => row.name === name));
            const control = this.#control(row, /** @type {number} */ (scenario[name]));
            this.#controls.set(name, control);
            return control.element;
        });
        const figure = (/** @type {string} */ term, /** @type {HTMLElement} */ value) =>
            h('div', {}, h('dt', {}, term), value);

        const section = h(
            'section',
            { 'aria-label': texts.title },
            h('h2', {}, texts.title),
            h(
                'p',
                { class: 'say', part: 'sentence' },
                ...said.slice(0, answer),
                h('span', {}, ...said.slice(answer)),
            ),
            h(
                'dl',
                {},
                figure(texts.per24h, per24h),
                figure(texts.inBitcoin, btc),
                figure(texts.blocksMissed, blocks),
            ),
            this.#error,
            h('div', { class: 'controls' }, ...controls),
            h(
                'figure',
                {},
                h(
                    'figcaption',
                    {},
                    h('b', {}, texts['chart.title']),
                    ' ',
                    h('small', {}, texts['chart.subtitle']),
                ),
                this.#chart,
            ),
            this.#working.element,
            this.#status,
        );
        // What the controls say leaves the element as its own events, with the report.
        for (const kind of ['input', 'change']) {
            section.addEventListener(kind, (event) => event.stopPropagation());
        }
        return section;
    }

    /**
     * @param {FieldRow} row
     * @param {number} opening
     */
    #control(row, opening) {
        const format = this.#format;
        const text = (/** @type {number} */ value) => this.#sayValue(row.name, value);
        const wording = {
            label: this.#words.texts[/** @type {'priceUsd'} */ (row.name)],
            affixes: format.affixes[row.name] ?? { before: '', after: '' },
            text,
            field: format.field,
            parse: format.parse,
            wrong: (/** @type {Refusal[]} */ refusals) =>
                refusals.map((refusal) => this.#sayRefusal(row, refusal)).join(' '),
        };
        return new Control(row, opening, wording, (kind, value) =>
            this.#hands.moved(kind, { [row.name]: value }),
        );
    }

    /**
     * @param {FieldRow} row
     * @param {Refusal} refusal
     */
    #sayRefusal(row, { field, problem, came, least, greatest }) {
        const { texts } = this.#words;
        if (field !== row.name || least === null || greatest === null) {
            return plain(texts['refused.elsewhere'], { field, problem });
        }
        const bounds = {
            came: String(came).replace(/^"|"$/g, ''),
            least: this.#sayValue(row.name, least),
            greatest: this.#sayValue(row.name, greatest),
            kept: this.#sayValue(row.name, /** @type {number} */ (this.#scenario[row.name])),
        };
        const key = problem === 'notANumber' ? 'refused.notANumber' : 'refused.outOfRange';
        return plain(texts[key], bounds);
    }

    /**
     * @param {string} name
     * @param {number} value
     */
    #sayValue(name, value) {
        const format = this.#format;
        switch (name) {
            case 'sharePercent':
                return format.percent(value);
            case 'hashrateEhs':
                return format.ehs(value);
            case 'powerMw':
                return format.mw(value);
            case 'priceUsd':
                return format.price(value);
            default:
                return format.hours(value);
        }
    }

    /**
     * @param {'sharePercent' | 'hashrateEhs' | 'powerMw'} size
     * @param {Report} report
     */
    #say(size, report) {
        return this.#sayValue(size, report[size] ?? 0);
    }

    /** @param {Record<string, string>} texts */
    #draw(texts) {
        const format = this.#format;
        this.#chart.setAttribute(
            'aria-label',
            plain(this.#words.texts['chart.alternative'], texts),
        );
        this.#hands.draw(this.#chart, /** @type {any} */ (this.#scenario), (axis, value, last) => {
            if (axis === 'usd') return format.axisUsd(value);
            return last ? format.hoursShort(value) : format.count(value);
        });
    }

    /** @param {string} text */
    #speak(text) {
        clearTimeout(this.#speaking);
        this.#speaking = window.setTimeout(() => {
            this.#status.textContent = text;
        }, PAUSE);
    }
}

/**
 * The field that says the size.
 *
 * @param {FieldRow[]} rows
 * @param {Inputs} scenario
 */
function sizeIn(rows, scenario) {
    const row = rows.find(({ name, group }) => group === 'size' && name in scenario);
    return /** @type {'sharePercent' | 'hashrateEhs' | 'powerMw'} */ (row?.name);
}
