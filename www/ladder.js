/**
 * What computes, rung by rung: the narrow engine at once, the wide one as soon as it is there. The
 * element asks, and does not know which of them answers.
 */

/** @typedef {import('./engine.js').Engine} Narrow */
/** @typedef {import('./pkg/idle_loss.js').Report} Report */
/** @typedef {import('./pkg/idle_loss.js').Refused} Refused */
/** @typedef {import('./scenario.js').Inputs} Inputs */
/** @typedef {typeof import('./wide.js')} Wide */

/**
 * What is known of a report: the narrow engine knows no more than the loss and its range, and the
 * inputs as they came.
 *
 * @typedef {import('./element.js').Early} Early
 */

/**
 * How each is brought.
 *
 * @typedef {object} Rungs
 * @property {() => Narrow | Promise<Narrow>} narrow what computes the first answer
 * @property {() => Promise<Wide>} wide what knows all of it
 */

export class Ladder {
    #rungs;
    #changed;
    /** @type {Narrow | undefined} */
    #narrow;
    /** @type {Wide | undefined} */
    #wide;
    #coming = 0;
    #started = false;
    /** Why the last of those that failed did. @type {unknown} */
    #reason;

    /**
     * @param {Rungs} rungs
     * @param {() => void} changed is called as each of them comes, or fails
     */
    constructor(rungs, changed) {
        this.#rungs = rungs;
        this.#changed = changed;
    }

    /** Brings what computes, once. */
    start() {
        if (this.#started) return;
        this.#started = true;
        const { narrow, wide } = this.#rungs;
        void this.#await(narrow, (engine) => (this.#narrow = engine));
        void this.#await(wide, (engine) => (this.#wide = engine));
    }

    /**
     * @template Engine
     * @param {() => Engine | Promise<Engine>} bring
     * @param {(engine: Engine) => void} take
     */
    async #await(bring, take) {
        this.#coming++;
        try {
            take(await bring());
        } catch (reason) {
            this.#reason = reason;
        }
        this.#coming--;
        if (this.#coming === 0 && !this.#wide && this.#narrow) {
            console.warn(
                '<idle-loss> tells its first answer alone, since the rest failed:',
                this.#reason,
            );
        }
        this.#changed();
    }

    /** The wide engine, with all that it brings along. */
    get wide() {
        return this.#wide;
    }

    /** What answers. @returns {'wasm' | 'narrow' | 'js' | 'none'} */
    get kind() {
        if (this.#wide) return 'wasm';
        if (!this.#narrow) return 'none';
        return this.#narrow.kind === 'wasm' ? 'narrow' : 'js';
    }

    /** Whether more may come than there is. */
    get coming() {
        return !this.#started || this.#coming > 0;
    }

    /** Why no more comes. */
    get reason() {
        return this.#reason;
    }

    /**
     * @param {Inputs} inputs
     * @param {boolean} [whole] whether the net's range is asked for: nine tenths of the time go into it
     * @returns {Report | Early | Refused | null} nothing where what there is cannot say
     */
    estimate(inputs, whole = true) {
        const scenario = /** @type {any} */ (inputs);
        if (this.#wide) return whole ? this.#wide.estimate(scenario) : sketch(this.#wide, scenario);
        const answer = this.#narrow?.answer(inputs) ?? 'wide';
        if (answer === 'wide') return null;
        return /** @type {Early | Refused} */ (
            answer.status === 'refused' ? answer : { ...inputs, ...answer }
        );
    }
}

/**
 * A report that does not know the net's range: not one that knows that there is none.
 *
 * @param {Wide} wide
 * @param {import('./pkg/idle_loss.js').Scenario} scenario
 * @returns {Early | Refused}
 */
function sketch(wide, scenario) {
    const answer = wide.sketch(scenario);
    if (answer.status === 'ok') delete (/** @type {Partial<Report>} */ (answer).netRange);
    return /** @type {Early | Refused} */ (answer);
}
