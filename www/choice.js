/**
 * Which documented outage the figures start from, and the way back to the page's own.
 */

import { account } from './i18n/en.js';
import { h, put } from './template.js';

/** @typedef {import('./view.js').Start} Start */

/** @typedef {keyof typeof account & `preset.${string}`} Name */

/** What the outages' names are under, in the order of the menu. */
const NAMES = /** @type {Name[]} */ (
    Object.keys(account).filter((key) => key.startsWith('preset.'))
);

export class Choice {
    #texts;
    #pick = h('select', { id: 'outage' });
    #own;
    #reset;
    /** @type {(preset: string, before?: string) => void} */
    #choose;

    /**
     * @param {import('./words.js').Words} words
     * @param {(preset: string, before?: string) => void} choose starts anew from a preset; `before`
     *   is said first
     */
    constructor({ texts }, choose) {
        this.#texts = texts;
        this.#choose = choose;
        this.#own = h('option', { value: '' }, texts['choice.own']);
        this.#pick.append(
            this.#own,
            ...NAMES.map((key) => h('option', { value: key.replace('preset.', '') }, texts[key])),
        );
        this.#reset = h('button', { type: 'button' }, texts['choice.reset']);
        this.element = h(
            'div',
            { class: 'choice' },
            h('label', { class: 'name', for: 'outage' }, texts['choice.title']),
            this.#pick,
            this.#reset,
        );
        this.#pick.addEventListener('change', () => choose(this.#pick.value));
        this.#reset.addEventListener('click', () => this.#restore());
    }

    /**
     * @param {Start} start
     * @param {boolean} changed whether anything is other than the page itself has it
     */
    show({ preset, own }, changed) {
        // Where the page says no more than a preset does, that is its own.
        if (own) this.#own.remove();
        else if (!this.#own.parentNode) this.#pick.prepend(this.#own);
        put(this.#pick, 'value', preset);
        // Out of order, and not out of reach: whoever has just pressed it stays where they are.
        put(this.#reset, 'ariaDisabled', String(!changed));
    }

    #restore() {
        if (this.#reset.ariaDisabled === 'true') return;
        this.#choose('', this.#texts['choice.wasReset']);
    }
}
