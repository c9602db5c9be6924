/**
 * Values that mean something, at their places under a slider: what was documented of this outage or of
 * another one. Each is a button that sets it.
 */

import anchors from './anchors.json' with { type: 'json' };
import { plain } from './sentence.js';
import { h } from './template.js';

/** @typedef {import('./steering.js').Shown} Shown */
/** @typedef {import('./documented.js').Claim} Claim */
/**
 * A documented value. The build looks up how large it is, and where it is from.
 *
 * @typedef {object} Anchor
 * @property {string} preset
 * @property {string} field
 * @property {string} [place]
 * @property {string} [of] the time that the value is of, where its source has a later day
 * @property {number} value
 * @property {import('./documented.js').Source} source
 */
/** @typedef {{ value: number, name?: string, title?: string }} Tick */

/** So far apart, as parts of the slider, two do not run into each other. */
const APART = 0.15;
/** As many fit beside each other: of hours, which are short, one more. */
const MOST = 2;
const MOST_HOURS = 3;

/** In hours. */
const ROUND = [24, 168];

export class Ticks {
    #field;
    #words;
    #format;
    #set;
    /** What they hang on, and what is shown, as texts. */
    #of = '';
    #before = '';
    #marks = h('div', { class: 'marks' });
    #labels = h('div', { class: 'labels' });

    /**
     * @param {string} field
     * @param {import('./words.js').Words} words
     * @param {import('./format.js').Format} format
     * @param {(value: number) => void} set
     */
    constructor(field, words, format, set) {
        this.#field = field;
        this.#words = words;
        this.#format = format;
        this.#set = set;
        this.element = h('div', { class: 'ticks' }, this.#marks, this.#labels);
    }

    /**
     * @param {Shown} shown
     * @param {number} greatest where the slider ends
     * @param {Claim[]} claims of the outage
     */
    show({ start }, greatest, claims) {
        const { preset, opening } = start;
        const own = ['', 'Low', 'High'].map((end) => opening[this.#field + end]);
        const of = JSON.stringify([preset, own, greatest, claims]);
        if (of === this.#of) return;
        this.#of = of;
        const ticks = this.#chosen([...this.#candidates(start, claims)], greatest);
        const now = JSON.stringify([ticks, greatest]);
        // They stay as they are while nothing of them changes: the focus may be on one.
        if (now === this.#before) return;
        this.#before = now;
        const part = (/** @type {number} */ value) => value / greatest;
        this.#marks.replaceChildren(...ticks.map(({ value }) => placed(h('span'), part(value))));
        const gaps = [...ticks.map(({ value }) => part(value)), 1];
        this.#labels.replaceChildren(
            ...ticks.flatMap((tick, place) => [
                placed(h('span'), gaps[place] - (gaps[place - 1] ?? 0)),
                this.#button(tick),
            ]),
            placed(h('span'), 1 - (gaps.at(-2) ?? 0)),
        );
    }

    /**
     * What could be shown, what matters most first.
     *
     * @param {Shown['start']} start
     * @param {Claim[]} claims
     * @returns {Generator<Tick>}
     */
    *#candidates({ preset, opening }, claims) {
        const field = this.#field;
        const known = /** @type {Anchor[]} */ (/** @type {unknown} */ (anchors));
        const documented = known.filter((one) => one.field.replace(/High$/, '') === field);
        const here = documented.filter((one) => one.preset === preset);
        const own = opening[field];
        // The price of the day comes before that of another; a share is a country's.
        for (const anchor of here) if (anchor.value === own) yield this.#tick(anchor);
        if (field !== 'sharePercent' && typeof own === 'number') yield { value: own };
        if (field === 'outageHours') {
            for (const { hours, by } of claims) if (hours) yield { value: hours, title: by };
            for (const value of ROUND) yield { value };
        }
        for (const anchor of documented) yield this.#tick(anchor);
        for (const end of ['Low', 'High']) {
            const value = opening[field + end];
            const name = this.#words.texts[end === 'Low' ? 'range.low' : 'range.high'];
            if (typeof value === 'number') yield { value, name };
        }
    }

    /** @param {Anchor} anchor @returns {Tick} */
    #tick({ value, place, source, of = source.date }) {
        const { texts } = this.#words;
        const { date } = this.#format;
        const name = place
            ? texts[/** @type {'place.iran'} */ (`place.${place}`)]
            : date(of.slice(0, 'yyyy-mm'.length), 'short');
        const title = plain(texts['tick.source'], { name: source.name, date: date(source.date) });
        return { value, name, title };
    }

    /**
     * Those that have room, in the order of their values.
     *
     * @param {Tick[]} candidates
     * @param {number} greatest
     */
    #chosen(candidates, greatest) {
        /** @type {Tick[]} */
        const ticks = [];
        const most = this.#field === 'outageHours' ? MOST_HOURS : MOST;
        for (const tick of candidates) {
            const clear = ticks.every(
                ({ value }) => Math.abs(value - tick.value) >= APART * greatest,
            );
            if (clear && tick.value <= greatest && ticks.length < most) ticks.push(tick);
        }
        return ticks.sort((one, other) => one.value - other.value);
    }

    /** @param {number} value */
    #text(value) {
        const { axisHours, input } = this.#format;
        return this.#field === 'outageHours' ? axisHours(value) : input(this.#field, value);
    }

    /** @param {Tick} tick */
    #button({ value, name, title }) {
        const text = h('bdi', {}, this.#text(value));
        const button = h('button', { type: 'button', ...(title && { title }) });
        button.append(...(name ? [h('bdi', {}, name), ' ', text] : [text]));
        button.addEventListener('click', () => this.#set(value));
        return button;
    }
}

/**
 * @param {HTMLElement} element
 * @param {number} part of the slider
 */
function placed(element, part) {
    element.style.setProperty('--p', String(Math.max(0, part)));
    return element;
}
