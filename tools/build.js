/**
 * Makes `build/`, all that is served, tested and measured, from `www/` and the package that
 * wasm-pack has left in `www/pkg/`.
 */

import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';

// Whatever an earlier build left would still be served.
await rm('build', { recursive: true, force: true });
await mkdir('build');

for (const name of await readdir('www')) {
    if (/\.(html|css)$/.test(name)) await cp(`www/${name}`, `build/${name}`);
}
if (existsSync('www/img')) await cp('www/img', 'build/img', { recursive: true });
// The glue looks for the module beside the script that it is bundled into.
await cp('www/pkg/idle_loss_bg.wasm', 'build/idle_loss_bg.wasm');

// Last, because make takes this file's presence for a finished build.
await build({
    entryPoints: { 'idle-loss': 'www/define.js', sources: 'www/sources.js' },
    outdir: 'build',
    bundle: true,
    external: ['./sources.js'], // imported late: it stays a file beside the script
    format: 'esm',
    legalComments: 'none',
    minify: true,
    target: 'es2022',
    logLevel: 'warning',
});
