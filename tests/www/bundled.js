/** Pages of the frameworks that hosts are built with, bundled as their authors would. */

import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';

/** @type {import('esbuild').Plugin} */
const svelte = {
    name: 'svelte',
    setup({ onLoad }) {
        onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
            const { js } = compile(await readFile(path, 'utf8'), { generate: 'client' });
            return { contents: js.code, loader: 'js' };
        });
    },
};

/**
 * @param {string} entry
 * @returns {Promise<string>}
 */
export async function bundled(entry) {
    const { outputFiles } = await build({
        entryPoints: [entry],
        bundle: true,
        write: false,
        format: 'esm',
        conditions: ['svelte', 'browser', 'production'],
        define: {
            'process.env.NODE_ENV': '"production"',
            __VUE_OPTIONS_API__: 'false',
            __VUE_PROD_DEVTOOLS__: 'false',
            __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
        },
        plugins: [svelte],
        logLevel: 'error',
    });
    return outputFiles?.[0]?.text ?? '';
}
