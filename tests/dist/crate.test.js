/** What the crate takes along. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

test('the crate has its sources, its README and its licences, and nothing that was built', () => {
    const args = ['package', '--list', '--offline', '--allow-dirty', '--quiet'];
    const listed = execFileSync('cargo', args, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ours = listed
        .trim()
        .split('\n')
        .filter((name) => !/^\.cargo|^Cargo\./.test(name));
    const sources = readdirSync('src').map((name) => `src/${name}`);
    const expected = [...sources, 'README.md', 'LICENSE-MIT', 'LICENSE-APACHE'];
    assert.deepEqual(ours.sort(), expected.sort());
});
