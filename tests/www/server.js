/** The server under the browser tests: the product at /, the tests' own pages at /tests/. */

import { readFile } from 'node:fs/promises';
import sirv from 'sirv';
import { serve } from '../../tools/serve.js';

const PRODUCT = 'build';
const PAGES = 'tests/www/pages';
/** What hosts have from elsewhere. */
const PACKAGES = 'node_modules';
const TRAP = '<script nonce="once" src="/tests/trap.js"></script>';

/** @typedef {import('../../tools/serve.js').Intercept} Intercept */

export async function serveForTests() {
    const pages = sirv(PAGES, { dev: true });
    const packages = sirv(PACKAGES, { dev: true });
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
    };

    /** @type {Intercept} */
    async function intercept(req, res) {
        if ((await state.intercept(req, res)) === true) return true;

        const { pathname, search } = new URL(req.url ?? '/', 'http://localhost');
        if (pathname === '/favicon.ico') {
            res.writeHead(204).end();
            return true;
        }
        res.on('finish', () => {
            if (res.statusCode === 404) state.missing.add(pathname);
        });

        const ours = pathname.startsWith('/tests/');
        const path = ours ? pathname.slice('/tests'.length) : pathname;
        // A page of the tests' may be a host, which frames the product; one that nobody here wrote has
        // whatever policy it has.
        if (ours) {
            const policy = res.getHeader('Content-Security-Policy');
            if (path.startsWith('/hosts/')) {
                if (state.policy) res.setHeader('Content-Security-Policy', state.policy);
                else res.removeHeader('Content-Security-Policy');
            } else {
                res.setHeader('Content-Security-Policy', `${policy}; frame-src 'self'`);
            }
        }
        if (ours && path.startsWith('/bundled/')) {
            // Compilers take their time to load, and few tests need them.
            const { bundled } = await import('./bundled.js');
            res.setHeader('Content-Type', 'text/javascript;charset=utf-8');
            res.end(await bundled(`${PAGES}/hosts${path.slice('/bundled'.length)}`));
            return true;
        }
        if (ours && path.startsWith('/npm/')) {
            req.url = path.slice('/npm'.length);
            packages(req, res);
            return true;
        }
        const html = await readHtml((ours ? PAGES : PRODUCT) + path);
        if (html) {
            res.setHeader('Content-Type', 'text/html;charset=utf-8');
            // A parser makes the head around it, whatever the page goes on with.
            res.end(html.replace(/^<!doctype html>/i, `$&${TRAP}`));
        } else if (ours) {
            req.url = path + search;
            pages(req, res);
        }
        return html !== undefined || ours;
    }

    return Object.assign(state, await serve(PRODUCT, { intercept }));
}

/** @param {string} path */
async function readHtml(path) {
    const file = path.replace(/\/$/, '/index.html');
    return file.endsWith('.html') ? readFile(file, 'utf8').catch(() => undefined) : undefined;
}
