/**
 * How many instructions an answer, a range and a report take, counted by callgrind and held: unlike
 * the time, the count is the same in every run and on every machine of one kind.
 */

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';

/** What each took when it was last counted on purpose: `make baselines` counts anew. */
const COUNTED = 'tests/counts/counts.json';
/** By so much a count may be over that. */
const SLACK = 1.05;
/** What runs of so many differ by is of the task alone, without the program's start and end. */
const TIMES = /** @type {const} */ ([1, 11]);

/** The compiler and what it compiles for: another makes other instructions of the same code. */
const compiler = (() => {
    const told = execFileSync('rustc', ['-vV'], { encoding: 'utf8' });
    const line = (/** @type {string} */ name) => told.match(`${name}: (.*)`)?.[1];
    return `rustc ${line('release')} for ${line('host')}`;
})();

/**
 * The instructions of a program's run.
 *
 * @param {string} task
 * @param {number} times
 */
function instructions(task, times) {
    const { status, error, stderr } = spawnSync(
        'valgrind',
        [
            '--tool=callgrind',
            '--callgrind-out-file=/dev/null',
            'target/release/count',
            task,
            `${times}`,
        ],
        { encoding: 'utf8' },
    );
    const count = stderr?.match(/Collected : (\d+)/)?.[1];
    assert.ok(status === 0 && count, `${error ?? stderr}`);
    return Number(count);
}

/** Of doing a task once. @param {string} task */
function count(task) {
    const [once, often] = TIMES.map((times) => instructions(task, times));
    return Math.round((Number(often) - Number(once)) / (TIMES[1] - TIMES[0]));
}

test('nothing takes more instructions than it did', (t) => {
    /** @type {{ compiler: string, counts: Record<string, number> }} */
    const counted = JSON.parse(readFileSync(COUNTED, 'utf8'));
    const tasks = ['answer', 'range', 'report'];
    const counts = Object.fromEntries(tasks.map((task) => [task, count(task)]));
    if (process.env.UPDATE_COUNTS) {
        writeFileSync(COUNTED, `${JSON.stringify({ compiler, counts }, null, 2)}\n`);
        return;
    }
    for (const task of tasks) {
        t.diagnostic(`${task}: ${counts[task]} instructions, of ${counted.counts[task]} counted`);
    }
    if (compiler !== counted.compiler) {
        t.skip(
            `they are held for ${counted.compiler}, and this is ${compiler}: not to be compared`,
        );
        return;
    }
    for (const task of tasks) {
        const most = Number(counted.counts[task]) * SLACK;
        assert.ok(
            Number(counts[task]) <= most,
            `${task}: ${counts[task]} instructions, and ${counted.counts[task]} when counted`,
        );
    }
});
