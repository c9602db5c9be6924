/**
 * Somebody's figure, held against the scenario: what would have to be true.
 *
 * A reader picks one that was published, or gives one. The engine reads it backwards; a figure that
 * carries its own day's network and price is read by those as well.
 */

import { h } from './template.js';
import { plain, sentence } from './sentence.js';

/** @typedef {import('./documented.js').Claim} Claim */
/** @typedef {import('./pkg/idle_loss.js').Report} Report */
/** @typedef {import('./pkg/idle_loss.js').Implied} Implied */
/** @typedef {import('./pkg/idle_loss.js').Refusal} Refusal */
/** @typedef {import('./scenario.js').Inputs} Inputs */

/** What a claim says of its own day. */
const OWN_DAY = /** @type {const} */ ([
    'claimDifficulty',
    'claimStartHeight',
    'claimFeesBtcPerBlock',
    'claimPriceUsd',
]);

/** Within such a part of the scenario's figure, a figure is the same. */
const ALIKE = 0.05;

export class Claims {
    #words;
    #format;
    #set;
    #pick = h('select');
    #usd = field();
    #hours = field();
    #answer = h('p', { class: 'claim' });
    #then = h('p', { class: 'note' });
    #error = h('p', { class: 'error' });
    /** @type {Claim[]} */
    #claims = [];

    /**
     * @param {import('./words.js').Words} words
     * @param {import('./format.js').Format} format
     * @param {(change: Inputs) => string} set takes a figure; says what is wrong with it
     */
    constructor(words, format, set) {
        this.#words = words;
        this.#format = format;
        this.#set = set;
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
            input.addEventListener('change', () => this.#typed());
        }
        this.element.addEventListener('toggle', () => {
            if (this.element.open && this.#answer.textContent === '') this.#picked();
        });
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
            h('option', { value: '' }, texts['claim.own']),
        );
    }

    /**
     * @param {Inputs} scenario
     * @param {Report} report
     */
    show(scenario, report) {
        const { implied, impliedThen } = report;
        const { claimUsd, claimHours } = scenario;
        if (!implied || typeof claimUsd !== 'number' || typeof claimHours !== 'number') {
            this.#clear();
            return;
        }
        const format = this.#format;
        this.#usd.value = format.field('claimUsd', claimUsd);
        this.#hours.value = format.field('claimHours', claimHours);
        const known = this.#claims.findIndex(
            ({ usd, hours }) => usd === claimUsd && hours === claimHours,
        );
        this.#pick.value = known < 0 ? '' : String(known);
        this.#error.textContent = '';
        this.#answer.replaceChildren(...this.#reading(implied, report));
        this.#then.replaceChildren(...(impliedThen ? this.#thatDay(impliedThen) : []));
    }

    /** A figure that was held against another scenario is not held against this one. */
    #clear() {
        if (this.#answer.textContent === '') return;
        for (const part of [this.#answer, this.#then, this.#error]) part.textContent = '';
        this.#usd.value = this.#hours.value = '';
        this.element.open = false;
    }

    #picked() {
        const claim = this.#claims[Number(this.#pick.value)];
        if (this.#pick.value === '' || !claim) {
            this.#usd.focus();
            return;
        }
        const { usd, hours } = claim;
        const day = OWN_DAY.map((name) => [name, claim[name] ?? null]);
        this.#take({ claimUsd: usd, claimHours: hours, ...Object.fromEntries(day) });
    }

    #typed() {
        const typed = (
            /** @type {'claimUsd' | 'claimHours'} */ name,
            /** @type {string} */ text,
        ) => {
            const number = this.#format.parse(name, text);
            return Number.isNaN(number) ? text : number;
        };
        const day = OWN_DAY.map((name) => [name, null]);
        this.#take({
            claimUsd: typed('claimUsd', this.#usd.value),
            claimHours: typed('claimHours', this.#hours.value),
            ...Object.fromEntries(day),
        });
    }

    /** @param {Inputs} change */
    #take(change) {
        this.#error.textContent = this.#set(change);
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
    return h('input', { inputmode: 'decimal', autocomplete: 'off', dir: 'ltr' });
}
