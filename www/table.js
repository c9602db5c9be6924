/**
 * The chart in numbers, for whoever cannot see it or wants them: folded, and written only while it is
 * open.
 */

import { h } from './template.js';

/** @typedef {import('./pkg/idle_loss.js').Report} Report */

export class Table {
    #format;
    #rows = h('tbody');
    /** @type {Report | null} */
    #report = null;

    /**
     * @param {import('./words.js').Words} words
     * @param {import('./format.js').Format} format
     */
    constructor({ texts }, format) {
        this.#format = format;
        const heads = [texts['table.hour'], texts['table.missed'], texts['table.difficulty']];
        this.element = h(
            'details',
            { class: 'table' },
            h('summary', {}, texts['table.title']),
            h(
                'table',
                {},
                h(
                    'thead',
                    {},
                    h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head))),
                ),
                this.#rows,
            ),
        );
        this.element.addEventListener('toggle', () => this.#write());
    }

    /** @param {Report} report */
    show(report) {
        this.#report = report;
        this.#write();
    }

    #write() {
        if (!this.element.open || !this.#report) return;
        const format = this.#format;
        const told = this.#report.course.timeline.map(({ hour, missedBtc, difficulty }) => [
            format.input('outageHours', hour),
            format.btc(missedBtc),
            format.difficulty(difficulty),
        ]);
        // Of moments that read alike, the last one says it.
        const apart = told.filter((texts, at) => String(texts) !== String(told[at + 1]));
        const rows = apart.map(([hour = '', ...figures]) =>
            h(
                'tr',
                {},
                h('th', { scope: 'row' }, hour),
                ...figures.map((figure) => h('td', {}, figure)),
            ),
        );
        this.#rows.replaceChildren(...rows);
    }
}
