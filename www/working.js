/**
 * How the figure is worked out, step by step, with its limits and its sources: folded, and written
 * only while it is open.
 */

import { credits } from './credits.js';
import { measures } from './scale.js';
import { h } from './template.js';
import { nameField } from './refusals.js';
import { plain, sentence } from './sentence.js';

/** @typedef {import('./pkg/idle_loss.js').Report} Report */
/** @typedef {import('./documented.js').Sources} Sources */
/** @typedef {import('./pkg/idle_loss.js').FieldRow['name']} FieldName */

export class Working {
    #words;
    #format;
    #steps = h('ol');
    #notes = h('div', { class: 'notes' });
    /** Whether it was open before the page went to paper. */
    #wasOpen = false;
    /** @type {Report | null} */
    #report = null;
    /** @type {import('./scenario.js').Told} */
    #told = { sources: async () => ({}), reasons: async () => ({}) };

    /**
     * @param {import('./words.js').Words} words
     * @param {import('./format.js').Format} format
     */
    constructor(words, format) {
        this.#words = words;
        this.#format = format;
        const title = words.texts['working.title'];
        this.element = h('details', {}, h('summary', {}, title), this.#steps, this.#notes);
        this.element.addEventListener('toggle', () => this.#write());
    }

    /**
     * @param {Report} report
     * @param {import('./scenario.js').Told} told of the figures that stand
     */
    show(report, told) {
        this.#report = report;
        this.#told = told;
        this.#write();
    }

    /** @param {boolean} onPaper where it is always open */
    print(onPaper) {
        if (onPaper) this.#wasOpen = this.element.open;
        this.element.open = onPaper || this.#wasOpen;
        this.#write();
    }

    #write() {
        if (!this.element.open || !this.#report) return;
        this.#steps.replaceChildren(
            ...this.#sentences(this.#report).map((step) => h('li', {}, ...step)),
        );
        void this.#writeNotes(this.#report, this.#told);
    }

    /**
     * What the remarks say does not hang on the sources: without them, they are still told.
     *
     * @param {Report} report
     * @param {import('./scenario.js').Told} told
     */
    async #writeNotes(report, told) {
        const sources = await told.sources().catch(() => ({}));
        const reasons = await told.reasons().catch(() => ({}));
        if (report !== this.#report) return;
        const remarks = this.#remarks(report, sources);
        this.#notes.replaceChildren(
            ...remarks.map((remark) => h('p', {}, remark)),
            ...this.#because(reasons),
        );
    }

    /** @param {Report} report */
    #sentences(report) {
        const { texts } = this.#words;
        const format = this.#format;
        const netUsd = report.net?.netUsd ?? 0;
        const figures = {
            difficulty: format.number(report.difficulty),
            network: format.ehs(report.networkEhs),
            share: format.input('sharePercent', report.sharePercent),
            hashrate: format.ehs(report.hashrateEhs),
            power: format.mw(report.powerMw ?? 0),
            subsidy: format.reward(report.subsidyBtcPerBlock),
            fees: format.reward(report.feesBtcPerBlock),
            reward: format.reward(report.rewardBtcPerBlock),
            half: format.reward(report.subsidyBtcPerBlock / 2),
            hours: format.input('outageHours', report.outageHours),
            networkBlocks: format.blocks(report.networkBlocks),
            blocks: format.blocks(report.blocks),
            price: format.input('priceUsd', report.priceUsd),
            networkIncome: format.reward(report.networkIncomeBtc),
            lossBtc: format.reward(report.lossBtc),
            loss: format.usd(report.lossUsd),
            lost: format.usd(report.course.lost.usd),
            neverBack: format.usd(report.course.neverBack.usd),
            wonBack: format.usd(report.course.wonBack.usd),
            gained: format.usd(report.course.gainedByOthers.usd),
            days: format.days(report.course.horizonHours),
            net: format.usd(Math.abs(netUsd)),
        };
        const { lost, neverBack, backHours, settled } = report.course;
        const answer = texts[settled ? 'working.answer' : 'working.unsettled'];
        return [
            texts['working.network'],
            report.powerMw === null ? texts['working.share'] : texts['working.power'],
            texts['working.reward'],
            texts['working.blocks'],
            ...(halves(report) ? [texts['working.halving']] : []),
            texts['working.loss'],
            ...(backHours > report.outageHours ? [texts['working.return']] : []),
            ...(neverBack.usd > 0 ? [texts['working.neverBack']] : []),
            ...(lost.usd > 0 ? [answer] : []),
            ...(report.net ? [texts[netUsd < 0 ? 'working.netGain' : 'working.net']] : []),
        ].map((text) => sentence(text, figures));
    }

    /**
     * Reasons are written in English, whatever the language around them.
     *
     * @param {Record<string, string>} reasons by the fields' names
     */
    #because(reasons) {
        const { texts } = this.#words;
        const list = Object.entries(reasons).flatMap(([field, reason], place) => [
            ...(place > 0 ? [texts.semicolon] : []),
            ...sentence(texts['working.assumption'], {
                field: nameField(field, texts),
                // A sentence of its own, and here a part of one.
                value: h('span', { lang: 'en', dir: 'ltr' }, reason.replace(/\.$/, '')),
            }),
        ]);
        if (list.length === 0) return [];
        const all = h('span', {}, ...list);
        return [h('p', {}, ...sentence(texts['working.reasons'], { reasons: all }))];
    }

    /**
     * @param {Report} report
     * @param {Sources} sources
     */
    #remarks(report, sources) {
        const { texts } = this.#words;
        const format = this.#format;
        const field = (/** @type {FieldName} */ name) => texts[`field.${name}`];
        const remarks = [texts['working.limits']];
        if (this.#words.usdRate !== 1) remarks.push(plain(texts['working.rate'], format.rate()));
        if (report.assumed.length > 0) {
            const assumed = report.assumed.map((one) =>
                plain(texts['working.assumption'], {
                    field: field(one.field),
                    value: format.input(one.field, one.value),
                }),
            );
            const fields = assumed.join(texts.semicolon);
            remarks.push(plain(texts['working.assumed'], { fields }));
        }
        remarks.push(...measures(report, this.#words, format));
        const named = credits(sources, this.#words, format);
        return named ? [...remarks, named] : remarks;
    }
}

/**
 * Whether a halving lies within the outage, which is shorter than the time between two: not all blocks
 * pay what the first does.
 *
 * @param {Report} report
 */
function halves({ networkBlocks, rewardBtcPerBlock, networkIncomeBtc }) {
    return networkIncomeBtc < networkBlocks * rewardBtcPerBlock * (1 - 1e-9);
}
