/** Whoever's code is in what is served is named there, with the licence's text. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build } from 'esbuild';
import { bundled } from '../../tools/bundle.js';
import { MAJOR, text, VERSION } from './published.js';

const TOLD = text(`${VERSION}/licences.txt`);
const blocks = TOLD.split(/\n-{80}\n/).map((block) => block.trim());

test('every crate that is compiled into the module is named, with a text', () => {
    const args = ['tree', '--locked', '--target', 'wasm32-unknown-unknown'];
    const edges = ['--edges', 'normal,no-proc-macro', '--prefix', 'none', '--format', '{p}'];
    const tree = execFileSync('cargo', [...args, ...edges], { encoding: 'utf8' });
    const lines = tree.trim().split('\n');
    const others = lines.filter((line) => !line.startsWith('idle-loss '));
    const crates = new Set(others.map((line) => line.split(' ').slice(0, 2).join(' ')));
    assert.ok(crates.size > 8, `the test has lost sight of the crates: ${crates.size}`);
    for (const crate of crates) {
        const named = blocks.find((block) => block.startsWith(`${crate.replace(' v', ' ')}, `));
        assert.ok(named, `${crate} is not named`);
        assert.match(named, /Permission is hereby granted/, crate);
    }
});

test('what is ours and the standard library come first', () => {
    assert.match(blocks[1] ?? '', /^idle-loss\n[^]*Permission is hereby granted/);
    assert.match(blocks[2] ?? '', /^The standard library of Rust[^]*Permission is hereby granted/);
});

test('it stands beside every copy', () => {
    for (const copy of [`${MAJOR}/licences.txt`, 'npm/licences.txt'])
        assert.equal(text(copy), TOLD, copy);
});

test('no script of a package is bundled', async () => {
    const { metafile } = await build({
        ...bundled,
        entryPoints: ['define', 'embed', 'wide', 'take', 'make/make'].map(
            (name) => `www/${name}.js`,
        ),
        write: false,
        metafile: true,
    });
    const inputs = Object.keys(metafile.inputs);
    assert.ok(inputs.length > 30, `the test has lost sight of the scripts: ${inputs.length}`);
    assert.deepEqual(
        inputs.filter((path) => !path.startsWith('www/')),
        [],
    );
});

test('what a licence asks for is told where the licence is allowed', () => {
    const allowed = readFileSync('deny.toml', 'utf8').match(/^allow = .*$/gm) ?? [];
    assert.deepEqual(allowed, ['allow = ["Apache-2.0", "MIT"]', 'allow = ["Unicode-3.0"]']);
    assert.match(TOLD, /UNICODE LICENSE V3/);
});
