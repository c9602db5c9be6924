/**
 * The address of a page as it carries a widget's state, and back:
 * `?il=1&preset=kazakhstan-internet-2022&outage-hours=36`.
 *
 * The parameters are called as the attributes are, and only what differs from the preset is said.
 * What else stands in the address is the page's own, and stays. A link is anybody's text: whatever
 * is wrong with it is told, and nothing is thrown.
 */

import { isMisspelt } from './misspelt.js';

/** @typedef {import('./pkg/idle_loss.js').Site} Site */
/** @typedef {import('./scenario.js').Inputs} Inputs */
/**
 * The fields and presets. They are handed in, since whoever loads this late has them already.
 *
 * @typedef {typeof import('./scenario.js')} Known
 */
/** @typedef {import('./refusals.js').Trouble} Trouble */
/** @typedef {{ preset: string | null, inputs: Inputs, troubles: Trouble[] }} Linked */

/** The parameter that says that there is a state, and in which version of the names. */
const MARK = 'il';

/** To be raised when a name changes its meaning; the versions before it have to be read on. */
const VERSION = '1';

/** Servers refuse addresses of more than 8 kB. In characters, parameters, characters. */
const LONGEST = 7000;
const MOST = 200;
const LONGEST_NAME = 40;

/** Of a short name, a slip or two is another word, and a page may use that for itself. */
const SHORT = 6;

const RANGE_END = /(Low|High)$/;

/**
 * The name that a widget's link goes by: of its attribute `link`.
 *
 * @param {Element} element
 * @returns {string | null} nothing without the attribute, or where another widget before it has the
 *   same name: a link opens one
 */
export function linkName(element) {
    const name = element.getAttribute('link');
    if (name === null) return null;
    const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
    const first = root.querySelector(`${element.localName}[link="${CSS.escape(name)}"]`);
    return first === element ? name : null;
}

/**
 * @param {string} search of the page's address
 * @param {string} name of the widget that asks, where a page has more than one
 * @param {Known} known
 * @returns {Linked | null} nothing where no state is carried, or another widget's
 */
export function readLink(search, name, known) {
    const given = [...new URLSearchParams(search)];
    const mark = given.find(([key]) => key === MARK)?.[1];
    if (mark === undefined) return null;
    const [version = '', ...rest] = mark.split('.');
    if (rest.join('.') !== name) return null;

    /** @type {Linked} */
    const linked = { preset: null, inputs: {}, troubles: [] };
    if (version !== VERSION) linked.troubles.push(trouble(MARK, 'version', mark));
    else if (search.length > LONGEST || given.length > MOST)
        linked.troubles.push(trouble(MARK, 'long', ''));
    else for (const [key, value] of given) take(linked, key.toLowerCase(), value, known);
    return linked;
}

/**
 * @param {Linked} linked
 * @param {string} key
 * @param {string} value
 * @param {Known} known
 */
function take(linked, key, value, known) {
    const { camel, FIELD_NAMES, number, presetNamed } = known;
    const { inputs, troubles } = linked;
    const field = camel(key);
    if (key === 'preset') {
        if (linked.preset !== null) troubles.push(trouble(key, 'twice', value));
        else if (!presetNamed(value)) troubles.push(trouble(key, 'stray', value));
        linked.preset = value;
    } else if (FIELD_NAMES.includes(field)) {
        if (Object.hasOwn(inputs, field)) troubles.push(trouble(field, 'twice', value));
        inputs[field] = field === 'sites' ? sites(value, number) : number(short(value));
    } else if (key.length > SHORT && key.length <= LONGEST_NAME && isMisspelt(key, known)) {
        troubles.push(trouble(key, 'stray', key));
    }
}

/**
 * @param {string} href the page's address as it is
 * @param {string} name of the widget, where a page has more than one
 * @param {string | null} preset
 * @param {Inputs} scenario a right one
 * @param {Known} known
 * @returns {string} nothing where it would be longer than servers take
 */
export function writeLink(href, name, preset, scenario, known) {
    const { FIELD_NAMES, kebab } = known;
    const url = new URL(href);
    const names = [MARK, 'preset', ...FIELD_NAMES.map(kebab)];
    const others = url.search
        .slice(1)
        .split('&')
        .filter((part) => part && !names.includes(nameIn(part)));
    const own = [
        [MARK, name ? `${VERSION}.${name}` : VERSION],
        ...(preset === null ? [] : [['preset', preset]]),
        ...Object.entries(difference(preset, scenario, known)).map(([field, value]) => [
            kebab(field),
            Array.isArray(value) ? listed(value) : String(value),
        ]),
    ];
    url.search = [...others, String(new URLSearchParams(own)).replaceAll('%2C', ',')].join('&');
    return url.search.length > LONGEST ? '' : url.href;
}

/** @param {string} part of a query */
function nameIn(part) {
    const [key = ''] = new URLSearchParams(part).keys();
    return key.toLowerCase();
}

/**
 * What has to be laid over a preset to get a scenario. The ends of a range move along with its value
 * by themselves, and are said only where they stand elsewhere. What is not given any more is said to
 * be none.
 *
 * @param {string | null} preset
 * @param {Inputs} scenario
 * @param {Known} known
 * @returns {Inputs}
 */
function difference(preset, scenario, { FIELD_NAMES, merge, NONE, presetNamed }) {
    const opening = presetNamed(preset)?.scenario ?? {};
    const names = FIELD_NAMES.filter((field) => field in scenario);
    const same = (/** @type {Inputs} */ inputs, /** @type {string} */ field) =>
        JSON.stringify(inputs[field]) === JSON.stringify(scenario[field]);
    const pick = (/** @type {string[]} */ fields) =>
        Object.fromEntries(fields.map((field) => [field, scenario[field]]));

    const values = names.filter((field) => !RANGE_END.test(field) && !same(opening, field));
    const opened = merge(opening, pick(values));
    const dropped = FIELD_NAMES.filter((field) => field in opened && !(field in scenario));
    return {
        ...pick(names.filter((field) => values.includes(field) || !same(opened, field))),
        ...Object.fromEntries(dropped.map((field) => [field, NONE])),
    };
}

/** Sites as `Karaganda+region*31.3*closed,Shymkent*4`. @param {Site[]} list */
function listed(list) {
    const escaped = (/** @type {unknown} */ text) =>
        String(text).replace(/[%*,]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
    return list
        .map(({ name, powerMw, group }) =>
            [name, powerMw, ...(group === undefined ? [] : [group])].map(escaped).join('*'),
        )
        .join(',');
}

/**
 * @param {string} text
 * @param {Known['number']} number
 * @returns {object[] | string} the text itself where it is no list
 */
function sites(text, number) {
    try {
        return text.split(',').map((site) => {
            const [name, power = '', group, ...more] = site.split('*').map(decodeURIComponent);
            if (more.length > 0) throw new RangeError('a site has three parts at most');
            return { name, powerMw: number(power), ...(group !== undefined && { group }) };
        });
    } catch {
        return short(text);
    }
}

/** No value of ours is longer, and none is told at greater length. @param {string} text */
function short(text) {
    return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}

/**
 * @param {string} field
 * @param {Trouble['problem']} problem
 * @param {string} came
 * @returns {Trouble}
 */
function trouble(field, problem, came) {
    return {
        field: short(field),
        problem,
        came: short(came),
        least: null,
        greatest: null,
        unit: null,
        whole: null,
        others: [],
    };
}
