/**
 * The chart: drawn by the engine, worded here.
 */

import { plain } from './sentence.js';
import { h } from './template.js';

/** @typedef {import('./pkg/idle_loss.js').Label} Label */
/** @typedef {import('./scenario.js').Inputs} Inputs */

export class Chart {
    #words;
    #format;
    #draw;
    #svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');

    /**
     * @param {import('./words.js').Words} words
     * @param {import('./format.js').Format} format
     * @param {typeof import('./pkg/idle_loss.js').draw} draw
     */
    constructor(words, format, draw) {
        this.#words = words;
        this.#format = format;
        this.#draw = draw;
        this.#svg.setAttribute('role', 'img');
        const { texts } = words;
        this.element = h(
            'figure',
            {},
            h(
                'figcaption',
                {},
                h('b', {}, texts['chart.title']),
                ' ',
                h('small', {}, texts['chart.subtitle']),
            ),
            this.#svg,
        );
    }

    /**
     * @param {Inputs} scenario
     * @param {Record<string, string>} figures for those who cannot see it
     * @param {import('./claims.js').Claims} claims
     */
    show(scenario, figures, claims) {
        this.#svg.setAttribute(
            'aria-label',
            plain(this.#words.texts['chart.alternative'], figures),
        );
        const said = claims.drawn.flatMap(({ usd = 0, hours = 1 }) => [usd, hours]);
        this.#draw(
            this.#svg,
            /** @type {any} */ (scenario),
            new Float64Array(said),
            (what, value) => this.#label(what, value, claims),
        );
    }

    /**
     * @param {Label} what
     * @param {number} value
     * @param {import('./claims.js').Claims} claims
     */
    #label(what, value, claims) {
        const { texts } = this.#words;
        const format = this.#format;
        switch (what) {
            case 'hours':
                return format.number(value);
            case 'lastHours':
                return format.axisHours(value);
            case 'after':
                return plain(texts['chart.after'], { days: format.days(value) });
            case 'usd':
                return format.axisUsd(value);
            case 'end':
                return texts['chart.end'];
            case 'back':
                return texts['chart.back'];
            case 'retarget':
                return plain(texts['chart.retarget'], { change: format.change(value) });
            case 'wonBack':
                return plain(texts['chart.wonBack'], { usd: format.usd(value) });
            case 'claim':
                return claims.named(value);
            default:
                return format.usd(value);
        }
    }
}
