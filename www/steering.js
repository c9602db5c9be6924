/**
 * What a reader steers with beside the sliders: the outage to start from, the terms of the size, and
 * the assumptions below.
 */

import { Assumptions } from './assumptions.js';
import { Choice } from './choice.js';
import { SizeSwitch } from './size.js';
import { Ticks } from './ticks.js';

/** @typedef {import('./scenario.js').Inputs} Inputs */
/** @typedef {import('./pkg/idle_loss.js').Report} Report */
/** @typedef {import('./pkg/idle_loss.js').Refusal} Refusal */
/** @typedef {import('./view.js').Size} Size */
/** @typedef {import('./view.js').Start} Start */
/**
 * @typedef {object} Hands
 * @property {(name: string, set: (value: unknown) => Refusal[]) => import('./control.js').Control}
 *   control a number field that may be left empty
 * @property {(change: Inputs) => Refusal[]} moved takes what a reader has set; says what is wrong
 * @property {(refusals: Refusal[]) => string} said what is wrong, in words
 * @property {(preset: string, before?: string) => void} choose starts anew from a preset
 * @property {(size: Size) => void} use shows the size in other terms
 * @property {(text: string) => void} speak says it to those who do not see it
 */
/**
 * @typedef {object} Shown
 * @property {Inputs} scenario
 * @property {Report} report
 * @property {Start} start
 * @property {Size} size the terms that the size is shown in
 */

export class Steering {
    #choice;
    #size;
    #assumptions;
    #marked;
    /** @type {Map<import('./control.js').Control, Ticks>} */
    #ticks = new Map();
    /** @type {import('./documented.js').Claim[]} */
    #claims = [];
    /** Shows once more what it shows. */
    #again = () => {};

    /**
     * @param {import('./words.js').Words} words
     * @param {import('./format.js').Format} format
     * @param {Hands} hands
     */
    constructor(words, format, hands) {
        this.#choice = new Choice(words, hands.choose);
        this.#size = new SizeSwitch(words, format, hands.use);
        this.above = [this.#choice.element, this.#size.element];
        /** @param {Refusal[]} refusals */
        const wrong = (refusals) => {
            if (refusals.length === 0) return '';
            const text = [hands.said(refusals), words.texts.keptAll].join(' ');
            hands.speak(text);
            return text;
        };
        this.#assumptions = new Assumptions({ words, format, hands: { ...hands, wrong } });
        this.below = [this.#assumptions.element];
        /** @param {string} field @param {import('./control.js').Control} slider */
        this.#marked = (field, slider) =>
            new Ticks(field, words, format, (value) => slider.take(value));
    }

    /**
     * @param {Shown} shown
     * @param {Map<string, import('./control.js').Control>} sliders by their fields
     */
    show(shown, sliders) {
        this.#again = () => this.#mark(shown, sliders);
        this.#again();
        const { scenario, report, start, size } = shown;
        this.#choice.show(start, start.changed || !(size in scenario || 'sites' in scenario));
        this.#size.show(size, report);
        this.#assumptions.show(shown);
    }

    /** @param {import('./documented.js').Claim[]} claims that are documented of the outage */
    offer(claims) {
        this.#claims = claims;
        this.#again();
    }

    /**
     * @param {Shown} shown
     * @param {Map<string, import('./control.js').Control>} sliders
     */
    #mark(shown, sliders) {
        for (const [field, slider] of sliders) {
            let ticks = this.#ticks.get(slider);
            if (!ticks) {
                ticks = this.#marked(field, slider);
                this.#ticks.set(slider, ticks);
                slider.element.append(ticks.element);
            }
            ticks.show(shown, slider.greatest, this.#claims);
        }
    }

    /** Lets what is being typed wait. */
    rest() {
        this.#assumptions.rest();
    }

    /** Starts anew, with nothing typed. */
    renew() {
        this.#assumptions.renew();
    }

    /** Is shown no more. */
    stop() {
        this.#assumptions.stop();
    }
}
