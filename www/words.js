/**
 * The words of a language, and sentences made from them.
 */

import en from './i18n/en.js';

/** @typedef {{ [key in keyof typeof en]: string }} Texts */
/** @typedef {{ locale: string, direction: 'ltr' | 'rtl', texts: Texts }} Words */

/** @type {Words} */
const ENGLISH = { locale: 'en', direction: 'ltr', texts: en };

/**
 * The words for an element: of the nearest language above it that there are words for.
 *
 * @param {Element} element
 * @returns {Words}
 */
export function wordsFor(element) {
    const lang = langOf(element);
    if (!lang.toLowerCase().startsWith('en')) return ENGLISH;
    // A region's own way with numbers, where the engine knows it.
    const known = wellFormed(lang) && Intl.NumberFormat.supportedLocalesOf(lang).length > 0;
    return known ? { ...ENGLISH, locale: lang } : ENGLISH;
}

/**
 * A text with its placeholders filled, in parts; a figure is isolated, so that text that runs
 * the other way does not take it apart.
 *
 * @param {string} text
 * @param {Record<string, string | Node>} figures
 * @returns {(string | Node)[]}
 */
export function sentence(text, figures) {
    return text.split(/\{(\w+)\}/).map((part, place) => {
        if (place % 2 === 0) return part;
        const figure = figures[part] ?? '';
        if (typeof figure !== 'string') return figure;
        const isolate = document.createElement('bdi');
        isolate.textContent = figure;
        return isolate;
    });
}

/**
 * The same where only text goes, as in an attribute.
 *
 * @param {string} text
 * @param {Record<string, string>} figures
 */
export function plain(text, figures) {
    return text.replace(/\{(\w+)\}/g, (_, name) => figures[name] ?? '');
}

/**
 * The nearest `lang`, out of any shadow trees that the element is in.
 *
 * @param {Element} element
 * @returns {string}
 */
function langOf(element) {
    const lang = element.closest('[lang]')?.getAttribute('lang');
    if (lang != null) return lang;
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? langOf(root.host) : '';
}

/** @param {string} lang */
function wellFormed(lang) {
    try {
        return Intl.getCanonicalLocales(lang).length === 1;
    } catch {
        return false;
    }
}
