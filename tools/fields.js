/**
 * Writes the engine's own table of fields into `www/pkg/fields.json`, for the script that a page
 * opens with.
 */

import { readFile, writeFile } from 'node:fs/promises';
import { fields, initSync } from '../www/pkg/idle_loss.js';

initSync({ module: await readFile('www/pkg/idle_loss_bg.wasm') });
// Those columns that a page asks for.
const rows = fields().map(({ name, unit, group, least, greatest, whole, ranged, step, span }) => ({
    ...{ name, unit, least, greatest, step, span },
    ...(group && { group }),
    ...(whole && { whole }),
    ...(ranged && { ranged }),
}));
await writeFile('www/pkg/fields.json', `${JSON.stringify(rows)}\n`);
