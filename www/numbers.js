/**
 * Intl's numbers, in digits that are said, and with the language's own words where it has better
 * ones: left to itself, Intl differs between engines, and what it calls a dollar no newspaper does.
 *
 * To set one up takes Intl up to a millisecond: each is made as it first writes, or before, by what is `cold`.
 */

/** @typedef {import('./words.js').Words} Words */
/** @typedef {Intl.NumberFormatPart[]} Parts */

/** What names an own word: by what Intl says, and in one language by the form of it. */
const OWN = 'own.';
const FORM = /\.(zero|one|two|few|many)$/;

/** @param {Pick<Words, 'locale' | 'texts' | 'digits'>} words */
export function numbersOf({ locale, texts, digits }) {
    /** @type {Record<string, string | undefined>} */
    const said = texts;
    const own = Object.keys(texts).filter((key) => key.startsWith(OWN));
    /** Whether one of them is in the form that the number asks for. */
    const formed = own.some((key) => FORM.test(key));

    /** Sets up each of those that are not yet. @type {Set<() => void>} */
    const cold = new Set();

    /** @param {Intl.NumberFormatOptions} options */
    function numbers(options) {
        /** @type {Intl.NumberFormat | undefined} */
        let made;
        const intl = () => {
            if (!formed) cold.delete(warm);
            return (made ??= new Intl.NumberFormat(locale, {
                numberingSystem: digits,
                ...options,
            }));
        };
        const form = formsIn(options, () => cold.delete(warm));
        /** @param {number} value @returns {Parts} */
        const parts = (value) => {
            const parts = intl().formatToParts(value);
            if (own.length === 0) return parts;
            // After a word for thousands or millions, what is counted is in the form for many.
            const compact = parts.some(({ type }) => type === 'compact');
            const of = formed && !compact ? form(value) : 'other';
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
        const format =
            own.length > 0 ? write : (/** @type {number} */ value) => intl().format(value);
        const warm = () => {
            // Some engines set it up as it first writes.
            format(1);
            if (formed) form(1);
        };
        cold.add(warm);
        return { parts, format };
    }

    /**
     * The form that a number asks for, as it is written.
     *
     * @param {Intl.NumberFormatOptions} options
     * @param {() => void} made is told that it is set up
     */
    function formsIn(options, made) {
        /** @type {Intl.PluralRules | undefined} */
        let rules;
        return (/** @type {number} */ value) => {
            made();
            rules ??= new Intl.PluralRules(
                locale,
                /** @type {Intl.PluralRulesOptions} */ (options),
            );
            return rules.select(value);
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
        const form = formsIn(options, () => cold.delete(warm));
        const warm = () => void form(1);
        cold.add(warm);
        return (/** @type {number} */ value) => {
            const text = said[`${word}.${form(value)}`] ?? said[`${word}.other`] ?? '';
            return text.replace('{n}', format(value));
        };
    }

    return { numbers, counted, cold };
}
