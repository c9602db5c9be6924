/**
 * The chart: drawn by the engine, worded here.
 */

import { plain } from './sentence.js';
import { h } from './template.js';

/** @typedef {import('./pkg/idle_loss.js').Label} Label */
/** @typedef {import('./scenario.js').Inputs} Inputs */

/** What is kept free around a name, in px. */
const GAP = 8;

export class Chart {
    #words;
    #format;
    #draw;
    #svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    /** Whether a name has room where it stands, by the name. @type {Map<string, boolean>} */
    #fits = new Map();
    #redraw = () => {};

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
        new ResizeObserver(() => {
            this.#fits.clear();
            this.#redraw();
        }).observe(this.#svg);
    }

    /**
     * @param {Inputs} scenario
     * @param {Record<string, string>} figures for those who cannot see it
     * @param {import('./claims.js').Claims} claims
     */
    show(scenario, figures, claims) {
        this.#redraw = () => this.show(scenario, figures, claims);
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
        if (this.#measure()) this.#redraw();
    }

    /** Looks at each name once; whether one has no room. */
    #measure() {
        const lengthOf = (/** @type {Element} */ text) =>
            /** @type {SVGTextElement} */ (text).getComputedTextLength();
        let tight = false;
        for (const text of this.#svg.querySelectorAll('text:is(.claim, .end, .back)')) {
            const name = text.textContent ?? '';
            if (this.#fits.has(name)) continue;
            const width = this.#svg.clientWidth;
            const at = (width * parseFloat(text.getAttribute('x') ?? '')) / 100;
            // A claim's name goes on from its line; that of a moment ends at it, beside the marks.
            const marks = [...this.#svg.querySelectorAll('text.usd')].map(lengthOf);
            const room = text.matches('.claim') ? width - at : at - Math.max(0, ...marks);
            const fits = lengthOf(text) + GAP <= room;
            this.#fits.set(name, fits);
            tight ||= !fits;
        }
        return tight;
    }

    /** @param {string} name @param {string} instead where there is no room for it */
    #fitting(name, instead) {
        return this.#fits.get(name) === false ? instead : name;
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
                return this.#fitting(texts['chart.end'], '');
            case 'back':
                return this.#fitting(texts['chart.back'], '');
            case 'retarget':
                return plain(texts['chart.retarget'], { change: format.change(value) });
            case 'wonBack':
                return plain(texts['chart.wonBack'], { usd: format.usd(value) });
            case 'claim':
                return this.#fitting(claims.named(value), claims.shortly(value));
            default:
                return format.usd(value);
        }
    }
}
