/**
 * Registers the element, and brings what computes. This is the script that a page includes: a classic
 * one, since a sandboxed frame may load no other. What it brings lies beside it.
 *
 * Until something computes, and for good if nothing does, a page shows what its author wrote inside
 * the element.
 */

import { bring } from './base.js';
import { narrow } from './engine.js';
import { IdleLossElement } from './idle-loss.js';
import { learn } from './words.js';

// A page may include the script twice, or in two versions: the first one stays.
if (!customElements.get('idle-loss')) {
    IdleLossElement.define('idle-loss', {
        narrow,
        async wide() {
            const wide = await bring('wide.js');
            await wide.started;
            learn(wide.english);
            return wide;
        },
    });
}
