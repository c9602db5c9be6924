/**
 * How the figure is worked out, step by step, with its limits and its sources: folded, and written
 * only while it is open.
 */

import { h } from './template.js';
import { plain, sentence } from './words.js';

/** @typedef {import('./pkg/idle_loss.js').Report} Report */
/** @typedef {Record<string, import('./scenario.js').Source>} Sources */

export class Working {
    #words;
    #format;
    #list = h('ol');
    /** @type {Report | null} */
    #report = null;
    /** @type {Sources} */
    #sources = {};

    /**
     * @param {import('./words.js').Words} words
     * @param {import('./format.js').Format} format
     */
    constructor(words, format) {
        this.#words = words;
        this.#format = format;
        const title = words.texts['working.title'];
        this.element = h('details', {}, h('summary', {}, title), this.#list);
        this.element.addEventListener('toggle', () => this.#write());
    }

    /**
     * @param {Report} report
     * @param {Sources} sources of the opening figures
     */
    show(report, sources) {
        this.#report = report;
        this.#sources = sources;
        this.#write();
    }

    #write() {
        if (!this.element.open || !this.#report) return;
        const steps = this.#steps(this.#report).map((step) => h('li', {}, ...step));
        const notes = this.#notes(this.#report).map((note) => h('li', { class: 'note' }, note));
        this.#list.replaceChildren(...steps, ...notes);
    }

    /** @param {Report} report */
    #steps(report) {
        const { texts } = this.#words;
        const format = this.#format;
        const figures = {
            difficulty: format.count(Math.round(report.difficulty)),
            network: format.ehs(report.networkEhs),
            share: format.percent(report.sharePercent),
            hashrate: format.ehs(report.hashrateEhs),
            power: format.mw(report.powerMw ?? 0),
            subsidy: format.reward(report.subsidyBtcPerBlock),
            fees: format.reward(report.feesBtcPerBlock),
            reward: format.reward(report.rewardBtcPerBlock),
            hours: format.hours(report.outageHours),
            networkBlocks: format.blocks(report.networkBlocks),
            blocks: format.blocks(report.blocks),
            price: format.price(report.priceUsd),
            loss: format.usd(report.lossUsd),
        };
        return [
            texts['working.network'],
            report.powerMw === null ? texts['working.share'] : texts['working.power'],
            texts['working.reward'],
            texts['working.blocks'],
            texts['working.loss'],
        ].map((text) => sentence(text, figures));
    }

    /** @param {Report} report */
    #notes(report) {
        const { texts } = this.#words;
        const format = this.#format;
        const notes = [texts['working.limits']];
        if (report.assumed.length > 0) {
            const fields = format.list.format(report.assumed);
            notes.push(plain(texts['working.assumed'], { fields }));
        }
        const named = Object.values(this.#sources).map(
            ({ name, date }) => `${name}, ${format.date(date)}`,
        );
        if (named.length > 0) {
            notes.push(plain(texts['working.opening'], { sources: named.join('; ') }));
        }
        return notes;
    }
}
