/** How long the engine takes, in all that it runs in, beside what else gives the same figure. */

import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { estimate, initSync } from '../www/pkg/idle_loss.js';
import { check, contenders, DRAWS, hold, ranged } from './contenders/all.js';
import { factorsOf } from './contenders/factors.js';
import { median, raceAll } from './clock.js';

initSync({ module: readFileSync('www/pkg/idle_loss_bg.wasm') });

/** @typedef {Record<'answer' | 'range' | 'report', Record<string, number>>} Times µs of each */

/** In Node, and what they all came to. */
export function inNode() {
    const all = contenders(estimate);
    const right = check(all);
    return { times: raceAll(all), right };
}

/** Native, by Criterion's medians. @param {ReturnType<typeof check>} right @returns {Times} */
export function native({ answer, range }) {
    const output = execFileSync('cargo', ['bench', '--quiet', '-p', 'idle-loss-bench'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
    });
    const time = (/** @type {string} */ task, /** @type {number[]} */ right) => {
        const told = output.match(new RegExp(`^${task}: (.*)$`, 'm'))?.[1];
        hold(`native ${task}`, JSON.parse(told ?? '[]'), right);
        const file = `target/criterion/${task}/new/estimates.json`;
        const { median } = JSON.parse(readFileSync(file, 'utf8'));
        return { native: median.point_estimate / 1000 };
    };
    return {
        answer: time('answer', answer),
        range: time('range', range),
        report: time('report', answer),
    };
}

/** The same draws in numpy. @param {number[]} right */
export function numpy(right) {
    const factors = JSON.stringify(factorsOf(ranged));
    const output = execFileSync(
        '.tools/python/bin/python',
        ['bench/contenders/arrays.py', `${DRAWS}`, factors],
        { encoding: 'utf8' },
    );
    const { range, us, version } = JSON.parse(output);
    hold('sampled, numpy', range, right);
    return { us, version };
}

/** From nothing to the first answer, in a Node that has done nothing else: in ms, the median of 15. */
export function cold() {
    const times = Array.from({ length: 15 }, () => {
        const { stdout, status } = spawnSync(process.execPath, ['bench/cold.js'], {
            encoding: 'utf8',
        });
        if (status !== 0) throw new Error('bench/cold.js fails');
        return Number(stdout);
    });
    return median(times);
}
