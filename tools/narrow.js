/**
 * Leaves the narrow engine where the page's script imports it, in `www/pkg/`: its bytes as text and
 * the table of fields in `narrow.js`, and the same engine as JavaScript in `fallback.js`.
 *
 *     node tools/narrow.js ENGINE.wasm ENGINE.js
 */

import { readFile, writeFile } from 'node:fs/promises';
import * as wide from '../www/pkg/idle_loss.js';

const [wasm, js] = process.argv.slice(2).map((name) => readFile(name));
wide.initSync({ module: await readFile('www/pkg/idle_loss_bg.wasm') });

const rows = wide.fields().map(({ why: _, ...row }) => row);
const bytes = (await wasm)?.toString('base64');
await writeFile(
    'www/pkg/narrow.js',
    `export const bytes = ${JSON.stringify(bytes)};
export const rows = /** @type {import('./idle_loss.js').FieldRow[]} */ (${JSON.stringify(rows)});
`,
);
await writeFile('www/pkg/fallback.js', `// @ts-nocheck\n${await js}`);
