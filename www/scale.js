/**
 * How large that is: the loss and the size beside what a reader can picture.
 */

import { h, rewrite } from './template.js';
import { plain, sentence } from './sentence.js';

/** @typedef {import('./pkg/idle_loss.js').Report} Report */

/** Longer times are told in days. */
const DAYS_FROM_HOURS = 48;

/** Fewer than two say nothing that can be pictured. */
const SEVERAL = 1.5;

export class Scale {
    #texts;
    #format;
    element = h('p', { class: 'scale' });

    /**
     * @param {import('./words.js').Words} words
     * @param {import('./format.js').Format} format
     */
    constructor({ texts }, format) {
        this.#texts = texts;
        this.#format = format;
    }

    /** @param {Report} report */
    show({ yardstick }) {
        const { networkHours, machines, machine, households } = yardstick;
        const { about, days, count } = this.#format;
        /** @type {(string | Node)[][]} */
        const says = [];
        if (networkHours > 0) {
            const time =
                networkHours < DAYS_FROM_HOURS
                    ? about('outageHours', networkHours)
                    : days(networkHours);
            says.push(sentence(this.#texts['scale.network'], { time }));
        }
        if (machines && machines >= SEVERAL && machine) {
            const { name } = machine;
            says.push(sentence(this.#texts['scale.machines'], { machines: count(machines), name }));
        }
        if (households && households >= SEVERAL) {
            const figures = { households: count(households) };
            says.push(sentence(this.#texts['scale.households'], figures));
        }
        rewrite(this.element, ...says.flatMap((said) => [...said, ' ']));
    }
}

/**
 * What a machine and a household are taken to be, and by whom.
 *
 * @param {Report} report
 * @param {import('./words.js').Words} words
 * @param {import('./format.js').Format} format
 */
export function measures({ yardstick }, { texts }, format) {
    const { machine, household } = yardstick;
    const said = [];
    if (machine) {
        const { name, hashrateThs, source, date } = machine;
        const hashrate = format.ths(hashrateThs);
        const figures = { name, hashrate, source, date: format.date(date) };
        said.push(plain(texts['scale.machine'], figures));
    }
    if (household) {
        const { kwhPerYear, source, date } = household;
        const energy = format.kwh(kwhPerYear);
        said.push(plain(texts['scale.household'], { energy, source, date: format.date(date) }));
    }
    return said;
}
