/**
 * The widget's style, as a sheet that is adopted: strict pages allow no style in the markup.
 *
 * A page may set --idle-loss-ink, -dim, -edge, -line, -accent, -tint and -ground. The colours follow
 * the page's own `color-scheme`, not the system's: a page that is always light stays so.
 */

/** Each colour in the light and in the dark: contrast with the ground is 4.5 or more for text. */
const COLOURS = {
    ink: ['#1b1c1e', '#e8e6e3'],
    dim: ['#5a5d64', '#a5a8af'],
    edge: ['#83868d', '#777b83'],
    line: ['#dcdde0', '#33363c'],
    accent: ['#b0380c', '#ff9466'],
    tint: ['#f8e8e0', '#3b2419'],
    ground: ['#fff', '#15171a'],
};

/** @param {(light: string, dark: string) => string} choose */
const tokens = (choose) =>
    Object.entries(COLOURS)
        .map(
            ([name, [light = '', dark = '']]) =>
                `--${name}: var(--idle-loss-${name}, ${choose(light, dark)});`,
        )
        .join('');

const CSS_TEXT = `
:host {
    display: block;
    container-type: inline-size;
    /* A width for where the content would give it: in a flex row or a float. */
    contain-intrinsic-inline-size: 40rem;
    max-inline-size: 100%;
    ${tokens((light) => light)}
    color: var(--ink);
    line-height: 1.45;
    overflow-wrap: break-word;
}
@supports (color: light-dark(red, red)) {
    :host { ${tokens((light, dark) => `light-dark(${light}, ${dark})`)} }
}
:host([hidden]) { display: none; }
:host([theme="light"]) { color-scheme: light; }
/* Dark in a page that is light, or the other way: a ground of its own, and room around the text. */
:host(:is([theme="light"], [theme="dark"])) { background: var(--ground); padding-inline: 1rem; }
:host([theme="dark"]) { color-scheme: dark; }

*, ::before, ::after { box-sizing: border-box; }
h2, p, dl, dd, figure, ol { margin: 0; padding: 0; }
section { --gap: 0.9rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--gap); padding-block: 1rem 0.5rem; border-block: 1px solid var(--ink); }

/* The answer */
h2 { font-size: 1rem; font-weight: 600; }
.say { font-size: 1.125rem; line-height: 1.55; max-inline-size: 34em; text-wrap: pretty; }
.given { padding-inline: 0.25em; background: var(--tint); font-weight: 600; white-space: nowrap; }
strong { color: var(--accent); font-size: 2.75rem; line-height: 1.15; letter-spacing: -0.02em; white-space: nowrap; font-variant-numeric: tabular-nums; }
/* Arabic letters join, and its words for millions are long. */
[dir="rtl"] strong { font-size: 2.25rem; letter-spacing: 0; }
.say span { display: block; }
.range { color: var(--dim); }
.range:empty { display: none; }
dl { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; }
dt, small, .notes { font-size: 0.8125rem; color: var(--dim); }
dd { font-weight: 600; font-variant-numeric: tabular-nums; }
.error { font-size: 0.8125rem; color: var(--accent); }
.error:empty { display: none; }

/* The controls */
.controls { display: grid; gap: 0.6rem; }
.control { display: grid; grid-template: "label field" "slider slider" "error error" / minmax(0, 1fr) auto; align-items: center; column-gap: 1rem; }
label { grid-area: label; }
.name { font-weight: 600; font-size: 0.9375rem; }
.control .error { grid-area: error; }
.field { grid-area: field; display: flex; align-items: center; gap: 0.3em; inline-size: 7.5rem; min-block-size: 2rem; padding-inline: 0.5rem; border: 1px solid var(--edge); border-radius: 3px; color: var(--dim); }
.field input { flex: 1; min-inline-size: 0; inline-size: 100%; min-block-size: 1.75rem; padding: 0; border: 0; outline: 0; background: none; color: var(--ink); font: inherit; font-size: 1rem; text-align: end; font-variant-numeric: tabular-nums; }
.field:focus-within, :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.field:has([aria-invalid]) { border-color: var(--accent); }
.long .field { inline-size: 9.5rem; }

[type="range"] { grid-area: slider; appearance: none; -webkit-appearance: none; display: block; inline-size: 100%; block-size: 2rem; margin: 0; background: none; cursor: pointer; touch-action: pan-y; --thumb: 24px; --to: right;
    --filled: calc(var(--thumb) / 2 + var(--part) * (100% - var(--thumb)));
    --track: linear-gradient(to var(--to), var(--accent) var(--filled), var(--edge) 0); }
[type="range"]:dir(rtl) { --to: left; }
::-webkit-slider-runnable-track { block-size: 2px; background: var(--track); }
::-moz-range-track { block-size: 2px; background: var(--track); }
::-webkit-slider-thumb { -webkit-appearance: none; box-sizing: border-box; inline-size: var(--thumb); block-size: var(--thumb); margin-block-start: calc(1px - var(--thumb) / 2); border: 4px solid var(--ground); border-radius: 50%; background: var(--accent); }
::-moz-range-thumb { box-sizing: border-box; inline-size: var(--thumb); block-size: var(--thumb); border: 4px solid var(--ground); border-radius: 50%; background: var(--accent); }
[type="range"]:focus-visible { outline: 0; }
[type="range"]:focus-visible::-webkit-slider-thumb { outline: 2px solid var(--accent); }
[type="range"]:focus-visible::-moz-range-thumb { outline: 2px solid var(--accent); }

/* The chart: hours run from left to right in every language */
figcaption b { font-size: 0.9375rem; font-weight: 600; margin-inline-end: 0.25em; }
figure > svg { display: block; direction: ltr; inline-size: 100%; block-size: 11rem; margin-block: 1rem 1.6rem; overflow: visible; font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
svg svg { inline-size: 100%; block-size: 100%; overflow: visible; }
path { fill: none; stroke: var(--line); vector-effect: non-scaling-stroke; }
path.axis, path.event { stroke: var(--edge); }
path.event { stroke-dasharray: 2 3; }
path.band { fill: var(--tint); stroke: none; }
path.back { fill: var(--accent); stroke: none; }
path.claim { stroke: var(--dim); stroke-dasharray: 5 4; }
path.loss { stroke: var(--accent); stroke-width: 2.5; }
circle { fill: var(--accent); }
text { fill: var(--dim); paint-order: stroke; stroke: var(--ground); stroke-width: 3px; stroke-linejoin: round; }
text.usd { transform: translateY(-0.35em); }
text.hours { transform: translateY(1.4em); text-anchor: middle; }
text.hours[x="0.00%"] { text-anchor: start; }
text.lastHours, text.after { transform: translateY(1.4em); text-anchor: end; }
text.end, text.back { transform: translate(-0.4em, 0.8em); text-anchor: end; }
text.retarget { display: none; transform: translate(0.4em, 0.8em); }
text.loss, text.low, text.high { transform: translate(-0.3em, -0.4em); text-anchor: end; }
text.loss, text.wonBack { fill: var(--accent); font-weight: 600; }
text.wonBack { transform: translateY(1.3em); text-anchor: end; }
text.claim { transform: translate(0.6em, 0.35em); }

/* The working */
summary { inline-size: fit-content; padding-block: 0.35rem; font-size: 0.9375rem; font-weight: 600; cursor: pointer; }
ol { padding-inline-start: 1.4em; padding-block: 0.25rem 0.75rem; font-size: 0.9375rem; }
li { margin-block-end: 0.3em; font-variant-numeric: tabular-nums; }
.notes { display: grid; gap: 0.5em; max-inline-size: 44em; padding-block-end: 0.5rem; }

table { border-collapse: collapse; font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.2rem 1.25rem 0.2rem 0; text-align: start; font-weight: 400; border-block-end: 1px solid var(--line); }
thead th { color: var(--dim); }

/* Somebody's figure */
.asked { overflow: clip; overflow-clip-margin: 0.5rem; display: flex; flex-wrap: wrap; gap: 0.5rem; padding-block: 0.25rem 0.75rem; }
select { flex: 1 1 14rem; min-inline-size: 0; max-inline-size: 100%; min-block-size: 2rem; padding-inline: 0.4rem; border: 1px solid var(--edge); border-radius: 3px; background: var(--ground); color: var(--ink); font: inherit; font-size: 1rem; text-overflow: ellipsis; }
.claim { max-inline-size: 36em; }
.note { font-size: 0.8125rem; color: var(--dim); padding-block: 0.4rem; }

/* To take away */
footer { display: grid; gap: 0.25rem; font-size: 0.8125rem; color: var(--dim); }
footer p { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
footer p:empty { display: none; }
footer :is(button, a) { min-block-size: 1.75rem; padding: 0.15rem 0; border: 0; background: none; color: inherit; font: inherit; text-decoration: underline; text-underline-offset: 0.25em; cursor: pointer; }
footer :is(button:hover, a, [aria-expanded="true"]) { color: var(--accent); }
footer [hidden] { display: none; }
footer textarea { flex: 1; min-inline-size: 0; padding: 0.4rem; border: 1px solid var(--edge); border-radius: 3px; background: none; color: var(--ink); font: inherit; font-size: 1rem; resize: vertical; }

.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@container (inline-size >= 34rem) {
    section { --gap: 1.4rem; }
    .say { font-size: 1.5rem; line-height: 1.5; }
    dl { column-gap: 2rem; }
    .field { inline-size: 8.5rem; }
    .long .field { inline-size: 10.5rem; }
    strong { font-size: 4.25rem; line-height: 1.1; }
    [dir="rtl"] strong { font-size: 3rem; }
    .control { grid-template: "label slider field" ". error error" / 10.5rem 1fr auto; column-gap: 1.25rem; }
    figure > svg { block-size: 15rem; }
    text.retarget { display: inline; }
}
@media (forced-colors: active) {
    [type="range"] { appearance: auto; -webkit-appearance: auto; }
    path, path.grid { stroke: GrayText; }
    path.loss, path.back { stroke: CanvasText; }
    path.band, path.back { fill: none; stroke: GrayText; }
    circle { fill: CanvasText; }
    text { fill: CanvasText; stroke: none; }
    .given { outline: 1px solid; }
}
@media print {
    .controls, details:not([open]), footer { display: none; }
    section { break-inside: avoid; }
}
`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** The one sheet that all widgets of a page share. */
export function style() {
    if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(CSS_TEXT);
    }
    return sheet;
}
