/** What `make dist` has left, and what the tests of it ask for. */

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('pkg/package.json', 'utf8'));

/** The folder that never changes, and the one that follows it. */
export const VERSION = `v${version}`;
export const MAJOR = `v${version.split('.')[0]}`;

/** @param {string} path in `dist/` @returns {Buffer} */
export const read = (path) => readFileSync(`dist/${path}`);
/** @param {string} path in `dist/` */
export const text = (path) => readFileSync(`dist/${path}`, 'utf8');
/** @param {string} path in `dist/` */
export const has = (path) => existsSync(`dist/${path}`);

/** The files below a folder, but for those that are others compressed. @param {string} folder */
export function filesIn(folder) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names
        .filter((name) => statSync(`${folder}/${name}`).isFile() && !/\.(br|gz)$/.test(name))
        .sort();
}

/** What a browser has to be told that each kind of file is. @type {Record<string, string>} */
export const TYPES = {
    css: 'text/css; charset=utf-8',
    html: 'text/html; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    png: 'image/png',
    txt: 'text/plain; charset=utf-8',
    wasm: 'application/wasm',
};

/** @param {string} path */
export const typeOf = (path) => TYPES[path.replace(/.*\./, '')] ?? `no type for ${path}`;

/** How long a file may be kept. @param {string} folder */
export const keptIn = (folder) =>
    folder === VERSION ? 'public, max-age=31536000, immutable' : 'public, max-age=300';

const own = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
];
const shut = ["base-uri 'none'", "form-action 'none'"];

/** The policies of the pages that have their own, as headers. @type {Record<string, string>} */
export const POLICIES = {
    'embed.html': [...own, "connect-src 'self'", ...shut, 'frame-ancestors *'].join('; '),
    // It shows the other in frames, and asks where an editor tells it to.
    'make.html': [...own, "connect-src 'self' https:", "frame-src 'self'", ...shut].join('; '),
};
