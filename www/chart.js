/**
 * The chart: drawn by the engine, worded here.
 */

import { plain } from './sentence.js';
import { h, put } from './template.js';

/** @typedef {import('./pkg/idle_loss.js').Label} Label */
/** @typedef {import('./pkg/idle_loss.js').Report} Report */
/** @typedef {import('./scenario.js').Inputs} Inputs */

/** What is kept free around a name, in px. */
const GAP = 8;

/** How far a label may reach out of the chart, in px. */
const TOLERATED = 2;

/** The part of a line's height that figures take. */
const LETTERS = 0.55;

/** A change of the difficulty that is told, in percent: less would be written as none. */
const TOLD = 0.05;

/** What is written, from what matters most on. */
const KINDS = [
    'loss',
    'wonBack',
    'high',
    'low',
    'claim',
    'end',
    'back',
    'retarget',
    'lastHours',
    'after',
    'hours',
    'usd',
];

/**
 * Where else a label may stand, in its own widths and heights from its place: a claim's name above or
 * below its line's end, a retarget's on the other side of its line.
 *
 * @type {Record<string, [number, number][]>}
 */
const ELSEWHERE = {
    claim: [
        [0, 1],
        [0, -1],
    ],
    retarget: [[-1.1, 0]],
};

export class Chart {
    #words;
    #format;
    #draw;
    #svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    /** The names of claims that are too long for where they stand. @type {Set<string | null>} */
    #long = new Set();
    #redraw = () => {};
    /** The picture that room is made in, and what is done there. */
    #next = 0;
    #act = () => {};

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
        // In the next picture: what changed now would be news to whoever watches the page's height.
        new ResizeObserver(() =>
            this.#soon(() => {
                this.#long.clear();
                this.#redraw();
                this.#makeRoom();
            }),
        ).observe(this.#svg);
    }

    /**
     * In the next picture, if it is still in the page. No fault of ours is the page's.
     *
     * @param {() => void} act
     */
    #soon(act) {
        cancelAnimationFrame(this.#next);
        this.#act = act;
        this.#next = requestAnimationFrame(() => this.finish());
    }

    /** Does in this picture what would be done in the next one. */
    finish() {
        if (!this.#next) return;
        cancelAnimationFrame(this.#next);
        this.#next = 0;
        if (!this.#svg.isConnected) return;
        try {
            this.#act();
        } catch (reason) {
            console.warn('<idle-loss> leaves its chart as it stands:', reason);
        }
    }

    /**
     * @param {Inputs} scenario
     * @param {Report} report
     * @param {Record<string, string>} figures for those who cannot see it
     * @param {import('./claims.js').Claims} claims
     */
    show(scenario, report, figures, claims) {
        this.#redraw = () => this.show(scenario, report, figures, claims);
        put(this.#svg, 'ariaLabel', this.#told(report, figures));
        const said = claims.drawn.flatMap(({ usd = 0, hours = 1 }) => [usd, hours]);
        this.#draw(
            this.#svg,
            /** @type {any} */ (scenario),
            new Float64Array(said),
            (what, value) => this.#label(what, value, claims),
        );
        // Where everything stands is known there without working it out twice.
        this.#soon(() => this.#makeRoom());
    }

    /**
     * What it shows, in words.
     *
     * @param {Report} report
     * @param {Record<string, string>} figures
     */
    #told({ course, outageHours }, figures) {
        const { texts } = this.#words;
        const told = [
            texts['chart.alternative'],
            ...(figures.low === figures.high ? [] : [texts.range]),
            ...(course.backHours > outageHours ? [texts['chart.returned']] : []),
            ...(course.wonBack.usd > 0 ? [texts['chart.regained']] : []),
            ...(course.neverBack.usd > 0 ? [texts['working.neverBack']] : []),
        ];
        const neverBack = this.#format.usd(course.neverBack.usd);
        const days = this.#format.days(course.horizonHours);
        return plain(told.join(' '), { ...figures, neverBack, days });
    }

    /** Of labels that would stand over one another, the one that matters less gives way, or goes. */
    #makeRoom() {
        const around = this.#svg.getBoundingClientRect();
        const before = this.#long.size;
        for (const text of this.#svg.querySelectorAll('text.claim')) {
            const { right } = lettersOf(/** @type {SVGTextElement} */ (text));
            if (right + GAP > around.right) this.#long.add(text.textContent);
        }
        if (this.#long.size > before) this.#redraw();
        const labels = KINDS.flatMap((kind) =>
            Array.from(this.#svg.querySelectorAll(`text.${kind}`), (text) => ({
                kind,
                text,
                box: lettersOf(/** @type {SVGTextElement} */ (text)),
            })),
        );
        /** @type {DOMRect[]} */
        const taken = [];
        for (const { kind, text, box } of labels) {
            const { x, y, width, height } = box;
            const free = [[0, 0], ...(ELSEWHERE[kind] ?? [])]
                .map(
                    ([across, down]) =>
                        new DOMRect(x + across * width, y + down * height, width, height),
                )
                .find(
                    (place) => within(place, around) && !taken.some((other) => meet(place, other)),
                );
            if (!free) {
                text.remove();
                continue;
            }
            taken.push(free);
            move(text, 'x', (free.x - x) / around.width);
            move(text, 'y', (free.y - y) / around.height);
        }
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
                if (Math.abs(value) < TOLD) return '';
                return plain(texts['chart.retarget'], { change: format.change(value) });
            case 'wonBack':
                return plain(texts['chart.wonBack'], { usd: format.usd(value) });
            case 'claim':
                return this.#long.has(claims.named(value))
                    ? claims.shortly(value)
                    : claims.named(value);
            default:
                return format.usd(value);
        }
    }
}

/**
 * Where its letters are: Firefox counts the edge around them in.
 *
 * @param {SVGTextElement} text
 */
function lettersOf(text) {
    const { x, y, width, height } = text.getBoundingClientRect();
    const edge = Math.max(0, (width - text.getComputedTextLength()) / 2);
    return new DOMRect(x + edge, y + edge, width - 2 * edge, height - 2 * edge);
}

/** @param {DOMRect} box @param {DOMRect} around */
function within(box, around) {
    return box.left >= around.left - TOLERATED && box.right <= around.right + TOLERATED;
}

/** @param {DOMRect} one @param {DOMRect} other */
function meet(one, other) {
    const across = one.left < other.right && other.left < one.right;
    return across && Math.abs(one.y - other.y) < LETTERS * one.height;
}

/** @param {Element} text @param {'x' | 'y'} way @param {number} by of the chart's size */
function move(text, way, by) {
    if (by) text.setAttribute(way, `${parseFloat(text.getAttribute(way) ?? '') + by * 100}%`);
}
