/**
 * The answer: the sentence, the figures and the controls, and below it what accounts for them.
 *
 * Built once for a language and a way to say the size; after that only what changes is written.
 */

import { Control } from './control.js';
import { rows } from './fields.js';
import { formatter } from './format.js';
import { nameField, sayRefusal } from './refusals.js';
import { sizeIn } from './scenario.js';
import { plain, sentence } from './sentence.js';
import { sheetOf } from './style.js';
import css from './style/answer.css';
import { h, rewrite } from './template.js';
import { Voice } from './voice.js';
import { Warmth } from './warmth.js';
import { sameWords } from './words.js';

/** @typedef {import('./fields.js').Row} Row */
/** @typedef {import('./pkg/idle_loss.js').Report} Report */
/** @typedef {import('./pkg/idle_loss.js').Refusal} Refusal */
/** @typedef {import('./scenario.js').Inputs} Inputs */
/** @typedef {import('./words.js').Words} Words */
/** @typedef {ReturnType<typeof sizeIn>} Size */

/**
 * What the view is handed.
 *
 * @typedef {object} Own
 * @property {(kind: 'input' | 'change', change: Inputs) => Refusal[]} moved takes what a reader has
 *   set; says what is wrong with it
 * @property {boolean} compact whether all but the answer and the chart is to be folded
 * @property {(preset: string) => void} choose starts anew from a preset, or from the page's own
 *   figures
 */
/**
 * Where the figures start from.
 *
 * @typedef {object} Start
 * @property {string} preset of a documented outage; nothing where the page has figures of its own
 * @property {string} own the same of what the page itself says
 * @property {Inputs} opening what it starts from
 * @property {boolean} changed whether it stands elsewhere than the page itself says
 */
/** @typedef {Own & Pick<import('./takeaway.js').Hands, 'settle' | 'linked' | 'link'>} Hands */
/** @typedef {import('./ladder.js').Early} Early */
/** @typedef {import('./ladder.js').Wide} Wide */

/** Stands where a figure is on its way. */
const LATER = '…';

/** In every language the same ones, in the same order. */
const FOLDS = ':is(.answer, .below) > details';

/** Of a link that is all wrong, the first few are enough. */
const MOST_TROUBLES = 3;

export class View {
    #root;
    #words;
    #format;
    #size;
    #hands;
    #figures;
    /** @type {Map<string, Control>} */
    #controls = new Map();
    /** @type {import('./account.js').Account | undefined} */
    #account;
    /** @type {import('./steering.js').Steering | undefined} */
    #steering;
    #say = h('p', { class: 'say', part: 'sentence' });
    #sliders = h('div', { class: 'controls' });
    /** The terms that the scenario's size is in; those that it is shown in may be others. */
    #given = '';
    /** Shows once more what it shows. */
    #again = () => {};
    #below = h('div', { class: 'below' });
    /** Where it is compact, all that stands below the chart. @type {HTMLDetailsElement | undefined} */
    #more;
    #wasOpen = false;
    /** What is known later, if at all. @type {HTMLElement | undefined} */
    #later;
    #return = h('div');
    #voice = new Voice();
    #warmth;
    #range = h('p', { class: 'range' });
    #error = h('p', { class: 'error' });
    /** @type {Inputs} */
    #scenario = {};
    /** @type {Report | Early | null} */
    #report = null;

    /**
     * @param {ShadowRoot} root
     * @param {Words} words
     * @param {Inputs} scenario the one that it opens on
     * @param {Hands} hands
     */
    constructor(root, words, scenario, hands) {
        this.#root = root;
        this.#words = words;
        this.#format = formatter(words);
        this.#warmth = new Warmth(this.#format.cold);
        this.#hands = hands;
        this.#size = sizeIn(scenario);
        this.#figures = {
            size: h('b', { class: 'given', dir: 'auto' }),
            hours: h('b', { class: 'given', dir: 'auto' }),
            price: h('b', { class: 'given', dir: 'auto' }),
            loss: h('strong', { part: 'figure', dir: 'auto' }),
            per24h: h('bdi'),
            btc: h('bdi'),
            wonBack: h('bdi'),
            lost: h('bdi'),
        };
        root.adoptedStyleSheets = [sheetOf(css)];
        root.replaceChildren(this.#build());
    }

