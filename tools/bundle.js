/**
 * How the scripts are bundled, for a page and for an npm package.
 */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { transform } from 'esbuild';
import { minify } from 'terser';

const json = async (/** @type {string} */ name) => JSON.parse(await readFile(name, 'utf8'));
/** @type {{ id: string, scenario: object }[]} */
const outages = await json('www/presets.json');
const told = await json('www/sources.json');

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

// Names are shorter, and more is folded, where two make it small one after the other: a fortieth.
const smaller = {
    name: 'smaller',
    setup(/** @type {import('esbuild').PluginBuild} */ { initialOptions, onEnd }) {
        const { format, write = true } = initialOptions;
        initialOptions.write = false;
        onEnd(async ({ outputFiles = [] }) => {
            for (const file of outputFiles) {
                const { code = '' } = await minify(file.text, {
                    module: format === 'esm',
                    ecma: 2020,
                    compress: { passes: 3 },
                });
                file.contents = Buffer.from(code);
                if (!write) continue;
                await mkdir(dirname(file.path), { recursive: true });
                await writeFile(file.path, code);
            }
        });
    },
};

/** A file by itself. @type {import('esbuild').BuildOptions} */
export const minified = {
    outdir: 'build',
    format: 'esm',
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    target: 'es2022',
    logLevel: 'warning',
    plugins: [smaller],
};

/** With all that it imports. @type {import('esbuild').BuildOptions} */
export const bundled = {
    ...minified,
    bundle: true,
    plugins: [scenarios, marks, sheets, smaller],
    // What fetches the wide engine is our own: of the glue's, all that is about responses falls away.
    define: { Response: 'undefined', Request: 'undefined' },
};

/**
 * The same as a classic script, which leaves no name behind.
 *
 * @type {import('esbuild').BuildOptions}
 */
export const classic = {
    ...bundled,
    format: 'iife',
    define: { ...bundled.define, 'import.meta.url': 'undefined' },
};
