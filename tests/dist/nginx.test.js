/** `dist/` on a plain nginx with the snippet that comes with it; where there is no nginx, this says so. */

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { filesIn, has, keptIn, MAJOR, POLICY, read, typeOf, VERSION } from './published.js';

/** Debian has it where only root looks. */
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
const missing = spawnSync('nginx', ['-v'], { env }).error && 'nginx is not installed';

const HOME = resolve('target/nginx');

async function freePort() {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    server.close();
    await once(server, 'close');
    return port;
}

/** @param {number} port */
function configure(port) {
    const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    mkdirSync(HOME, { recursive: true });
    writeFileSync(
        `${HOME}/nginx.conf`,
        `daemon off;
master_process off;
pid ${HOME}/pid;
error_log stderr crit;
events {}
http {
    access_log off;
    ${kinds.map((kind) => `${kind}_temp_path ${HOME}/${kind};`).join('\n    ')}
    server {
        listen 127.0.0.1:${port};
        root ${resolve('dist')};
        include ${resolve('dist/nginx.conf')};
    }
}
`,
    );
}

/** @param {string} url */
async function answered(url) {
    for (let turn = 0; turn < 100; turn++) {
        const response = await fetch(url).catch(() => undefined);
        if (response) return;
        await new Promise((later) => setTimeout(later, 20));
    }
    assert.fail('nginx does not answer');
}

test('nginx says of each file all that it has to', { skip: missing }, async () => {
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    configure(port);
    const started = ['-e', 'stderr', '-p', HOME, '-c', `${HOME}/nginx.conf`];
    const nginx = spawn('nginx', started, { env, stdio: ['ignore', 'inherit', 'inherit'] });
    try {
        await answered(`${base}/${VERSION}/idle-loss.js`);
        for (const folder of [VERSION, MAJOR]) {
            for (const name of filesIn(`dist/${folder}`)) {
                const path = `${folder}/${name}`;
                const response = await fetch(`${base}/${path}`, {
                    headers: { 'accept-encoding': 'gzip' },
                });
                const said = (/** @type {string} */ header) => response.headers.get(header);
                assert.equal(response.status, 200, path);
                assert.equal(said('content-type'), typeOf(path), path);
                assert.equal(said('cache-control'), keptIn(folder), path);
                assert.equal(said('access-control-allow-origin'), '*', path);
                assert.equal(said('x-content-type-options'), 'nosniff', path);
                const policy = name === 'embed.html' ? POLICY : null;
                assert.equal(said('content-security-policy'), policy, path);
                const packed = has(`${path}.gz`);
                assert.equal(said('content-encoding'), packed ? 'gzip' : null, path);
                if (packed) assert.equal(said('vary'), 'Accept-Encoding', path);
                assert.deepEqual(Buffer.from(await response.arrayBuffer()), read(path), path);
            }
        }
        const gone = await fetch(`${base}/${VERSION}/none.js`);
        assert.equal(gone.status, 404);
        assert.equal(gone.headers.get('cache-control'), null, 'what is not there is not kept');
    } finally {
        nginx.kill();
        await once(nginx, 'exit');
    }
});
