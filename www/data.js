/**
 * The figures as files: for a spreadsheet, and for a program. Names are the wire's, in every
 * language, and numbers are written as JavaScript has them.
 */

/** @typedef {import('./documented.js').Sources} Sources */
/** @typedef {import('./pkg/idle_loss.js').Report} Report */
/** @typedef {import('./pkg/idle_loss.js').Site} Site */
/** @typedef {import('./scenario.js').Inputs} Inputs */
/** @typedef {string | number} Cell */

/** Without it, Excel takes the text for the system's own encoding. */
const BOM = '\uFEFF';

/**
 * First the course of the loss, with its names in the first row, as programs expect them; after an
 * empty row the inputs with their sources, what was assumed, and the figures that came out.
 *
 * @param {Inputs} scenario
 * @param {Report} report
 * @param {Sources} sources by the fields' names
 * @param {Record<string, string>} [reasons] why they were assumed, by the same
 */
export function toCsv(scenario, report, sources, reasons = {}) {
    const course = report.course.timeline.map(
        ({ hour, missedBtc, missedUsd, difficulty, difficultyWithout }) => [
            hour,
            missedBtc,
            missedUsd,
            difficulty,
            difficultyWithout,
        ],
    );
    const assumed = new Map(report.assumed.map(({ field, value }) => [String(field), value]));
    const results = numbers(report).filter(([name]) => !(name in scenario) && !assumed.has(name));
    const rows = [
        ['hour', 'missedBtc', 'missedUsd', 'difficulty', 'difficultyWithout'],
        ...course,
        [],
        ['field', 'value', 'origin', 'source', 'date', 'url', 'reason'],
        ...Object.entries(scenario)
            .flatMap(([field, value]) => fields(field, value))
            .map(([field, value]) => {
                const { name = '', date = '', url = '' } = sources[field] ?? {};
                // One for a field is one for the ends of its range.
                const reason = reasons[field] ?? reasons[field.replace(/(Low|High)$/, '')] ?? '';
                const origin = reason && !name ? 'assumed' : 'given';
                return [field, value, origin, name, date, url, reason];
            }),
        ...[...assumed].map(([field, value]) => [field, value, 'assumed', '', '', '', '']),
        ...results.map(([field, value]) => [field, value, 'computed', '', '', '', '']),
    ];
    return BOM + rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
}

/**
 * The numbers in an object and in what it holds, as `net.netUsd`; lists are for programs.
 *
 * @param {object} object
 * @param {string} [of]
 * @returns {[string, number][]}
 */
function numbers(object, of = '') {
    return Object.entries(object).flatMap(([name, value]) => {
        if (typeof value === 'number') return [[of + name, value]];
        if (typeof value !== 'object' || !value || Array.isArray(value)) return [];
        return numbers(value, `${of}${name}.`);
    });
}

/** @param {object} state */
export function toJson(state) {
    return `${JSON.stringify(state, null, 2)}\n`;
}

/**
 * A field with its value; of a list of sites, each part of each.
 *
 * @param {string} field
 * @param {unknown} value
 * @returns {[string, Cell][]}
 */
function fields(field, value) {
    if (!Array.isArray(value)) return [[field, /** @type {Cell} */ (value)]];
    return value.flatMap((/** @type {Site} */ site, place) =>
        Object.entries(site).map(
            ([part, value]) =>
                /** @type {[string, Cell]} */ ([`${field}[${place}].${part}`, value]),
        ),
    );
}

/**
 * Text that a spreadsheet would take for a formula has an apostrophe before it; within the text, too,
 * since some systems separate cells by semicolons.
 *
 * @param {Cell} value
 */
function cell(value) {
    if (typeof value === 'number') return String(value);
    const text = String(value).replace(/(^|[;,|\t\r\n])(["\s]*)(?=[=+\-@＝＋－＠])/g, "$1$2'");
    return /[",;|\t\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
