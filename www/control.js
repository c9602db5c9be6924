/**
 * One input as a slider with a number field: two ways to set the same value. What is rarely set, or
 * need not be given, has the field alone.
 */

import { h, put, rewrite } from './template.js';

/** @typedef {import('./fields.js').Row} Row */
/** @typedef {import('./pkg/idle_loss.js').Refusal} Refusal */

/** Steps that a page key goes. */
const PAGE = 10;

/** What is typed counts when the reader has paused for so long, in ms. */
const PAUSE = 500;

/**
 * @typedef {object} Wording
 * @property {string} label
 * @property {{ before: string, after: string }} affixes the signs around the field
 * @property {(value: number) => string} text the value with its unit
 * @property {(value: number | undefined) => string} field the value alone
 * @property {(value: number) => string} exact the same with all its digits
 * @property {(text: string) => number | undefined} parse what was typed; `NaN` where it is no
 *   number, `undefined` where it need not be one and nothing was
 * @property {(refusals: Refusal[]) => string} wrong what is wrong with it
 */

export class Control {
    #row;
    #wording;
    #set;
    #slider;
    #field;
    #error;
    /** @type {number | undefined} */
    #value = NaN;
    /** What was placed last, and where the thumb then was. */
    #placed = { value: NaN, thumb: '' };
    /** Whether the field holds what a reader is typing, and not the value. */
    #typing = false;
    #pause = 0;
    /** What it was moved to, and is not at rest at yet. @type {number | undefined} */
    #moved;

