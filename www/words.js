/**
 * The words of a language, and sentences made from them. This alone decides in which language, with
 * which digits and in which currency an element speaks.
 */

import { bring } from './base.js';
import { answer } from './i18n/en.js';
import { presentationOf } from './presentation.js';

/** @typedef {keyof typeof import('./i18n/en.js').default} EnglishKey */
/** The forms of a counted word beside `other`; a language has some of them. */
/** @typedef {'zero' | 'one' | 'two' | 'few' | 'many'} Form */
/** Where a language has a better word than Intl: see `format.js`. */
/** @typedef {`own.${string}`} OwnKey */
/**
 * What every language says, in the forms that it has for what is counted.
 *
 * @typedef {{ [key in EnglishKey as key extends `${string}.${Form}` ? never : key]: string }
 *     & { [key in `${string}.${Form}` | OwnKey]?: string }} Texts
 */
/**
 * @typedef {{ locale: string, direction: 'ltr' | 'rtl', texts: Texts }
 *     & import('./presentation.js').Presentation} Words
 */

/** The languages there are words in, each in its script. English comes with this script itself. */
export const LANGUAGES = [
    'ar-Arab',
    'en-Latn',
    'fr-Latn',
    'id-Latn',
    'ja-Jpan',
    'kk-Cyrl',
    'ru-Cyrl',
    'zh-Hans',
];

/** What stands below the answer is in it once it can be shown: see `learn`. */
const en = /** @type {Texts} */ (/** @type {Partial<Texts>} */ ({ ...answer }));

/** @type {Map<string, Texts | Promise<void>>} what has been loaded, and what is on its way */
const loaded = new Map([['en', en]]);

/** @param {Partial<Texts>} more English words */
export function learn(more) {
    Object.assign(en, more);
    for (const known of inDigits.values()) known.delete(en);
}

/**
 * The words for an element, by the nearest language above it: English where there are none in that
 * one.
 *
 * @param {Element} element
 * @param {() => void} arrived is called once words have come that are not here yet
 * @returns {Words | null} nothing while they are on their way
 */
export function wordsFor(element, arrived) {
    const { locale, language, direction } = languageOf(langOf(element));
    const texts = loaded.get(language) ?? load(language);
    if (texts instanceof Promise) {
        void texts.then(arrived);
        return null;
    }
    const presentation = presentationOf(element);
    // Words that failed to load are English ones.
    const spoken = texts !== en || language === 'en' ? { locale, direction } : languageOf('en');
    return { ...spoken, texts: written(texts, presentation.digits), ...presentation };
}

/** @type {Map<string, WeakMap<Texts, Texts>>} */
const inDigits = new Map();

/**
 * The texts with their own numbers in these digits, as in "24 hours".
 *
 * @param {Texts} texts
 * @param {string} digits
 */
function written(texts, digits) {
    if (digits === 'latn') return texts;
    const known = inDigits.get(digits) ?? new WeakMap();
    inDigits.set(digits, known);
    let done = known.get(texts);
    if (!done) {
        const { format } = new Intl.NumberFormat('en', { numberingSystem: digits });
        const turned = Object.entries(texts).map(([key, text]) => [
            key,
            // A placeholder is no number, whatever it is called.
            text?.replace(/\{\w+\}|\d/g, (found) =>
                found.length > 1 ? found : format(Number(found)),
            ),
        ]);
        done = overEnglish(Object.fromEntries(turned));
        known.set(texts, done);
    }
    return done;
}

/**
 * A language's texts, and English for what an older file of them does not know yet.
 *
 * @param {Partial<Texts>} texts
 * @returns {Texts}
 */
function overEnglish(texts) {
    return Object.assign(Object.create(en), texts);
}

/**
 * Whether both would say everything alike.
 *
 * @param {Words} one
 * @param {Words} other
 */
export function sameWords(one, other) {
    const plainly = ({ texts, ...words } = one) => JSON.stringify(words);
    return one.texts === other.texts && plainly(one) === plainly(other);
}

/**
 * @param {string} language
 * @returns {Promise<void>} when its words are here, or have failed to come
 */
function load(language) {
    const coming = bring(`i18n/${language}.js`).then(
        ({ default: texts }) => void loaded.set(language, overEnglish(texts)),
        (reason) => {
            console.warn(`<idle-loss> speaks English, since its “${language}” failed:`, reason);
            loaded.set(language, en);
        },
    );
    loaded.set(language, coming);
    return coming;
}

/**
 * What to speak where a language is asked for, and in which direction it is written.
 *
 * @param {string} lang
 * @returns {{ locale: string, language: string, direction: 'ltr' | 'rtl' }}
 */
function languageOf(lang) {
    const asked = locale(lang);
    const { language, script } = asked.maximize();
    if (!LANGUAGES.includes(`${language}-${script}`)) return languageOf('en');
    // A region's own way with numbers, where the engine knows it.
    const known = Intl.NumberFormat.supportedLocalesOf(asked.baseName).length > 0;
    return {
        locale: known ? asked.baseName : language,
        language,
        direction: script === 'Arab' ? 'rtl' : 'ltr',
    };
}

/** @param {string} lang as it came */
function locale(lang) {
    try {
        return new Intl.Locale(lang);
    } catch {
        return new Intl.Locale('en');
    }
}

/**
 * The nearest `lang`, out of any shadow trees that the element is in.
 *
 * @param {Element} element
 * @returns {string}
 */
export function langOf(element) {
    const lang = element.closest('[lang]')?.getAttribute('lang');
    if (lang != null) return lang;
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? langOf(root.host) : '';
}
