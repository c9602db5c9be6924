/**
 * Numbers as readers of a language write them, and back.
 *
 * The digits are Latin everywhere and said so: left to itself, Intl differs between engines.
 */

import { plain } from './words.js';

/** @typedef {ReturnType<typeof formatter>} Format */

/**
 * @param {import('./words.js').Words} words
 */
export function formatter({ locale, texts }) {
    /** @param {Intl.NumberFormatOptions} options */
    const numbers = (options) =>
        new Intl.NumberFormat(locale, { numberingSystem: 'latn', ...options });

    const twoDigits = { minimumSignificantDigits: 2, maximumSignificantDigits: 2 };
    /** @type {Intl.NumberFormatOptions} */
    const dollars = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' };

    const usd = numbers({ ...dollars, ...twoDigits, notation: 'compact' });
    const noUsd = numbers({ ...dollars, maximumFractionDigits: 0 });
    const axisUsd = numbers({ ...dollars, notation: 'compact', maximumSignificantDigits: 2 });
    const wholeUsd = numbers({ ...dollars, maximumFractionDigits: 0 });
    const centUsd = numbers({ ...dollars, maximumFractionDigits: 2 });
    const percent = numbers({ style: 'percent', maximumFractionDigits: 2 });
    const hours = numbers({
        style: 'unit',
        unit: 'hour',
        unitDisplay: 'long',
        maximumFractionDigits: 2,
    });
    const hoursShort = numbers({
        style: 'unit',
        unit: 'hour',
        unitDisplay: 'narrow',
        maximumFractionDigits: 2,
    });
    const two = numbers(twoDigits);
    const plainNumber = numbers({ maximumFractionDigits: 2 });
    const whole = numbers({ maximumFractionDigits: 0 });
    const four = numbers({ maximumSignificantDigits: 4 });
    const five = numbers({ maximumSignificantDigits: 5 });

    /**
     * What stands before and after the digits.
     *
     * @param {Intl.NumberFormat} format
     */
    const affixes = (format) => {
        const parts = format.formatToParts(1);
        const digits = parts.findIndex(({ type }) => type === 'integer');
        const text = (/** @type {Intl.NumberFormatPart[]} */ some) =>
            some
                .map(({ value }) => value)
                .join('')
                .trim();
        return { before: text(parts.slice(0, digits)), after: text(parts.slice(digits + 1)) };
    };

    const exactUsd = (/** @type {number} */ value) =>
        (value >= 1000 ? wholeUsd : centUsd).format(value);
    const withUnit = (
        /** @type {'ehs' | 'mw' | 'btc' | 'blocks'} */ unit,
        /** @type {string} */ n,
    ) => plain(texts[unit], { n });

    return {
        /** An answer: two significant figures. @param {number} value */
        usd: (value) => (value === 0 ? noUsd : usd).format(value),
        /** A mark of an axis. @param {number} value */
        axisUsd: (value) => axisUsd.format(value),
        /** A price, as it was given. @param {number} value */
        price: exactUsd,
        /** @param {number} value in percent */
        percent: (value) => percent.format(value / 100),
        /** @param {number} value */
        hours: (value) => hours.format(value),
        /** @param {number} value */
        hoursShort: (value) => hoursShort.format(value),
        /** @param {number} value */
        count: (value) => plainNumber.format(value),
        /** An answer in bitcoin: two significant figures. @param {number} value */
        btc: (value) => withUnit('btc', value === 0 ? '0' : two.format(value)),
        /** An answer that has no unit: two significant figures. @param {number} value */
        two: (value) => (value === 0 ? whole : two).format(value),
        /** A reward, to the last digit that matters. @param {number} value */
        reward: (value) => withUnit('btc', five.format(value)),
        /** @param {number} value */
        blocks: (value) => withUnit('blocks', four.format(value)),
        /** @param {number} value */
        ehs: (value) => withUnit('ehs', four.format(value)),
        /** @param {number} value */
        mw: (value) => withUnit('mw', four.format(value)),
        /** A value in a field: no more digits than it takes. @param {number} value */
        field: (value) => (value >= 1000 ? whole : plainNumber).format(value),
        /** The signs around a field. @type {Record<string, { before: string, after: string }>} */
        affixes: {
            sharePercent: affixes(percent),
            hashrateEhs: { before: '', after: texts.ehsSign },
            powerMw: { before: '', after: texts.mwSign },
            priceUsd: affixes(wholeUsd),
            outageHours: { before: '', after: texts.hoursSign },
        },
        /** @param {string} text */
        parse: (text) => parse(text, plainNumber),
        /** A day, or a month, from `2022-01-05` or `2022-01`. @param {string} date */
        date: (date) =>
            new Intl.DateTimeFormat(locale, {
                numberingSystem: 'latn',
                timeZone: 'UTC',
                year: 'numeric',
                month: 'long',
                ...(date.length > 7 && { day: 'numeric' }),
            }).format(new Date(date)),
        list: new Intl.ListFormat(locale, { type: 'unit' }),
    };
}

/**
 * The number that a reader typed, with the language's own separators; `NaN` where it is none.
 *
 * Thousands are taken only where the language would put them: `0,5` is no 5 in English.
 *
 * @param {string} text
 * @param {Intl.NumberFormat} format
 */
function parse(text, format) {
    const parts = format.formatToParts(-12345.6);
    const sign = (/** @type {string} */ type) =>
        parts.find((part) => part.type === type)?.value ?? '';
    const [group, decimal] = [sign('group'), sign('decimal')];

    const typed = text.trim();
    // French groups by a narrow space that no keyboard has.
    const spaced = /\s/.test(group) ? typed.replace(/\s/g, group) : typed;
    const [head = '', tail, ...rest] = spaced.split(decimal);
    const digits = head.split(group).join('');
    const plain = `${digits}.${tail ?? ''}`;
    if (rest.length > 0 || !/^-?(\d+\.\d*|\.\d+)$/.test(plain)) return NaN;
    const grouped = head !== digits;
    return grouped && head !== format.format(Number(digits)) ? NaN : Number(plain);
}
