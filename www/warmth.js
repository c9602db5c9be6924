/**
 * Sets up Intl while nothing else is to do: no slider has to wait for it.
 */

/**
 * WebKit does not say when it idles: there, one after the other.
 *
 * @type {(act: (deadline?: IdleDeadline) => void) => number}
 */
const whenIdle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act));
const cancelIdle = globalThis.cancelIdleCallback ?? clearTimeout;

export class Warmth {
    #cold;
    #waiting = 0;

    /** @param {Set<() => void>} cold each sets up one, and leaves */
    constructor(cold) {
        this.#cold = cold;
    }

    /** Begins, or goes on, once there is time. */
    soon() {
        if (this.#cold.size === 0) return;
        this.#waiting ||= whenIdle((deadline) => {
            this.#waiting = 0;
            for (const warm of this.#cold) {
                warm();
                if (!deadline || deadline.timeRemaining() < 1) break;
            }
            this.soon();
        });
    }

    /** Does nothing while nobody looks. */
    rest() {
        cancelIdle(this.#waiting);
        this.#waiting = 0;
    }
}
