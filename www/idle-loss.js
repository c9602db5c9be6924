/**
 * The element `<idle-loss>`: from attributes, properties and controls to a scenario, from the
 * engine's answer to the view. It computes nothing itself and is handed what does.
 */

import * as known from './scenario.js';
import {
    bounded,
    FIELD_NAMES,
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
import { Layers, looksMeant, reflect } from './layers.js';
import { linkName, readLink } from './link.js';
import { refusal } from './rules.js';
import { View } from './view.js';
import { langOf, wordsFor } from './words.js';

/** @typedef {import('./ladder.js').Early} Early */
/** @typedef {import('./ladder.js').Wide} Wide */
/** @typedef {import('./pkg/idle_loss.js').Report} Report */
/** @typedef {import('./pkg/idle_loss.js').Refusal} Refusal */
/** @typedef {import('./scenario.js').Inputs} Inputs */

/**
 * Dispatches, all bubbling:
 * - `input` on each move of a control, with a report that leaves out the net's range; `change` when it
 *   comes to rest; with `detail: { scenario, report }`
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
    /**
     * Registers the element. Each field becomes an attribute and a property.
     *
     * @param {string} tag
     * @param {import('./ladder.js').Rungs} rungs what computes, brought when the first element comes near
     *   to what is seen
     */
    static define(tag, rungs) {
        this.#ladder = new Ladder(rungs, () => {
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

    #layers = new Layers(this);
    /** @type {Report | Early | null} */
    #report = null;
    /** What that is of. @type {Inputs | null} */
    #shown = null;
    /** Whether that is all that can be said: while a control moves, the net's range is not worked out. */
    #whole = true;
    /** What a control was moved to, until all of it is shown. @type {Inputs | null} */
    #moved = null;
    /** The frame that shows it, and the pause before the rest of it. */
    #frame = 0;
    #pause = 0;
    /** @type {Refusal[]} */
    #refusals = [];
    /** @type {View | null} */
    #view = null;
    /** Whether it has been near to what is seen. */
    #awake = false;
    /** The engine that answers. */
    #kind = '';
    #waiting = false;
    #opened = false;
    /** The preset whose claims are on offer. @type {string | null | undefined} */
    #offered;
    /** Whether a link was taken that the whole engine has not seen yet. */
    #followed = false;
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
        return this.#layers.scenario;
    }

    /**
     * The last right answer; `null` before there is one. The first one is the loss and its range alone.
     * Whoever asks while a control moves waits for the net's range.
     */
    get report() {
        this.#safely(() => this.#complete());
        return this.#report;
    }

    /** What is wrong with the scenario, or with how it is to be shown; empty when all is right. */
    get refusals() {
        return this.#refusals;
    }

    /** Sees the attributes that are not observed, since they are misspelt. */
    #watch = new MutationObserver((changes) => {
        const names = changes.map(({ attributeName }) => attributeName ?? '');
        if (names.some(looksMeant)) this.#renderSoon();
    });

    /** Sees a page around it turn to another language. */
    #listen = new MutationObserver(() => {
        if (langOf(this) !== this.#lang) this.#renderSoon();
    });
    /** The language around it, when it was shown last. */
    #lang = '';

    /** @param {Event} event */
    #print = ({ type }) => {
        this.#safely(() => this.#settle());
        this.#view?.print(type === PRINTS[0]);
    };

    connectedCallback() {
        // A copy of another one has its attribute, and no answer.
        if (!this.#kind) this.removeAttribute('data-engine');
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
        this.#wait();
        this.#view?.rest();
    }

    /**
     * @param {string} name
     * @param {string | null} before
     * @param {string | null} now
     */
    attributeChangedCallback(name, before, now) {
        if (before === now) return;
        if (!this.#layers.attribute(name, now)) return;
        this.#followed = false;
        this.#renderSoon();
    }

    /**
     * @param {string} field
     * @param {unknown} value nothing goes back to the attribute or the preset
     */
    #choose(field, value) {
        this.#layers.set(field, value);
        this.#followed = false;
        this.#renderSoon();
    }

    /** A property set before the upgrade hides the accessor of the same name. */
    #adoptProperties() {
        for (const name of [...PRESENTATION, ...FIELD_NAMES]) {
            if (!Object.hasOwn(this, name)) continue;
            const value = Reflect.get(this, name);
            Reflect.deleteProperty(this, name);
            try {
                Reflect.set(this, name, value);
            } catch (reason) {
                // What is no text: nobody is there any more to catch it, but the page itself.
                console.warn(`<idle-loss> cannot take its property ${name}:`, reason);
            }
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
        this.#wait();
        this.#moved = null;
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
        if (this.#kind === kind) return;
        this.#kind = kind;
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
        this.#layers.follow(preset, inputs);
        this.#followed = true;
    }

    /**
     * A reader starts anew, and nothing that was set before counts.
     *
     * @param {string} preset whose figures take the place of all that the element says itself; of
     *   none, the page's own do
     */
    #choosePreset(preset) {
        if (preset) this.#layers.begin(preset);
        else this.#layers.beginAgain();
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
            // As the engine tells a field that there is none of.
            const unknown = refusal({}, 'preset', 'unknown', presetIds);
            this.#refuse(scenario, [{ ...unknown, came: this.preset, whole: null }]);
            return;
        }
        if (answer.status === 'refused' && this.#followed) {
            // What the small engine does not ask about, the whole one may find wrong with the link.
            this.#followed = false;
            this.#troubles = answer.refusals;
            this.#layers.leave();
            this.#render();
            return;
        }
        if (answer.status === 'refused') {
            this.#refuse(scenario, answer.refusals);
            return;
        }
        if (ladder.wide) this.#followed = false;
        // Those of how it is shown follow with the words.
        this.#refusals = [];
        this.#whole = true;
        this.#show(scenario, answer);
        if (this.#refusals.length > 0) this.#tell(scenario, this.#refusals);
    }

    /** Shows what a control was moved to, if it is not shown yet. */
    #showMoved() {
        if (this.#moved && this.#report) this.#show(this.#moved, this.#report);
    }

    /** The same in the picture that it is for: nothing is left to the next one. */
    #picture() {
        this.#showMoved();
        this.#view?.finish();
    }

    /** Works out what the report leaves out. */
    #complete() {
        if (this.#whole || !this.#moved) return;
        const report = IdleLossElement.#ladder.estimate(this.#moved);
        if (report?.status === 'ok') this.#report = report;
        this.#whole = true;
    }

    /** The control rests, or something hangs on what it has come to: all of that is shown. */
    #settle() {
        this.#complete();
        this.#showMoved();
    }

    /** Nothing is on its way to be shown. */
    #wait() {
        cancelAnimationFrame(this.#frame);
        this.#frame = 0;
        clearTimeout(this.#pause);
    }

    /**
     * @param {Inputs} scenario
     * @param {Report | Early} report
     */
    #show(scenario, report) {
        this.#wait();
        this.#report = report;
        this.#shown = scenario;
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
                settle: () => this.#safely(() => this.#settle()),
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
        this.#view.show(scenario, report, told, this.#layers.start);
        if (wide && this.#offered !== this.preset) void this.#offer(this.#view);
        if (held && anew) this.#view.hold(held);
        if (this.#troubles.length > 0) this.#view.refuseLink(this.#troubles);
        this.#tellEngine(kind);
        if (this.#whole) this.#moved = null;
        else this.#pause = window.setTimeout(() => this.#safely(() => this.#settle()), PAUSE);
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
        // What came before it is shown first, or would take its place: by what answers now, in the words
        // of now.
        this.#settle();
        const again = this.#shown && IdleLossElement.#ladder.estimate(this.#shown);
        if (this.#shown && again?.status === 'ok') this.#show(this.#shown, again);
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
        const changed = this.#layers.changed(change);
        const whole = kind === 'change';
        const ask = () => IdleLossElement.#ladder.estimate(changed.scenario(), whole);
        let report = ask();
        if (report?.status === 'refused' && bounded(report.refusals, change, changed.chosen))
            report = ask();
        if (report?.status === 'refused') {
            this.#settle();
            return report.refusals;
        }
        changed.take();
        if (!report) {
            this.#renderSoon();
            return [];
        }
        this.#refusals = [];
        this.#troubles = [];
        this.#report = report;
        this.#whole = whole;
        const scenario = this.scenario;
        this.#moved = scenario;
        if (whole) this.#showMoved();
        // However many moves come in a frame, they make one render.
        else this.#frame ||= requestAnimationFrame(() => this.#safely(() => this.#picture()));
        this.#dispatch(kind, scenario, report);
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

/** A control that has not moved for so long rests, in ms. */
const PAUSE = 150;

/** What a page tells before it goes to paper, and after. */
const PRINTS = ['beforeprint', 'afterprint'];
