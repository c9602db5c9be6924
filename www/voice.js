/**
 * What those hear who do not see it: politely, in one place, and once the reader has paused.
 */

import { h } from './template.js';

/** How long, in ms. */
const PAUSE = 500;

export class Voice {
    element = h('p', { role: 'status', class: 'unseen' });
    #waiting = 0;
    /** The answer as it would be said, as it is shown. */
    #told = '';
    /** Is said before the next answer. */
    #before = '';

    /** @param {string} text */
    speak(text) {
        clearTimeout(this.#waiting);
        this.#waiting = window.setTimeout(() => {
            this.element.textContent = text;
        }, PAUSE);
    }

    /** @param {string} text is said before the next answer */
    first(text) {
        this.#before = text;
    }

    /** What a page opens on is there to be read; what changes is said. @param {string} said */
    answer(said) {
        const news = [this.#before, said === this.#told ? '' : said].join(' ').trim();
        if (this.#told && news) this.speak(news);
        this.#before = '';
        this.#told = said;
    }

    /** Says nothing while it is in no page. */
    rest() {
        clearTimeout(this.#waiting);
    }
}
