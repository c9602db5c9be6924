/** A newsroom's page with the published @newswire/frames. */

// @ts-expect-error: it is served from the package
import { Framer } from '/tests/npm/@newswire/frames/dist/frames.modern.js';
import { address } from './address.js';

new Framer(document.querySelector('#place'), { src: address });
