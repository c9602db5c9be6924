/** Random numbers that are the same in every run. */

/** @param {number} seed */
export function random(seed) {
    let state = seed;
    /**
     * A whole number below a limit. Numerical Recipes' generator, its high bits.
     *
     * @param {number} limit
     */
    const number = (limit) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * limit);
    };
    return {
        number,
        /** @template T @param {T[]} list @returns {T} */
        pick: (list) => list[number(list.length)],
    };
}
