/** A plain nginx that serves `dist/` with the snippet that comes with it. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Debian has it where only root looks. */
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };

const configuration = (/** @type {string} */ home) => `daemon off;
master_process off;
pid ${home}/pid;
error_log stderr crit;
events {}
http {
    access_log off;
    ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((kind) => `${kind}_temp_path ${home}/${kind};`)
        .join('\n    ')}
    server {
        listen unix:${home}/socket;
        root ${resolve('dist')};
        include ${resolve('dist/nginx.conf')};
    }
}
`;

/**
 * Listens at a socket, which is never taken already, as a port may be.
 *
 * @returns {Promise<{ ask: typeof ask, stop(): Promise<void> }>}
 */
export async function startNginx() {
    const home = mkdtempSync(join(tmpdir(), 'idle-loss-nginx-'));
    writeFileSync(`${home}/nginx.conf`, configuration(home));
    const nginx = spawn('nginx', ['-e', 'stderr', '-p', home, '-c', `${home}/nginx.conf`], {
        env,
        stdio: ['ignore', 'inherit', 'inherit'],
    });
    // One that is missing does not answer, which is said below.
    const gone = once(nginx, 'exit').catch(() => {});
    const tidy = () => rmSync(home, { recursive: true, force: true });
    const end = () => {
        nginx.kill();
        tidy();
    };
    process.once('exit', end);

    /**
     * @param {string} path
     * @param {import('node:http').OutgoingHttpHeaders} [headers]
     * @param {string} [method]
     * @returns {Promise<import('node:http').IncomingMessage>}
     */
    async function ask(path, headers = {}, method = 'GET') {
        const asked = request({ socketPath: `${home}/socket`, path, headers, method }).end();
        const [answer] = await once(asked, 'response');
        return answer;
    }

    async function stop() {
        process.off('exit', end);
        nginx.kill();
        await gone;
        tidy();
    }

    for (let turn = 0; turn < 200; turn++) {
        const answer = await ask('/').catch(() => null);
        answer?.resume();
        if (answer) return { ask, stop };
        await new Promise((later) => setTimeout(later, 20));
    }
    await stop();
    assert.fail('nginx does not answer: run tools/setup.sh server');
}
