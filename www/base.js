/**
 * Where the script lies, and beside it all that it brings.
 *
 * As a classic script it has to be asked while it starts, and says so in full: a script of another
 * site, or in a frame without an origin, may bring nothing by a relative address.
 */

const here = () =>
    /** @type {HTMLScriptElement | null} */ (
        document.currentScript ?? document.querySelector('script[src*="idle-loss.js"]')
    )?.src;

const base = import.meta.url ?? here();

/** @param {string} path beside the script */
export const beside = (path) => new URL(path, base).href;
