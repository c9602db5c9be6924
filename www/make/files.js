/**
 * The files to save: the picture, which the widget makes itself, and the answer of oEmbed.
 */

import { formatter } from '../format.js';
import { NO_PRESET, presetNamed, toldOf } from '../scenario.js';
import { ways } from '../take.js';
import { h } from '../template.js';

/** @typedef {import('../idle-loss.js').IdleLossElement} Widget */
/** @typedef {import('../words.js').Words} Words */
/** @typedef {import('../pkg/idle_loss.js').Report} Report */
/** @typedef {{ links: HTMLElement[], width: number, height: number }} Picture */

/**
 * @param {Widget} widget
 * @param {Words} words
 * @param {string} link that stands below it
 * @returns {Promise<Picture | null>} nothing where there is no chart
 */
export async function drawPicture(widget, words, link) {
    const section = widget.shadowRoot?.querySelector('section');
    if (!section?.querySelector('figure svg')) return null;
    const { scenario } = widget;
    const { shown } = await ways.picture({
        scenario,
        report: /** @type {Report} */ (widget.report),
        ...toldOf(presetNamed(widget.preset) ?? NO_PRESET, scenario),
        words,
        format: formatter(words),
        section,
        link,
        tell: () => {},
    });
    const links = /** @type {HTMLAnchorElement[]} */ (shown);
    // In the words of this page, which is in English.
    for (const file of links) file.textContent = `Save ${file.download}`;
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(decoded(links[0].href)) ?? [];
    return { links, width: Number(width), height: Number(height) };
}

/** @param {string} json */
export function oembedFile(json) {
    const href = `data:application/json;charset=utf-8,${encodeURIComponent(json)}`;
    return h('a', { href, download: 'idle-loss.oembed.json' }, 'Save idle-loss.oembed.json');
}

/** The text in an address of its own. @param {string} data */
function decoded(data) {
    return decodeURIComponent(data.slice(data.indexOf(',') + 1));
}
