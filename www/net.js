/**
 * The net beside the gross: what miners are worse off by once all is counted that a cause brings along.
 */

import { h } from './template.js';
import { sentence } from './sentence.js';

/** @typedef {import('./pkg/idle_loss.js').Report} Report */

export class Net {
    #texts;
    #format;
    element = h('p', { class: 'net' });

    /**
     * @param {import('./words.js').Words} words
     * @param {import('./format.js').Format} format
     */
    constructor({ texts }, format) {
        this.#texts = texts;
        this.#format = format;
    }

    /** @param {Report} report */
    show({ net, netRange }) {
        this.element.replaceChildren(...(net ? this.#sentences(net, netRange) : []));
    }

    /**
     * @param {NonNullable<Report['net']>} net
     * @param {Report['netRange']} range
     */
    #sentences({ netUsd, strikeUsdPerMwh }, range) {
        const { usd, about } = this.#format;
        // A gain is told as one; only a range that reaches from one to the other has signs.
        const gain = netUsd < 0;
        const says = [
            sentence(this.#texts[gain ? 'net.gain' : 'net.loss'], { net: usd(Math.abs(netUsd)) }),
        ];
        if (range) {
            const { low, high } = range.netUsd;
            const [from, to] = gain && high <= 0 ? [-high, -low] : [low, high];
            const text = this.#texts[gain && high > 0 ? 'net.signed' : 'range'];
            says.push(sentence(text, { low: usd(from), high: usd(to) }));
        }
        if (strikeUsdPerMwh !== null) {
            const strike = about('electricityUsdPerMwh', strikeUsdPerMwh);
            says.push(sentence(this.#texts['net.strike'], { strike }));
        }
        return says.flatMap((said) => [...said, ' ']);
    }
}
