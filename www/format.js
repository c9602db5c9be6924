/**
 * Numbers as readers of a language write them, and back.
 *
 * The digits are Latin everywhere and said so: left to itself, Intl differs between engines.
 */

import { plain } from './words.js';

/** @typedef {ReturnType<typeof formatter>} Format */
/** @typedef {import('./pkg/idle_loss.js').FieldRow['name']} FieldName */

/** An input is written to two decimals, or to three digits where it is smaller than 1. */
const DECIMALS = { maximumFractionDigits: 2 };
const DIGITS = { maximumSignificantDigits: 3 };

/** An answer is written to two digits, no more and no fewer. */
const ANSWER = { minimumSignificantDigits: 2, maximumSignificantDigits: 2 };

/** From here on a price in cents says more than anyone means. */
const WHOLE_FROM = 1000;

/** @param {import('./words.js').Words} words */
export function formatter({ locale, texts }) {
    /** @param {Intl.NumberFormatOptions} options */
    const numbers = (options) =>
        new Intl.NumberFormat(locale, { numberingSystem: 'latn', ...options });

    /** @param {Intl.NumberFormatOptions} kind how an input is written, whatever its size */
    function inputs(kind, unit = 1) {
        const usual = numbers({ ...kind, ...DECIMALS });
        const small = numbers({ ...kind, ...DIGITS });
        const whole = numbers({ ...kind, maximumFractionDigits: 0 });
        return (/** @type {number} */ value) => {
            if (value !== 0 && Math.abs(value) < 1) return small.format(value * unit);
            return (value === 0 || value >= WHOLE_FROM ? whole : usual).format(value * unit);
        };
    }

    /** @param {Intl.NumberFormatOptions} kind how an answer is written */
    function answers(kind) {
        const format = numbers({ ...kind, ...ANSWER });
        const nothing = numbers({ ...kind, maximumFractionDigits: 0 });
        return (/** @type {number} */ value) => (value === 0 ? nothing : format).format(value);
    }

    /** @type {Intl.NumberFormatOptions} */
    const dollars = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' };
    /** @type {Intl.NumberFormatOptions} */
    const percent = { style: 'percent' };
    /** @type {Intl.NumberFormatOptions} */
    const hours = { style: 'unit', unit: 'hour', unitDisplay: 'long' };

    const number = inputs({});
    const two = answers({});
    const four = numbers({ maximumSignificantDigits: 4 });
    const five = numbers({ maximumSignificantDigits: 5 });
    const withUnit = (
        /** @type {'ehs' | 'mw' | 'btc' | 'blocks'} */ unit,
        /** @type {string} */ n,
    ) => plain(texts[unit], { n });

    /**
     * The inputs that have a form of their own: as Intl has it, or with a word for the unit.
     *
     * @type {Record<string, { options: Intl.NumberFormatOptions, scale?: number, word?: 'ehs' | 'mw' }>}
     */
    const kinds = {
        sharePercent: { options: percent, scale: 0.01 },
        hashrateEhs: { options: {}, word: 'ehs' },
        powerMw: { options: {}, word: 'mw' },
        sites: { options: {}, word: 'mw' },
        sitesTotalMw: { options: {}, word: 'mw' },
        priceUsd: { options: dollars },
        outageHours: { options: hours },
        claimUsd: { options: dollars },
        claimHours: { options: hours },
    };
    const worded = (/** @type {'ehs' | 'mw' | undefined} */ word, /** @type {string} */ n) =>
        word ? withUnit(word, n) : n;
    const written = new Map(
        Object.entries(kinds).map(([name, { options, scale }]) => [name, inputs(options, scale)]),
    );

    /** What stands around a field, by its name. @type {Record<string, Affixes>} */
    const affixes = {
        sharePercent: affixesOf(numbers(percent)),
        hashrateEhs: { before: '', after: texts.ehsSign },
        powerMw: { before: '', after: texts.mwSign },
        priceUsd: affixesOf(numbers(dollars)),
        outageHours: { before: '', after: texts.hoursSign },
        claimUsd: affixesOf(numbers(dollars)),
        claimHours: { before: '', after: texts.hoursSign },
    };

    const compact = numbers({ notation: 'compact', maximumSignificantDigits: 4 });
    const change = numbers({ ...percent, ...ANSWER, signDisplay: 'exceptZero' });
    const days = answers({ style: 'unit', unit: 'day', unitDisplay: 'long' });
    const axisUsd = numbers({ ...dollars, notation: 'compact', maximumSignificantDigits: 2 });
    const axisHours = numbers({ ...hours, unitDisplay: 'narrow', ...DECIMALS });
    const separators = numbers({});

    return {
        /**
         * An input with its unit, as it was given.
         *
         * @param {FieldName} name
         * @param {number} value
         */
        input: (name, value) => worded(kinds[name]?.word, (written.get(name) ?? number)(value)),
        /**
         * The same where it is worked out: to two digits.
         *
         * @param {FieldName} name
         * @param {number} value
         */
        about(name, value) {
            const { options, scale = 1, word } = kinds[name] ?? { options: {} };
            return worded(word, answers(options)(value * scale));
        },
        /**
         * A bound, rounded so that whoever types it as it is written is within it.
         *
         * @param {FieldName} name
         * @param {number} value
         * @param {'ceil' | 'floor'} roundingMode
         */
        bound(name, value, roundingMode) {
            const { options, scale = 1, word } = kinds[name] ?? { options: {} };
            const format = numbers({ ...options, maximumSignificantDigits: 9, roundingMode });
            return worded(word, format.format(value * scale));
        },
        /** Every digit that came. @param {number} value */
        exact: (value) => numbers({ maximumSignificantDigits: 15 }).format(value),
        /** An input alone, as in a field. */
        number,
        /** @param {FieldName} name */
        affixes: (name) => affixes[name] ?? { before: '', after: '' },
        /**
         * The number that a reader typed; `NaN` where it is none.
         *
         * @param {FieldName} name
         * @param {string} text
         */
        parse: (name, text) => parse(without(affixes[name], text), separators),

        /** An answer in dollars. */
        usd: answers({ ...dollars, notation: 'compact' }),
        /** An answer in bitcoin. @param {number} value */
        btc: (value) => withUnit('btc', two(value)),
        /** An answer that has no unit. */
        two,

        /** A step of the working. @param {number} value */
        reward: (value) => withUnit('btc', five.format(value)),
        /** @param {number} value */
        blocks: (value) => withUnit('blocks', four.format(value)),
        /** @param {number} value */
        ehs: (value) => withUnit('ehs', four.format(value)),
        /** @param {number} value */
        mw: (value) => withUnit('mw', four.format(value)),

        /** @param {number} value */
        difficulty: (value) => compact.format(value),
        /** A change of the difficulty. @param {number} percents */
        change: (percents) => change.format(percents / 100),

        /** A time that is worked out, in days. @param {number} hours */
        days: (hours) => days(hours / 24),

        /** A mark of an axis. @param {number} value */
        axisUsd: (value) => axisUsd.format(value),
        /** The last mark of an axis, with its unit. @param {number} value */
        axisHours: (value) => axisHours.format(value),

        /** A day, or a month, from `2022-01-05` or `2022-01`. @param {string} date */
        date: (date) =>
            new Intl.DateTimeFormat(locale, {
                numberingSystem: 'latn',
                timeZone: 'UTC',
                year: 'numeric',
                month: 'long',
                ...(date.length > 'yyyy-mm'.length && { day: 'numeric' }),
            }).format(new Date(date)),
        /** @param {string[]} items */
        list: (items) => new Intl.ListFormat(locale, { type: 'unit' }).format(items),
    };
}

