/**
 * Leaves the narrow engine where the page's script imports it, in `www/pkg/`: its bytes as text in
 * `narrow.js`, and the same engine as JavaScript in `fallback.js`.
 *
 *     node tools/narrow.js ENGINE.wasm ENGINE.js
 */

import { readFile, writeFile } from 'node:fs/promises';

const [wasm = '', js = ''] = process.argv.slice(2);
const bytes = (await readFile(wasm)).toString('hex');
await writeFile(
    'www/pkg/narrow.js',
    `export const bytes = ${JSON.stringify(bytes)};
`,
);
await writeFile('www/pkg/fallback.js', `// @ts-nocheck\n${await readFile(js, 'utf8')}`);
