/**
 * Names everybody whose code is compiled into what is served, with the text of each licence: MIT and
 * its like ask for no more. No script of npm's is in it.
 */

import { execFileSync } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * @typedef {object} Crate
 * @property {string} id
 * @property {string} name
 * @property {string} version
 * @property {string} license
 * @property {string} repository
 * @property {string} manifest_path
 * @property {{ kind: string[] }[]} targets
 *
 * @typedef {{ pkg: string, dep_kinds: { kind: string | null }[] }} Dependency
 */

const METADATA = [
    ...['metadata', '--format-version', '1', '--locked'],
    ...['--filter-platform', 'wasm32-unknown-unknown'],
];

/**
 * The crates that are compiled into the module: not those of tests and builds, nor macros, which run
 * in the compiler.
 *
 * @returns {Crate[]}
 */
export function compiled() {
    const read = { encoding: /** @type {const} */ ('utf8'), maxBuffer: 64e6 };
    /** @type {{ packages: Crate[], resolve: { root: string, nodes: { id: string, deps: Dependency[] }[] } }} */
    const { packages, resolve } = JSON.parse(execFileSync('cargo', METADATA, read));
    const crates = new Map(packages.map((crate) => [crate.id, crate]));
    const needed = new Map(resolve.nodes.map(({ id, deps }) => [id, deps]));
    const isMacro = (/** @type {string} */ id) =>
        crates.get(id)?.targets.some(({ kind }) => kind.includes('proc-macro'));
    const found = new Set([resolve.root]);
    for (const id of found) {
        for (const { pkg, dep_kinds } of needed.get(id) ?? []) {
            if (dep_kinds.some(({ kind }) => kind === null) && !isMacro(pkg)) found.add(pkg);
        }
    }
    found.delete(resolve.root);
    return packages.filter(({ id }) => found.has(id));
}

/** What may be had under MIT or Apache's is taken under MIT. @param {Crate} crate */
async function texts({ name, license, manifest_path }) {
    const folder = dirname(manifest_path);
    const all = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying)/i.test(file));
    const files = all.length > 1 ? all.filter((file) => !/apache/i.test(file)) : all;
    if (files.length === 0 || !/\bMIT\b/.test(license)) {
        throw new Error(`${name}: no text was found to tell of ${license}`);
    }
    const read = files.sort().map((file) => readFile(`${folder}/${file}`, 'utf8'));
    return (await Promise.all(read)).map((text) => text.trim());
}

/** What `build/licences.txt` says. */
export async function licences() {
    const own = await readFile('LICENSE-MIT', 'utf8');
    const mit = own.slice(own.indexOf('Permission is hereby granted')).trim();
    const blocks = [
        `idle-loss\nMIT OR Apache-2.0\n\n${own.trim()}`,
        [
            'The standard library of Rust, https://www.rust-lang.org',
            'MIT OR Apache-2.0; its toolchain names each author in share/doc/rust/COPYRIGHT-library.html',
            `\nCopyright (c) The Rust Project Developers\n\n${mit}`,
        ].join('\n'),
    ];
    for (const crate of compiled()) {
        const { name, version, license, repository } = crate;
        const about = `${name} ${version}, ${repository}\n${license}`;
        blocks.push([about, ...(await texts(crate))].join('\n\n'));
    }
    const line = `\n\n${'-'.repeat(80)}\n\n`;
    return `What is compiled into these files, and under which licence.${line}${blocks.join(line)}\n`;
}
