/**
 * Takes out of a module what Rust would say before it gives up: nobody hears it, and it weighs a
 * tenth of the whole. It still gives up at the same places, by the same trap.
 *
 *     node tools/mute.js MODULE.wasm
 *
 * The module still has the names of its functions. On nightly, `-Cpanic=immediate-abort` with a
 * standard library of one's own does no better, and takes a second toolchain.
 */

import { readFile, writeFile } from 'node:fs/promises';
import binaryen from 'binaryen';

/** Functions of the standard library that end it all, or run only once it is to end. */
const LAST_WORDS =
    /^<?(core|alloc|std|__rustc)(\[\w+\])?::.*(panic|unwind|_fail|handle_(alloc_)?error|overflow)/;

/** Where in the sources that was, between its neighbours in the module's data. */
const PLACES = /(?:src|cargo|rust|\/rustc)\/[\w./-]+\.rs\0/g;

const [path = ''] = process.argv.slice(2);
const text = (await readFile(path)).toString('latin1');
const placeless = text.replace(PLACES, (place) => '\0'.repeat(place.length));
const module = binaryen.readBinary(Buffer.from(placeless, 'latin1'));

const functions = Array.from({ length: module.getNumFunctions() }, (_, at) =>
    binaryen.getFunctionInfo(module.getFunctionByIndex(at)),
);
const last = functions.filter(
    ({ name, module: from, results }) =>
        !from && results === binaryen.none && LAST_WORDS.test(name),
);
if (!last.some(({ name }) => name.includes('unwind'))) {
    throw new Error(`${path} has no names of functions, or other ones`);
}
for (const { name, params, results } of last) {
    module.removeFunction(name);
    module.addFunction(name, params, results, [], module.unreachable());
}
await writeFile(path, module.emitBinary());
