/** What the README says of weight and speed stands in BENCHMARKS.md, which was measured. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** The README in one line a section. @type {Map<string, string>} */
const SECTIONS = new Map(
    readFileSync('README.md', 'utf8')
        .split(/^## /m)
        .map((section) => [section.split('\n')[0] ?? '', section.replace(/\s+/g, ' ')]),
);
const WEIGHS = 'What it weighs';

/**
 * What the README says, a figure in the place of `#`; and the row that has it, in bytes: its column
 * for brotli, or an aim.
 *
 * @type {[says: string, row: string][]}
 */
const CLAIMS = [
    ['opens with # kB of script, brotli', 'idle-loss.js'],
    ["the narrow engine's # among them", 'narrow engine, as WebAssembly'],
    ['loads # more of script', 'wide.js'],
    ['# of WebAssembly', 'idle_loss_bg.wasm'],
    ['# for what is told of the outage', 'documented/kazakhstan-internet-2022.js'],
    ['# for a language other than English', 'i18n/kk.js'],
    ['# for the list of machines', 'fleets.js'],
    ['# for what a reader takes away', 'take.js'],
    ['make # in all', 'everything there is'],
    ['more than the # that it is meant to need', 'all of it, brotli'],
];

/** The rows of the tables by their first cell. */
const ROWS = new Map(
    readFileSync('BENCHMARKS.md', 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .map((line) => line.split('|').map((cell) => cell.trim()))
        .map(([, name, ...cells]) => [name ?? '', cells]),
);

/** @param {string} row */
function bytes(row) {
    const [, second = '', third = ''] = ROWS.get(row) ?? [];
    const aim = second.match(/^at most (\d+) B$/)?.[1];
    return Number(aim ?? third);
}

const FIGURE = /\d+(?:\.\d+)?/;

test('the README weighs what was measured', () => {
    let rest = SECTIONS.get(WEIGHS) ?? '';
    for (const [says, row] of CLAIMS) {
        const [before = '', after = ''] = says.split('#');
        const figure = rest.match(`${before}(${FIGURE.source})${after}`);
        assert.ok(figure, `the README no longer says: ${says}`);
        const [said = '', number = ''] = figure;
        const decimals = number.split('.')[1]?.length ?? 0;
        assert.equal(number, (bytes(row) / 1000).toFixed(decimals), `${said}: ${row}`);
        rest = rest.replace(said, '');
    }
    assert.doesNotMatch(rest, FIGURE, 'a figure that no row has');
});

test('it claims no weight and no speed elsewhere', () => {
    assert.ok(SECTIONS.size > 5, 'the test has lost sight of the README');
    for (const [title, text] of SECTIONS) {
        if (title === WEIGHS) continue;
        assert.doesNotMatch(
            text,
            /\d (kB|MB|ms|µs|times (as fast|faster|smaller|lighter))\b/,
            title,
        );
    }
});
