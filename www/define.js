/**
 * Loads what computes and registers the element. This is the script that a page includes.
 *
 * Until it is done, and for good if it fails, a page shows what its author wrote inside the
 * element.
 */

import { IdleLossElement } from './idle-loss.js';
import start, * as engine from './pkg/idle_loss.js';

async function define() {
    // A page may include the script twice, or in two versions: the first one stays.
    if (customElements.get('idle-loss')) return;
    await start({ module_or_path: new URL('idle_loss_bg.wasm', import.meta.url) });
    if (customElements.get('idle-loss')) return;
    IdleLossElement.define('idle-loss', engine);
}

define().catch((reason) => {
    // Another copy of the script has done it.
    if (customElements.get('idle-loss')) return;
    console.warn('<idle-loss> shows its own text, since its engine did not load:', reason);
    for (const element of document.querySelectorAll('idle-loss')) {
        element.setAttribute('data-engine', 'none');
        element.dispatchEvent(new Event('error'));
    }
});
