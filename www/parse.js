/**
 * Numbers as a reader types them: in the language's own way, on whatever keyboard.
 */

/** Signs of direction, which come along with a number that is pasted. */
const DIRECTIONS = /[\u200e\u200f\u061c\u2066-\u2069]/g;

/**
 * What both the typed text and the signs around a field are brought to: a Japanese keyboard has its
 * own wide digits and signs, an Arabic one its own per cent, and some have a longer minus.
 *
 * @param {string} text
 */
function usual(text) {
    return text
        .normalize('NFKC')
        .replace(DIRECTIONS, '')
        .replace(/٪/g, '%')
        .replace(/\u2212/g, '-')
        .trim();
}

/**
 * @param {string} locale
 * @param {string} digits the numbering system that the numbers are shown in
 */
export function parser(locale, digits) {
    /** Whatever is shown, readers have keys for these. @type {ReturnType<typeof writing>[]} */
    let systems = [];

    /**
     * The number that was typed; `NaN` where it is none.
     *
     * @param {string} text
     * @param {string[]} signs what stands around the field anyway, and may be typed as well
     */
    return (text, signs) => {
        if (systems.length === 0) {
            systems = [digits, 'latn', 'arab'].map((system) => writing(locale, system));
        }
        let bare = usual(text);
        for (const sign of signs.map(usual).filter(Boolean)) {
            if (bare.startsWith(sign)) bare = bare.slice(sign.length).trim();
            if (bare.endsWith(sign)) bare = bare.slice(0, -sign.length).trim();
        }
        for (const { latin } of systems) bare = latin(bare);
        const found = systems.map((system) => read(bare, system));
        return found.find((number) => !Number.isNaN(number)) ?? NaN;
    };
}

/**
 * How a numbering system writes in a language.
 *
 * @param {string} locale
 * @param {string} numberingSystem
 */
function writing(locale, numberingSystem) {
    const format = new Intl.NumberFormat(locale, { numberingSystem, useGrouping: true });
    const parts = format.formatToParts(12345.6);
    const sign = (/** @type {string} */ type) =>
        usual(parts.find((part) => part.type === type)?.value ?? '') || ' ';
    const digits = [...Array(10).keys()].map((digit) => usual(format.format(digit)));
    /** Latin digits in the place of its own. @param {string} text */
    const latin = (text) =>
        [...text].map((sign) => (digits.includes(sign) ? digits.indexOf(sign) : sign)).join('');
    /** Thousands, where the language puts them. @param {string} whole */
    const grouped = (whole) => latin(usual(format.format(Number(whole))));
    return { latin, group: sign('group'), decimal: sign('decimal'), grouped };
}

/**
 * Thousands are taken only where the language would put them: `0,5` is no 5 in English.
 *
 * @param {string} text in Latin digits
 * @param {ReturnType<typeof writing>} how
 */
function read(text, { group, decimal, grouped }) {
    // French groups by a narrow space that no keyboard has, and a keyboard for numbers may have a
    // point alone. With three digits after it, that could be thousands as well: it stays unclear.
    const pointed = group === ' ' ? text.replace(/\.(?!\d{3}$)/, decimal) : text;
    const [head = '', tail, ...rest] = pointed.replace(/\s/g, ' ').split(decimal);
    const digits = head.split(group).join('');
    const bare = `${digits}.${tail ?? ''}`;
    if (rest.length > 0 || !/^-?(\d+\.\d*|\.\d+)$/.test(bare)) return NaN;
    return head === digits || head === grouped(digits) ? Number(bare) : NaN;
}
