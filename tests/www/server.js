/**
 * The server under the browser tests: the product at /, the tests' own pages at /tests/.
 *
 * The product is what `make build` made. With `SERVED_BY=nginx` it is what `make dist` made, and all
 * that is said of it is what an nginx says.
 */

import { readFile } from 'node:fs/promises';
import sirv from 'sirv';
import { allow, named } from '../../tools/dist/policy.js';
import { serve } from '../../tools/serve.js';
import { HOME as BUNDLERS } from './bundlers.js';
import { give, say, startPublished } from './published.js';

const PRODUCT = 'build';
const PAGES = 'tests/www/pages';
/** What hosts have from elsewhere, and what bundlers made of some. */
const FOLDERS = { '/npm/': 'node_modules', '/bundlers/': BUNDLERS };
const TRAP = '<script nonce="once" src="/tests/trap.js"></script>';

const POLICY = 'Content-Security-Policy';

/** @typedef {import('../../tools/serve.js').Intercept} Intercept */

export async function serveForTests() {
    const published = process.env.SERVED_BY === 'nginx' ? await startPublished() : null;
    const pages = sirv(PAGES, { dev: true });
    const folders = Object.entries(FOLDERS).map(
        ([path, folder]) => /** @type {const} */ ([path, sirv(folder, { dev: true })]),
    );
    const state = {
        /**
         * A test's own answers.
         * @type {Intercept}
         */
        intercept: () => false,
        /**
         * The paths that were asked for and not found.
         * @type {Set<string>}
         */
        missing: new Set(),
        /** The policy of hosts' pages; most have none. */
        policy: '',
        /** Which host the policy of the page for frames names, as that of `make dist HOST=…` does. */
        host: '',
    };

    /** @type {Intercept} */
    async function intercept(req, res) {
        const { pathname, search } = new URL(req.url ?? '/', 'http://localhost');
        const ours = pathname.startsWith('/tests/');
        const answer = ours ? undefined : await published?.ask(req);
        if (answer) say(answer, res);
        if ((await state.intercept(req, res)) === true) {
            answer?.destroy();
            return true;
        }
        if (pathname === '/favicon.ico') {
            res.writeHead(204).end();
            return true;
        }
        res.on('finish', () => {
            if (res.statusCode === 404) state.missing.add(pathname);
        });

        const path = ours ? pathname.slice('/tests'.length) : pathname;
        // A page of the tests' may be a host, which frames the product; one that nobody here wrote has
        // whatever policy it has.
        if (ours) {
            const policy = res.getHeader(POLICY);
            if (path.startsWith('/hosts/')) {
                if (state.policy) res.setHeader(POLICY, state.policy);
                else res.removeHeader(POLICY);
            } else {
                res.setHeader(POLICY, `${policy}; frame-src 'self'`);
            }
        }
        if (ours && path.startsWith('/bundled/')) {
            // Compilers take their time to load, and few tests need them.
            const { bundled } = await import('./bundled.js');
            res.setHeader('Content-Type', 'text/javascript;charset=utf-8');
            res.end(await bundled(`${PAGES}/hosts${path.slice('/bundled'.length)}`));
            return true;
        }
        for (const [folder, files] of folders) {
            if (!ours || !path.startsWith(folder)) continue;
            req.url = path.slice(folder.length - 1);
            files(req, res);
            return true;
        }
        const host = pathname === '/embed.html' ? state.host : '';
        if (host) res.setHeader(POLICY, named(String(res.getHeader(POLICY)), host));
        // A parser makes the head around the trap, whatever the page goes on with.
        const change = (/** @type {string} */ html) =>
            allow(html, host).replace(/^<!doctype html>/i, `$&${TRAP}`);
        if (answer) {
            await give(answer, res, change);
            return true;
        }
        const html = await readHtml((ours ? PAGES : PRODUCT) + path);
        if (html) {
            res.setHeader('Content-Type', 'text/html;charset=utf-8');
            res.end(change(html));
        } else if (ours) {
            req.url = path + search;
            pages(req, res);
        }
        return html !== undefined || ours;
    }

    const { url, close } = await serve(PRODUCT, { intercept });
    return Object.assign(state, {
        url,
        close: async () => {
            await close();
            await published?.close();
        },
    });
}

/** @param {string} path */
async function readHtml(path) {
    const file = path.replace(/\/$/, '/index.html');
    return file.endsWith('.html') ? readFile(file, 'utf8').catch(() => undefined) : undefined;
}