/** @typedef {{ before: string, after: string }} Affixes */

/**
 * What stands before and after the digits.
 *
 * @param {Intl.NumberFormat} format
 * @returns {Affixes}
 */
function affixesOf(format) {
    const parts = format.formatToParts(1);
    const digits = parts.findIndex(({ type }) => type === 'integer');
    const last = parts.findLastIndex(({ type }) => type === 'integer' || type === 'fraction');
    const text = (/** @type {Intl.NumberFormatPart[]} */ some) =>
        some
            .map(({ value }) => value)
            .join('')
            .trim();
    return { before: text(parts.slice(0, digits)), after: text(parts.slice(last + 1)) };
}

/**
 * The text without the signs that stand around the field anyway.
 *
 * @param {Affixes | undefined} affixes
 * @param {string} text
 */
function without(affixes, text) {
    let bare = text.trim();
    if (affixes?.before && bare.startsWith(affixes.before))
        bare = bare.slice(affixes.before.length);
    if (affixes?.after && bare.endsWith(affixes.after)) bare = bare.slice(0, -affixes.after.length);
    return bare.trim();
}

/**
 * A number with the language's own separators. Thousands are taken only where the language would
 * put them: `0,5` is no 5 in English.
 *
 * @param {string} text
 * @param {Intl.NumberFormat} format
 */
function parse(text, format) {
    const parts = format.formatToParts(-12345.6);
    const sign = (/** @type {string} */ type) =>
        parts.find((part) => part.type === type)?.value ?? '';
    const [group, decimal] = [sign('group'), sign('decimal')];

    // French groups by a narrow space that no keyboard has.
    const spaced = /\s/.test(group) ? text.replace(/\s/g, group) : text;
    const [head = '', tail, ...rest] = spaced.split(decimal);
    const digits = head.split(group).join('');
    const bare = `${digits}.${tail ?? ''}`;
    if (rest.length > 0 || !/^-?(\d+\.\d*|\.\d+)$/.test(bare)) return NaN;
    const grouped = head !== digits;
    return grouped && head !== format.format(Number(digits)) ? NaN : Number(bare);
}
