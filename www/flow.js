/**
 * Text in lines: an SVG breaks none, so the page is asked where it would, in every script.
 */

import { h } from './template.js';

/**
 * Text of one look. Sizes in CSS pixels.
 *
 * @typedef {{ text: string, size: number, weight: string, color: string, starts?: boolean }} Run
 *   `starts`: it opens a line
 */

/** Another viewer's font may be wider: so much of a line is left free. */
const SLACK = 0.04;

/** Of the type's size: lines that far apart do not overlap, however tall a font is. */
const APART = '3';

/** Text that runs the other way does not take a figure apart. */
const [ISOLATE, END] = ['\u2068', '\u2069'];

/**
 * What an element shows, run by run, as it looks there.
 *
 * @param {Element} element
 * @returns {Run[]}
 */
export function runsOf(element) {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    /** @type {Run[]} */
    const runs = [];
    let block = blockOf(element);
    while (texts.nextNode()) {
        const text = texts.currentNode.nodeValue ?? '';
        const parent = /** @type {Element} */ (texts.currentNode.parentElement);
        if (parent.getClientRects().length === 0) continue;
        const { fontSize, fontWeight, color, direction } = getComputedStyle(parent);
        const isolated = direction === 'rtl' && parent.matches('b, strong, bdi');
        const own = blockOf(parent);
        runs.push({
            text: isolated ? ISOLATE + text + END : text,
            size: parseFloat(fontSize),
            weight: fontWeight,
            color,
            starts: own !== block,
        });
        block = own;
    }
    return runs;
}

/**
 * @param {Element} element
 * @returns {Element} the one whose lines it is in
 */
function blockOf(element) {
    const inline = getComputedStyle(element).display === 'inline' && element.parentElement;
    return inline ? blockOf(inline) : element;
}

/**
 * @param {Element} host shown in a page; of its language and direction
 * @param {Run[]} runs
 * @param {number} width in CSS pixels
 * @param {string} font
 * @returns {Run[][]}
 */
export function linesOf(host, runs, width, font) {
    const box = h('div', { 'aria-hidden': 'true' });
    const looks = {
        position: 'absolute',
        visibility: 'hidden',
        width: `${width * (1 - SLACK)}px`,
        'font-family': font,
        'line-height': APART,
        'overflow-wrap': 'anywhere',
    };
    for (const [name, value] of Object.entries(looks)) box.style.setProperty(name, value);
    const spans = runs.map(({ text, size, weight }) => {
        const span = h('span', {}, text);
        span.style.setProperty('font-size', `${size}px`);
        span.style.setProperty('font-weight', weight);
        return span;
    });
    spans.forEach((span, place) =>
        box.append(...(runs[place].starts && place > 0 ? [h('br'), span] : [span])),
    );
    host.append(box);
    try {
        return broken(runs, spans);
    } finally {
        box.remove();
    }
}

/**
 * @param {Run[]} runs
 * @param {HTMLElement[]} spans as the page has broken them
 */
function broken(runs, spans) {
    /** @type {Run[][]} */
    const lines = [];
    const range = document.createRange();
    let bottom = -Infinity;
    runs.forEach((run, place) => {
        const text = /** @type {Text} */ (spans[place].firstChild);
        /** @type {Run | undefined} */
        let piece;
        let at = 0;
        for (const sign of run.text) {
            range.setStart(text, at);
            at += sign.length;
            range.setEnd(text, at);
            const { top = 0, bottom: end = 0 } = range.getClientRects()[0] ?? {};
            // A space at the end of a line has no place of its own.
            const placed = sign.trim() !== '' && end > top;
            if (placed && top >= bottom) {
                lines.push([]);
                bottom = end;
                piece = undefined;
            } else if (placed) bottom = Math.max(bottom, end);
            if (!piece) {
                piece = { ...run, text: '' };
                lines.at(-1)?.push(piece);
            }
            piece.text += sign;
        }
    });
    return lines.map(trimmed).filter((line) => line.length > 0);
}

/** @param {Run[]} line without the spaces at its ends */
function trimmed(line) {
    const [first] = line;
    if (first) first.text = first.text.trimStart();
    const last = line.at(-1);
    if (last) last.text = last.text.trimEnd();
    return line.filter(({ text }) => text !== '');
}
