/**
 * The net beside the gross: what miners are worse off by once all is counted that a cause brings along.
 */

import { h, rewrite } from './template.js';
import { sentence } from './sentence.js';

/** @typedef {import('./pkg/idle_loss.js').Report} Report */

export class Net {
    #texts;
    #format;
    #range = h('span');
    element = h('p', { class: 'net' });

    /**
     * @param {import('./words.js').Words} words
     * @param {import('./format.js').Format} format
     */
    constructor({ texts }, format) {
        this.#texts = texts;
        this.#format = format;
    }

    /**
     * Without its range while that is not worked out: its place is kept, and nothing stands there that
     * is true no more.
     *
     * @param {Pick<Report, 'net'> & Partial<Pick<Report, 'netRange'>>} report
     */
    show({ net, netRange }) {
        this.#range.classList.toggle('later', netRange === undefined);
        rewrite(this.element, ...(net ? this.#sentences(net, netRange) : []));
    }

    /**
     * @param {NonNullable<Report['net']>} net
     * @param {Report['netRange'] | undefined} range
     */
    #sentences({ netUsd, strikeUsdPerMwh }, range) {
        const { usd, about } = this.#format;
        // A gain is told as one; only a range that reaches from one to the other has signs.
        const gain = netUsd < 0;
        const key = gain ? 'net.gain' : 'net.loss';
        const said = sentence(this.#texts[key], { net: usd(Math.abs(netUsd)) });
        if (range !== undefined) rewrite(this.#range, ...this.#between(gain, range));
        const strike =
            strikeUsdPerMwh === null
                ? []
                : sentence(this.#texts['net.strike'], {
                      strike: about('electricityUsdPerMwh', strikeUsdPerMwh),
                  });
        return [...said, ' ', this.#range, ...strike];
    }

    /**
     * @param {boolean} gain
     * @param {Report['netRange']} range
     */
    #between(gain, range) {
        if (!range) return [];
        const { usd } = this.#format;
        const { low, high } = range.netUsd;
        const both = low < 0 && high > 0;
        const [from, to] = (gain && !both ? [-high, -low] : [low, high]).map(usd);
        // To two digits it may be no wider than the figure itself.
        if (from === to) return [];
        return [
            ...sentence(this.#texts[both ? 'net.signed' : 'range'], { low: from, high: to }),
            ' ',
        ];
    }
}
