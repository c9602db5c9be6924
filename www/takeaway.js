/**
 * What a reader takes away: a row of buttons, and below it what one of them has brought. How each
 * is done is loaded when the first is asked for.
 */

import { bring } from './base.js';
import { h } from './template.js';

/** @typedef {import('./take.js').State} State */
/** @typedef {import('./take.js').Taken} Taken */
/** @typedef {keyof typeof import('./take.js').ways} Way */
/**
 * @typedef {object} Hands
 * @property {() => void} settle shows all of what a control was just moved to
 * @property {() => boolean} linked whether the widget opens from a link
 * @property {(scenario: import('./scenario.js').Inputs) => string} link that opens with this;
 *   nothing where it would be too long
 * @property {(text: string) => void} speak says it to those who do not see it
 */

/** Those that go to the clipboard, and those that open a choice of files. */
const COPIED = ['link', 'sentence'];
const OPENED = ['picture', 'data'];

/** @returns {Promise<typeof import('./take.js')>} */
const load = () => bring('take.js');

export class Takeaway {
    #words;
    #format;
    #hands;
    #buttons;
    #panel = h('p');
    #said = h('small');
    /** @type {State | null} */
    #state = null;
    /** Counts what was asked for and what has changed: only the newest counts. */
    #turn = 0;

    /**
     * @param {import('./words.js').Words} words
     * @param {import('./format.js').Format} format
     * @param {Hands} hands
     */
    constructor(words, format, hands) {
        this.#words = words;
        this.#format = format;
        this.#hands = hands;
        const ways = /** @type {Way[]} */ ([...COPIED, ...OPENED]);
        if ('share' in navigator) ways.push('share');
        this.#buttons = ways.map((way) => {
            const button = h('button', { type: 'button' }, words.texts[`take.${way}`]);
            if (OPENED.includes(way)) button.ariaExpanded = 'false';
            button.addEventListener('click', () => this.#take(way, button));
            return button;
        });
        this.element = h('footer', {}, h('p', {}, ...this.#buttons), this.#panel, this.#said);
        // A clipboard waits for little: what it takes is there before the click.
        for (const near of ['pointerenter', 'focusin']) {
            this.element.addEventListener(near, () => {
                load().catch(() => {});
                this.#state?.sources().catch(() => {});
            });
        }
    }

    /** @param {State} state */
    show(state) {
        this.#state = state;
        this.#turn += 1;
        this.#buttons[0].hidden = !this.#hands.linked();
        this.#close();
    }

    /** What was brought was of figures that stand no more. */
    #close() {
        if (this.#said.textContent) this.#bring([]);
    }

    /**
     * @param {HTMLElement[]} shown
     * @param {HTMLElement} [opener]
     */
    #bring(shown, opener) {
        this.#panel.replaceChildren(...shown);
        this.#said.textContent = '';
        for (const button of this.#buttons) {
            if (button.ariaExpanded) button.ariaExpanded = String(button === opener);
        }
    }

    /** @param {string} said */
    #tell(said) {
        this.#said.textContent = said;
        this.#hands.speak(said);
    }

    /**
     * @param {Way} way
     * @param {HTMLElement} button
     */
    async #take(way, button) {
        this.#hands.settle();
        const state = this.#state;
        const turn = ++this.#turn;
        const open = button.ariaExpanded === 'true';
        this.#close();
        if (!state || open) return;
        try {
            const taking = load().then(({ ways }) =>
                ways[way]({
                    ...state,
                    words: this.#words,
                    format: this.#format,
                    section: /** @type {Element} */ (this.element.closest('section')),
                    link: this.#hands.linked() ? this.#hands.link(state.scenario) : location.href,
                    tell: (said) => this.#tell(said),
                }),
            );
            // In the click itself: later, a browser would not believe that a reader wants it.
            const copying = COPIED.includes(way) ? copied(taking) : true;
            const taken = await taking;
            const { shown, said } = (await copying) ? taken : (taken.otherwise ?? taken);
            if (turn !== this.#turn) return;
            this.#bring(shown, button);
            this.#tell(said);
            const field = this.#panel.querySelector('textarea');
            field?.focus();
            field?.select();
        } catch {
            if (turn === this.#turn) this.#tell(this.#words.texts['take.failed']);
        }
    }
}

/**
 * @param {Promise<Taken>} taking
 * @returns {Promise<boolean>} whether the page may
 */
async function copied(taking) {
    const type = 'text/plain';
    const text = taking.then(({ copy = '' }) => {
        if (!copy) throw new RangeError('nothing to copy');
        return new Blob([copy], { type });
    });
    try {
        await navigator.clipboard.write([new ClipboardItem({ [type]: text })]);
        return true;
    } catch {
        return false;
    }
}
