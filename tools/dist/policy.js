/**
 * The policies of the page for frames and of the page for editors. They stand in those pages; a host
 * says them too, since only a header may tell who frames a page, and for pages that it gives a policy
 * of its own.
 */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

const META = /(http-equiv="Content-Security-Policy"\s+content=")([^"]+)"/;

/**
 * @param {string} host where the folder is to lie, or nothing
 * @returns {string} its origin
 */
export function originOf(host) {
    if (host === '') return '';
    const origin = URL.canParse(host) ? new URL(host).origin : '';
    // What ends a word of a policy may stand in a URL.
    const plain = /^https?:\/\/[\w.:[\]-]+$/.test(origin) && host.replace(/\/$/, '') === origin;
    assert.ok(plain, `HOST is to be an origin, as https://cdn.example.org: ${host}`);
    return origin;
}

/**
 * Lets a page load from its host by name. To a frame without an origin, WebKit takes nothing for
 * `'self'`.
 *
 * @param {string} html
 * @param {string} origin may be empty
 */
export function allow(html, origin) {
    if (!origin) return html;
    return html.replace(META, (_, before, policy) => `${before}${named(policy, origin)}"`);
}

/**
 * @param {string} policy
 * @param {string} origin named wherever the policy names its own
 */
export const named = (policy, origin) => policy.replaceAll("'self'", `'self' ${origin}`);

/** Those pages, and what only a header says of them. */
const PAGES = { 'embed.html': '; frame-ancestors *', 'make.html': '' };

/** @param {string} html */
export function policyIn(html) {
    const [, , policy] = META.exec(html) ?? [];
    assert.ok(policy, 'the page has a policy');
    return policy;
}

/**
 * @param {string} folder
 * @returns {Promise<Record<string, string>>} what a header says of each of those pages
 */
export async function policiesIn(folder) {
    /** @type {Record<string, string>} */
    const policies = {};
    for (const [page, more] of Object.entries(PAGES))
        policies[page] = policyIn(await readFile(`${folder}/${page}`, 'utf8')) + more;
    return policies;
}
