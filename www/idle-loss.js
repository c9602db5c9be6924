/**
 * The element `<idle-loss>`: from attributes, properties and controls to a scenario, from the
 * engine's answer to the view. It computes nothing itself and is handed what does.
 */

import * as known from './scenario.js';
import {
    alike,
    alternatives,
    bounded,
    FIELD_NAMES,
    fromAttributes,
    given,
    kebab,
    merge,
    NO_PRESET,
    PRESENTATION,
    presetIds,
    presetNamed,
    toldOf,
} from './scenario.js';
import { documented } from './documented.js';
import { Ladder } from './ladder.js';
import { readLink } from './link.js';
import { isMisspelt } from './misspelt.js';
import { View } from './view.js';
import { langOf, wordsFor } from './words.js';

/** @typedef {import('./ladder.js').Early} Early */
/** @typedef {import('./ladder.js').Wide} Wide */
/** @typedef {import('./pkg/idle_loss.js').Report} Report */
/** @typedef {import('./pkg/idle_loss.js').Refusal} Refusal */
/** @typedef {import('./scenario.js').Inputs} Inputs */

/**
 * Dispatches, all bubbling:
 * - `input` on each move of a control, `change` when it comes to rest; with
 *   `detail: { scenario, report }`
 * - `refused` when attributes or properties give no valid scenario, or no valid way to show it;
 *   with `detail: { scenario, refusals }`
 *
 * And those that do not bubble: `engine` when another one takes over, and `error` when it fails and
 * shows its author's words instead.
 *
 * @implements {Pick<import('./element.js').IdleLossElement,
 *     'preset' | 'theme' | 'scenario' | 'report' | 'refusals'>}
 */
