/**
 * The two ends of a range, which are taken together: one alone means nothing. Left empty, there is no
 * range.
 */

import { nameField } from './refusals.js';
import { NONE } from './none.js';
import { h } from './template.js';

/** @typedef {import('./pkg/idle_loss.js').Refusal} Refusal */

export class Range {
    #ends;
    #parse;
    #write;
    #set;
    #wrong;
    #error;
    /** @type {(number | undefined)[]} */
    #values = [];
    #typing = false;

    /**
     * @param {string} name of the field that it is the range of
     * @param {import('./words.js').Words} words
     * @param {import('./format.js').Format} format
     * @param {(low: unknown, high: unknown) => Refusal[]} set
     * @param {(refusals: Refusal[]) => string} wrong what is wrong, in words
     */
    constructor(name, { texts }, format, set, wrong) {
        this.#set = set;
        this.#wrong = wrong;
        this.#parse = (/** @type {string} */ typed) => format.parse(name, typed);
        this.#write = (/** @type {number | undefined} */ value) =>
            value === undefined ? '' : format.field(name, value);
        this.#error = h('p', { class: 'error', id: `${name}Range-error` });
        const end = (/** @type {'Low' | 'High'} */ which) =>
            h('input', {
                id: name + which,
                inputmode: 'decimal',
                autocomplete: 'off',
                dir: 'ltr',
                'aria-label': nameField(name + which, texts),
                'aria-describedby': `${name}Range-error`,
            });
        this.#ends = [end('Low'), end('High')];
        const [low, high] = this.#ends;
        this.element = h(
            'div',
            { class: 'ends' },
            h('label', {}, h('small', {}, texts['range.low']), h('span', { class: 'field' }, low)),
            h(
                'label',
                {},
                h('small', {}, texts['range.high']),
                h('span', { class: 'field' }, high),
            ),
            this.#error,
        );
        this.element.addEventListener('input', () => {
            this.#typing = true;
        });
        this.element.addEventListener('keydown', ({ key }) => {
            if (key === 'Enter') this.#take();
        });
        // On the way from one end to the other, neither is refused for want of the other.
        this.element.addEventListener('focusout', ({ relatedTarget }) => {
            if (!this.element.contains(/** @type {Node | null} */ (relatedTarget))) this.#take();
        });
    }

    /**
     * @param {number | undefined} low
     * @param {number | undefined} high
     */
    show(low, high) {
        this.#values = [low, high];
        if (!this.#typing) this.#settle();
    }

    /** Is shown no more. */
    stop() {
        this.#typing = false;
    }

    #settle() {
        this.#typing = false;
        this.#ends.forEach((input, place) => (input.value = this.#write(this.#values[place])));
        this.#say('');
    }

    #take() {
        if (!this.#typing) return;
        const [low, high] = this.#ends.map(({ value }) => {
            const number = this.#parse(value);
            return value.trim() === '' ? NONE : Number.isNaN(number) ? value : number;
        });
        this.#typing = false;
        const refusals = this.#set(low, high);
        // What was refused stays to be mended, with the reason beside it.
        this.#typing = refusals.length > 0;
        this.#say(this.#wrong(refusals));
    }

    /** @param {string} error */
    #say(error) {
        this.#error.textContent = error;
        for (const input of this.#ends) {
            if (error) input.setAttribute('aria-invalid', 'true');
            else input.removeAttribute('aria-invalid');
        }
    }
}
