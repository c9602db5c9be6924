/**
 * Somebody's figure, held against the scenario: what would have to be true.
 *
 * A reader picks one that was published, or gives one. The engine reads it backwards; a figure that
 * carries its own day's network and price is read by those as well.
 */

import { NONE } from './none.js';
import { h, put, rewrite } from './template.js';
import { plain, sentence } from './sentence.js';

/** @typedef {import('./documented.js').Claim} Claim */
/** @typedef {import('./pkg/idle_loss.js').Report} Report */
/** @typedef {import('./pkg/idle_loss.js').Implied} Implied */
/** @typedef {import('./pkg/idle_loss.js').Refusal} Refusal */
/** @typedef {import('./scenario.js').Inputs} Inputs */
/**
 * @typedef {object} Hands
 * @property {(change: Inputs) => Refusal[]} set takes a figure; says what is wrong with it
 * @property {(refusals: Refusal[]) => string} said what is wrong, in words
 * @property {(text: string) => void} speak says it to those who do not see it
 */

/** What a claim says of its own day. */
const OWN_DAY = /** @type {const} */ ([
    'claimDifficulty',
    'claimStartHeight',
    'claimFeesBtcPerBlock',
    'claimPriceUsd',
]);

/** Within such a part of the scenario's figure, a figure is the same. */
const ALIKE = 0.05;

/** What the fields are described by. */
const ERROR = 'claim-error';

export class Claims {
    #words;
    #format;
    #hands;
    #pick = h('select');
    #usd = field();
    #hours = field();
    #answer = h('p', { class: 'claim' });
    #then = h('p', { class: 'note' });
    #error = h('p', { class: 'error', id: ERROR });
    /** @type {Claim[]} */
    #claims = [];
    /** The scenario that has a figure to be held against it. @type {Inputs | null} */
    #held = null;
    /** The scenario's own hours: a figure is for as many, unless a reader says otherwise. */
    #outageHours = 0;
    /** Whether the fields have what a reader is typing, and not the figure. */
    #typing = false;

