/** `dist/` on a plain nginx: what is said of each file, and its bytes. */

import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { startNginx } from './nginx.js';
import { filesIn, has, keptIn, MAJOR, POLICIES, read, typeOf, VERSION } from './published.js';

test('nginx says of each file all that it has to', async () => {
    const { ask, stop } = await startNginx();
    try {
        for (const folder of [VERSION, MAJOR]) {
            for (const name of filesIn(`dist/${folder}`)) {
                const path = `${folder}/${name}`;
                const response = await ask(`/${path}`, { 'accept-encoding': 'gzip' });
                const said = response.headers;
                assert.equal(response.statusCode, 200, path);
                assert.equal(said['content-type'], typeOf(path), path);
                assert.equal(said['cache-control'], keptIn(folder), path);
                assert.equal(said['access-control-allow-origin'], '*', path);
                assert.equal(said['x-content-type-options'], 'nosniff', path);
                assert.equal(said['content-security-policy'], POLICIES[name], path);
                const packed = has(`${path}.gz`);
                assert.equal(said['content-encoding'], packed ? 'gzip' : undefined, path);
                if (packed) assert.equal(said.vary, 'Accept-Encoding', path);
                const bytes = await buffer(response);
                assert.deepEqual(packed ? gunzipSync(bytes) : bytes, read(path), path);
            }
        }
        const gone = await ask(`/${VERSION}/none.js`);
        gone.resume();
        assert.equal(gone.statusCode, 404);
        assert.equal(gone.headers['cache-control'], undefined, 'what is not there is not kept');
    } finally {
        await stop();
    }
});
