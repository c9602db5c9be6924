/**
 * Makes `build/`, all that is served, tested and measured, from `www/` and the package that
 * wasm-pack has left in `www/pkg/`.
 */

import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { build, transform } from 'esbuild';

// Whatever an earlier build left would still be served.
await rm('build', { recursive: true, force: true });
await mkdir('build');

for (const name of await readdir('www')) {
    if (/\.(html|css)$/.test(name)) await cp(`www/${name}`, `build/${name}`);
}
if (existsSync('www/img')) await cp('www/img', 'build/img', { recursive: true });
// The glue looks for the module beside the script that it is bundled into.
await cp('www/pkg/idle_loss_bg.wasm', 'build/idle_loss_bg.wasm');

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

// The script needs but the scenarios.
const scenarios = {
    name: 'scenarios',
    setup(/** @type {import('esbuild').PluginBuild} */ { onLoad }) {
        onLoad({ filter: /presets\.json$/ }, () => ({
            contents: JSON.stringify(outages.map(({ id, scenario }) => ({ id, scenario }))),
            loader: 'json',
        }));
    },
};

// What is marked under the sliders is looked up where it is documented.
const marks = {
    name: 'marks',
    setup(/** @type {import('esbuild').PluginBuild} */ { onLoad }) {
        onLoad({ filter: /anchors\.json$/ }, async ({ path }) => {
            /** @type {{ preset: string, field: string }[]} */
            const anchors = await json(path);
            const found = anchors.map(({ preset, field, ...rest }) => {
                /** @type {Record<string, unknown>} */
                const scenario = { ...outages.find(({ id }) => id === preset)?.scenario };
                const { name, date } = told[preset].sources[field];
                return { preset, field, ...rest, value: scenario[field], source: { name, date } };
            });
            return { contents: JSON.stringify(found), loader: 'json' };
        });
    },
};

// A sheet that is adopted is a text; it is made small as one that is linked would be.
const sheets = {
    name: 'sheets',
    setup(/** @type {import('esbuild').PluginBuild} */ { onLoad }) {
        onLoad({ filter: /\.css$/ }, async ({ path }) => {
            const css = await readFile(path, 'utf8');
            const { code } = await transform(css, { loader: 'css', minify: true });
            return { contents: code.trim(), loader: 'text' };
        });
    },
};

/** @type {import('esbuild').BuildOptions} */
const minified = {
    outdir: 'build',
    format: 'esm',
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    target: 'es2022',
    logLevel: 'warning',
};

// The words of each language, in a file of its own; English is in the script.
const languages = (await readdir('www/i18n')).filter((name) => name !== 'en.js');
await build({
    ...minified,
    entryPoints: languages.map((name) => `www/i18n/${name}`),
    outdir: 'build/i18n',
});

// The narrow engine as JavaScript comes where WebAssembly does not run.
await build({ ...minified, entryPoints: ['www/pkg/fallback.js'], outdir: 'build/pkg' });

const bundled = { ...minified, bundle: true, plugins: [scenarios, marks, sheets] };
await build({
    ...bundled,
    entryPoints: { wide: 'www/wide.js', take: 'www/take.js' },
});

// Last, because make takes this file's presence for a finished build. It leaves no name behind.
await build({
    ...bundled,
    format: 'iife',
    define: { 'import.meta.url': 'undefined' },
    entryPoints: {
        embed: 'www/embed.js',
        make: 'www/make/make.js',
        'idle-loss': 'www/define.js',
    },
});
