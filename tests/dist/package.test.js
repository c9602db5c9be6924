/** The npm package, packed and installed as a consumer has it. */

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { build } from 'esbuild';
import { publint } from 'publint';
import { rows } from '../../www/fields.js';
import { filesIn } from './published.js';

const HOME = 'target/consumer';
const INSTALLED = `${HOME}/node_modules/idle-loss`;
let packed = '';

before(() => {
    rmSync(HOME, { recursive: true, force: true });
    mkdirSync(INSTALLED, { recursive: true });
    const args = ['pack', './dist/npm', '--pack-destination', HOME, '--silent'];
    packed = `${HOME}/${execFileSync('npm', args, { encoding: 'utf8' }).trim()}`;
    execFileSync('tar', ['-xzf', packed, '-C', INSTALLED, '--strip-components=1']);
    cpSync('tests/dist/consumer', HOME, { recursive: true });
    writeFileSync(`${HOME}/package.json`, '{ "type": "module" }\n');
});

/** Runs a program of the consumer's. @param {string} program */
const run = (program) =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
        cwd: HOME,
        encoding: 'utf8',
    }).trim();

test('Node imports it and has the example of the README', () => {
    const [, example = ''] = readFileSync('dist/npm/README.md', 'utf8').split('```js\n');
    const program = example.replace(/```[^]*/, '');
    assert.match(program, /import init, \{ estimate \} from 'idle-loss';/);
    const usd = run(`${program}console.log(answer.lossUsd)`);
    assert.equal((Number(usd) / 1e6).toFixed(2), '4.79');
});

test('in Node it answers at once, without waiting', () => {
    const program = "import { fields } from 'idle-loss'; console.log(fields().length)";
    assert.equal(Number(run(program)), rows.length);
});

for (const [module, moduleResolution] of [
    ['esnext', 'bundler'],
    ['nodenext', 'nodenext'],
]) {
    test(`a TypeScript consumer compiles against it: ${moduleResolution}`, () => {
        const files = readdirSync('tests/dist/consumer');
        assert.deepEqual(files.sort(), ['element.ts', 'model.ts']);
        const compilerOptions = {
            strict: true,
            noEmit: true,
            target: 'es2022',
            lib: ['es2022', 'dom', 'dom.iterable'],
            types: [],
            module,
            moduleResolution,
        };
        const project = `${HOME}/${moduleResolution}.json`;
        writeFileSync(project, JSON.stringify({ compilerOptions, files }));
        const { stdout, status } = spawnSync('tsc', ['-p', project], { encoding: 'utf8' });
        assert.equal(stdout, '');
        assert.equal(status, 0);
    });
}

test('publint has nothing to say', async () => {
    const { messages } = await publint({ pkgDir: INSTALLED, pack: false, strict: true });
    assert.deepEqual(messages, []);
});

// `require` of a module is Node's affair since 20.19: there is no second copy for it.
test('its types are those of its scripts, wherever they are imported', () => {
    const args = [packed, '--profile', 'esm-only', '--format', 'json'];
    const { stdout, status } = spawnSync('attw', args, { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
});

test('all that the element brings by name is there, and nothing else is brought', () => {
    const there = filesIn(`${INSTALLED}/element`);
    const script = readFileSync(`${INSTALLED}/element/define.js`, 'utf8');
    const named = [...script.matchAll(/import\("\.\/([^"]+)"\)/g)].map(([, name = '']) => name);
    const rest = ['define.d.ts', 'define.js', 'idle-loss.js', 'idle_loss_bg.wasm'];
    assert.deepEqual([...named, ...rest].sort(), there);
    assert.ok(named.includes('wide.js') && named.includes('i18n/fr.js'));
    for (const page of ['embed.js', 'make.js']) assert.ok(!there.includes(page), page);
    // Whatever else a module is brought by, no bundler would follow.
    for (const name of ['define.js', 'wide.js', 'take.js']) {
        const text = readFileSync(`${INSTALLED}/element/${name}`, 'utf8');
        assert.doesNotMatch(text, /import\((?!"\.\/)/, name);
    }
});

test('as a module it registers itself', () => {
    const program = `
        const known = new Map();
        globalThis.HTMLElement = class {};
        globalThis.IntersectionObserver = class {};
        globalThis.customElements = {
            get: (tag) => known.get(tag),
            define: (tag, element) => void known.set(tag, element),
        };
        await import('idle-loss/element');
        console.log(known.get('idle-loss').observedAttributes.includes('outage-hours'));`;
    assert.equal(run(program), 'true');
});

test('a bundler follows all that it brings', async () => {
    const { metafile } = await build({
        entryPoints: [`${HOME}/element.ts`],
        outdir: `${HOME}/bundled`,
        bundle: true,
        splitting: true,
        format: 'esm',
        metafile: true,
        logLevel: 'warning',
    });
    const taken = Object.keys(metafile.inputs);
    const scripts = filesIn(`${INSTALLED}/element`).filter((name) => name.endsWith('.js'));
    for (const name of scripts.filter((name) => name !== 'idle-loss.js')) {
        assert.ok(taken.includes(`${INSTALLED}/element/${name}`), name);
    }
});

test('the manifest knows each field as an attribute and as a property', () => {
    const read = (/** @type {string} */ name) =>
        JSON.parse(readFileSync(`${INSTALLED}/${name}`, 'utf8'));
    const { customElements } = read('package.json');
    const [{ declarations, path }] = read(customElements).modules;
    assert.ok(filesIn(INSTALLED).includes(path));
    const [{ attributes, members, events, cssParts, cssProperties }] = declarations;
    const names = (/** @type {{ name: string }[]} */ list) => list.map(({ name }) => name);
    for (const { name, ranged } of rows) {
        for (const field of ranged ? [name, `${name}Low`, `${name}High`] : [name]) {
            const attribute = attributes.find((/** @type {any} */ one) => one.fieldName === field);
            assert.equal(attribute?.name.replaceAll('-', ''), field.toLowerCase());
            assert.ok(names(members).includes(field), field);
        }
    }
    const readme = readFileSync('README.md', 'utf8');
    for (const part of names(cssParts)) assert.ok(readme.includes(`\`${part}\``), part);
    assert.deepEqual(names(events), ['input', 'change', 'refused', 'engine', 'error']);
    assert.equal(cssProperties.length, 7);
});
