/**
 * Figures as readers of a language write them: each kind of quantity in its own way.
 */

import { numbersOf } from './numbers.js';
import { parser } from './parse.js';

/** @typedef {ReturnType<typeof formatter>} Format */
/** @typedef {(value: number) => string} Write */

/** An input is written to two decimals, or to four digits where it is smaller than 1. */
const DECIMALS = /** @type {const} */ ({
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
});
const DIGITS = { maximumSignificantDigits: 4 };
const WHOLE = { maximumFractionDigits: 0 };

/** An answer is written to two digits, no more and no fewer. */
const ANSWER = { minimumSignificantDigits: 2, maximumSignificantDigits: 2 };

/** From here on a price in cents says more than anyone means. */
const WHOLE_FROM = 1000;

/** Digits that are sure of an amount in another currency, and of the dollars that it was typed for. */
const CONVERTED = 12;
const BACK = 15;

/** As many letters of a currency's name fit where its sign would stand. */
const SHORT = 6;

/**
 * How a quantity is written: as Intl has it, or with a word of ours for the unit.
 *
 * @typedef {object} Kind
 * @property {Intl.NumberFormatOptions} [options]
 * @property {number} [scale] from the value to what Intl takes
 * @property {boolean} [money] whether it is converted
 * @property {'ehs' | 'ths' | 'mw' | 'kwh' | 'jPerTh' | 'btc' | 'perMwh'} [unit]
 */

