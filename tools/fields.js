/**
 * Writes the engine's own table of fields into `www/pkg/fields.json`, for the script that a page
 * opens with.
 */

import { readFile, writeFile } from 'node:fs/promises';
import { estimate, fields, initSync } from '../www/pkg/idle_loss.js';

initSync({ module: await readFile('www/pkg/idle_loss_bg.wasm') });
// What there is nothing else for.
const { refusals } = /** @type {import('../www/pkg/idle_loss.js').Refused} */ (
    estimate(/** @type {any} */ ({}))
);
const needed = refusals.filter(({ others }) => others.length === 0).map(({ field }) => field);
// Those columns that a page asks for.
const rows = fields().map(
    ({ name, unit, group, least, greatest, whole, ranged, step, span, ...row }) => ({
        ...{ name, unit, least, greatest, step, span },
        ...(group && { group }),
        ...(whole && { whole }),
        ...(needed.includes(name) && { needed: true }),
        ...(ranged && { ranged }),
        ...(row.default !== null && { default: row.default }),
    }),
);
await writeFile('www/pkg/fields.json', `${JSON.stringify(rows)}\n`);