    /**
     * Whether it can go on showing in these words.
     *
     * @param {Words} words
     */
    suits(words) {
        return sameWords(this.#words, words);
    }

    /**
     * @param {Inputs} scenario
     * @param {Report | Early} report
     * @param {import('./scenario.js').Told} told of the figures that stand
     * @param {Start} start
     */
    show(scenario, report, told, start) {
        this.#again = () => this.show(scenario, report, told, start);
        const format = this.#format;
        // An engine that comes, or fails, changes nothing.
        const anew = JSON.stringify(scenario) !== JSON.stringify(this.#scenario);
        this.#scenario = scenario;
        this.#report = report;
        const { course } = report;
        const given = sizeIn(scenario);
        if (given !== this.#given || report[this.#size] === null) this.#sayIn(given);
        this.#given = given;
        const range = report.ranges?.lossUsd;
        const texts = {
            size: format.input(this.#size, report[this.#size] ?? 0),
            hours: format.input('outageHours', report.outageHours),
            price: format.input('priceUsd', report.priceUsd),
            loss: format.usd(report.lossUsd),
            per24h: format.usd(report.lossUsdPer24h),
            btc: format.btc(report.lossBtc),
            wonBack: course ? format.usd(course.wonBack.usd) : LATER,
            lost: course ? format.usd(course.lost.usd) : LATER,
            low: range ? format.usd(range.low) : '',
            high: range ? format.usd(range.high) : '',
        };
        for (const [name, figure] of Object.entries(this.#figures)) {
            rewrite(figure, texts[/** @type {keyof typeof texts} */ (name)]);
        }
        for (const [name, control] of this.#controls) {
            control.show(this.#value(name), undefined, anew);
        }
        // To two digits it may be no wider than the figure itself.
        const wide = texts.low !== texts.high;
        rewrite(this.#range, ...(wide ? sentence(this.#words.texts.range, texts) : []));
        this.#return.hidden = !course || course.backHours <= report.outageHours;
        rewrite(this.#error, this.#said(this.#words.refusals));
        // What is shown below comes with the engine that reports all of it.
        const whole = /** @type {Report} */ (report);
        this.#account?.show({ scenario, report: whole, ...told }, texts);
        this.#steering?.show({ scenario, report: whole, start, size: this.#size }, this.#controls);
        this.#voice.answer(plain(this.#words.texts.status, texts));
        this.#warmth.soon();
    }

    /**
     * Tells the whole of it from now on.
     *
     * @param {Wide} wide
     */
    complete({ Account, draw, sheet, Steering }) {
        if (this.#account) return;
        this.#steering = new Steering(this.#words, this.#format, {
            control: (name, set) => this.#control(name, set),
            moved: (change) => this.#hands.moved('change', change),
            said: (refusals) => this.#said(refusals),
            choose: (preset, before = '') => {
                this.#voice.first(before);
                this.#given = '';
                for (const control of this.#controls.values()) control.renew();
                this.#steering?.renew();
                this.#account?.renew();
                this.#hands.choose(preset);
            },
            use: (size) => {
                this.#sayIn(size);
                this.#again();
            },
            speak: (text) => this.#voice.speak(text),
        });
        this.#root.adoptedStyleSheets.push(sheet);
        this.#account = new Account(this.#words, this.#format, draw, {
            settle: this.#hands.settle,
            linked: this.#hands.linked,
            link: this.#hands.link,
            set: (change) => this.#hands.moved('change', change),
            said: (refusals) => this.#said(refusals),
            speak: (text) => this.#voice.speak(text),
        });
        this.#place(this.#steering, this.#account);
    }

    /**
     * Below what stands already, which then stays where it is.
     *
     * @param {import('./steering.js').Steering} steering
     * @param {import('./account.js').Account} account
     */
    #place(steering, { chart, told, takeaway }) {
        if (this.#hands.compact) {
            const title = h('summary', {}, this.#words.texts.more);
            const parts = [...steering.above, ...steering.below, ...told];
            this.#more = h('details', {}, title, h('div', { class: 'below' }, ...parts));
            this.#below.append(chart, this.#more, takeaway);
        } else {
            this.#sliders.append(...steering.above);
            this.#sliders.after(...steering.below);
            this.#below.append(chart, ...told, takeaway);
        }
    }

    /** @param {boolean} coming whether there is more to come, and a place to be kept for it */
    expect(coming) {
        this.#below.classList.toggle('coming', coming && !this.#account);
        if (this.#later) this.#later.hidden = !coming && !this.#account;
    }

    /** Does now what is left to do in the picture that shows it. */
    finish() {
        this.#account?.finish();
    }

    /** @param {import('./documented.js').Claim[]} claims that are documented of the preset */
    offer(claims) {
        this.#account?.offer(claims);
        this.#steering?.offer(claims);
    }

    /** @param {boolean} onPaper what the screen folds is told there */
    print(onPaper) {
        if (this.#more) {
            if (onPaper) this.#wasOpen = this.#more.open;
            this.#more.open = onPaper || this.#wasOpen;
        }
        this.#account?.print(onPaper);
    }

    /**
     * What a reader has opened, where the focus is, and what is typed there and not yet counted: to be
     * handed on to the view that follows.
     */
    get held() {
        const folds = [...this.#root.querySelectorAll(FOLDS)];
        const { id = '' } = this.#root.activeElement ?? {};
        return {
            open: folds.map((fold) => fold.hasAttribute('open')),
            focused: id,
            typed: this.#controls.get(id)?.typed,
        };
    }

    /** @param {View['held']} held by the view before */
    hold({ open, focused, typed }) {
        this.#root
            .querySelectorAll(FOLDS)
            .forEach((fold, place) => fold.toggleAttribute('open', open[place] ?? false));
        if (focused) this.#root.getElementById(focused)?.focus();
        if (typed !== undefined) this.#controls.get(focused)?.type(typed);
    }

    /** Says and does nothing while it is in no page. */
    rest() {
        this.#voice.rest();
        this.#warmth.rest();
        for (const control of this.#controls.values()) control.rest();
        this.#steering?.rest();
    }

    /** Is shown no more. */
    stop() {
        this.rest();
        for (const control of this.#controls.values()) control.stop();
        this.#steering?.stop();
        this.#account?.stop();
    }

    /** @param {Refusal[]} refusals what is wrong with a scenario that no reader has set */
    refuse(refusals) {
        this.#error.textContent = [this.#said(refusals), this.#words.texts.keptAll].join(' ');
    }

    /** @param {Refusal[]} refusals */
    #said(refusals) {
        const said = refusals.map((refusal) => sayRefusal(refusal, this.#words, this.#format));
        return said.join(' ');
    }

    /** @param {import('./refusals.js').Trouble[]} troubles with the link that it was to open from */
    refuseLink(troubles) {
        const said = troubles
            .slice(0, MOST_TROUBLES)
            .map((trouble) => sayRefusal(trouble, this.#words, this.#format));
        this.#error.textContent = plain(this.#words.texts['link.refused'], {
            troubles: said.join(' '),
        });
    }

    #build() {
        const { texts } = this.#words;
        const { per24h, btc, wonBack, lost } = this.#figures;
        for (const name of [this.#size, 'priceUsd', 'outageHours']) {
            this.#sliders.append(this.#slider(name).element);
        }
        this.#write();
        const figure = (/** @type {string} */ term, /** @type {HTMLElement} */ value) =>
            h('div', {}, h('dt', {}, term), h('dd', {}, value));

        this.#later = figure(texts.wonBack, wonBack);
        this.#return.append(h('dt', {}, texts.untilBack), h('dd', {}, lost));

        const section = h(
            'section',
            {
                // The words' own language and direction, whatever the page's around them.
                lang: this.#words.locale,
                dir: this.#words.direction,
                // A small unit of money makes long numbers.
                class: `${this.#words.usdRate > 9 ? 'long' : ''} ${this.#hands.compact ? 'compact' : ''}`,
                'aria-labelledby': 'title',
            },
            h(
                'div',
                { class: 'answer' },
                h('h2', { id: 'title' }, texts.title),
                this.#say,
                this.#range,
                h(
                    'dl',
                    {},
                    figure(texts.per24h, per24h),
                    figure(texts.inBitcoin, btc),
                    this.#return,
                    this.#later,
                ),
                this.#error,
                this.#sliders,
            ),
            this.#below,
            this.#voice.element,
        );
        // What the controls say leaves the element as its own events, with the report.
        for (const kind of ['input', 'change']) {
            section.addEventListener(kind, (event) => event.stopPropagation());
        }
        return section;
    }

    /** Writes the sentence, for the terms that the size is shown in. */
    #write() {
        const { size, hours, price, loss } = this.#figures;
        const say = /** @type {const} */ (`say.${this.#size}`);
        const said = sentence(this.#words.texts[say], { size, hours, price, loss });
        // The figure opens a line of its own, in any order of words.
        const answer = said.indexOf(loss);
        this.#say.replaceChildren(...said.slice(0, answer), h('span', {}, ...said.slice(answer)));
    }

    /**
     * Shows the size in other terms. The scenario stays in its own until the size is moved.
     *
     * @param {Size} size
     */
    #sayIn(size) {
        if (size === this.#size) return;
        const before = this.#controls.get(this.#size);
        this.#controls.delete(this.#size);
        this.#size = size;
        this.#write();
        before?.stop();
        before?.element.replaceWith(this.#slider(size).element);
    }

    /** @param {string} name */
    #slider(name) {
        const control = this.#control(name);
        this.#controls.set(name, control);
        return control;
    }

    /**
     * What a field stands at; in other terms than it is given in, what that comes to.
     *
     * @param {string} name
     */
    #value(name) {
        return /** @type {number} */ (
            this.#scenario[name] ?? this.#report?.[/** @type {keyof Report} */ (name)]
        );
    }

    /**
     * @param {string} name
     * @param {(value: unknown) => Refusal[]} [set] takes the value of a field that may be left empty,
     *   and has no slider
     */
    #control(name, set) {
        const format = this.#format;
        const row = /** @type {Row} */ (rows.find((row) => row.name === name));
        const text = (/** @type {number} */ value) => format.input(name, value);
        const wording = {
            label: nameField(name, this.#words.texts),
            affixes: format.affixes(name),
            text,
            field: (/** @type {number | undefined} */ value) =>
                value === undefined ? '' : format.field(name, value),
            exact: (/** @type {number} */ value) => format.exact(name, value),
            parse: (/** @type {string} */ typed) =>
                set && !typed.trim() ? undefined : format.parse(name, typed),
            wrong: (/** @type {Refusal[]} */ refusals) => this.#wrong(name, refusals),
        };
        return new Control(
            row,
            wording,
            (kind, value) => (set ? set(value) : this.#hands.moved(kind, { [name]: value })),
            !set,
        );
    }

    /**
     * Says what is wrong with a control, and what it shows instead.
     *
     * @param {string} name
     * @param {Refusal[]} refusals
     */
    #wrong(name, refusals) {
        if (refusals.length === 0) return '';
        const { kept, keptAll } = this.#words.texts;
        const value = this.#value(name);
        const still =
            value === undefined ? keptAll : plain(kept, { kept: this.#format.input(name, value) });
        const text = [this.#said(refusals), still].join(' ');
        this.#voice.speak(text);
        return text;
    }
}
