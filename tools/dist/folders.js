/** The folders of versions, and how one that follows leads to the one that never changes. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

/** @param {string} name `v1.2.3` */
export const isVersion = (name) => /^v\d+\.\d+\.\d+/.test(name);

/**
 * The folder that follows all versions with which a page goes on working.
 *
 * @param {string} version `v1.2.3`
 */
export const followed = (version) => version.replace(/\..*/, '');

const BESIDE = 'new URL(path, base)';

/**
 * Has a script bring what comes late from another folder than its own.
 *
 * @param {string} folder relative to the script's, with a slash at its end
 * @returns {import('esbuild').Plugin}
 */
export function changed(folder) {
    return {
        name: 'folder',
        setup({ onLoad }) {
            onLoad({ filter: /www\/base\.js$/ }, async ({ path }) => {
                const source = await readFile(path, 'utf8');
                assert.ok(source.includes(BESIDE), `${path} has no ${BESIDE} any more`);
                return { contents: source.replace(BESIDE, `new URL('${folder}' + path, base)`) };
            });
        },
    };
}
