/**
 * What a host has to say of each file, in the words of the common ones: how long it may be kept,
 * what it is, that any page may load it, and the policies of the pages that have their own.
 */

import assert from 'node:assert/strict';
import { extname } from 'node:path';
import { HEADERS, TEXT } from '../serve.js';

/**
 * @typedef {object} Folder
 * @property {string} name
 * @property {boolean} immutable whether its files never change
 * @property {Record<string, string>} policies of its pages that have one of their own
 * @property {string[]} files
 */

/** @type {Record<string, string>} */
export const TYPES = {
    ...Object.fromEntries([...TEXT].map(([end, type]) => [end, `${type}; charset=utf-8`])),
    '.html': 'text/html; charset=utf-8',
    '.png': 'image/png',
    '.wasm': 'application/wasm',
};

const YEAR = 'public, max-age=31536000, immutable';
/** So long after a release, readers may still have the one before. */
const MINUTES = 'public, max-age=300';

/** @param {Folder} folder */
export const cached = ({ immutable }) => (immutable ? YEAR : MINUTES);

/** Of every file: all that the server of the tests says, but for the policy. */
export const EVERYWHERE = Object.entries(HEADERS).filter(
    ([name]) => name !== 'Content-Security-Policy',
);

/**
 * For Netlify, Cloudflare Pages and those that took after them. Rules of both may end in a star, and
 * what several say of one path is joined: no two here say the same. They compress by themselves.
 *
 * @param {Folder[]} folders
 */
export function netlify(folders) {
    const rules = folders.flatMap((folder) => {
        const { name, policies, files } = folder;
        const typed = files.filter((file) => ['.js', '.json', '.wasm'].includes(extname(file)));
        // One rule for each folder in it, which has scripts alone: hosts take a hundred at most.
        const mixed = typed.filter((file) => file.includes('/') && extname(file) !== '.js');
        assert.deepEqual(mixed, [], 'scripts alone in the folders');
        const paths = new Set(typed.map((file) => file.replace(/\/.*/, '/*')));
        return [
            rule(`/${name}/*`, [...EVERYWHERE, ['Cache-Control', cached(folder)]]),
            ...Object.entries(policies).flatMap(([page, policy]) =>
                // Some leave the end of the name away.
                [page, page.replace('.html', '')].map((path) =>
                    rule(`/${name}/${path}`, [['Content-Security-Policy', policy]]),
                ),
            ),
            ...[...paths].sort().map((path) => {
                const type = TYPES[extname(path)] ?? TYPES['.js'] ?? '';
                return rule(`/${name}/${path}`, [['Content-Type', type]]);
            }),
        ];
    });
    return `${rules.join('\n\n')}\n`;
}

/**
 * @param {string} path
 * @param {string[][]} headers each by name and value
 */
const rule = (path, headers) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/** @param {Folder[]} folders */
export function nginx(folders) {
    const types = Object.entries(TYPES).map(([end, type]) => `"${type}" ${end.slice(1)};`);
    const blocks = folders.map((folder) => {
        const path = `/${folder.name}/`;
        const headers = [...EVERYWHERE, ['Cache-Control', cached(folder)]].map(
            ([name, value]) => `add_header ${name} "${value}";`,
        );
        // A block that adds a header has none of those around it.
        return [
            `location ^~ ${path} {`,
            ...[
                'types {',
                ...types.map((type) => `    ${type}`),
                '}',
                'gzip_static on;',
                'gzip_vary on;',
                '# brotli_static on; # where nginx has the module',
                ...headers,
                ...Object.entries(folder.policies).flatMap(([page, policy]) => [
                    `location = ${path}${page} {`,
                    ...headers.map((header) => `    ${header}`),
                    `    add_header Content-Security-Policy "${policy}";`,
                    '}',
                ]),
            ].map((line) => `    ${line}`),
            '}',
        ].join('\n');
    });
    const use = '# In a server block that has this folder as its root: include .../nginx.conf;';
    return `${[use, ...blocks].join('\n\n')}\n`;
}

/** For Apache 2.4 with mod_headers. @param {Folder[]} folders */
export function apache(folders) {
    const ends = Object.entries(TYPES);
    const exact = (/** @type {string} */ path) => path.replaceAll('.', '\\.');
    const blocks = folders.map((folder) => {
        const path = exact(`/${folder.name}/`);
        const set = (/** @type {string} */ path, /** @type {string} */ header) =>
            `<If "%{REQUEST_URI} =~ m#${path}#">\n    Header set ${header}\n</If>`;
        return [
            set(path, `Cache-Control "${cached(folder)}"`),
            ...Object.entries(folder.policies).map(([page, policy]) =>
                set(path + exact(page), `Content-Security-Policy "${policy}"`),
            ),
        ].join('\n');
    });
    return `${ends.map(([end, type]) => `AddType "${type}" ${end}`).join('\n')}

${EVERYWHERE.map(([name, value]) => `Header set ${name} "${value}"`).join('\n')}

${blocks.join('\n')}

# What is compressed already is sent so. Elsewhere .gz is a type, and .br the Breton language.
AddEncoding gzip .gz
AddEncoding br .br
RemoveType .gz .br
RemoveLanguage .br
<IfModule mod_rewrite.c>
    RewriteEngine On
    RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
    RewriteCond %{REQUEST_FILENAME}.br -f
    RewriteRule ^(.+)$ $1.br [L]
    RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
    RewriteCond %{REQUEST_FILENAME}.gz -f
    RewriteRule ^(.+)$ $1.gz [L]
    Header append Vary Accept-Encoding
</IfModule>
`;
}
