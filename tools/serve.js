/**
 * A static server for a folder, with the headers that the widget is meant to be published with:
 * what works here works under the strictest policy that an embed meets.
 *
 *     node tools/serve.js build --port 8000
 */

import { once } from 'node:events';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

export const HEADERS = {
    'Content-Security-Policy': [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; '),
    // A sandboxed frame has an opaque origin: without this its modules and the wasm do not load.
    'Access-Control-Allow-Origin': '*',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
};

/** The builder shows frames, and asks where an editor tells it to: its own policy says so, too. */
const BUILDER = '/make.html';
const NARROW = "connect-src 'self'";
const WIDE = "connect-src 'self' https:; frame-src 'self'";

/** Sirv knows every type by itself, but names the charset for HTML alone. */
export const TEXT = new Map([
    ['.css', 'text/css'],
    ['.js', 'text/javascript'],
    ['.json', 'application/json'],
    ['.md', 'text/markdown'],
    ['.svg', 'image/svg+xml'],
    ['.txt', 'text/plain'],
]);

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {(req: Request, res: Response) => unknown} Intercept
 *   sees each request first: it may set headers, or answer by itself and return true
 */

/**
 * @param {string} root
 * @param {{ port?: number, headers?: Record<string, string>, intercept?: Intercept }} [options]
 *   port 0 takes any free one
 */
export async function serve(root, { port = 0, headers = {}, intercept = () => false } = {}) {
    const files = sirv(root, {
        dev: true, // look at the disk on every request, and let nothing be cached
        setHeaders(res, path) {
            const type = TEXT.get(extname(path));
            if (type && !res.hasHeader('Content-Type'))
                res.setHeader('Content-Type', `${type};charset=utf-8`);
        },
    });
    const server = createServer(async (req, res) => {
        for (const [name, value] of Object.entries({ ...HEADERS, ...headers }))
            res.setHeader(name, value);
        const policy = res.getHeader('Content-Security-Policy');
        if (typeof policy === 'string' && new URL(req.url ?? '/', 'http://x').pathname === BUILDER)
            res.setHeader('Content-Security-Policy', policy.replace(NARROW, WIDE));
        if ((await intercept(req, res)) !== true) files(req, res);
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = /** @type {import('node:net').AddressInfo} */ (server.address());
    return {
        url: `http://127.0.0.1:${address.port}`,
        async close() {
            server.close();
            server.closeAllConnections(); // browsers keep theirs open
            await once(server, 'close');
        },
    };
}

/**
 * The same, on the first free port from `port` on.
 *
 * @param {string} root
 * @param {number} port
 * @returns {ReturnType<typeof serve>}
 */
async function serveFrom(root, port) {
    try {
        return await serve(root, { port });
    } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
        return serveFrom(root, port + 1);
    }
}

if (import.meta.filename === process.argv[1]) {
    const { values, positionals } = parseArgs({
        allowPositionals: true,
        options: { port: { type: 'string', default: '8000' } },
    });
    const { url } = await serveFrom(positionals[0] ?? 'build', Number(values.port));
    console.log(`${url}/ (Ctrl-C to stop)`);
}
