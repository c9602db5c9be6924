/**
 * Registers the element, and loads what computes. This is the script that a page includes.
 *
 * Until that is done, and for good if it fails, a page shows what its author wrote inside the
 * element.
 */

import { IdleLossElement } from './idle-loss.js';
import { learn } from './words.js';

// A page may include the script twice, or in two versions: the first one stays.
if (!customElements.get('idle-loss')) {
    IdleLossElement.define('idle-loss', async () => {
        const wide = await import(new URL('wide.js', import.meta.url).href);
        await wide.started;
        learn(wide.english);
        return wide;
    });
}