/** @param {import('./words.js').Words} words */
export function formatter(words) {
    const { direction, texts, digits, currency, usdRate } = words;
    // A language that not every engine knows borrows another's numbers.
    const borrowed = texts['own.locale'];
    const locale = borrowed ?? words.locale;
    const { numbers, counted, cold } = numbersOf({ locale, texts, digits });

    const money = moneyIn(currency);
    /** @type {Intl.NumberFormatOptions} */
    const hours = { style: 'unit', unit: 'hour', unitDisplay: 'long' };

    /** What a field's name ends in says its unit. @type {[RegExp, Kind][]} */
    const kinds = [
        [/Percent$/, { options: { style: 'percent' }, scale: 0.01 }],
        [/Ehs$/, { unit: 'ehs' }],
        [/Mw$|^sites$/, { unit: 'mw' }],
        [/JPerTh$/, { unit: 'jPerTh' }],
        [/BtcPerBlock$/, { unit: 'btc' }],
        [/UsdPerMwh$/, { options: money, money: true, unit: 'perMwh' }],
        [/Usd$/, { options: money, money: true }],
        [/Hours$/, { options: hours }],
    ];
    /** @type {Kind} */
    const plainly = {};
    /** The ends of a range are written as what they are the range of. @param {string} name */
    const kindOf = (name) => {
        const field = name.replace(/(Low|High)$/, '');
        return kinds.find(([end]) => end.test(field))?.[1] ?? plainly;
    };

    /**
     * Dollars as the language's papers write them: by their name where it is short.
     *
     * @param {string} currency
     * @returns {Intl.NumberFormatOptions}
     */
    function moneyIn(currency) {
        /** @type {Intl.NumberFormatOptions} */
        const symbol = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
        if (texts['own.currencyDisplay'] !== 'name') return symbol;
        /** @type {Intl.NumberFormatOptions} */
        const name = { ...symbol, currencyDisplay: 'name' };
        const parts = numbers({ ...name, ...WHOLE }).parts(1);
        const said = parts.find(({ type }) => type === 'currency')?.value ?? '';
        return said.length <= SHORT ? name : symbol;
    }

    /** @param {Kind} kind @param {string} n */
    const withUnit = ({ unit }, n) => (unit ? texts[unit].replace('{n}', n) : n);
    /** In the currency that is shown. @param {Kind} kind @param {number} value */
    const converted = ({ money }, value) =>
        money && usdRate !== 1 ? sure(value * usdRate, CONVERTED) : value;

    /**
     * How an input is written, whatever its size.
     *
     * @param {Kind} kind
     * @returns {Write}
     */
    function inputs(kind) {
        const { options, scale = 1 } = kind;
        const usual = numbers({ ...options, ...DECIMALS });
        const small = numbers({ ...options, ...DIGITS });
        const whole = numbers({ ...options, ...WHOLE });
        return (value) => {
            const came = converted(kind, value);
            const large = came === 0 || came >= WHOLE_FROM ? whole : usual;
            const format = came !== 0 && Math.abs(came) < 1 ? small : large;
            return withUnit(kind, format.format(came * scale));
        };
    }

    /**
     * How an answer is written.
     *
     * @param {Intl.NumberFormatOptions} [options]
     * @returns {Write}
     */
    function answers(options) {
        const format = numbers({ ...options, ...ANSWER });
        const nothing = numbers({ ...options, ...WHOLE });
        return (value) => (value === 0 ? nothing : format).format(value);
    }

    /** @type {Map<Kind, Write>} */
    const written = new Map();
    /** @param {string} name @param {number} value */
    function input(name, value) {
        const kind = kindOf(name);
        const write = written.get(kind) ?? inputs(kind);
        written.set(kind, write);
        return write(value);
    }
    /**
     * @param {number} length of what is written: of `2022-01-05`, `2022-01` or `2022`
     * @param {'long' | 'short'} month
     */
    const calendar = (length, month) =>
        new Intl.DateTimeFormat(locale, {
            numberingSystem: digits,
            timeZone: 'UTC',
            year: 'numeric',
            // The months of a language that borrows, it cannot.
            ...(length > 'yyyy'.length && { month: borrowed ? '2-digit' : month }),
            ...(length > 'yyyy-mm'.length && { day: borrowed ? '2-digit' : 'numeric' }),
        });

    /** Intl takes a millisecond to set one up: each is made once. @type {Map<unknown, any>} */
    const made = new Map();
    /**
     * @template Made
     * @param {unknown} key
     * @param {() => Made} make
     * @returns {Made}
     */
    function once(key, make) {
        if (!made.has(key)) made.set(key, make());
        return made.get(key);
    }
    const number = inputs(plainly);
    /** @param {string} name @param {number} value */
    const field = (name, value) => number(converted(kindOf(name), value));

    const two = answers();
    const ones = numbers(WHOLE).format;
    const four = numbers({ maximumSignificantDigits: 4 });
    const five = numbers({ maximumSignificantDigits: 5 });
    const days = answers({ style: 'unit', unit: 'day', unitDisplay: 'long' });
    const compact = answers({ ...money, notation: 'compact' });

    // Marks are round in dollars; in another currency two digits would put them elsewhere.
    const axisUsd = numbers({
        ...money,
        notation: 'compact',
        maximumSignificantDigits: usdRate === 1 ? 2 : 3,
    });
    const difficulty = numbers({ notation: 'compact', maximumSignificantDigits: 4 });
    const change = numbers({ style: 'percent', ...ANSWER, signDisplay: 'exceptZero' });
    const axisHours = numbers({ ...hours, unitDisplay: 'narrow', ...DECIMALS });
    // A chart runs from left to right, but the words at its marks as the language does.
    const [open, close] = direction === 'rtl' ? ['\u2067', '\u2069'] : ['', ''];

    /**
     * What stands around a field, by its name.
     *
     * @param {string} name
     */
    function affixes(name) {
        const { options, unit } = kindOf(name);
        const narrow = numbers({ ...options, ...WHOLE, unitDisplay: 'narrow' });
        const parts = narrow.parts(1);
        const digit = parts.findIndex(({ type }) => type === 'integer');
        const text = (/** @type {Intl.NumberFormatPart[]} */ some) =>
            some.map(({ value }) => value).join('');
        const [before = '', after = ''] = unit ? texts[unit].split('{n}') : [];
        return {
            before: bare(before + text(parts.slice(0, digit))),
            after: bare(text(parts.slice(digit + 1)) + after),
        };
    }

    return {
        /** What of Intl is not set up yet: each does so for one, and leaves. */
        cold,
        /** An input with its unit, as it was given. @type {(name: string, value: number) => string} */
        input,
        /** An input alone, as in its field. @type {(name: string, value: number) => string} */
        field,
        /**
         * The same where it is worked out: to two digits.
         *
         * @param {string} name
         * @param {number} value
         */
        about(name, value) {
            const kind = kindOf(name);
            const { options, scale = 1 } = kind;
            const write = once(options, () => answers(options));
            return withUnit(kind, write(converted(kind, value) * scale));
        },
        /**
         * A bound, rounded so that whoever types it as it is written is within it.
         *
         * @param {string} name
         * @param {number} value
         * @param {'ceil' | 'floor'} roundingMode
         */
        bound(name, value, roundingMode) {
            const kind = kindOf(name);
            const { options, scale = 1 } = kind;
            const format = numbers({ ...options, maximumSignificantDigits: 9, roundingMode });
            return withUnit(kind, format.format(converted(kind, value) * scale));
        },
        /** Every digit that came. @param {string} name @param {number} value */
        exact: (name, value) =>
            numbers({ maximumSignificantDigits: 15 }).format(converted(kindOf(name), value)),
        /** A plain number. */
        number,
        affixes,
        /**
         * The number that a reader typed, in the field's own unit; `NaN` where it is none.
         *
         * @param {string} name
         * @param {string} text
         */
        parse(name, text) {
            const { before, after } = affixes(name);
            const typed = once(parser, () => parser(locale, digits))(text, [before, after]);
            return kindOf(name).money && usdRate !== 1 ? sure(typed / usdRate, BACK) : typed;
        },

        /** An answer in dollars, shown in whatever currency is asked for. @param {number} value */
        usd: (value) => compact(value * usdRate),
        /** An answer in bitcoin. @param {number} value */
        btc: (value) => withUnit({ unit: 'btc' }, two(value)),
        /** An answer that has no unit. */
        two,

        /** A step of the working. @param {number} value */
        reward: (value) => withUnit({ unit: 'btc' }, five.format(value)),
        /** @param {number} value */
        blocks: counted('blocks', { maximumSignificantDigits: 4 }),
        /** @param {number} value */
        ehs: (value) => withUnit({ unit: 'ehs' }, four.format(value)),
        /** @param {number} value */
        ths: (value) => withUnit({ unit: 'ths' }, four.format(value)),
        /** @param {number} value */
        kwh: (value) => withUnit({ unit: 'kwh' }, four.format(value)),
        /** Of many, to two digits, and never a part of one. @param {number} value */
        count: (value) => (value < 10 ? ones : two)(value),
        /** @param {number} value */
        mw: (value) => withUnit({ unit: 'mw' }, four.format(value)),
        /** @param {number} value */
        difficulty: (value) => difficulty.format(value),
        /** A change of the difficulty. @param {number} percents */
        change: (percents) => open + change.format(percents / 100) + close,

        /** A time that is worked out, in days. @param {number} hours */
        days: (hours) => days(hours / 24),
        /** What a dollar is shown as, both written out. */
        rate: () => ({
            dollar: numbers({ ...moneyIn('USD'), ...WHOLE }).format(1),
            amount: numbers({ ...money, maximumSignificantDigits: 6 }).format(usdRate),
        }),

        /** A mark of an axis. @param {number} value */
        axisUsd: (value) => open + axisUsd.format(value * usdRate) + close,
        /** The last mark of an axis, with its unit. @param {number} value */
        axisHours: (value) => open + axisHours.format(value) + close,

        /**
         * A day, a month or a year: `2022-01-05`, `2022-01`, `2022`.
         *
         * @param {string} date
         * @param {'long' | 'short'} [month]
         */
        date: (date, month = 'long') =>
            once(month + date.length, () => calendar(date.length, month)).format(new Date(date)),
        /** Names, one after the other. @param {string[]} items */
        list: (items) => items.join(texts.comma),
    };
}

/**
 * Without the noise that a conversion brings: what was typed as a bound has to be within it.
 *
 * @param {number} value
 * @param {number} digits
 */
const sure = (value, digits) => Number(value.toPrecision(digits));

/**
 * Without the spaces and signs of direction around it.
 *
 * @param {string} text
 */
const bare = (text) => text.replace(/[\u200e\u200f\u061c]/g, '').trim();
