/** The bundlers that take the npm package into a page, each set up as its manual has it. */

import { cpSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

/** A folder for each, whose `out/` is what it made. */
export const HOME = 'target/bundlers';

/** @type {Record<string, (root: string) => Promise<void>>} */
const bundlers = {
    async webpack(root) {
        const { default: webpack } = await import('webpack');
        const compiler = webpack({
            mode: 'production',
            context: root,
            entry: './main.js',
            // As a module: the page loads it so.
            output: { path: `${root}/out`, module: true, filename: 'main.js' },
            experiments: { outputModule: true },
            optimization: { minimize: false }, // it is small already, and that takes the most time
            performance: { hints: false },
        });
        const stats = await promisify(compiler.run.bind(compiler))();
        await promisify(compiler.close.bind(compiler))();
        const said = stats?.toString({ all: false, errors: true, warnings: true });
        if (said) throw new Error(said);
        // No page of its own comes out of it.
        cpSync(`${root}/index.html`, `${root}/out/index.html`);
    },

    async vite(root) {
        const { build, createLogger } = await import('vite');
        /** @type {string[]} */
        const said = [];
        const note = (/** @type {string} */ message) => void said.push(message);
        await build({
            root,
            configFile: false,
            base: './',
            logLevel: 'warn',
            customLogger: { ...createLogger('silent'), warn: note, warnOnce: note, error: note },
            build: { outDir: 'out' },
        });
        if (said.length) throw new Error(said.join('\n'));
    },
};

export const names = Object.keys(bundlers);

/**
 * Installs the package where the page is, and bundles both.
 *
 * @param {string} name of the bundler
 */
export async function bundle(name) {
    const root = resolve(HOME, name);
    rmSync(root, { recursive: true, force: true });
    cpSync('tests/www/consumer', root, { recursive: true });
    cpSync('dist/npm', `${root}/node_modules/idle-loss`, { recursive: true });
    await bundlers[name]?.(root);
}