    /**
     * @param {import('./words.js').Words} words
     * @param {import('./format.js').Format} format
     * @param {Hands} hands
     */
    constructor(words, format, hands) {
        this.#words = words;
        this.#format = format;
        this.#hands = hands;
        const { texts } = words;
        const labelled = (/** @type {string} */ label, /** @type {HTMLElement} */ input) => {
            const { before, after } = format.affixes(
                input === this.#usd ? 'claimUsd' : 'claimHours',
            );
            input.setAttribute('aria-label', label);
            return h('label', { class: 'field' }, before, input, after);
        };
        this.#pick.setAttribute('aria-label', texts['claim.title']);
        this.element = h(
            'details',
            { class: 'claims' },
            h('summary', {}, texts['claim.title']),
            h(
                'div',
                { class: 'asked' },
                this.#pick,
                labelled(texts['field.claimUsd'], this.#usd),
                labelled(texts['field.claimHours'], this.#hours),
            ),
            this.#error,
            this.#answer,
            this.#then,
        );
        this.#pick.addEventListener('change', () => this.#picked());
        for (const input of [this.#usd, this.#hours]) {
            input.addEventListener('input', () => (this.#typing = true));
            input.addEventListener('change', () => this.#typed());
            input.addEventListener('blur', () => {
                // What was refused stays to be mended, and of a first figure the one half.
                if (this.#held && this.#error.textContent === '') this.#settle();
            });
        }
    }

    /** Those that the chart shows: of the same rate, the first. */
    get drawn() {
        const rate = ({ usd = 0, hours = 1 }) => usd / hours;
        const near = (/** @type {Claim} */ one) => (/** @type {Claim} */ other) =>
            Math.abs(rate(one) / rate(other) - 1) <= ALIKE;
        return this.#claims.filter((claim, place) => this.#claims.findIndex(near(claim)) === place);
    }

    /** @param {number} place of one that is drawn */
    shortly(place) {
        return this.#format.usd(this.drawn[place]?.usd ?? 0);
    }

    /** @param {number} place of one that is drawn */
    named(place) {
        const { usd = 0, hours = 1 } = this.drawn[place] ?? {};
        return plain(this.#words.texts['claim.rate'], {
            usd: this.#format.usd(usd),
            hours: this.#format.axisHours(hours),
        });
    }

    /** @param {Claim[]} claims that are documented */
    offer(claims) {
        const { texts } = this.#words;
        this.#claims = claims.filter(({ usd, hours }) => usd && hours);
        this.#pick.replaceChildren(
            h('option', { value: '' }, texts['claim.own']),
            ...this.#claims.map(({ by, usd = 0, hours = 0 }, place) =>
                h(
                    'option',
                    { value: String(place) },
                    plain(texts['claim.by'], {
                        by,
                        usd: this.#format.usd(usd),
                        hours: this.#format.input('outageHours', hours),
                    }),
                ),
            ),
        );
        this.#mark();
    }

    /**
     * @param {Inputs} scenario
     * @param {Report} report
     */
    show(scenario, report) {
        const { implied, impliedThen } = report;
        this.#held = implied && scenario;
        this.#outageHours = report.outageHours;
        put(this.#hours, 'placeholder', this.#format.field('claimHours', report.outageHours));
        this.#mark();
        if (!this.#typing) this.#settle();
        rewrite(this.#answer, ...(implied ? this.#reading(implied, report) : []));
        rewrite(this.#then, ...(impliedThen ? this.#thatDay(impliedThen) : []));
    }

    /** Starts anew: nothing has been typed. */
    renew() {
        this.#typing = false;
    }

    /** Is shown no more. A field, taken out of the page while in focus, still tells a change. */
    stop() {
        this.#hands = { ...this.#hands, set: () => [], speak: () => {} };
    }

    /** Marks who said it: a figure is somebody's only if it is of the same day. */
    #mark() {
        const held = this.#held;
        const known = this.#claims.findIndex(
            (claim) =>
                claim.usd === held?.claimUsd &&
                claim.hours === held?.claimHours &&
                OWN_DAY.every((name) => claim[name] === held?.[name]),
        );
        put(this.#pick, 'value', known < 0 ? '' : String(known));
    }

    /** Writes the figure into the fields, in its usual form. */
    #settle() {
        this.#typing = false;
        for (const [name, input] of this.#fields) {
            const value = this.#held?.[name];
            put(input, 'value', typeof value === 'number' ? this.#format.field(name, value) : '');
        }
        this.#say('', []);
    }

    get #fields() {
        return /** @type {const} */ ([
            ['claimUsd', this.#usd],
            ['claimHours', this.#hours],
        ]);
    }

    #picked() {
        this.#typing = false;
        const claim = this.#claims[Number(this.#pick.value)];
        if (this.#pick.value && claim) this.#hold(claim.usd, claim.hours, claim);
        else this.#drop();
    }

    #typed() {
        const [usd, hours] = this.#fields.map(([name, { value }]) => {
            const number = this.#format.parse(name, value);
            return Number.isNaN(number) ? value.trim() : number;
        });
        if (usd !== '') this.#hold(usd, hours === '' ? this.#outageHours : hours);
        else if (this.#held) this.#drop();
        // The hours may come first.
        else this.#say('', []);
    }

    /** No figure is held against the scenario any more. */
    #drop() {
        this.#settle();
        if (this.#held) this.#hold(NONE, NONE);
    }

    /**
     * @param {unknown} claimUsd
     * @param {unknown} claimHours
     * @param {Partial<Claim>} [day] what is known of its own
     */
    #hold(claimUsd, claimHours, day = {}) {
        const own = OWN_DAY.map((name) => [name, day[name] ?? NONE]);
        this.#take({ claimUsd, claimHours, ...Object.fromEntries(own) });
    }

    /** @param {Inputs} change */
    #take(change) {
        const typing = this.#typing;
        this.#typing = false;
        const refusals = this.#hands.set(change);
        if (refusals.length === 0) {
            const said = [this.#answer.textContent, this.#then.textContent].join(' ').trim();
            if (said) this.#hands.speak(said);
            return;
        }
        this.#typing = typing;
        this.#mark();
        const said = [this.#hands.said(refusals), this.#kept(refusals)].join(' ').trim();
        this.#say(
            said,
            refusals.map(({ field }) => field),
        );
        this.#hands.speak(said);
    }

    /**
     * What is shown instead.
     *
     * @param {Refusal[]} refusals
     */
    #kept(refusals) {
        if (!this.#held) return '';
        const { kept, keptAll } = this.#words.texts;
        const name = refusals[0]?.field ?? '';
        const value = this.#held[name];
        return typeof value === 'number'
            ? plain(kept, { kept: this.#format.input(name, value) })
            : keptAll;
    }

    /**
     * @param {string} error what is wrong; nothing when it is right
     * @param {string[]} wrong the fields that are
     */
    #say(error, wrong) {
        rewrite(this.#error, error);
        for (const [name, input] of this.#fields) {
            if (wrong.includes(name)) input.setAttribute('aria-invalid', 'true');
            else input.removeAttribute('aria-invalid');
        }
    }

    /**
     * What would make it true, in a sentence.
     *
     * @param {Implied} implied
     * @param {Report} report
     */
    #reading(implied, report) {
        const { texts } = this.#words;
        const format = this.#format;
        const { times, sharePercent, priceUsd, outageHours } = implied;
        const figures = {
            loss: format.usd(implied.lossUsd),
            share: format.about('sharePercent', sharePercent ?? 0),
            instead: format.input('sharePercent', report.sharePercent),
            hashrate: format.about('hashrateEhs', implied.hashrateEhs ?? 0),
            price: format.about('priceUsd', priceUsd ?? 0),
            hours: format.about('outageHours', outageHours ?? 0),
            times: format.two(times ?? 0),
        };
        if (times !== null && Math.abs(times - 1) <= ALIKE) {
            return sentence(texts['claim.alike'], figures);
        }
        const ways = [
            ...(sharePercent === null ? [] : [texts['claim.share']]),
            ...(priceUsd === null ? [] : [texts['claim.price']]),
            ...(outageHours === null ? [] : [texts['claim.hours']]),
        ];
        const measure = times === null ? [] : sentence(texts['claim.times'], figures);
        const said = ways.length === 0 ? [texts['claim.never']] : ways;
        return [...measure, ...said.flatMap((way) => [' ', ...sentence(way, figures)])];
    }

    /** @param {Implied} implied on the claim's own day */
    #thatDay({ sharePercent, hashrateEhs }) {
        const { texts } = this.#words;
        if (sharePercent === null) return [texts['claim.neverThen']];
        return sentence(texts['claim.then'], {
            share: this.#format.about('sharePercent', sharePercent),
            hashrate: this.#format.about('hashrateEhs', hashrateEhs ?? 0),
        });
    }
}

function field() {
    return h('input', {
        inputmode: 'decimal',
        autocomplete: 'off',
        dir: 'ltr',
        'aria-describedby': ERROR,
    });
}
