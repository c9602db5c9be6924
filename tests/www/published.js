/** What `make dist` made, as an nginx serves it, under the browser tests. */

import { text } from 'node:stream/consumers';
import { HEADERS } from '../../tools/serve.js';
import { startNginx } from '../dist/nginx.js';
import { MAJOR } from '../dist/published.js';

/** @typedef {import('node:http').IncomingMessage} Message */
/** @typedef {import('node:http').ServerResponse} Response */

/** Of its connection alone; and how long a file may be kept, since each test is to load it anew. */
const KEPT_BACK = ['cache-control', 'connection', 'keep-alive', 'transfer-encoding'];

/** Of the bytes, and comes with them. */
const OF_THE_BYTES = /^(content-(?!security)|etag|last-modified|accept-ranges)/;

export async function startPublished() {
    const nginx = await startNginx();

    /**
     * What stands in no folder stands in the one that follows the versions, where pages link to.
     *
     * @param {import('../../tools/serve.js').Request} req
     */
    async function ask({ url = '/', method, headers }) {
        const path = /^\/v\d/.test(url) ? url : `/${MAJOR}${url}`;
        // A page is changed on its way.
        const html = /(\/|\.html)(\?|$)/.test(path);
        const encoding = html ? 'identity' : headers['accept-encoding'];
        return nginx.ask(path, { 'accept-encoding': encoding }, method);
    }

    return { ask, close: nginx.stop };
}

/**
 * Says what nginx says, and nothing else, but for what comes with the bytes.
 *
 * @param {Message} answer
 * @param {Response} res
 */
export function say({ headers }, res) {
    for (const name of Object.keys(HEADERS)) res.removeHeader(name);
    for (const [name, value] of Object.entries(headers)) {
        const said = !KEPT_BACK.includes(name) && !OF_THE_BYTES.test(name);
        if (said && value !== undefined) res.setHeader(name, value);
    }
    res.setHeader('Cache-Control', 'no-store');
}

/**
 * Gives the bytes.
 *
 * @param {Message} answer
 * @param {Response} res
 * @param {(html: string) => string} change is made to a page
 */
export async function give(answer, res, change) {
    res.statusCode = answer.statusCode ?? 500;
    for (const [name, value] of Object.entries(answer.headers)) {
        if (OF_THE_BYTES.test(name) && value !== undefined) res.setHeader(name, value);
    }
    if (!answer.headers['content-type']?.startsWith('text/html')) {
        answer.pipe(res);
        return;
    }
    res.removeHeader('Content-Length');
    res.end(change(await text(answer)));
}
