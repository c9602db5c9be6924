/**
 * One input as a slider with a number field: two ways to set the same value.
 */

import { h } from './template.js';

/** @typedef {import('./pkg/idle_loss.js').FieldRow} FieldRow */
/** @typedef {import('./pkg/idle_loss.js').Refusal} Refusal */

/** Steps that a page key goes. */
const PAGE = 10;

/**
 * @typedef {object} Wording
 * @property {string} label
 * @property {{ before: string, after: string }} affixes the signs around the field
 * @property {(value: number) => string} text the value with its unit
 * @property {(value: number) => string} field the value alone
 * @property {(text: string) => number} parse what was typed; `NaN` where it is no number
 * @property {(refusals: Refusal[]) => string} wrong what is wrong with it
 */

export class Control {
    #row;
    #wording;
    #set;
    #slider;
    #field;
    #error;
    #value = NaN;
    /** The value that the field last stood on, before what is being typed. */
    #settled = NaN;

    /**
     * @param {FieldRow} row its name, bounds and step
     * @param {number} opening the value that it opens on
     * @param {Wording} wording
     * @param {(kind: 'input' | 'change', value: number | string) => Refusal[]} set takes a value,
     *   unless something is wrong with it
     */
    constructor(row, opening, wording, set) {
        this.#row = row;
        this.#wording = wording;
        this.#set = set;

        const { label, affixes } = wording;
        const greatest = opening > row.span ? Math.min(row.greatest, opening * 2) : row.span;
        this.#slider = h('input', {
            type: 'range',
            min: String(row.least),
            max: String(greatest),
            step: String(row.step),
            'aria-label': label,
        });
        this.#field = h('input', {
            id: row.name,
            inputmode: 'decimal',
            autocomplete: 'off',
            dir: 'ltr',
            'aria-describedby': `${row.name}-error`,
        });
        this.#error = h('p', { class: 'error', id: `${row.name}-error` });

        this.element = h(
            'div',
            { class: 'control', part: 'control' },
            h('label', { for: row.name }, label),
            h('span', { class: 'field' }, affixes.before, this.#field, affixes.after),
            this.#slider,
            this.#error,
        );
        this.#listen();
    }

    /** @param {number} value */
    show(value) {
        this.#value = value;
        this.#slider.value = String(value);
        this.#slider.setAttribute('aria-valuetext', this.#wording.text(value));
        // How far the line is filled; the slider's own value is rounded and cut to its span.
        const { min, max } = this.#slider;
        const part = (Number(this.#slider.value) - Number(min)) / (Number(max) - Number(min));
        this.#slider.style.setProperty('--part', String(part));
        if (!this.#isBeingTyped()) this.#settle();
    }

    /** @param {string} error what is wrong with the field; nothing when it is right */
    #refuse(error) {
        this.#error.textContent = error;
        if (error) this.#field.setAttribute('aria-invalid', 'true');
        else this.#field.removeAttribute('aria-invalid');
    }

    #isBeingTyped() {
        const root = this.#field.getRootNode();
        return root instanceof ShadowRoot && root.activeElement === this.#field;
    }

    /** Writes the value into the field, in its usual form. */
    #settle() {
        this.#settled = this.#value;
        this.#field.value = this.#wording.field(this.#value);
        this.#refuse('');
    }

    #listen() {
        const fromSlider = (/** @type {'input' | 'change'} */ kind) => () =>
            this.#set(kind, Number(this.#slider.value));
        this.#slider.addEventListener('input', fromSlider('input'));
        this.#slider.addEventListener('change', fromSlider('change'));
        this.#slider.addEventListener('keydown', (event) => this.#press(event));

        // While typing, a half-written number is nobody's mistake yet.
        this.#field.addEventListener('input', () => {
            if (this.#set('input', this.#typed()).length === 0) this.#refuse('');
        });
        this.#field.addEventListener('change', () => {
            const refusals = this.#set('change', this.#typed());
            if (refusals.length === 0) {
                this.#settle();
                return;
            }
            // On the way to 150 stood 1 and 15, which nobody meant.
            this.#set('change', this.#settled);
            this.#refuse(this.#wording.wrong(refusals));
        });
    }

    /** The number typed, or the text where it is none. */
    #typed() {
        const number = this.#wording.parse(this.#field.value);
        return Number.isNaN(number) ? this.#field.value : number;
    }

    /**
     * The same keys in every engine: WebKit does not mirror them where text runs right to left, and
     * a step starts from the value itself, not from where the slider has rounded it to.
     *
     * @param {KeyboardEvent} event
     */
    #press(event) {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        const rtl = getComputedStyle(this.#slider).direction === 'rtl';
        const { min, max } = this.#slider;
        const to = {
            ArrowRight: () => this.#stepped(rtl ? -1 : 1),
            ArrowLeft: () => this.#stepped(rtl ? 1 : -1),
            ArrowUp: () => this.#stepped(1),
            ArrowDown: () => this.#stepped(-1),
            PageUp: () => this.#stepped(PAGE),
            PageDown: () => this.#stepped(-PAGE),
            Home: () => Number(min),
            End: () => Number(max),
        }[event.key];
        if (!to) return;
        event.preventDefault();
        const value = Math.min(Math.max(to(), Number(min)), Number(max));
        if (value === this.#value) return;
        this.#set('input', value);
        this.#set('change', value);
    }

    /**
     * The value some steps away, on the grid of steps.
     *
     * @param {number} steps
     */
    #stepped(steps) {
        const { step } = this.#row;
        const places = Math.max(0, -Math.floor(Math.log10(step)));
        const here = Number((this.#value / step).toFixed(6));
        const there = steps > 0 ? Math.floor(here) + steps : Math.ceil(here) + steps;
        return Number((there * step).toFixed(places));
    }
}
