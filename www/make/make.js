/**
 * The builder: a widget to set figures in, and out of its state what an editor pastes.
 *
 * The widget holds the figures, the fields hold the look. Whatever changes in either ends in one
 * `refresh`, which writes the address, the preview and the forms from what then stands.
 */

import english from '../i18n/en.js';
import { FIELD_NAMES, kebab, sizeIn } from '../scenario.js';
import { learn, wordsFor } from '../words.js';
import { addressOf, attributesOf, PLAIN, powerOf, readAddress } from './address.js';
import { copyField } from './copy.js';
import { drawPicture, oembedFile } from './files.js';
import { lookFrom } from './look.js';
import { sayOrigin, stands } from './origin.js';
import { Outages } from './outages.js';
import { Preview } from './preview.js';
import * as snippets from './snippets.js';
import { offerToday } from './today.js';

/** @typedef {import('../idle-loss.js').IdleLossElement} Widget */
/** @typedef {import('../scenario.js').Inputs} Inputs */
/** @typedef {import('./snippets.js').Embed} Embed */

const TOO_LONG =
    'The forms do not follow: an address does not hold so much. Shorten the list of sites.';

const REFUSED = 'The forms do not follow: they stand at the last figures that were right.';

/** A burst of changes makes one refresh, after so many ms of rest. */
const REST = 250;

learn(english);

const find = (/** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (document.querySelector(selector));
const widget = /** @type {Widget} */ (find('idle-loss'));
const said = find('#said');
const long = find('#long');
const tell = (/** @type {string} */ text) => (said.textContent = text);

// An address of the page in a frame, which may do without the mark, opens here too.
const asked = new URL(location.href);
const named = ['preset', ...FIELD_NAMES.map(kebab)].some((name) => asked.searchParams.has(name));
if (named && !asked.searchParams.has('il')) {
    asked.searchParams.set('il', '1');
    if (!asked.searchParams.has('preset')) asked.searchParams.set('preset', widget.preset ?? '');
    history.replaceState(null, '', asked);
}
const opened = readAddress(location.search);
let look = PLAIN;
/** @type {import('./origin.js').Origin | null} */
let origin = opened.origin;
/** The figures that come from there. */
let found = opened.figures;
/** The picture's size, and what it is of. @type {{ of: string, picture: Embed['picture'] }} */
let drawn = { of: '', picture: null };

let waiting = 0;
const later = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(refresh, REST);
};

const preview = new Preview(later);
find('#previews').append(...preview.elements);

const outages = new Outages(find('#outages'), (preset) => {
    if (preset) widget.preset = preset;
    else own(widget.scenario);
    later();
});

const forms = {
    frame: copyField(
        'frame',
        'Frame',
        'For most content systems. If one takes the frame away, the sentence in it stays.',
        tell,
    ),
    script: copyField(
        'script',
        'Script',
        'For pages that take scripts: the widget stands in the page itself, in its fonts.',
        tell,
    ),
    picture: copyField(
        'picture',
        'Picture',
        'For newsletters, RSS and Apple News: save the PNG, upload it, and put its address for idle-loss.png.',
        tell,
    ),
    amp: copyField(
        'amp',
        'AMP',
        'For AMP pages, which load the component amp-iframe in their head. AMP wants the frame on https, and on another host than the page.',
        tell,
    ),
};
find('#forms').append(...Object.values(forms).map(({ element }) => element));

lookFrom(find('#look'), opened.look, (chosen) => {
    look = chosen;
    set('lang', look.lang);
    set('theme', look.theme === PLAIN.theme ? '' : look.theme);
    set('digits', look.digits === PLAIN.digits ? '' : look.digits);
    set('currency', look.currency);
    set('usd-rate', look.usdRate);
    later();
});

offerToday(find('#today'), widget, (network) => {
    origin = network.origin;
    found = network.figures;
    later();
});

