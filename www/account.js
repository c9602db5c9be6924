/**
 * What stands below the answer: the chart, the net, how large that is, the chart in numbers, somebody's
 * figure, the working, what can be taken away. It comes late, together with the engine that knows all
 * of it.
 */

import { Chart } from './chart.js';
import { Claims } from './claims.js';
import { Net } from './net.js';
import { Scale } from './scale.js';
import { Table } from './table.js';
import { Takeaway } from './takeaway.js';
import { Working } from './working.js';

/** @typedef {import('./scenario.js').Inputs} Inputs */
/** @typedef {import('./takeaway.js').State} State */
/**
 * @typedef {import('./takeaway.js').Hands & import('./claims.js').Hands} Hands
 */

export class Account {
    #net;
    #scale;
    #chart;
    #table;
    #claims;
    #working;
    #takeaway;
    /** Draws the chart as it was drawn last. @type {(() => void) | undefined} */
    #redraw;

    /**
     * @param {import('./words.js').Words} words
     * @param {import('./format.js').Format} format
     * @param {typeof import('./pkg/idle_loss.js').draw} draw
     * @param {Hands} hands
     */
    constructor(words, format, draw, hands) {
        this.#net = new Net(words, format);
        this.#scale = new Scale(words, format);
        this.#chart = new Chart(words, format, draw);
        this.#table = new Table(words, format);
        this.#claims = new Claims(words, format, hands);
        this.#working = new Working(words, format);
        this.#takeaway = new Takeaway(words, format, hands);
        this.chart = this.#chart.element;
        const told = [this.#net, this.#scale, this.#table, this.#claims, this.#working];
        this.told = told.map(({ element }) => element);
        this.takeaway = this.#takeaway.element;
    }

    /**
     * @param {State & import('./scenario.js').Told} state
     * @param {Record<string, string>} figures of the answer, in words
     */
    show(state, figures) {
        const { scenario, report } = state;
        this.#redraw = () => this.#chart.show(scenario, report, figures, this.#claims);
        this.#redraw();
        this.#net.show(report);
        this.#scale.show(report);
        this.#table.show(report);
        this.#claims.show(scenario, report);
        this.#working.show(report, state);
        this.#takeaway.show(state);
    }

    /** Of all this, the chart alone has something left to do in the picture that shows it. */
    finish() {
        this.#chart.finish();
    }

    /** @param {boolean} onPaper */
    print(onPaper) {
        this.#working.print(onPaper);
    }

    /** Starts anew, with nothing typed. */
    renew() {
        this.#claims.renew();
    }

    /** Is shown no more. */
    stop() {
        this.#claims.stop();
    }

    /** @param {import('./documented.js').Claim[]} claims that are documented of the preset */
    offer(claims) {
        this.#claims.offer(claims);
        this.#redraw?.();
    }
}
