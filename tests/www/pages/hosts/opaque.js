/** A page whose sandbox leaves a frame no origin. */

import { address } from './address.js';

/** @type {HTMLIFrameElement} */ (document.querySelector('#place')).src = address;