export class IdleLossElement extends HTMLElement {
    /** What computes, for all of them. @type {Ladder} */
    static #ladder;
    /** Those in a page. @type {Set<IdleLossElement>} */
    static #inPages = new Set();
    /** Sees them come near to what is seen. @type {IntersectionObserver} */
    static #nearing;
    /** What was found of attributes: they are asked about at each step. @type {Map<string, boolean>} */
    static #misspelt = new Map();
    /** @param {string} attribute */
    static #isMisspelt = (attribute) => {
        const found = this.#misspelt.get(attribute) ?? isMisspelt(attribute, known);
        this.#misspelt.set(attribute, found);
        return found;
    };

    /**
     * Registers the element. Each field becomes an attribute and a property.
     *
     * @param {string} tag
     * @param {() => import('./engine.js').Engine | Promise<import('./engine.js').Engine>} narrow
     *   brings what computes the first answer, when the first element comes near to what is seen
     * @param {() => Promise<Wide>} wide brings what knows all of it
     */
    static define(tag, narrow, wide) {
        this.#ladder = new Ladder(narrow, wide, () => {
            for (const element of this.#inPages) element.#renderSoon();
        });
        this.#nearing = new IntersectionObserver(
            (seen) => {
                const near = seen.filter(({ isIntersecting }) => isIntersecting);
                for (const { target } of near) /** @type {IdleLossElement} */ (target).#wake();
            },
            { rootMargin: NEAR },
        );
        for (const name of FIELD_NAMES) {
            Object.defineProperty(this.prototype, name, {
                configurable: true,
                enumerable: true,
                /** @this {IdleLossElement} */
                get() {
                    return this.scenario[name] ?? null;
                },
                /** @this {IdleLossElement} @param {number | string | null | undefined} value */
                set(value) {
                    this.#choose(name, value);
                },
            });
        }
        for (const name of ['digits', 'currency', 'usdRate']) {
            Object.defineProperty(this.prototype, name, {
                configurable: true,
                enumerable: true,
                /** @this {IdleLossElement} */
                get() {
                    return this.getAttribute(kebab(name));
                },
                /** @this {IdleLossElement} @param {string | null} value */
                set(value) {
                    reflect(this, kebab(name), value);
                },
            });
        }
        customElements.define(tag, this);
    }

    static get observedAttributes() {
        // Its theme is the style's affair alone.
        const shown = PRESENTATION.filter((name) => name !== 'theme');
        return [...shown, ...FIELD_NAMES].map(kebab);
    }

    /** What properties and controls have set, over the attributes and the preset. @type {Inputs} */
    #chosen = {};
    /** @type {Report | Early | null} */
    #report = null;
    /** @type {Refusal[]} */
    #refusals = [];
    /** @type {View | null} */
    #view = null;
    /** Whether it has been near to what is seen. */
    #awake = false;
    #waiting = false;
    #opened = false;
    /** Attributes whose place a link, or a reader's choice, has taken. @type {Set<string>} */
    #overtaken = new Set();
    /** The preset that the page itself names. @type {string | null} */
    #own = null;
    /** Whether it is the element that names another one. */
    #choosing = false;
    /** The preset whose claims are on offer. @type {string | null | undefined} */
    #offered;
    /** What is wrong with the link, until a reader goes on. @type {import('./refusals.js').Trouble[]} */
    #troubles = [];

    /** The name of the documented outage that it starts from, as the attribute of that name. */
    get preset() {
        return this.getAttribute('preset');
    }

    set preset(id) {
        reflect(this, 'preset', id);
    }

    /** `light` or `dark`, as the attribute of that name; `null` follows the page. */
    get theme() {
        return this.getAttribute('theme');
    }

    set theme(theme) {
        reflect(this, 'theme', theme);
    }

    /** The inputs as they stand, right or wrong. @returns {Inputs} */
    get scenario() {
        return this.#with(this.#chosen);
    }

    /** @param {Inputs} chosen over the attributes and the preset */
    #with(chosen) {
        return given(merge(this.#opening(this.preset, this.#overtaken), chosen));
    }

    /**
     * @param {string | null} preset
     * @param {Set<string>} overtaken attributes that do not count
     */
    #opening(preset, overtaken) {
        const said = fromAttributes(this, overtaken, IdleLossElement.#isMisspelt);
        return merge(presetNamed(preset)?.scenario ?? {}, said);
    }

    /**
     * Where the figures start from.
     *
     * @returns {import('./view.js').Start}
     */
    get #start() {
        const article = given(this.#opening(this.#own, new Set()));
        const bare = presetNamed(this.#own);
        const own = bare && alike(article, bare.scenario) ? bare.id : '';
        const untouched = this.preset === this.#own && this.#overtaken.size === 0;
        return {
            preset: untouched ? own : (this.preset ?? ''),
            own,
            opening: this.#with({}),
            changed: this.preset !== this.#own || !alike(article, this.scenario),
        };
    }

    /** The last right answer; `null` before there is one. The first one is the loss and its range alone. */
    get report() {
        return this.#report;
    }

    /** What is wrong with the scenario, or with how it is to be shown; empty when all is right. */
    get refusals() {
        return this.#refusals;
    }

    /** Sees the attributes that are not observed, since they are misspelt. */
    #watch = new MutationObserver((changes) => {
        const names = changes.map(({ attributeName }) => attributeName ?? '');
        if (names.some(IdleLossElement.#isMisspelt)) this.#renderSoon();
    });

    /** Sees a page around it turn to another language. */
    #listen = new MutationObserver(() => {
        if (langOf(this) !== this.#lang) this.#renderSoon();
    });
    /** The language around it, when it was shown last. */
    #lang = '';

    /** @param {Event} event */
    #print = ({ type }) => this.#view?.print(type === PRINTS[0]);

    connectedCallback() {
        this.#adoptProperties();
        this.#watch.observe(this, { attributes: true });
        this.#listen.observe(document, { subtree: true, attributeFilter: ['lang'] });
        for (const kind of PRINTS) window.addEventListener(kind, this.#print);
        IdleLossElement.#inPages.add(this);
        if (this.#awake) this.#renderSoon();
        else IdleLossElement.#nearing.observe(this);
    }

    /** Until it is near to what is seen, nothing is fetched and nothing is worked out. */
    #wake() {
        this.#awake = true;
        IdleLossElement.#nearing.unobserve(this);
        IdleLossElement.#ladder.start();
        this.#renderSoon();
    }

    disconnectedCallback() {
        this.#watch.disconnect();
        this.#listen.disconnect();
        for (const kind of PRINTS) window.removeEventListener(kind, this.#print);
        IdleLossElement.#inPages.delete(this);
        IdleLossElement.#nearing.unobserve(this);
        this.#view?.rest();
    }

    /**
     * @param {string} name
     * @param {string | null} before
     * @param {string | null} now
     */
    attributeChangedCallback(name, before, now) {
        if (before === now) return;
        // The newest word counts: an attribute set now, over what was chosen before.
        const field = FIELD_NAMES.find((field) => kebab(field) === name);
        this.#overtaken.delete(name);
        if (this.#choosing) return;
        if (name === 'preset') {
            this.#own = now;
            this.#chosen = {};
            this.#overtaken.clear();
        }
        if (field) this.#forget(alternatives(field));
        this.#renderSoon();
    }

    /** @param {string[]} fields that what was chosen for no longer counts */
    #forget(fields) {
        for (const field of fields) delete this.#chosen[field];
    }

    /**
     * @param {string} field
     * @param {unknown} value nothing goes back to the attribute or the preset
     */
    #choose(field, value) {
        if (value === null || value === undefined) this.#forget([field]);
        else this.#chosen = merge(this.#chosen, { [field]: value });
        this.#renderSoon();
    }

    /** A property set before the upgrade hides the accessor of the same name. */
    #adoptProperties() {
        for (const name of [...PRESENTATION, ...FIELD_NAMES]) {
            if (!Object.hasOwn(this, name)) continue;
            const value = Reflect.get(this, name);
            Reflect.deleteProperty(this, name);
            Reflect.set(this, name, value);
        }
    }

    /** However many changes come in one go, they make one render. */
    #renderSoon() {
        if (this.#waiting || !this.#awake) return;
        this.#waiting = true;
        queueMicrotask(() => {
            this.#waiting = false;
            if (this.isConnected) this.#safely(() => this.#render());
        });
    }

    /**
     * A fault of ours is no fault of the page's: what the author wrote takes the widget's place.
     *
     * @param {() => void} act
     */
    #safely(act) {
        try {
            act();
        } catch (reason) {
            this.#fail(reason);
        }
    }

    /** @param {unknown} reason */
    #fail(reason) {
        console.warn('<idle-loss> shows its own text, since its engine failed:', reason);
        this.#view?.stop();
        this.#view = null;
        this.shadowRoot?.replaceChildren(document.createElement('slot'));
        this.#tellEngine('none');
        this.dispatchEvent(new Event('error'));
    }

    get #documented() {
        return presetNamed(this.preset);
    }

    /** @param {string} kind of engine that answers */
    #tellEngine(kind) {
        if (this.getAttribute('data-engine') === kind) return;
        this.setAttribute('data-engine', kind);
        this.dispatchEvent(new Event('engine'));
    }

    /**
     * Opens from the page's address where that carries a state, which takes the place of all that
     * the element says itself.
     */
    #open() {
        const name = linkName(this);
        const linked = name === null ? null : readLink(location.search, name, known);
        if (!linked) return;
        const { preset, inputs, troubles } = linked;
        this.#troubles = troubles;
        if (troubles.length > 0) return;
        const scenario = given(merge(presetNamed(preset)?.scenario ?? {}, inputs));
        const answer = IdleLossElement.#ladder.estimate(scenario);
        if (!answer) {
            // What can say is on its way.
            this.#opened = false;
            return;
        }
        if (answer.status === 'refused') {
            this.#troubles = answer.refusals;
            return;
        }
        this.#begin(preset, inputs);
        this.#overtaken = new Set(this.getAttributeNames());
    }

    /**
     * @param {string | null} preset in the place of the page's own
     * @param {Inputs} chosen
     */
    #begin(preset, chosen) {
        this.#choosing = true;
        this.preset = preset;
        this.#choosing = false;
        this.#chosen = chosen;
        this.#overtaken = new Set();
    }

    /**
     * A reader starts anew, and nothing that was set before counts.
     *
     * @param {string} preset whose figures take the place of all that the element says itself; of
     *   none, the page's own do
     */
    #choosePreset(preset) {
        this.#begin(preset || this.#own, {});
        if (preset) this.#overtaken = new Set(this.getAttributeNames());
        this.#troubles = [];
        this.#render();
        if (this.#report) this.#dispatch('change', this.scenario, this.#report);
    }

    #render() {
        const ladder = IdleLossElement.#ladder;
        if (!this.#opened) {
            this.#opened = true;
            this.#open();
        }
        const scenario = this.scenario;
        const answer = this.#opened ? ladder.estimate(scenario) : null;
        if (!answer) {
            // What it shows stays until something can say.
            if (!ladder.coming) this.#fail(ladder.reason);
            return;
        }
        if (!this.#documented) {
            this.#refuse(scenario, [unknownPreset(this.preset)]);
            return;
        }
        if (answer.status === 'refused') {
            this.#refuse(scenario, answer.refusals);
            return;
        }
        this.#show(scenario, answer);
        if (this.#refusals.length > 0) this.#tell(scenario, this.#refusals);
    }

    /**
     * @param {Inputs} scenario
     * @param {Report | Early} report
     */
    #show(scenario, report) {
        this.#report = report;
        this.#lang = langOf(this);
        const words = wordsFor(this, () => this.#renderSoon());
        // What is shown stays until they are here.
        if (!words) return;
        this.#refusals = words.refusals;
        const { wide, kind } = IdleLossElement.#ladder;
        const held = this.#view?.held;
        const anew = !this.#view?.suits(words);
        if (!this.#view || anew) {
            this.#view?.stop();
            const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
            this.#view = new View(root, words, scenario, {
                compact: this.hasAttribute('compact'),
                choose: (preset) => this.#safely(() => this.#choosePreset(preset)),
                linked: () => linkName(this) !== null,
                link: (scenario) =>
                    /** @type {Wide} */ (IdleLossElement.#ladder.wide).writeLink(
                        location.href,
                        linkName(this) ?? '',
                        this.preset,
                        scenario,
                        known,
                    ),
                moved: (kind, change) => {
                    /** @type {Refusal[]} */
                    let refusals = [];
                    this.#safely(() => (refusals = this.#move(kind, change)));
                    return refusals;
                },
            });
            this.#offered = undefined;
        }
        if (wide) this.#view.complete(wide);
        this.#view.expect(IdleLossElement.#ladder.coming);
        const told = toldOf(this.#documented ?? NO_PRESET, scenario);
        this.#view.show(scenario, report, told, this.#start);
        if (wide && this.#offered !== this.preset) void this.#offer(this.#view);
        if (held && anew) this.#view.hold(held);
        if (this.#troubles.length > 0) this.#view.refuseLink(this.#troubles);
        this.#tellEngine(kind);
    }

    /**
     * What was said of the outage comes when it has come; without it, the rest stands.
     *
     * @param {View} view
     */
    async #offer(view) {
        const preset = this.preset;
        // Those of another outage go at once.
        if (this.#offered !== undefined) view.offer([]);
        this.#offered = preset;
        const { claims } = await documented(preset ?? '').catch(() => ({ claims: [] }));
        if (preset === this.#offered) view.offer(claims);
    }

    /**
     * @param {Inputs} scenario
     * @param {Refusal[]} refusals
     */
    #refuse(scenario, refusals) {
        this.#refusals = refusals;
        this.#view?.refuse(refusals);
        this.#tell(scenario, refusals);
    }

    /**
     * @param {Inputs} scenario
     * @param {Refusal[]} refusals
     */
    #tell(scenario, refusals) {
        const said = refusals.map(({ field, problem }) => `${field}: ${problem}`).join(', ');
        console.warn(`<idle-loss> refuses some of what it is given (${said})`, refusals);
        this.dispatchEvent(
            new CustomEvent('refused', { bubbles: true, detail: { scenario, refusals } }),
        );
    }

    /**
     * A reader has moved a control. A change that is refused leaves everything as it was.
     *
     * @param {'input' | 'change'} kind
     * @param {Inputs} change
     * @returns {Refusal[]} what is wrong with it
     */
    #move(kind, change) {
        const taken = merge(this.#chosen, change);
        // What is set to nothing goes back to the attribute or the preset.
        const kept = Object.entries(taken).filter(([, value]) => value !== null);
        const chosen = Object.fromEntries(kept);
        const ask = () => IdleLossElement.#ladder.estimate(this.#with(chosen));
        let report = ask();
        if (report?.status === 'refused' && bounded(report.refusals, change, chosen))
            report = ask();
        if (report?.status === 'refused') return report.refusals;
        this.#chosen = chosen;
        if (!report) {
            this.#renderSoon();
            return [];
        }
        this.#refusals = [];
        this.#troubles = [];
        this.#show(this.scenario, report);
        this.#dispatch(kind, this.scenario, report);
        return [];
    }

    /**
     * @param {'input' | 'change'} kind
     * @param {Inputs} scenario
     * @param {Report | Early} report
     */
    #dispatch(kind, scenario, report) {
        this.dispatchEvent(new CustomEvent(kind, { bubbles: true, detail: { scenario, report } }));
    }
}

/** So far from what is seen, in its own heights, it wakes. */
const NEAR = '100%';

/** What a page tells before it goes to paper, and after. */
const PRINTS = ['beforeprint', 'afterprint'];

/**
 * @param {string | null} came
 * @returns {Refusal}
 */
function unknownPreset(came) {
    return {
        field: 'preset',
        problem: 'unknown',
        came,
        least: null,
        greatest: null,
        unit: null,
        whole: null,
        others: presetIds,
    };
}

/**
 * @param {Element} element
 * @param {string} attribute
 * @param {string | null} value
 */
function reflect(element, attribute, value) {
    if (value === null || value === undefined) element.removeAttribute(attribute);
    else element.setAttribute(attribute, value);
}

/**
 * The name that a widget's link goes by: of its attribute `link`.
 *
 * @param {Element} element
 * @returns {string | null} nothing without the attribute, or where another widget before it has the
 *   same name: a link opens one
 */
function linkName(element) {
    const name = element.getAttribute('link');
    if (name === null) return null;
    const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
    const first = root.querySelector(`${element.localName}[link="${CSS.escape(name)}"]`);
    return first === element ? name : null;
}
