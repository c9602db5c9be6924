/** Every command that the docs, the workflow and the release give is one that there is. */

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (/** @type {string} */ name) => readFileSync(name, 'utf8');
const DOCS = readdirSync('.').filter((name) => /^[A-Z]+\.md$/.test(name));
const WORKFLOW = read('.github/workflows/test.yml');

/** The commands of a page's shell blocks, each without its comment. @param {string} name */
const blocksOf = (name) =>
    [...read(name).matchAll(/^```sh\n([^]*?)^```$/gm)].flatMap(([, block = '']) =>
        block.split('\n').map((line) => line.replace(/(^|\s)#.*/, '').trim()),
    );

/** And those in the text. @param {string} name */
const inText = (name) =>
    [...read(name).matchAll(/`((?:make|cargo|node|npm|prettier) [^`\n]+)`/g)].map(
        ([, code = '']) => code,
    );

const COMMANDS = new Set(
    DOCS.flatMap((name) => [...blocksOf(name), ...inText(name)]).filter((line) => line !== ''),
);

/** What is run here. */
const RUN = ['make help'];

/** What `make test` is made of, and what that needs. */
const TESTED = [...read('Makefile').matchAll(/^(?:test|test-[a-z]+): (.*?) ##/gm)]
    .flatMap(([, needs = '']) => needs.split(' '))
    .concat('test')
    .map((target) => `make ${target}`);

/** Of others, which need no file of ours. */
const OF_OTHERS = [
    'cargo test',
    'cargo check --tests --keep-going',
    'cargo fmt',
    'cargo doc --open',
    'cargo deny',
    'npm audit',
    'prettier --write .',
];

/** @param {string} command */
function check(command) {
    const words = command.split(' ');
    while (/^[A-Z_]+=/.test(words[0] ?? '')) {
        const [variable = ''] = (words.shift() ?? '').split('=');
        const used = spawnSync('grep', ['-rqw', variable, 'tests', 'tools', 'Makefile']);
        assert.equal(used.status, 0, `${command}: nothing reads ${variable}`);
    }
    const [program, ...args] = words;
    if (program === 'make') {
        const { status, stderr } = spawnSync('make', ['--dry-run', ...args], { encoding: 'utf8' });
        assert.equal(status, 0, `${command}: ${stderr}`);
    } else if (program === 'cargo' && args[0] === 'test' && args.length > 1) {
        const named = args.slice(1).filter((arg) => !arg.startsWith('--'));
        for (const name of named) assert.ok(existsSync(`tests/${name}.rs`), command);
    } else if (program === 'node' && args[0] === '--test') {
        const files = args.filter((arg) => !arg.startsWith('--'));
        assert.ok(files.length > 0, command);
        for (const file of files) assert.ok(existsSync(file), command);
    } else {
        assert.ok(OF_OTHERS.includes(words.join(' ')), `${command}: of what use is it?`);
    }
}

test('every command of the docs is one that there is', (t) => {
    assert.ok(COMMANDS.size > 12, `the test has lost sight of them: ${COMMANDS.size}`);
    for (const command of COMMANDS) check(command);
    const run = [...RUN, ...TESTED, 'cargo test'];
    const unrun = [...COMMANDS].filter((command) => !run.includes(command));
    t.diagnostic(`looked up, but run by no test: ${unrun.join('; ')}`);
});

test('those that take but a moment run', () => {
    for (const command of RUN) {
        assert.ok(COMMANDS.has(command), command);
        const [program = '', ...args] = command.split(' ');
        execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    }
});

test('make help names every target', () => {
    const help = execFileSync('make', ['--no-print-directory', 'help'], { encoding: 'utf8' });
    const [, phony = ''] = read('Makefile').match(/^\.PHONY: (.*)$/m) ?? [];
    const inner = ['setup', 'browsers', 'server', 'counts', 'supply'];
    for (const target of phony.split(' ').filter((target) => !inner.includes(target)))
        assert.match(help, new RegExp(`^${target} +\\S`, 'm'));
});

test('files that the docs name are there', () => {
    let seen = 0;
    for (const page of DOCS) {
        for (const [, path = ''] of read(page).matchAll(
            /`((?:src|www|tests|tools)\/[\w./-]+\.\w+)`/g,
        )) {
            if (path === 'www/i18n/xx.js') continue; // the one to be made
            assert.ok(existsSync(path), `${page}: ${path}`);
            seen += 1;
        }
    }
    assert.ok(seen > 20, `the test has lost sight of them: ${seen}`);
});

test('the workflow runs the two commands of the README, with actions of one version', () => {
    const [, tried = ''] = read('README.md').match(/## Try it[^]*?```sh\n([^]*?)```/) ?? [];
    const commands = tried.trim().split('\n');
    const names = commands.map((line) => line.replace(/ +#.*/, ''));
    assert.deepEqual(names, ['make serve', 'make test']);
    for (const name of names) assert.match(WORKFLOW, new RegExp(`^ +(- run: )?${name}\\b`, 'm'));
    const used = [...WORKFLOW.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action);
    assert.ok(used.length >= 2);
    for (const action of used) assert.match(action, /^actions\/[a-z-]+@v\d+$/);
    for (const [, target = ''] of WORKFLOW.matchAll(/make ([a-z-]+)/g)) check(`make ${target}`);
});
