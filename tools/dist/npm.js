/**
 * The npm package: `model/`, what wasm-pack makes, which also starts in Node; and `element/`, as a
 * script for pages, and as a module for bundlers.
 */

import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { bundled } from '../bundle.js';
import { manifest } from './manifest.js';

/** Node fetches no file: it reads the module, at once, and `init()` has nothing left to do. */
const NODE = `import { readFileSync } from 'node:fs';
import { initSync } from './idle_loss.js';

initSync({ module: readFileSync(new URL('idle_loss_bg.wasm', import.meta.url)) });

export * from './idle_loss.js';
export { default } from './idle_loss.js';
`;

/**
 * @param {string} folder
 * @param {{ version: string, description: string, license: string, keywords: string[] }} about
 */
export async function makePackage(folder, about) {
    await mkdir(folder, { recursive: true });
    for (const name of ['LICENSE-MIT', 'LICENSE-APACHE']) await cp(name, `${folder}/${name}`);
    await cp('build/licences.txt', `${folder}/licences.txt`);
    await cp('tools/dist/npm.md', `${folder}/README.md`);
    await makeModel(`${folder}/model`);
    await makeElement(`${folder}/element`);
    const write = (/** @type {string} */ name, /** @type {object} */ content) =>
        writeFile(`${folder}/${name}`, `${JSON.stringify(content, null, 2)}\n`);
    await write('custom-elements.json', await manifest());
    await write('package.json', packageJson(about));
}

/** @param {Parameters<typeof makePackage>[1]} about */
function packageJson({ version, description, license, keywords }) {
    return {
        name: 'idle-loss',
        version,
        description,
        license,
        keywords,
        type: 'module',
        engines: { node: '>=20.11' },
        sideEffects: ['./model/node.js', './element/*.js'],
        exports: {
            '.': {
                types: './model/idle_loss.d.ts',
                node: './model/node.js',
                default: './model/idle_loss.js',
            },
            './element': {
                types: './element/define.d.ts',
                default: './element/define.js',
            },
            './custom-elements.json': './custom-elements.json',
            './package.json': './package.json',
        },
        customElements: 'custom-elements.json',
        // What a CDN of npm packages gives a page: the classic script.
        unpkg: './element/idle-loss.js',
        jsdelivr: './element/idle-loss.js',
    };
}

/** @param {string} folder */
async function makeModel(folder) {
    await mkdir(folder);
    for (const name of ['idle_loss.js', 'idle_loss.d.ts', 'idle_loss_bg.wasm']) {
        await cp(`pkg/${name}`, `${folder}/${name}`);
    }
    await writeFile(`${folder}/node.js`, NODE);
}

/** @param {string} folder */
async function makeElement(folder) {
    await cp('build', folder, {
        recursive: true,
        filter: (path) => !/\.(html|css|txt)$|\/img$|\/(embed|make)\.js$/.test(path),
    });
    const scripts = await readdir(folder, { recursive: true, encoding: 'utf8' });
    const brought = scripts.filter((name) => name.endsWith('.js') && name !== 'idle-loss.js');
    // Those that bring others, again: here a bundler follows them.
    await build({
        ...bundled,
        plugins: [byName(brought.sort()), ...(bundled.plugins ?? [])],
        entryPoints: { define: 'www/define.js', wide: 'www/wide.js', take: 'www/take.js' },
        outdir: folder,
    });
    const types = await readFile('www/element.d.ts', 'utf8');
    const model = types.replace("'./pkg/idle_loss.js'", "'../model/idle_loss.js'");
    await writeFile(`${folder}/define.d.ts`, model);
}

/**
 * Has a module say each name that it may bring: bundlers follow no other.
 *
 * @param {string[]} names
 * @returns {import('esbuild').Plugin}
 */
function byName(names) {
    const lines = names.map((name) => `'${name}': () => import('./${name}'),`);
    const contents = `const scripts = {\n${lines.join('\n')}\n};
export const bring = async (path) => scripts[path]();\n`;
    return {
        name: 'by-name',
        setup({ onLoad, onResolve }) {
            onLoad({ filter: /www\/base\.js$/ }, () => ({ contents }));
            onResolve({ filter: /^\.\// }, ({ importer, path, kind }) =>
                kind === 'dynamic-import' && importer.endsWith('www/base.js')
                    ? { path, external: true }
                    : undefined,
            );
        },
    };
}
