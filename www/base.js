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

/**
 * The module of this name. An npm package has its own way: bundlers have to see each name.
 *
 * @param {string} path beside the script
 * @returns {Promise<any>}
 */
export const bring = async (path) => import(new URL(path, base).href);
