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
    #read;
    #write;
    #set;
    #wrong;
    #error;
    /** What the ends stand at, and what they are the ends around. @type {unknown[]} */
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
        this.#read = (/** @type {string} */ typed) => read(name, typed, format);
        this.#write = (/** @type {unknown} */ value) =>
            value === undefined ? '' : format.field(name, Number(value));
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
     * @param {unknown} value that they are around
     */
    show(low, high, value) {
        const before = this.#values;
        this.#values = [low, high, value];
        const moved = this.#values.some((value, place) => value !== before[place]);
        // Set elsewhere: what was typed here, and left, is over.
        if (moved && !this.element.matches(':focus-within')) this.#typing = false;
        if (!this.#typing) this.#settle();
    }

    /** What was typed and does not count yet, by both ends. */
    get typed() {
        return this.#typing ? this.#taken : undefined;
    }

    /** What is only shown rounded stays what it is. */
    get #taken() {
        return this.#ends.map(({ value }, place) => {
            const stands = this.#values[place];
            return value === this.#write(stands) ? (stands ?? NONE) : this.#read(value);
        });
    }

    /** Is shown no more. */
    stop() {
        this.#typing = false;
    }

    #settle() {
        this.#typing = false;
        this.#ends.forEach((input, place) => (input.value = this.#write(this.#values[place])));
        this.#say([]);
    }

    #take() {
        if (!this.#typing) return;
        this.#typing = false;
        const [low, high] = this.#taken;
        if ([low, high].every((end, place) => end === (this.#values[place] ?? NONE))) {
            return this.#settle();
        }
        const refusals = this.#set(low, high);
        // What was refused stays to be mended, with the reason beside it.
        this.#typing = refusals.length > 0;
        this.#say(refusals);
    }

    /** @param {Refusal[]} refusals */
    #say(refusals) {
        this.#error.textContent = this.#wrong(refusals);
        const named = refusals.flatMap(({ field, others }) => [field, ...others]);
        for (const input of this.#ends) {
            if (named.includes(input.id)) input.setAttribute('aria-invalid', 'true');
            else input.removeAttribute('aria-invalid');
        }
    }
}

/**
 * What a reader typed into a field that may be left empty; what is no number, as it came.
 *
 * @param {string} name
 * @param {string} text
 * @param {import('./format.js').Format} format
 */
function read(name, text, format) {
    const number = format.parse(name, text);
    return text.trim() === '' ? NONE : Number.isNaN(number) ? text : number;
}
