/**
 * A drawing that stands by itself: what style sheets say of it, written into a copy.
 */

/** What children take over from what they are in. */
const INHERITED = [
    'stroke-width',
    'stroke-dasharray',
    'stroke-dashoffset',
    'stroke-linecap',
    'stroke-linejoin',
    'fill-rule',
    'paint-order',
    'visibility',
    'font-size',
    'font-style',
    'font-weight',
    'letter-spacing',
    'text-anchor',
    'dominant-baseline',
    'direction',
];

/** What they do not, and what it is where nobody says. */
const OWN = {
    opacity: '1',
    transform: 'none',
    'vector-effect': 'none',
    'unicode-bidi': 'normal',
};

/** Colours, and how much of each covers what is below. */
const PAINTS = { fill: 'fill-opacity', stroke: 'stroke-opacity', 'stop-color': 'stop-opacity' };

/** What only a page has use for. */
const OF_THE_PAGE = /^(class|style|part|tabindex|role|aria-.*|on.*)$/;

/** What is never shown where it stands. */
const UNSHOWN =
    ':is(title, desc, defs, clipPath, mask, marker, pattern, linearGradient, radialGradient)';

/**
 * @param {SVGElement} drawing shown in a page
 * @param {number} scale at which it is to be drawn: what does not scale has to be drawn so much wider
 * @returns {SVGElement} a copy that looks alike without its page
 */
export function standing(drawing, scale) {
    const copy = /** @type {SVGElement} */ (drawing.cloneNode(true));
    const copies = [copy, ...copy.querySelectorAll('*')];
    [drawing, ...drawing.querySelectorAll('*')].forEach((original, place) =>
        settle(
            copies[place],
            getComputedStyle(original),
            place === 0 ? null : original.parentElement,
            scale,
        ),
    );
    return copy;
}

/**
 * @param {Element} copy
 * @param {CSSStyleDeclaration} style of the original
 * @param {Element | null} parent of the original, unless it stays behind
 * @param {number} scale
 */
function settle(copy, style, parent, scale) {
    const unshown = copy.matches(`${UNSHOWN}, ${UNSHOWN} *`);
    // Other languages inside a drawing stand in few viewers, and spoil a canvas.
    if ((style.display === 'none' && !unshown) || copy.matches('foreignObject')) {
        copy.remove();
        return;
    }
    for (const { name } of [...copy.attributes]) {
        if (OF_THE_PAGE.test(name)) copy.removeAttribute(name);
    }
    const around = parent && getComputedStyle(parent);
    for (const name of INHERITED) {
        const value = style.getPropertyValue(name);
        if (value === around?.getPropertyValue(name)) copy.removeAttribute(name);
        else if (value) copy.setAttribute(name, value);
    }
    for (const [name, usual] of Object.entries(OWN)) {
        const value = style.getPropertyValue(name);
        if (value && value !== usual) copy.setAttribute(name, value);
    }
    for (const [name, opacity] of Object.entries(PAINTS)) {
        const stop = name === 'stop-color';
        if (stop !== copy.matches('stop')) continue;
        const [color, alpha] = paint(style, name, opacity);
        const [above, alphaAbove] = around && !stop ? paint(around, name, opacity) : ['', 1];
        const same = color === above && alpha === alphaAbove;
        copy.removeAttribute(opacity);
        if (same) copy.removeAttribute(name);
        else copy.setAttribute(name, color);
        if (!same && (alpha < 1 || alphaAbove < 1)) copy.setAttribute(opacity, String(alpha));
    }
    if (scale !== 1 && style.vectorEffect === 'non-scaling-stroke') {
        for (const name of ['stroke-width', 'stroke-dasharray']) {
            const wider = style
                .getPropertyValue(name)
                .replace(/[\d.]+/g, (pixels) => String(Number(pixels) * scale));
            copy.setAttribute(name, wider);
        }
    }
    // Unless told, a drawing within a drawing is cut off at its edge.
    if (copy.matches('svg')) copy.setAttribute('overflow', style.overflow);
}

/**
 * @param {CSSStyleDeclaration} style
 * @param {string} name
 * @param {string} opacity its name
 * @returns {[string, number]} the colour, and how much it covers
 */
function paint(style, name, opacity) {
    const value = style.getPropertyValue(name);
    const own = Number(style.getPropertyValue(opacity));
    // Nothing, or a gradient of the drawing's own.
    if (/^(none|url|context)/.test(value)) return [value, own];
    const { color, alpha } = solid(value);
    return [color, alpha * own];
}

/**
 * A colour as every viewer knows it.
 *
 * @param {string} color as a page computes it
 */
export function solid(color) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = sRgb(color) ?? pixel(color);
    const hex = [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0'));
    return { color: `#${hex.join('')}`, alpha };
}

/** @param {string} color */
function sRgb(color) {
    return /^rgba?\(/.test(color) ? color.match(/[\d.]+/g)?.map(Number) : undefined;
}

/** What comes out of it where a page mixes it, or has it from another space. @param {string} color */
function pixel(color) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const context = canvas.getContext('2d');
    if (!context) return [];
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
}
