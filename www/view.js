/**
 * The answer: the sentence, the figures and the controls, and below it what accounts for them.
 *
 * Built once for a language and a way to say the size; after that only what changes is written.
 */

import { Control } from './control.js';
import { rows } from './fields.js';
import { formatter } from './format.js';
import { sayRefusal } from './refusals.js';
import { plain, sentence } from './sentence.js';
import { sheetOf } from './style.js';
import css from './style/answer.css';
import { h } from './template.js';
import { sameWords } from './words.js';

/** @typedef {import('./fields.js').Row} Row */
/** @typedef {import('./pkg/idle_loss.js').Report} Report */
/** @typedef {import('./pkg/idle_loss.js').Refusal} Refusal */
/** @typedef {import('./scenario.js').Inputs} Inputs */
/** @typedef {import('./words.js').Words} Words */

/**
 * What the view is handed.
 *
 * @typedef {object} Own
 * @property {(kind: 'input' | 'change', change: Inputs) => Refusal[]} moved takes what a reader has
 *   set; says what is wrong with it
 */
/** @typedef {Own & Pick<import('./takeaway.js').Hands, 'linked' | 'link'>} Hands */
/** @typedef {typeof import('./wide.js')} Wide */

/** A screen reader hears the answer when the reader has paused for so long, in ms. */
const PAUSE = 500;

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
    #below = h('div', { class: 'below' });
    #return = h('div');
    #status = h('p', { role: 'status', class: 'unseen' });
    #range = h('p', { class: 'range' });
    #error = h('p', { class: 'error' });
    /** @type {Inputs} */
    #scenario = {};
    /** @type {Report | null} */
    #report = null;
    #speaking = 0;
    #shown = false;

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
     * Whether it can go on showing in these words and for this way to say the size.
     *
     * @param {Words} words
     * @param {Inputs} scenario
     */
    suits(words, scenario) {
        return sameWords(this.#words, words) && this.#size === sizeIn(scenario);
    }

    /**
     * @param {Inputs} scenario
     * @param {Report} report
     * @param {() => Promise<import('./documented.js').Sources>} sources of the figures that stand
     */
    show(scenario, report, sources) {
        const format = this.#format;
        this.#scenario = scenario;
        this.#report = report;
        const texts = {
            size: format.input(this.#size, report[this.#size] ?? 0),
            hours: format.input('outageHours', report.outageHours),
            price: format.input('priceUsd', report.priceUsd),
            loss: format.usd(report.lossUsd),
            per24h: format.usd(report.lossUsdPer24h),
            btc: format.btc(report.lossBtc),
            wonBack: format.usd(report.course.wonBack.usd),
            lost: format.usd(report.course.lost.usd),
        };
        for (const [name, text] of Object.entries(texts)) {
            this.#figures[/** @type {keyof typeof texts} */ (name)].textContent = text;
        }
        for (const [name, control] of this.#controls) {
            control.show(this.#value(name));
        }
        const range = report.ranges?.lossUsd;
        this.#range.replaceChildren(
            ...(range
                ? sentence(this.#words.texts.range, {
                      low: format.usd(range.low),
                      high: format.usd(range.high),
                  })
                : []),
        );
        this.#return.hidden = report.course.backHours <= report.outageHours;
        this.#error.textContent = this.#words.refusals.map((one) => this.#say(one)).join(' ');
        this.#account?.show({ scenario, report, sources }, texts);
        // What a page opens on is there to be read; what changes is said.
        if (this.#shown) this.#speak(plain(this.#words.texts.status, texts));
        this.#shown = true;
    }

    /**
     * Tells the whole of it from now on.
     *
     * @param {Wide} wide
     */
    complete({ Account, draw, sheet }) {
        if (this.#account) return;
        this.#root.adoptedStyleSheets.push(sheet);
        this.#account = new Account(this.#words, this.#format, draw, {
            linked: this.#hands.linked,
            link: this.#hands.link,
            set: (change) => this.#said(this.#hands.moved('change', change)),
            speak: (text) => this.#speak(text),
        });
        this.#below.append(...this.#account.elements);
    }

    /** @param {import('./documented.js').Claim[]} claims that are documented of the preset */
    offer(claims) {
        this.#account?.offer(claims);
    }

    /** @param {boolean} onPaper what the screen folds is told there */
    print(onPaper) {
        this.#account?.print(onPaper);
    }

    /** Says nothing while it is in no page. */
    rest() {
        clearTimeout(this.#speaking);
        for (const control of this.#controls.values()) control.rest();
    }

    /** Is shown no more. */
    stop() {
        this.rest();
        for (const control of this.#controls.values()) control.stop();
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
        const { size, hours, price, loss, per24h, btc, wonBack, lost } = this.#figures;
        const say = /** @type {const} */ (`say.${this.#size}`);
        const said = sentence(texts[say], { size, hours, price, loss });
        // The figure opens a line of its own, in any order of words.
        const answer = said.indexOf(loss);
        const shown = [this.#size, 'priceUsd', 'outageHours'];
        const controls = shown.map((name) => {
            const row = /** @type {Row} */ (rows.find((row) => row.name === name));
            const control = this.#control(row);
            this.#controls.set(name, control);
            return control.element;
        });
        const figure = (/** @type {string} */ term, /** @type {HTMLElement} */ value) =>
            h('div', {}, h('dt', {}, term), h('dd', {}, value));

        this.#return.append(h('dt', {}, texts.untilBack), h('dd', {}, lost));

        const section = h(
            'section',
            {
                // The words' own language and direction, whatever the page's around them.
                lang: this.#words.locale,
                dir: this.#words.direction,
                // A small unit of money makes long numbers.
                class: this.#words.usdRate > 9 ? 'long' : '',
                'aria-labelledby': 'title',
            },
            h(
                'div',
                { class: 'answer' },
                h('h2', { id: 'title' }, texts.title),
                h(
                    'p',
                    { class: 'say', part: 'sentence' },
                    ...said.slice(0, answer),
                    h('span', {}, ...said.slice(answer)),
                ),
                this.#range,
                h(
                    'dl',
                    {},
                    figure(texts.per24h, per24h),
                    figure(texts.inBitcoin, btc),
                    this.#return,
                    figure(texts.wonBack, wonBack),
                ),
                this.#error,
                h('div', { class: 'controls' }, ...controls),
            ),
            this.#below,
            this.#status,
        );
        // What the controls say leaves the element as its own events, with the report.
        for (const kind of ['input', 'change']) {
            section.addEventListener(kind, (event) => event.stopPropagation());
        }
        return section;
    }

    /**
     * What a field stands at; a size that is given as a list, at its sum.
     *
     * @param {string} name
     */
    #value(name) {
        return /** @type {number} */ (
            this.#scenario[name] ?? this.#report?.[/** @type {keyof Report} */ (name)]
        );
    }

    /** @param {Row} row */
    #control(row) {
        const format = this.#format;
        const { name } = row;
        const text = (/** @type {number} */ value) => format.input(name, value);
        const wording = {
            label: this.#words.texts[`field.${name}`],
            affixes: format.affixes(name),
            text,
            field: (/** @type {number} */ value) => format.field(name, value),
            parse: (/** @type {string} */ typed) => format.parse(name, typed),
            wrong: (/** @type {Refusal[]} */ refusals) => this.#wrong(name, refusals),
        };
        return new Control(row, wording, (kind, value) =>
            this.#hands.moved(kind, { [name]: value }),
        );
    }

    /** @param {Refusal} refusal */
    #say(refusal) {
        return sayRefusal(refusal, this.#words, this.#format);
    }

    /**
     * Says what is wrong with a control, and what it shows instead.
     *
     * @param {Row['name']} name
     * @param {Refusal[]} refusals
     */
    #wrong(name, refusals) {
        if (refusals.length === 0) return '';
        const kept = this.#format.input(name, this.#value(name));
        const text = [this.#said(refusals), plain(this.#words.texts.kept, { kept })].join(' ');
        this.#speak(text);
        return text;
    }

    /** @param {string} text */
    #speak(text) {
        clearTimeout(this.#speaking);
        this.#speaking = window.setTimeout(() => {
            this.#status.textContent = text;
        }, PAUSE);
    }
}

/**
 * The field that says the size.
 *
 * @param {Inputs} scenario
 */
function sizeIn(scenario) {
    if ('sites' in scenario) return 'powerMw';
    const row = rows.find(({ name, group }) => group === 'size' && name in scenario);
    return /** @type {'sharePercent' | 'hashrateEhs' | 'powerMw'} */ (row?.name);
}
