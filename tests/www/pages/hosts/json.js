/** A page that listens as Embedly, Medium and Observable do. */

import { address } from './address.js';

const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('#place'));
window.addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow || typeof data !== 'string' || data[0] !== '{') return;
    const { context, height, src } = JSON.parse(data);
    if (context === 'iframe.resize' && src.startsWith(frame.src.split('?')[0])) {
        frame.height = height;
    }
});
frame.src = address;
