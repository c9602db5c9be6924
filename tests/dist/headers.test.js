/** What hosts are told to say of each file. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allow, originOf, policyIn } from '../../tools/dist/policy.js';
import { filesIn, keptIn, MAJOR, POLICIES, text, typeOf, TYPES, VERSION } from './published.js';

/** @typedef {{ path: string, headers: string[][] }} Rule */

/** The rules of `_headers`. @returns {Rule[]} */
const rules = () =>
    text('_headers')
        .trim()
        .split('\n\n')
        .map((block) => {
            const [path = '', ...lines] = block.split('\n');
            return { path, headers: lines.map((line) => line.trim().split(/: (.*)/)) };
        });

/**
 * What they say of a path, each header once: some hosts join what is said twice.
 *
 * @param {string} path
 */
function told(path) {
    /** @type {Record<string, string>} */
    const all = {};
    for (const rule of rules()) {
        const stem = rule.path.replace(/\*$/, '');
        const meant = stem === rule.path ? path === stem : path.startsWith(stem);
        for (const [name = '', value = ''] of meant ? rule.headers : []) {
            assert.ok(!(name in all), `${path}: ${name} is said twice`);
            all[name] = value;
        }
    }
    return all;
}

for (const folder of [VERSION, MAJOR]) {
    test(`_headers says of each file in ${folder}/ what it is and how long it may be kept`, () => {
        for (const name of filesIn(`dist/${folder}`)) {
            const headers = told(`/${folder}/${name}`);
            assert.equal(headers['Cache-Control'], keptIn(folder), name);
            assert.equal(headers['Access-Control-Allow-Origin'], '*', name);
            assert.equal(headers['X-Content-Type-Options'], 'nosniff', name);
            // Of the others every such host knows it.
            const ours = /\.(js|wasm)$/.test(name) ? typeOf(name) : undefined;
            assert.equal(headers['Content-Type'], ours, name);
            assert.equal(headers['Content-Security-Policy'], POLICIES[name], name);
        }
        for (const [page, policy] of Object.entries(POLICIES)) {
            // Cloudflare Pages leaves the end of the name away.
            const short = `/${folder}/${page.replace('.html', '')}`;
            assert.equal(told(short)['Content-Security-Policy'], policy, page);
        }
    });
}

test('_headers keeps to what its hosts take', () => {
    assert.ok(rules().length <= 100, 'as many rules as Cloudflare Pages takes');
    for (const { path } of rules())
        assert.match(path, /^\/[^*]+\*?$/, 'Netlify: a star at the end');
});

test('nginx and Apache are told the type of each file', () => {
    const apache = text('.htaccess');
    const nginx = text('nginx.conf');
    const ends = [VERSION, MAJOR].flatMap((folder) =>
        filesIn(`dist/${folder}`).map((name) => name.replace(/.*\./, '')),
    );
    assert.deepEqual([...new Set(ends)].sort(), Object.keys(TYPES));
    for (const [end, type] of Object.entries(TYPES)) {
        assert.ok(apache.includes(`AddType "${type}" .${end}\n`), `Apache: ${end}`);
        assert.equal(nginx.split(`"${type}" ${end};`).length, 3, `nginx, in both folders: ${end}`);
    }
});

test('Apache is told how long each folder may be kept, and the policies of the pages', () => {
    const apache = text('.htaccess');
    for (const folder of [VERSION, MAJOR]) {
        const path = `/${folder}/`.replaceAll('.', '\\.');
        const block = (/** @type {string} */ path, /** @type {string} */ header) =>
            `<If "%{REQUEST_URI} =~ m#${path}#">\n    Header set ${header}\n</If>\n`;
        assert.ok(apache.includes(block(path, `Cache-Control "${keptIn(folder)}"`)), folder);
        for (const [page, policy] of Object.entries(POLICIES)) {
            const place = path + page.replaceAll('.', '\\.');
            const header = `Content-Security-Policy "${policy}"`;
            assert.ok(apache.includes(block(place, header)), `${folder}: ${page}`);
        }
    }
});

test('a policy that is to name its host names it wherever it names itself', () => {
    const page = text(`${VERSION}/embed.html`);
    const named = policyIn(allow(page, 'https://cdn.example.org'));
    const known = POLICIES['embed.html']?.replaceAll("'self'", "'self' https://cdn.example.org");
    assert.equal(`${named}; frame-ancestors *`, known);
    assert.match(named, /img-src 'self' https:\/\/cdn\.example\.org data:/);
    assert.equal(allow(page, ''), page);
});

test('a host is an origin', () => {
    assert.equal(originOf(''), '');
    assert.equal(originOf('https://cdn.example.org'), 'https://cdn.example.org');
    assert.equal(originOf('https://cdn.example.org/'), 'https://cdn.example.org');
    for (const host of ['cdn.example.org', 'https://example.org/cdn', 'data:,', "https://a'b;"]) {
        assert.throws(() => originOf(host), /HOST is to be an origin/, host);
    }
});
