/** The changelog knows the version, and what its numbers are. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const changelog = readFileSync('CHANGELOG.md', 'utf8');
const [, ...versions] = changelog.split(/^## /m);
const [, version = ''] = readFileSync('Cargo.toml', 'utf8').match(/^version = "(.+)"$/m) ?? [];

test('the first entry is of the crate’s version', () => {
    assert.equal(versions[0]?.split(' ')[0], version);
});

test('each version is dated, but for the one to come', () => {
    for (const [at, entry] of versions.entries()) {
        const [, date = ''] = entry.match(/^\d+\.\d+\.\d+ – (.+)\n/) ?? [];
        assert.ok(/^\d{4}-\d\d-\d\d$/.test(date) || (at === 0 && date === 'unreleased'), entry);
    }
});

test('each version says what it did to the numbers', () => {
    for (const entry of versions) assert.match(entry, /^### Numbers\n\n- \S/m);
});
