/**
 * The answer as a picture: title, sentence, chart and source in one drawing that stands by itself,
 * in the colours and at the size that the reader sees, in the system's fonts.
 */

import { linesOf, runsOf } from './flow.js';
import { solid, standing } from './looks.js';

/** @typedef {import('./flow.js').Run} Run */
/** @typedef {Record<string, string | number>} Attributes */

const SVG = 'http://www.w3.org/2000/svg';
const FONT = 'system-ui, sans-serif';

/** CSS pixels. */
const EDGE = 24;
const GAP = 8;
const NOTE = 12;

/** From one baseline to the next, and from the last one to the line's end, of the type's size. */
const LEADING = 1.4;
const DEPTH = 0.35;

/**
 * @param {Element} section the widget's, shown in a page
 * @param {string[]} notes what stands below the chart
 * @param {number} [scale] its own pixels to one of CSS
 * @returns {string} a document
 */
export function drawSvg(section, notes, scale = 1) {
    const chart = /** @type {SVGSVGElement} */ (section.querySelector('figure svg'));
    const { width: inner, height: tall } = chart.getBoundingClientRect();
    const { direction, color: ink } = getComputedStyle(section);
    const { marginTop, marginBottom } = getComputedStyle(chart);
    const { color: dim } = getComputedStyle(section.querySelector('small') ?? section);
    const width = Math.ceil(inner) + 2 * EDGE;
    const start = direction === 'rtl' ? width - EDGE : EDGE;

    /** @type {Element[]} */
    const parts = [];
    let y = EDGE;
    /** @param {Run[]} runs */
    const write = (runs) => {
        for (const line of linesOf(section, runs, inner, FONT)) {
            const size = Math.max(...line.map((run) => run.size));
            y += size * LEADING;
            parts.push(node('text', { x: start, y: round(y - size * DEPTH) }, ...line.map(span)));
        }
        y += GAP;
    };

    parts.push(node('path', { d: `M${EDGE} ${y}h${inner}`, stroke: solid(ink).color }));
    y += GAP;
    for (const told of section.querySelectorAll('h2, .say')) write(runsOf(told));
    for (const told of section.querySelectorAll('figcaption')) write(runsOf(told));
    y += parseFloat(marginTop) - GAP;
    const drawing = standing(chart, scale);
    set(drawing, { x: EDGE, y: round(y), width: inner, height: tall });
    parts.push(drawing);
    y += tall + parseFloat(marginBottom) + GAP;
    for (const text of notes) write([{ text, size: NOTE, weight: '400', color: dim }]);

    const height = Math.ceil(y - GAP + EDGE);
    const root = node(
        'svg',
        {
            viewBox: `0 0 ${width} ${height}`,
            width: width * scale,
            height: height * scale,
            role: 'img',
            direction,
            lang: section.getAttribute('lang') ?? '',
            'font-family': FONT,
        },
        node('title', {}, section.querySelector('h2')?.textContent ?? ''),
        node('desc', {}, chart.getAttribute('aria-label') ?? ''),
        node('rect', { width, height, fill: groundOf(section) }),
        ...parts,
    );
    return new XMLSerializer().serializeToString(root);
}

/**
 * @param {string} svg the address of a drawing
 * @returns {Promise<string>} that of the picture
 */
export async function drawPng(svg) {
    const image = new Image();
    image.src = svg;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/png');
}

/** @param {Run} run */
function span({ text, size, weight, color }) {
    const { color: fill } = solid(color);
    return node('tspan', { 'font-size': round(size), 'font-weight': weight, fill }, text);
}

/**
 * What the widget stands on; where that shows through, the page's own.
 *
 * @param {Element} section
 */
function groundOf(section) {
    const probe = document.createElement('i');
    section.append(probe);
    const colorOf = (/** @type {string} */ color) => {
        probe.style.setProperty('color', color);
        return solid(getComputedStyle(probe).color);
    };
    const own = colorOf('var(--ground)');
    const ground = own.alpha < 1 ? colorOf('Canvas') : own;
    probe.remove();
    return ground.color;
}

/**
 * @param {string} name
 * @param {Attributes} attributes
 * @param {...(string | Node)} children
 */
function node(name, attributes, ...children) {
    const element = document.createElementNS(SVG, name);
    set(element, attributes);
    element.append(...children);
    return element;
}

/**
 * @param {Element} element
 * @param {Attributes} attributes
 */
function set(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
}

/** @param {number} pixels */
function round(pixels) {
    return Math.round(pixels * 100) / 100;
}
