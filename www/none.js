/** What is said of a field that is not given, whatever a preset says of it. */

export const NONE = 'none';

/**
 * A field and the ends of its range.
 *
 * @param {string} name
 */
export function withRange(name) {
    return [name, `${name}Low`, `${name}High`];
}

/**
 * The same said of several fields and their ranges.
 *
 * @param {readonly string[]} names
 * @param {unknown} said
 */
export function all(names, said) {
    return Object.fromEntries(names.flatMap(withRange).map((field) => [field, said]));
}
