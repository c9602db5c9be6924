/** Every file that gets smaller by it also as `.br` and `.gz`, as small as can be. */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** Pictures are compressed as they are. */
export const COMPRESSIBLE = ['.css', '.html', '.js', '.json', '.svg', '.txt', '.wasm'];

/**
 * @param {string} folder
 * @param {string[]} [names] all of it without them
 */
export async function compress(folder, names) {
    const all = names ?? (await readdir(folder, { recursive: true, encoding: 'utf8' }));
    const some = all.filter((name) => COMPRESSIBLE.includes(extname(name)));
    await Promise.all(
        some.map(async (name) => {
            const path = `${folder}/${name}`;
            const bytes = await readFile(path);
            const params = {
                [zlib.constants.BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MAX_QUALITY,
                [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
            };
            await writeFile(`${path}.br`, await brotli(bytes, { params }));
            const level = zlib.constants.Z_BEST_COMPRESSION;
            await writeFile(`${path}.gz`, await gzip(bytes, { level }));
        }),
    );
}
