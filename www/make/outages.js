/**
 * The documented outages to start from, and figures that are the editor's own.
 */

import english from '../i18n/en.js';
import { presetIds } from '../scenario.js';
import { h } from '../template.js';

/** @typedef {keyof typeof english} Key */

export class Outages {
    #radios;

    /**
     * @param {HTMLElement} place
     * @param {(preset: string | null) => void} choose
     */
    constructor(place, choose) {
        const choices = [...presetIds, ''];
        this.#radios = choices.map((id) => {
            const radio = h('input', { type: 'radio', name: 'outage', value: id });
            radio.addEventListener('change', () => choose(id || null));
            const name = id ? english[/** @type {Key} */ (`preset.${id}`)] : 'Your own figures';
            place.append(h('label', {}, radio, name));
            return radio;
        });
    }

    /** @param {string | null} preset */
    show(preset) {
        for (const radio of this.#radios) radio.checked = radio.value === (preset ?? '');
    }
}
