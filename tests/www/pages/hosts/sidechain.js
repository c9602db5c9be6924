/** A newsroom's page with NPR's published Sidechain. */

// @ts-expect-error: it is served from the package
import '/tests/npm/@nprapps/sidechain/src/index.js';
import { address } from './address.js';

const frame = document.createElement('side-chain');
frame.setAttribute('src', address);
document.querySelector('#place')?.replaceWith(frame);
