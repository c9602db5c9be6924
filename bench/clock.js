/**
 * How long things take: medians of rounds, in which all take their turns. The same in Node and in a
 * page.
 */

/**
 * @typedef {object} Contender
 * @property {() => unknown} run does it once
 * @property {() => void} [before] what a batch of it needs, which is not counted
 */

/**
 * In ms. Node tells the time that its own processor took, which is the same whatever else the machine
 * does; a page has the clock on the wall.
 */
const now = () => {
    if (typeof process === 'undefined') return performance.now();
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
};

/** @param {number[]} numbers */
export const median = (numbers) => quantile(numbers, 0.5);

/**
 * Of a sample, by its ranks, between which it is straight.
 *
 * @param {number[]} numbers
 * @param {number} part from 0 to 1
 */
export function quantile(numbers, part) {
    const sorted = [...numbers].sort((a, b) => a - b);
    const place = part * (sorted.length - 1);
    const [one = NaN, other = one] = sorted.slice(Math.floor(place), Math.floor(place) + 2);
    return one + (other - one) * (place % 1);
}

/**
 * What one run takes, in µs. Each round goes over all contenders, so that what else the machine does
 * falls on each alike.
 *
 * @template {string} Name
 * @param {Record<Name, Contender>} contenders
 * @param {{ rounds?: number, batch?: number }} [options] a batch takes about so many ms: the more, the
 *   coarser the clock may be
 * @returns {Record<Name, number>}
 */
export function race(contenders, { rounds = 15, batch = 20 } = {}) {
    const all = /** @type {[Name, Contender][]} */ (Object.entries(contenders));
    const counts = new Map(all.map(([name, contender]) => [name, countFor(contender, batch)]));
    /** @type {Map<Name, number[]>} */
    const taken = new Map(all.map(([name]) => [name, []]));
    for (let round = 0; round < rounds; round++) {
        for (const [name, contender] of all) {
            const count = counts.get(name) ?? 1;
            taken.get(name)?.push((1000 * time(contender, count)) / count);
        }
    }
    return /** @type {any} */ (
        Object.fromEntries([...taken].map(([name, times]) => [name, median(times)]))
    );
}

/**
 * Each task's contenders against each other.
 *
 * @template {string} Task
 * @param {Record<Task, Record<string, Contender>>} tasks
 * @param {{ rounds?: number, batch?: number }} [options]
 * @returns {Record<Task, Record<string, number>>}
 */
export const raceAll = (tasks, options) =>
    /** @type {any} */ (
        Object.fromEntries(
            Object.entries(tasks).map(([task, those]) => [
                task,
                race(/** @type {any} */ (those), options),
            ]),
        )
    );

/** So many runs take a batch's time, and have warmed it. @param {Contender} contender @param {number} batch */
function countFor(contender, batch) {
    for (let count = 1; ; count *= 2) {
        // The least of three: what else runs may have made one of them long.
        const ms = Math.min(...[1, 2, 3].map(() => time(contender, count)));
        if (ms >= batch / 2) return Math.max(1, Math.round((count * batch) / ms));
    }
}

/** In ms. @param {Contender} contender @param {number} count */
function time({ run, before }, count) {
    before?.();
    const began = now();
    for (let i = 0; i < count; i++) run();
    return now() - began;
}
