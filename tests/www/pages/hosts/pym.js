/** A newsroom's page with the published pym.js. */

// @ts-expect-error: it is served from the package
import '/tests/npm/pym.js/dist/pym.v1.js';
import { address } from './address.js';

const { pym } = /** @type {any} */ (window);
new pym.Parent('place', address, {});
