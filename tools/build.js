/**
 * Makes `build/`, all that is served, tested and measured, from `www/` and the package that
 * wasm-pack has left in `www/pkg/`.
 */

import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { bundled, classic, minified } from './bundle.js';
import { licences } from './licences.js';

// Whatever an earlier build left would still be served.
await rm('build', { recursive: true, force: true });
await mkdir('build');

for (const name of await readdir('www')) {
    if (/\.(html|css)$/.test(name)) await cp(`www/${name}`, `build/${name}`);
}
if (existsSync('www/img')) await cp('www/img', 'build/img', { recursive: true });
// The glue looks for the module beside the script that it is bundled into.
await cp('www/pkg/idle_loss_bg.wasm', 'build/idle_loss_bg.wasm');

await writeFile('build/licences.txt', await licences());

// What is told of each documented outage, in a file of its own.
const json = async (/** @type {string} */ name) => JSON.parse(await readFile(name, 'utf8'));
/** @type {{ id: string, scenario: object, claims: object[] }[]} */
const outages = await json('www/presets.json');
const { everywhere, ...told } = await json('www/sources.json');
await mkdir('build/documented');
for (const { id, scenario, claims } of outages) {
    const { sources, assumed } = told[id];
    const reasons = Object.entries({ ...everywhere.assumed, ...assumed });
    const document = {
        claims,
        sources,
        assumed: Object.fromEntries(reasons.filter(([field]) => field in scenario)),
    };
    await writeFile(`build/documented/${id}.js`, `export default ${JSON.stringify(document)}\n`);
}

// Machines to take an efficiency from, for whoever looks.
const { years, machines } = await json('www/pkg/fleets.json');
await writeFile('build/fleets.js', `export default ${JSON.stringify({ years, machines })}\n`);

// The words of each language, in a file of its own; English is in the script.
const languages = (await readdir('www/i18n')).filter((name) => name !== 'en.js');
await build({
    ...minified,
    entryPoints: languages.map((name) => `www/i18n/${name}`),
    outdir: 'build/i18n',
});

// The narrow engine as JavaScript comes where WebAssembly does not run.
await build({ ...minified, entryPoints: ['www/pkg/fallback.js'], outdir: 'build/pkg' });

await build({
    ...bundled,
    entryPoints: { wide: 'www/wide.js', take: 'www/take.js' },
});

// Last, because make takes this file's presence for a finished build.
await build({
    ...classic,
    entryPoints: {
        embed: 'www/embed.js',
        make: 'www/make/make.js',
        'idle-loss': 'www/define.js',
    },
});
