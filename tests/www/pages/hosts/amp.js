/** A page that listens as AMP does: by message, from its own frame alone, and says hello late. */

import { address } from './address.js';

const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('#place'));
frame.src = address;
setTimeout(() => {
    window.addEventListener('message', ({ source, data }) => {
        if (source !== frame.contentWindow || data.sentinel !== 'amp') return;
        if (data.type === 'embed-size') frame.height = data.height;
    });
    frame.contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
}, 1500);
