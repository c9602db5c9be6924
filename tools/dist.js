/**
 * Makes `dist/`, to be laid on any static host, from `build/` and the package in `pkg/`:
 *
 *     node tools/dist.js --host https://cdn.example.org
 *
 * - `v1.2.3/` never changes and may be cached for ever. Its name alone changes with each version, so
 *   that no file in it needs a hash in its own.
 * - `v1/` follows the newest version. Its script and its page for frames bring all else from the
 *   folder of their version: no cache ever mixes two.
 * - `integrity.json` has the hashes for `integrity=""`, and `_headers`, `nginx.conf` and `.htaccess`
 *   what a host has to say of each file.
 * - `npm/` is the npm package.
 *
 * Folders of other versions stay, for pages that name them.
 */

import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { classic } from './bundle.js';
import { changed, followed, isVersion } from './dist/folders.js';
import { apache, netlify, nginx } from './dist/hosts.js';
import { compress } from './dist/compress.js';
import { integrity } from './dist/integrity.js';
import { makePackage } from './dist/npm.js';
import { allow, originOf, policiesIn } from './dist/policy.js';

const { values } = parseArgs({ options: { host: { type: 'string', default: '' } } });
const host = originOf(values.host);

const about = JSON.parse(await readFile('pkg/package.json', 'utf8'));
const version = `v${about.version}`;
const major = followed(version);

await mkdir('dist', { recursive: true });
for (const name of [version, major, 'npm'])
    await rm(`dist/${name}`, { recursive: true, force: true });

const whole = `dist/${version}`;
await cp('build', whole, { recursive: true });
const framed = allow(await readFile(`${whole}/embed.html`, 'utf8'), host);
await writeFile(`${whole}/embed.html`, framed);
await compress(whole);

await cp(whole, `dist/${major}`, { recursive: true });
await build({
    ...classic,
    plugins: [changed(`../${version}/`), ...(classic.plugins ?? [])],
    entryPoints: { 'idle-loss': 'www/define.js' },
    outdir: `dist/${major}`,
});
await writeFile(
    `dist/${major}/embed.html`,
    framed.replace(/(src|href)="(?=(embed|idle-loss)\.)/g, `$1="../${version}/`),
);
await compress(`dist/${major}`, ['idle-loss.js', 'embed.html']);

const names = (await readdir('dist')).filter((name) => existsSync(`dist/${name}/idle-loss.js`));
const folders = await Promise.all(
    names.sort().map(async (name) => ({
        name,
        immutable: isVersion(name),
        policies: await policiesIn(`dist/${name}`),
        files: await readdir(`dist/${name}`, { recursive: true, encoding: 'utf8' }),
    })),
);
await writeFile('dist/_headers', netlify(folders));
await writeFile('dist/nginx.conf', nginx(folders));
await writeFile('dist/.htaccess', apache(folders));

const hashes = await integrity(folders.filter(({ immutable }) => immutable));
await writeFile('dist/integrity.json', `${JSON.stringify(hashes, null, 2)}\n`);

await makePackage('dist/npm', about);

const script = `${version}/idle-loss.js`;
console.log(
    `<script async src="${host}/${script}" integrity="${hashes[script]}" crossorigin="anonymous"></script>`,
);
