/**
 * The policy of the page for frames. It stands in that page; a host says it too, since only a header
 * may tell who frames it.
 */

import assert from 'node:assert/strict';

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
    return html.replace(META, (_, before, policy) => {
        return `${before}${policy.replaceAll("'self'", `'self' ${origin}`)}"`;
    });
}

/** @param {string} html */
export function policyIn(html) {
    const [, , policy] = META.exec(html) ?? [];
    assert.ok(policy, 'the page for frames has a policy');
    return `${policy}; frame-ancestors *`;
}
