/**
 * What an element's scenario is made of, the newest word over the older ones: its preset, over that its
 * attributes, and over both what a link, properties and controls have set.
 */

import { isMisspelt } from './misspelt.js';
import * as known from './scenario.js';
import {
    alike,
    alternatives,
    fromAttributes,
    given,
    kebab,
    merge,
    presetNamed,
} from './scenario.js';

/** @typedef {import('./scenario.js').Inputs} Inputs */

/** What was found of attributes: they are asked about at each step. @type {Map<string, boolean>} */
const found = new Map();

/**
 * Whether an attribute looks as if it were meant for a field.
 *
 * @param {string} attribute
 */
export function looksMeant(attribute) {
    const meant = found.get(attribute) ?? isMisspelt(attribute, known);
    found.set(attribute, meant);
    return meant;
}

export class Layers {
    #element;
    /** What was set, over the attributes and the preset. @type {Inputs} */
    #chosen = {};
    /** Attributes whose place a link, or a reader's choice, has taken. @type {Set<string>} */
    #overtaken = new Set();
    /** The preset that the page itself names. @type {string | null} */
    #own = null;
    /** Whether another one is being named than the page does. */
    #choosing = false;
    /** @type {{ of: string, article: Inputs, opening: Inputs }} */
    #known = { of: '', article: {}, opening: {} };
    /**
     * What a link has set, where that is what the page itself says: in a frame, and for an editor.
     *
     * @type {{ preset: string | null, chosen: Inputs } | null}
     */
    #home = null;
    /** Whether that is what the figures start from. */
    #atHome = false;

    /** @param {Element} element */
    constructor(element) {
        this.#element = element;
    }

    get #preset() {
        return this.#element.getAttribute('preset');
    }

    /** The inputs as they stand, right or wrong. @returns {Inputs} */
    get scenario() {
        return this.#over(this.#chosen);
    }

    /** @param {Inputs} chosen over the attributes and the preset */
    #over(chosen) {
        return given(merge(this.#page.opening, chosen));
    }

    /**
     * What the attributes come to: as the page has set them, and as they count now. From one step of a
     * slider to the next none has changed, and it is not worked out again.
     */
    get #page() {
        const said = Array.from(this.#element.attributes, ({ name, value }) => [name, value]);
        const of = JSON.stringify([this.#own, [...this.#overtaken], this.#home, said]);
        if (of !== this.#known.of) {
            const article = given(
                this.#home
                    ? merge(presetNamed(this.#home.preset)?.scenario ?? {}, this.#home.chosen)
                    : this.#opening(this.#own, new Set()),
            );
            const opening = this.#opening(this.#preset, this.#overtaken);
            this.#known = { of, article, opening };
        }
        return this.#known;
    }

    /**
     * @param {string | null} preset
     * @param {Set<string>} overtaken attributes that do not count
     * @returns {Inputs}
     */
    #opening(preset, overtaken) {
        const said = fromAttributes(this.#element, overtaken, looksMeant);
        return merge(presetNamed(preset)?.scenario ?? {}, said);
    }

    /**
     * Where the figures start from.
     *
     * @returns {import('./view.js').Start}
     */
    get start() {
        const { article, opening } = this.#page;
        const named = this.#home ? this.#home.preset : this.#own;
        const bare = presetNamed(named);
        const own = bare && alike(article, bare.scenario) ? bare.id : '';
        const untouched = this.#home
            ? this.#atHome
            : this.#preset === this.#own && this.#overtaken.size === 0;
        return {
            preset: untouched ? own : (this.#preset ?? ''),
            own,
            opening: given(opening),
            changed: this.#preset !== named || !alike(article, this.scenario),
        };
    }

    /**
     * What would stand with this change, and what makes it stand.
     *
     * @param {Inputs} change what is set to nothing goes back to the attribute or the preset
     */
    changed(change) {
        const taken = merge(this.#chosen, change);
        const kept = Object.entries(taken).filter(([, value]) => value !== null);
        /** @type {Inputs} */
        const chosen = Object.fromEntries(kept);
        return {
            chosen,
            scenario: () => this.#over(chosen),
            take: () => void (this.#chosen = chosen),
        };
    }

    /**
     * @param {string} field
     * @param {unknown} value nothing goes back to the attribute or the preset
     */
    set(field, value) {
        if (value === null || value === undefined) delete this.#chosen[field];
        else this.#chosen = merge(this.#chosen, { [field]: value });
    }

    /**
     * An attribute that is set now counts, over what was chosen before.
     *
     * @param {string} name
     * @param {string | null} value
     * @returns {boolean} whether it is the page that has set it
     */
    attribute(name, value) {
        this.#overtaken.delete(name);
        if (this.#choosing) return false;
        if (name === 'preset') {
            this.#own = value;
            this.#home = null;
            this.#chosen = {};
            this.#overtaken.clear();
        }
        const field = known.FIELD_NAMES.find((field) => kebab(field) === name);
        for (const other of field ? alternatives(field) : []) delete this.#chosen[other];
        return true;
    }

    /**
     * Starts anew, and nothing that was set before counts.
     *
     * @param {string | null} preset in the place of the page's own, and of all that the element says
     *   itself; without one, the page's own figures count again
     * @param {Inputs} [chosen]
     */
    begin(preset, chosen = {}) {
        this.#choosing = true;
        reflect(this.#element, 'preset', preset);
        this.#choosing = false;
        this.#chosen = { ...chosen };
        this.#overtaken = new Set(this.#element.getAttributeNames());
        this.#atHome = false;
    }

    /**
     * Starts from a link. Where the page says so, by its attribute `home`, that is its own word.
     *
     * @param {string | null} preset
     * @param {Inputs} chosen
     */
    follow(preset, chosen) {
        this.begin(preset, chosen);
        if (this.#element.getAttribute('home') !== 'link') return;
        this.#home = { preset, chosen };
        this.#atHome = true;
    }

    /** Forgets a link, which was wrong. */
    leave() {
        this.#home = null;
        this.beginAgain();
    }

    /** Starts anew from what the page itself says. */
    beginAgain() {
        if (this.#home) {
            this.follow(this.#home.preset, this.#home.chosen);
            return;
        }
        this.begin(this.#own);
        this.#overtaken = new Set();
    }
}

/**
 * @param {Element} element
 * @param {string} attribute
 * @param {string | null} value
 */
export function reflect(element, attribute, value) {
    if (value === null || value === undefined) element.removeAttribute(attribute);
    else element.setAttribute(attribute, value);
}
