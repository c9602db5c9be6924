/** Whoever builds it has the same bytes. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

// `make reproducible` makes the modules of wasm-pack again too, which takes minutes.
test('made in another folder, dist/ is the same to the last byte', () => {
    const { status, stdout, stderr } = spawnSync('tools/again.sh', { encoding: 'utf8' });
    assert.equal(status, 0, `${stdout}${stderr}`);
    assert.match(stdout, /^the same again, all \d{3} files\n$/);
});
