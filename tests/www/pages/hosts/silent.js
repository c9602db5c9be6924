/** A page that never answers. */

import { address } from './address.js';

/** @type {HTMLIFrameElement} */ (document.querySelector('#place')).src = address;