/** The widget says nothing of most that changes in it: what it shows is watched. */
const watch = new MutationObserver(later);
widget.addEventListener('engine', () => {
    if (!widget.shadowRoot) return;
    watch.observe(widget.shadowRoot, { subtree: true, childList: true, characterData: true });
    later();
});
widget.addEventListener('change', later);

/**
 * @param {string} attribute of the widget
 * @param {string} value
 */
function set(attribute, value) {
    if (value) widget.setAttribute(attribute, value);
    else widget.removeAttribute(attribute);
}

/**
 * The same figures, and nothing that is told of an outage.
 *
 * @param {Inputs} scenario
 */
function own({ sites, sitesTotalMw, ...scenario }) {
    if (sites) scenario.powerMw = powerOf({ sites });
    widget.preset = null;
    for (const name of FIELD_NAMES) {
        if (name in scenario) Reflect.set(widget, name, scenario[name]);
    }
}

/** Writes all that follows from what stands. */
function refresh() {
    outages.show(widget.preset);
    const section = widget.shadowRoot?.querySelector('section');
    const words = wordsFor(widget, later);
    // Only what the widget shows already is said: the words may be on their way.
    if (!section || !words || words.locale !== section.lang || !widget.report) return;

    if (widget.refusals.length > 0) {
        long.textContent = REFUSED;
        return;
    }
    if (takeTerms(section)) return;
    if (!stands(found, widget.scenario)) origin = null;
    const { preset, scenario } = widget;
    const state = { preset, scenario, look, origin };
    const address = addressOf(new URL('embed.html', location.href).href, state);
    long.textContent = address ? '' : TOO_LONG;
    if (!address) return;
    const here = addressOf(location.href, state);
    if (here !== location.href) history.replaceState(null, '', here);
    preview.show(address);
    write(embedOf(address, section, words));
    void draw(address, words);
}

/**
 * What a reader's switch only shows is what an editor means: the size in these terms. A list of sites
 * stays one.
 *
 * @param {Element} section the widget's
 * @returns {boolean} whether the size was in others; what follows from it is written once it stands
 */
function takeTerms(section) {
    const { scenario, report } = widget;
    const picked = /** @type {HTMLInputElement | null} */ (section.querySelector('.size :checked'));
    const size = /** @type {ReturnType<typeof sizeIn>} */ (picked?.value ?? sizeIn(scenario));
    const value = report?.[size];
    if (size in scenario || 'sites' in scenario || typeof value !== 'number') return false;
    // To more digits than are ever shown.
    Reflect.set(widget, size, Number(value.toPrecision(6)));
    return true;
}

/** @param {Embed} embed */
function write(embed) {
    for (const form of /** @type {(keyof typeof forms)[]} */ (Object.keys(forms))) {
        forms[form].show(snippets[form](embed));
    }
    forms.frame.save(oembedFile(snippets.oembed(embed)));
}

/**
 * @param {string} address
 * @param {Element} section the widget's
 * @param {import('../words.js').Words} words
 * @returns {Embed}
 */
function embedOf(address, section, words) {
    const text = (/** @type {string} */ selector) =>
        section.querySelector(selector)?.textContent?.trim() ?? '';
    return {
        address,
        script: new URL('idle-loss.js', location.href).href,
        attributes: attributesOf(address, widget.scenario),
        height: preview.height,
        title: text('h2'),
        sentence: text('.say'),
        more: words.texts.more,
        lang: words.locale,
        direction: words.direction,
        origin: origin ? sayOrigin(origin, words.locale) : '',
        picture: drawn.picture,
    };
}

/**
 * The picture comes after the rest, whose texts then tell its size.
 *
 * @param {string} address
 * @param {import('../words.js').Words} words
 */
async function draw(address, words) {
    const of = [address, widget.dataset.engine, widget.offsetWidth].join();
    if (of === drawn.of) return;
    drawn = { of, picture: null };
    forms.picture.save();
    const picture = await drawPicture(widget, words, address).catch(() => null);
    if (of !== drawn.of || !picture) return;
    drawn.picture = picture;
    forms.picture.save(...picture.links);
    refresh();
}
