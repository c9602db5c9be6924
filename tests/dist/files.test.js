/** The folders that a host serves. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { filesIn, has, MAJOR, read, text, VERSION } from './published.js';

const BUILT = filesIn('build');

for (const folder of [VERSION, MAJOR]) {
    test(`${folder}/ has all that is built`, () => {
        assert.ok(BUILT.includes('pkg/fallback.js') && BUILT.includes('embed.html'));
        assert.deepEqual(filesIn(`dist/${folder}`), BUILT);
    });

    test(`in ${folder}/ what is compressed is the same, and all is that gets smaller by it`, () => {
        for (const name of BUILT) {
            const path = `${folder}/${name}`;
            if (name.endsWith('.png')) {
                assert.ok(!has(`${path}.br`) && !has(`${path}.gz`), path);
                continue;
            }
            const bytes = read(path);
            assert.deepEqual(brotliDecompressSync(read(`${path}.br`)), bytes, `${path}.br`);
            assert.deepEqual(gunzipSync(read(`${path}.gz`)), bytes, `${path}.gz`);
            assert.ok(read(`${path}.br`).length < bytes.length, `${path}.br`);
        }
    });
}

test('the folder of a version is as it was built, but for a policy that names its host', () => {
    for (const name of BUILT.filter((name) => name !== 'embed.html')) {
        assert.deepEqual(read(`${VERSION}/${name}`), readFileSync(`build/${name}`), name);
    }
});

test('script and frame of the folder that follows bring all else from that of the version', () => {
    const changed = BUILT.filter(
        (name) => !read(`${MAJOR}/${name}`).equals(read(`${VERSION}/${name}`)),
    );
    assert.deepEqual(changed, ['embed.html', 'idle-loss.js']);

    const brought = text(`${MAJOR}/embed.html`).matchAll(/(?:src|href)="(?!data:)([^"]+)"/g);
    const paths = [...brought].map(([, path = '']) => path);
    assert.deepEqual(
        paths,
        ['embed.css', 'embed.js', 'idle-loss.js'].map((name) => `../${VERSION}/${name}`),
    );
    assert.match(
        text(`${MAJOR}/idle-loss.js`),
        new RegExp(`import\\(new URL\\("../${VERSION}/"\\+`),
    );
});

test('each file that never changes has its hash', () => {
    /** @type {Record<string, string>} */
    const hashes = JSON.parse(text('integrity.json'));
    const ours = Object.keys(hashes).filter((path) => path.startsWith(`${VERSION}/`));
    assert.deepEqual(ours.sort(), BUILT.map((name) => `${VERSION}/${name}`).sort());
    for (const path of ours) {
        const hash = createHash('sha384').update(read(path)).digest('base64');
        assert.equal(hashes[path], `sha384-${hash}`, path);
    }
    assert.ok(!Object.keys(hashes).some((path) => path.startsWith(`${MAJOR}/`)));
});

test('nothing that is published names a folder of whoever built it', () => {
    const folders = [process.cwd(), homedir()].filter((folder) => folder.length > 1);
    const names = readdirSync('dist', { recursive: true, encoding: 'utf8' });
    let seen = 0;
    for (const name of names.filter((name) => statSync(`dist/${name}`).isFile())) {
        const bytes = read(name);
        for (const folder of folders) assert.ok(!bytes.includes(folder), `${name} names ${folder}`);
        seen += 1;
    }
    assert.ok(seen > 4 * BUILT.length, `the test has lost sight of the files: ${seen}`);
});
