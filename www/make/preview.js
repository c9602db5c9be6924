/**
 * The frame as readers will see it, on a phone and in a column, and how high it is there.
 */

import { h } from '../template.js';

/** CSS pixels. */
const WIDTHS = { Phone: 320, Column: 680 };

/** Until it is known: a frame is no higher, and some hosts cut there. */
export const MOST = 1000;

export class Preview {
    /** @type {{ frame: HTMLIFrameElement, height: number }[]} */
    #frames = [];
    #address = '';

    /** @param {() => void} measured is called when the height has changed */
    constructor(measured) {
        const shown = Object.entries(WIDTHS).map(([name, width]) => {
            const title = `${name}, ${width} pixels wide`;
            const frame = h('iframe', { title, width: `${width}`, height: `${MOST}` });
            this.#frames.push({ frame, height: 0 });
            // Wider than a phone, it is scrolled, with keys too.
            const scroll = { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': title };
            return h('div', {}, h('h3', {}, title), h('div', scroll, frame));
        });
        this.elements = shown;
        window.addEventListener('message', ({ source, data }) => {
            const told = this.#frames.find(({ frame }) => frame.contentWindow === source);
            if (!told || data?.sentinel !== 'amp' || data.type !== 'embed-size') return;
            told.frame.height = String(data.height);
            // What an editor has opened in it is no part of how it opens.
            if (document.activeElement === told.frame || !this.#stands(told.frame, data.height))
                return;
            told.frame.classList.remove('measured');
            told.height = data.height;
            measured();
        });
    }

    /** What both need, in CSS pixels. */
    get height() {
        const heights = this.#frames.map(({ height }) => height);
        return heights.every((height) => height > 0) ? Math.max(...heights) : MOST;
    }

    /** @param {string} address */
    show(address) {
        if (address === this.#address) return;
        this.#address = address;
        for (const shown of this.#frames) {
            shown.height = 0;
            // A widget sleeps until it is near to what is seen: it is measured there, unseen.
            shown.frame.classList.add('measured');
            // In the place of what it showed: the way back leads out of the page, not through each.
            shown.frame.contentWindow?.location.replace(address);
        }
    }

    /**
     * Whether all of it stands there, so high, and nothing of the page before it. What was told before
     * all was there may be heard after: out of sight, WebKit lets a frame tell nothing more.
     *
     * @param {HTMLIFrameElement} frame
     * @param {unknown} height in CSS pixels
     */
    #stands({ contentDocument: page }, height) {
        if (page?.URL !== this.#address) return false;
        const whole = page.querySelector('idle-loss')?.shadowRoot?.querySelector('footer');
        const now = page.querySelector('main')?.getBoundingClientRect().height ?? 0;
        return Boolean(whole) && Math.ceil(now) === height;
    }
}
