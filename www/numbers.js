/**
 * Intl's numbers, in digits that are said, and with the language's own words where it has better
 * ones: left to itself, Intl differs between engines, and what it calls a dollar no newspaper does.
 */

/** @typedef {import('./words.js').Words} Words */
/** @typedef {Intl.NumberFormatPart[]} Parts */

/** Only the words of one language name an own word: by what Intl says, and the form of it. */
const OWN = 'own.';

/** @param {Pick<Words, 'locale' | 'texts' | 'digits'>} words */
export function numbersOf({ locale, texts, digits }) {
    /** @type {Record<string, string | undefined>} */
    const said = texts;
    const owns = Object.keys(texts).some((key) => key.startsWith(OWN));

    /** @param {Intl.NumberFormatOptions} options */
    function numbers(options) {
        const intl = new Intl.NumberFormat(locale, { numberingSystem: digits, ...options });
        /** @type {(value: number) => string} */
        let form = (value) => {
            form = formsIn(locale, options);
            return form(value);
        };
        /** @param {number} value @returns {Parts} */
        const parts = (value) => {
            const parts = intl.formatToParts(value);
            if (!owns) return parts;
            // After a word for thousands or millions, what is counted is in the form for many.
            const compact = parts.some(({ type }) => type === 'compact');
            const of = compact ? 'other' : form(value);
            return parts.map(({ type, value }) => ({
                type,
                value: said[`${OWN}${value}.${of}`] ?? said[OWN + value] ?? value,
            }));
        };
        /** @param {number} value */
        const write = (value) =>
            parts(value)
                .map(({ value }) => value)
                .join('');
        return {
            parts,
            format: owns ? write : (/** @type {number} */ value) => intl.format(value),
        };
    }

    /**
     * A number with the word for what it counts, in the form that the number asks for.
     *
     * @param {string} word `blocks` of `blocks.one`, `blocks.other` …
     * @param {Intl.NumberFormatOptions} options
     */
    function counted(word, options) {
        const { format } = numbers(options);
        const form = formsIn(locale, options);
        return (/** @type {number} */ value) => {
            const text = said[`${word}.${form(value)}`] ?? said[`${word}.other`] ?? '';
            return text.replace('{n}', format(value));
        };
    }

    return { numbers, counted };
}

/**
 * The form that a number asks for, as it is written.
 *
 * @param {string} locale
 * @param {Intl.NumberFormatOptions} options
 */
function formsIn(locale, options) {
    const rules = new Intl.PluralRules(locale, /** @type {Intl.PluralRulesOptions} */ (options));
    return (/** @type {number} */ value) => rules.select(value);
}
