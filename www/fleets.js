/**
 * Where to take the machines' efficiency from: the world's averages and single machines, as the engine
 * lists them. They are loaded when the assumptions are opened.
 */

import { bring } from './base.js';
import { credits } from './credits.js';
import { plain } from './sentence.js';
import { labelled } from './row.js';
import { h } from './template.js';

/** @typedef {Pick<import('./pkg/idle_loss.js').FleetYear, 'efficiencyJPerTh' | 'source' | 'date'>
 *     & { period?: string, name?: string, verified?: boolean }} Fleet */

/** @returns {Promise<{ default: { years: Fleet[], machines: Fleet[] } }>} */
const load = () => bring('fleets.js');

export class Fleets {
    #words;
    #format;
    #pick = h('select', { id: 'fleet' });
    #note = h('p', { class: 'note' });
    /** @type {Fleet[]} */
    #fleets = [];
    /** @type {unknown} */
    #efficiency;

    /** @param {import('./assumptions.js').Tools} tools */
    constructor({ words, format, hands }) {
        this.#words = words;
        this.#format = format;
        this.element = h(
            'div',
            {},
            labelled('fleet', words.texts['fleet.title'], this.#pick, this.#note),
        );
        this.#pick.append(h('option', { value: '' }, words.texts['fleet.own']));
        this.#pick.addEventListener('change', () => {
            const fleet = this.#fleets[Number(this.#pick.value)];
            if (this.#pick.value && fleet) {
                hands.moved({ efficiencyJPerTh: fleet.efficiencyJPerTh });
            }
            this.#write();
        });
        // Without them, the efficiency can still be typed.
        void load().then(
            ({ default: { years, machines } }) => this.#offer(years, machines),
            () => {},
        );
    }

    /** @param {import('./steering.js').Shown} shown */
    show({ scenario }) {
        this.#efficiency = scenario.efficiencyJPerTh;
        this.#write();
    }

    rest() {}

    stop() {}

    /**
     * @param {Fleet[]} years
     * @param {Fleet[]} machines
     */
    #offer(years, machines) {
        const { texts } = this.#words;
        this.#fleets = [...years, ...machines];
        const option = (/** @type {Fleet} */ fleet) => {
            const { period, name, efficiencyJPerTh } = fleet;
            const field = name ?? this.#format.date(period ?? '');
            const value = this.#format.input('efficiencyJPerTh', efficiencyJPerTh);
            const text = plain(texts['working.assumption'], { field, value });
            return h('option', { value: String(this.#fleets.indexOf(fleet)) }, text);
        };
        this.#pick.append(
            h('optgroup', { label: texts['fleet.years'] }, ...years.map(option)),
            h('optgroup', { label: texts['fleet.machines'] }, ...machines.map(option)),
        );
        this.#write();
    }

    /** The one whose figure stands, and where that is from. */
    #write() {
        const place = this.#fleets.findIndex(
            ({ efficiencyJPerTh }) => efficiencyJPerTh === this.#efficiency,
        );
        this.#pick.value = place < 0 ? '' : String(place);
        const fleet = this.#fleets[place];
        const doubt = fleet?.verified === false ? [this.#words.texts['fleet.unverified']] : [];
        const from = fleet && {
            efficiencyJPerTh: { name: fleet.source, date: fleet.date },
        };
        this.#note.textContent = [
            ...doubt,
            ...(from ? [credits(from, this.#words, this.#format)] : []),
        ].join(' ');
    }
}