    /**
     * @param {Row} row its name, bounds and step
     * @param {Wording} wording
     * @param {(kind: 'input' | 'change', value: number | string | undefined) => Refusal[]} set takes
     *   a value, unless something is wrong with it
     * @param {boolean} [slides] whether it has a slider
     */
    constructor(row, wording, set, slides = true) {
        this.#row = row;
        this.#wording = wording;
        this.#set = set;

        const { label, affixes } = wording;
        this.#slider = h('input', {
            type: 'range',
            min: String(row.least),
            max: String(row.span),
            step: String(row.step),
            'aria-label': label,
            'aria-describedby': `${row.name}-error`,
        });
        this.#field = h('input', {
            id: row.name,
            inputmode: 'decimal',
            autocomplete: 'off',
            dir: 'ltr',
            'aria-label': label,
            'aria-describedby': `${row.name}-error`,
        });
        // Room for what its slider ends at, in whatever money.
        this.#field.style.setProperty('--digits', String(wording.field(row.span).length));
        this.#error = h('p', { class: 'error', id: `${row.name}-error` });

        this.element = h(
            'div',
            { class: 'control', part: 'control' },
            h('label', { class: 'name', for: row.name }, label),
            // A label too, so that a touch on its signs reaches the field.
            h('label', { class: 'field' }, affixes.before, this.#field, affixes.after),
            ...(slides ? [this.#slider] : []),
            this.#error,
        );
        this.#listen();
    }

    /**
     * @param {number | undefined} value
     * @param {number} [assumed] what stands for it where it is not given
     * @param {boolean} [anew] whether anything has changed since: if not, what was refused is still said
     */
    show(value, assumed, anew = true) {
        if (value !== this.#value) {
            this.#value = value;
            // Set elsewhere: it does not come to rest where it was moved to.
            if (value !== this.#moved) this.#moved = undefined;
            this.#makeRoom();
            // Set elsewhere: what was typed here, and left, is over.
            if (!this.#field.matches(':focus')) this.#typing = false;
        }
        put(this.#field, 'placeholder', this.#wording.field(assumed));
        this.#place();
        if (!this.#typing && (anew || !this.#error.textContent)) this.#settle();
    }

    /** Is set as a slider is; what is wrong with it is told here. @param {number} value */
    take(value) {
        this.#slide('change', value);
    }

    /**
     * What a reader has typed, as long as it does not count: as a number where it is one, since another
     * language reads the same text otherwise.
     */
    get typed() {
        const text = this.#field.value;
        const number = this.#wording.parse(text);
        if (!this.#typing || number === this.#value) return undefined;
        return Number.isNaN(number) ? text : number;
    }

    /** Goes on where a reader was typing. @param {string | number} typed */
    type(typed) {
        this.#field.value = typeof typed === 'number' ? this.#wording.exact(typed) : typed;
        this.#field.dispatchEvent(new Event('input'));
    }

    /** Where the slider ends. */
    get greatest() {
        return Number(this.#slider.max);
    }

    /** Starts anew: nothing has been typed, and the slider ends where it does by itself. */
    renew() {
        this.rest();
        this.#typing = false;
        this.#say('');
        this.#value = NaN;
        this.#slider.max = String(this.#row.span);
        this.#placed = { value: NaN, thumb: '' };
    }

    /** Lets what is being typed wait, and what a key has moved. */
    rest() {
        clearTimeout(this.#pause);
        this.#moved = undefined;
    }

    /** Is shown no more. Its field, taken out of the page while in focus, still tells a change. */
    stop() {
        this.rest();
        this.#set = () => [];
    }

    /** A value beyond the slider's end moves the end, to where there is room beyond it again. */
    #makeRoom() {
        const value = this.#value ?? 0;
        if (value <= Number(this.#slider.max)) return;
        this.#slider.max = String(Math.min(this.#row.greatest, value * 2));
    }

    /** Puts the thumb where the value is. */
    #place() {
        const slider = this.#slider;
        const stays = this.#value === this.#placed.value && slider.value === this.#placed.thumb;
        if (this.#value === undefined || stays) return;
        slider.value = String(this.#value);
        slider.setAttribute('aria-valuetext', this.#wording.text(this.#value));
        const { min, max, value } = slider;
        const part = (Number(value) - Number(min)) / (Number(max) - Number(min));
        slider.style.setProperty('--part', String(part));
        this.#placed = { value: this.#value, thumb: value };
    }

    /** Writes the value into the field, in its usual form. */
    #settle() {
        this.#typing = false;
        clearTimeout(this.#pause);
        put(this.#field, 'value', this.#wording.field(this.#value));
        this.#say('');
    }

    /** @param {string} error what is wrong; nothing when it is right */
    #say(error) {
        rewrite(this.#error, error);
        if (error) this.#field.setAttribute('aria-invalid', 'true');
        else this.#field.removeAttribute('aria-invalid');
    }

    #listen() {
        for (const kind of /** @type {const} */ (['input', 'change'])) {
            this.#slider.addEventListener(kind, () =>
                this.#slide(kind, Number(this.#slider.value)),
            );
        }
        this.#slider.addEventListener('keydown', (event) => this.#press(event));
        // A key that is held moves on and on, and rests once it is let go.
        for (const kind of ['keyup', 'blur']) {
            this.#slider.addEventListener(kind, () => this.#comeToRest());
        }

        // On the way to 150 stand 1 and 15, which nobody means: typing counts when it pauses.
        this.#field.addEventListener('input', () => {
            this.#typing = true;
            this.#say('');
            clearTimeout(this.#pause);
            this.#pause = window.setTimeout(() => this.#take(), PAUSE);
        });
        this.#field.addEventListener('change', () => {
            if (this.#take()) this.#settle();
        });
        this.#field.addEventListener('blur', () => {
            // What was refused stays to be mended, with the reason beside it.
            if (this.#typing && this.#error.textContent === '') this.#settle();
        });
    }

    /**
     * @param {'input' | 'change'} kind
     * @param {number} value
     */
    #slide(kind, value) {
        // Put back by a refusal, it comes to rest where it was.
        if (value === this.#value && this.#error.textContent) return this.#comeToRest();
        this.#typing = false;
        const refusals = this.#set(kind, value);
        if (refusals.length === 0) {
            this.#moved = kind === 'input' ? value : undefined;
            return;
        }
        this.#place();
        this.#say(this.#wording.wrong(refusals));
    }

    /** Tells that it rests, if that is not told. What was refused since is still said. */
    #comeToRest() {
        if (this.#moved === undefined) return;
        const error = this.#error.textContent ?? '';
        this.#set('change', this.#moved);
        this.#moved = undefined;
        this.#say(error);
    }

    /** Takes what is typed; whether it could. */
    #take() {
        clearTimeout(this.#pause);
        const { value: text } = this.#field;
        const number = this.#wording.parse(text);
        // What is only shown rounded stays what it is.
        if (number === this.#value || text === this.#wording.field(this.#value)) return true;
        const refusals = this.#set('change', Number.isNaN(number) ? text : number);
        this.#say(this.#wording.wrong(refusals));
        return refusals.length === 0;
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
        if (value === this.#here) return;
        this.#slide('input', value);
    }

    /** Where the next step starts from, shown or not yet. */
    get #here() {
        return this.#moved ?? this.#value ?? 0;
    }

    /**
     * The value some steps away, on the grid of steps.
     *
     * @param {number} steps
     */
    #stepped(steps) {
        const { step } = this.#row;
        const places = Math.max(0, -Math.floor(Math.log10(step)));
        const here = Number((this.#here / step).toFixed(6));
        const there = steps > 0 ? Math.floor(here) + steps : Math.ceil(here) + steps;
        return Number((there * step).toFixed(places));
    }
}
