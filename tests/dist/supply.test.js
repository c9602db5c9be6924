/** What is brought along is what was read: the same bytes from wherever, and no newer version. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (/** @type {string} */ name) => readFileSync(name, 'utf8');

test('npm’s lock file has each package’s hash, and no registry of whoever wrote it', () => {
    /** @type {[string, { integrity?: string, resolved?: string }][]} */
    const packages = Object.entries(JSON.parse(read('package-lock.json')).packages);
    const brought = packages.filter(([path]) => path !== '');
    assert.ok(brought.length > 100, `the test has lost sight of them: ${brought.length}`);
    for (const [path, { integrity, resolved }] of brought) {
        assert.match(integrity ?? '', /^sha512-[\w+/]{86}==$/, path);
        assert.equal(resolved, undefined, path);
    }
    assert.doesNotMatch(read('package-lock.json'), /"(git\+|file:|link)|https?:\/\/[^"]*\.tgz/);
});

test('cargo’s lock file has each crate’s hash, from crates.io', () => {
    const crates = read('Cargo.lock').split('[[package]]\n').slice(1);
    const ours = /^name = "idle-loss(-bench)?"/;
    const brought = crates.filter((crate) => !ours.test(crate));
    assert.ok(brought.length > 30, `the test has lost sight of them: ${brought.length}`);
    for (const crate of brought) {
        const source = 'registry+https://github.com/rust-lang/crates.io-index';
        assert.ok(crate.includes(`\nsource = "${source}"\n`), crate);
        assert.match(crate, /\nchecksum = "[0-9a-f]{64}"\n/);
    }
});

test('npm runs no script of a package that it brings', () => {
    assert.match(read('.npmrc'), /^ignore-scripts=true$/m);
});

test('tools come in one version', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    assert.equal(dependencies, undefined, 'what is published needs none');
    for (const [name, version] of Object.entries(devDependencies))
        assert.match(String(version), /^\d+\.\d+\.\d+$/, name);
    const installed = [...read('tools/setup.sh').matchAll(/\|\| cargo_install (\S+) (\S+)/g)];
    assert.ok(installed.length >= 5, `the test has lost sight of them: ${installed.length}`);
    for (const [, name = '', version = ''] of installed)
        assert.match(version, /^(\d+\.\d+\.\d+|"\$wasm_bindgen")$/, name);
});
