/**
 * What a page says in `integrity=""`, so that its browser runs no other file. It covers the script
 * that it names; what that brings later comes unseen from the same folder.
 */

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

/**
 * @param {{ name: string, files: string[] }[]} folders whose files never change
 * @returns {Promise<Record<string, string>>} by their paths, in their order
 */
export async function integrity(folders) {
    /** @type {Record<string, string>} */
    const hashes = {};
    const paths = folders.flatMap(({ name, files }) => files.map((file) => `${name}/${file}`));
    for (const path of paths.filter((path) => !/\.(br|gz)$/.test(path)).sort()) {
        if (!(await stat(`dist/${path}`)).isFile()) continue;
        const hash = createHash('sha384').update(await readFile(`dist/${path}`));
        hashes[path] = `sha384-${hash.digest('base64')}`;
    }
    return hashes;
}
