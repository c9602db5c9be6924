/**
 * The button that asks for today's network, and what it fills in.
 */

import { FIGURES } from './origin.js';
import { askNetwork, NetworkError } from './network.js';

/** @typedef {import('../idle-loss.js').IdleLossElement} Widget */
/** @typedef {import('./network.js').Found} Found */

/** Of the network's size, one of these is given. */
const SIZES = ['difficulty', 'networkEhs'];

/**
 * @param {HTMLElement} place
 * @param {Widget} widget
 * @param {(found: Found) => void} filled
 */
export function offerToday(place, widget, filled) {
    const api = /** @type {HTMLInputElement} */ (place.querySelector('#api'));
    const button = /** @type {HTMLElement} */ (place.querySelector('#ask'));
    const said = /** @type {HTMLElement} */ (place.querySelector('#asked'));
    let asking = false;
    button.addEventListener('click', async () => {
        // It stays in focus, and waits: a second press would ask the same.
        if (asking) return;
        asking = true;
        button.ariaDisabled = 'true';
        said.textContent = 'Asking …';
        try {
            const found = await askNetwork(api.value.trim(), location.origin);
            await fill(widget, found.figures);
            filled(found);
            const { source, time } = found.origin;
            said.textContent = `Filled in from ${source}, ${time.slice(11, 16)} UTC. The price is of that minute, the fees the mean of the last blocks.`;
        } catch (reason) {
            if (!(reason instanceof NetworkError)) throw reason;
            said.textContent = `${reason.message} Nothing has been filled in.`;
        } finally {
            asking = false;
            button.ariaDisabled = null;
        }
    });
}

/**
 * All the figures, or none where they do not go with the others.
 *
 * @param {Widget} widget
 * @param {Record<string, number>} figures
 */
async function fill(widget, figures) {
    if (!widget.report) throw new NetworkError('The widget has not answered yet.');
    const before = widget.scenario;
    for (const [name, value] of Object.entries(figures)) Reflect.set(widget, name, value);
    await rendered();
    if (widget.refusals.length === 0) return;
    const fields = [...new Set([...FIGURES, ...SIZES])];
    for (const name of fields) Reflect.set(widget, name, null);
    for (const name of fields) if (name in before) Reflect.set(widget, name, before[name]);
    await rendered();
    throw new NetworkError('Today’s figures do not go with the size of this outage.');
}

/** The widget makes one render of all that was set in one go, before this. */
function rendered() {
    return new Promise((done) => setTimeout(done));
}
