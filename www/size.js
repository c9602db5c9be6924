/**
 * The terms that the size is said in: a share, a hashrate or a power. To switch changes what is shown
 * and no figure.
 */

import { h } from './template.js';

/** @typedef {import('./view.js').Size} Size */
/** @typedef {import('./pkg/idle_loss.js').Report} Report */

const SIZES = /** @type {const} */ (['sharePercent', 'hashrateEhs', 'powerMw']);

export class SizeSwitch {
    #note;
    /** @type {Map<Size, HTMLInputElement>} */
    #radios = new Map();

    /**
     * @param {import('./words.js').Words} words
     * @param {import('./format.js').Format} format
     * @param {(size: Size) => void} use
     */
    constructor({ texts }, format, use) {
        this.#note = h('small', { id: 'size-note' }, texts['size.unknown']);
        const terms = SIZES.map((size) => {
            const radio = h('input', { type: 'radio', name: 'size', value: size });
            radio.addEventListener('change', () => use(size));
            this.#radios.set(size, radio);
            const { before, after } = format.affixes(size);
            return h('label', {}, radio, h('span', { dir: 'auto' }, before || after));
        });
        this.#radios.get('powerMw')?.setAttribute('aria-describedby', 'size-note');
        const legend = h('legend', {}, texts['size.title']);
        this.element = h('fieldset', { class: 'size' }, legend, ...terms, this.#note);
    }

    /**
     * @param {Size} size that is shown
     * @param {Report} report
     */
    show(size, { powerMw }) {
        for (const [name, radio] of this.#radios) radio.checked = name === size;
        const unknown = powerMw === null;
        /** @type {HTMLInputElement} */ (this.#radios.get('powerMw')).disabled = unknown;
        this.#note.hidden = !unknown;
    }
}
