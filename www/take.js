/**
 * The ways to take something away: loaded when the first is asked for.
 */

import { credits } from './credits.js';
import { toCsv, toJson } from './data.js';
import { drawPng, drawSvg } from './picture.js';
import { nameField } from './refusals.js';
import { h } from './template.js';
import { plain } from './sentence.js';

/** @typedef {import('./documented.js').Sources} Sources */
/**
 * What there is to take.
 *
 * @typedef {object} State
 * @property {import('./scenario.js').Inputs} scenario
 * @property {import('./pkg/idle_loss.js').Report} report
 * @property {() => Promise<Sources>} sources of the figures that stand
 * @property {() => Promise<Record<string, string>>} reasons why the others were assumed
 */
/**
 * And where.
 *
 * @typedef {object} Around
 * @property {import('./words.js').Words} words
 * @property {import('./format.js').Format} format
 * @property {Element} section the widget's, shown in a page
 * @property {string} link that opens with this; nothing where it would be too long
 * @property {(said: string) => void} tell
 */
/** @typedef {State & Around} Context */
/**
 * @typedef {object} Taken
 * @property {HTMLElement[]} shown
 * @property {string} said
 * @property {string} [copy] what belongs on the clipboard
 * @property {{ shown: HTMLElement[], said: string }} [otherwise] where the page may not copy
 */

/** The figures in the sentence; of the sizes, there is one. */
const SAID = ['sharePercent', 'hashrateEhs', 'powerMw', 'sites', 'priceUsd', 'outageHours'];

/** Pixels of the PNG to one of CSS. */
const SCALE = 2;

/** Each by the name of its button. @satisfies {Record<string, (context: Context) => Promise<Taken>>} */
export const ways = { link, sentence, picture, data, share };

/** @param {Context} context @returns {Promise<Taken>} */
async function link({ link, words }) {
    if (!link) return { shown: [], said: words.texts['take.linkTooLong'] };
    return copyable(link, words.texts['take.linkCopied'], words);
}

/** @param {Context} context @returns {Promise<Taken>} */
async function sentence(context) {
    const { words } = context;
    const text = [textOf(context, '.say'), ...(await origins(context)), address(context)];
    return copyable(text.join('\n'), words.texts['take.sentenceCopied'], words);
}

/** @param {Context} context @returns {Promise<Taken>} */
async function picture(context) {
    const { section, format } = context;
    const { texts } = context.words;
    const where = {
        address: address(context).replace(/^https?:\/\//, ''),
        date: format.date(today()),
    };
    const notes = [...(await origins(context)), plain(texts['take.made'], where)];
    const drawn = (/** @type {number} */ scale) =>
        dataUrl('image/svg+xml', drawSvg(section, notes, scale));
    const links = [file(context, 'svg', drawn(1))];
    const png = await drawPng(drawn(SCALE)).catch(() => null);
    if (png) links.push(file(context, 'png', png));
    return { shown: links, said: texts[png ? 'take.pictureReady' : 'take.noPng'] };
}

/** @param {Context} context @returns {Promise<Taken>} */
async function data(context) {
    const { scenario, report, words } = context;
    const sources = await context.sources().catch(() => ({}));
    const reasons = await context.reasons().catch(() => ({}));
    const json = { address: address(context), date: today(), scenario, sources, reasons, report };
    return {
        shown: [
            file(context, 'csv', dataUrl('text/csv', toCsv(scenario, report, sources, reasons))),
            file(context, 'json', dataUrl('application/json', toJson(json))),
        ],
        said: words.texts['take.dataReady'],
    };
}

/** @param {Context} context @returns {Promise<Taken>} */
async function share(context) {
    const { texts } = context.words;
    const [title, text, url] = [textOf(context, 'h2'), textOf(context, '.say'), address(context)];
    try {
        await navigator.share({ title, text, url });
        return { shown: [], said: texts['take.shared'] };
    } catch (reason) {
        // The reader has thought better of it, or the page may not.
        const meant = reason instanceof DOMException && reason.name === 'AbortError';
        return meant ? { shown: [], said: '' } : byHand(`${text}\n${url}`, context.words);
    }
}

/**
 * @param {string} copy
 * @param {string} said
 * @param {Context['words']} words
 * @returns {Taken}
 */
function copyable(copy, said, words) {
    return { shown: [], said, copy, otherwise: byHand(copy, words) };
}

/**
 * @param {string} text
 * @param {Context['words']} words
 */
function byHand(text, { texts }) {
    const said = texts['take.byHand'];
    const field = { readonly: '', rows: '4', dir: 'auto', 'aria-label': said };
    return { shown: [h('textarea', field, text)], said };
}

/**
 * Where the figures of the sentence come from, as far as that is known.
 *
 * @param {Context} context
 */
async function origins({ scenario, sources, reasons, words, format }) {
    const known = await sources().catch(() => null);
    if (!known) return [];
    const assumed = await reasons().catch(() => ({}));
    const said = SAID.filter((field) => field in scenario);
    const stand = said.filter((field) => field in known);
    // What was assumed was not set by whoever reads.
    const set = said.filter((field) => !(field in known || field in assumed));
    const from = Object.fromEntries(stand.map((field) => [field, known[field]]));
    const fields = format.list(set.map((field) => nameField(field, words.texts)));
    return [
        ...(stand.length > 0 ? [credits(from, words, format)] : []),
        ...(set.length > 0 ? [plain(words.texts['take.set'], { fields })] : []),
    ];
}

/** @param {Context} context */
function address({ link }) {
    return link || location.href;
}

/**
 * @param {Context} context
 * @param {string} selector
 */
function textOf({ section }, selector) {
    return section.querySelector(selector)?.textContent ?? '';
}

/**
 * A link that saves a file.
 *
 * @param {Context} context
 * @param {'svg' | 'png' | 'csv' | 'json'} type
 * @param {string} href
 */
function file({ words, tell }, type, href) {
    const download = `idle-loss.${type}`;
    const link = h('a', { href, download }, words.texts[`take.${type}`]);
    link.addEventListener('click', () =>
        tell(plain(words.texts['take.saving'], { file: download })),
    );
    return link;
}

/**
 * A file as an address: strict pages allow no other.
 *
 * @param {string} type
 * @param {string} text
 */
function dataUrl(type, text) {
    return `data:${type};charset=utf-8,${encodeURIComponent(text.toWellFormed())}`;
}

/** The reader's own day, as `2022-01-05`. */
function today() {
    const now = new Date();
    now.setMinutes(now.getMinutes() - now.getTimezoneOffset());
    return now.toISOString().slice(0, 'yyyy-mm-dd'.length);
}
