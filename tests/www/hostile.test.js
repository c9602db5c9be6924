/** What is written with intent to harm: links, texts and forms, each by itself. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toCsv } from '../../www/data.js';
import { formatter } from '../../www/format.js';
import ar from '../../www/i18n/ar.js';
import en from '../../www/i18n/en.js';
import ja from '../../www/i18n/ja.js';
import { readLink, writeLink } from '../../www/link.js';
import { addressOf, readAddress } from '../../www/make/address.js';
import { figuresOf, NetworkError } from '../../www/make/network.js';
import * as snippets from '../../www/make/snippets.js';
import { isMisspelt } from '../../www/misspelt.js';
import { quoted } from '../../www/quoted.js';
import { sayRefusal } from '../../www/refusals.js';
import * as known from '../../www/scenario.js';
import { estimate, SHUTDOWN } from '../boundary/engine.js';
import { runs, texts } from './texts.js';

/** @typedef {import('../../www/words.js').Words} Words */

const { FIELD_NAMES, kebab } = known;
const PARAMETERS = ['il', 'preset', ...FIELD_NAMES.map(kebab)];

const search = fc
    .array(
        fc.tuple(
            fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PARAMETERS) }, texts),
            fc.oneof(texts, fc.double().map(String), fc.constant('kazakhstan-internet-2022')),
            fc.boolean(),
        ),
        { maxLength: 12 },
    )
    .map((pairs) =>
        pairs
            .map(([name, value, raw]) =>
                // As a browser writes it, and as somebody does by hand.
                raw ? `${name}=${value}` : String(new URLSearchParams([[name, value]])),
            )
            .join('&'),
    );

test('any address is read: what is taken has a name of ours, what is told is short', () => {
    fc.assert(
        fc.property(search, (search) => {
            const linked = readLink(`?il=1&${search}`, '', known);
            assert.ok(linked);
            for (const name of Object.keys(linked.inputs))
                assert.ok(FIELD_NAMES.includes(name), name);
            for (const { field, came } of linked.troubles) {
                assert.ok(field.length <= 41 && String(came).length <= 41, `${field}: ${came}`);
            }
            assert.equal(Object.getPrototypeOf(linked.inputs), Object.prototype);
            readAddress(`?${search}`);
        }),
        runs(2000),
    );
});

test('addresses of 100 kB are refused at once, however they are made', () => {
    for (const search of [
        `il=1&preset=${'x'.repeat(100_000)}`,
        `il=1&${'a&'.repeat(50_000)}`,
        `il=1&sites=${'a*1,'.repeat(25_000)}`,
        `il=1&outage-hours=36&${'%'.repeat(100_000)}`,
        `il=${'1.'.repeat(50_000)}`,
        `il=1&${'outage-hour='.repeat(8_000)}`,
    ]) {
        const linked = readLink(`?${search}`, '', known);
        if (linked) assert.ok(linked.troubles.length > 0, search.slice(0, 40));
        assert.deepEqual(linked?.inputs ?? {}, {}, 'nothing of it is taken');
    }
});

test('a link to sites of any name opens with the same sites', () => {
    const name = texts.map((text) => `a${text.slice(0, 200)}`.toWellFormed());
    const powerMw = fc.double({ min: 0, max: 100, noNaN: true }).map((mw) => (mw === 0 ? 0 : mw));
    const site = fc.record({ name, powerMw }, { noNullPrototype: true });
    const { sharePercent: _, ...rest } = SHUTDOWN;
    let written = 0;
    fc.assert(
        fc.property(fc.array(site, { minLength: 1, maxLength: 5 }), (sites) => {
            const scenario = { ...rest, efficiencyJPerTh: 60, pue: 1.1, sites };
            const link = writeLink('https://example.org/a?b=1', '', null, scenario, known);
            // Too long for servers.
            if (!link) return;
            written += 1;
            const linked = readLink(new URL(link).search, '', known);
            assert.deepEqual(linked?.troubles, []);
            assert.deepEqual(linked?.inputs.sites, sites);
        }),
        runs(1000),
    );
    assert.ok(written > 100, `${written} links`);
});

/** @param {string} locale @param {any} texts @param {'ltr' | 'rtl'} direction @returns {Words} */
const words = (locale, texts, direction) => ({
    locale,
    direction,
    texts,
    digits: 'latn',
    currency: 'USD',
    usdRate: 1,
    refusals: [],
});
const LANGUAGES = [
    words('en', en, 'ltr'),
    words('ar', { ...en, ...ar }, 'rtl'),
    words('ja', { ...en, ...ja }, 'ltr'),
];

/** How deep overrides and isolates stand open at the end of a text. @param {string} text */
function open(text) {
    let depth = 0;
    for (const sign of text) {
        if (/[\u202a\u202b\u202d\u202e\u2066-\u2068]/.test(sign)) depth += 1;
        if (/[\u202c\u2069]/.test(sign)) depth -= 1;
        if (depth < 0) return depth;
    }
    return depth;
}

test('a refusal tells any value in few words, none of which turns the others around', () => {
    const ours = LANGUAGES.map((words) => ({ words, format: formatter(words) }));
    let refused = 0;
    fc.assert(
        fc.property(fc.constantFrom(...FIELD_NAMES, 'x'), texts, texts, (field, value, key) => {
            const scenario = { ...SHUTDOWN, [field]: value, sites: [{ name: 'a', [key]: value }] };
            const answer = estimate(/** @type {any} */ (scenario));
            assert.equal(answer.status, 'refused');
            if (answer.status !== 'refused') return;
            for (const refusal of answer.refusals) {
                refused += 1;
                for (const { words, format } of ours) {
                    const said = sayRefusal(refusal, words, format);
                    // That of an unknown name lists all there are.
                    if (refusal.problem !== 'unknown') assert.ok(said.length < 600, said);
                    assert.equal(open(said), 0, JSON.stringify(said));
                    assert.doesNotMatch(said, /\u202e|\u202d/);
                }
            }
        }),
        runs(500),
    );
    assert.ok(refused > 500, `${refused} refusals`);
});

test('somebody’s text among ours is bounded in length, height and direction', () => {
    fc.assert(
        fc.property(texts, (text) => {
            const said = quoted(text);
            assert.ok([...said].length <= 101, `${said.length}`);
            assert.doesNotMatch(said, /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]|\p{M}{5}/u);
        }),
        runs(2000),
    );
    assert.equal(quoted('Қарағанды облысы, é́'), 'Қарағанды облысы, é́');
    assert.equal(quoted('x'.repeat(100)), 'x'.repeat(100));
    assert.equal(quoted('😀'.repeat(101)), `${'😀'.repeat(100)}…`);
    assert.equal(quoted('a\u202e67 MW\u2069'), 'a67 MW');
});

test('what is typed is a number only where there is a digit in it', () => {
    const formats = LANGUAGES.map(formatter);
    fc.assert(
        fc.property(texts, (text) => {
            for (const format of formats) {
                const number = format.parse('priceUsd', text);
                const digits = /\p{Nd}/u.test(text.normalize('NFKC'));
                assert.ok(digits ? typeof number === 'number' : Number.isNaN(number), text);
            }
        }),
        runs(1000),
    );
});

test('attributes of any name are told from ours, and at once', () => {
    const began = performance.now();
    for (const name of ['x'.repeat(1_000_000), `price-${'x'.repeat(1_000_000)}`]) {
        assert.equal(isMisspelt(name, known), false);
    }
    assert.ok(performance.now() - began < 2000, 'some milliseconds');
    assert.equal(isMisspelt('outage-hour', known), true);
    fc.assert(
        fc.property(texts, (text) => assert.equal(typeof isMisspelt(text, known), 'boolean')),
        runs(300),
    );
});

test('no form that an editor pastes has markup from data in it', () => {
    const forms = /** @type {const} */ (['frame', 'script', 'picture', 'amp']);
    const signs = (/** @type {string} */ text) => text.replace(/[^<>"]/g, '');
    /** @param {string} text */
    const embed = (text) => ({
        address: addressOf('https://example.org/embed.html', {
            preset: null,
            scenario: { ...SHUTDOWN, cause: text },
            look: { lang: text, theme: text, digits: text, currency: text, usdRate: text },
            origin: { source: text, time: text },
        }),
        script: 'https://example.org/idle-loss.js',
        attributes: /** @type {[string, string][]} */ ([['currency', `x${text}`]]),
        height: 700,
        title: `x${text}`,
        sentence: `x${text}`,
        more: `x${text}`,
        lang: `x${text}`,
        direction: /** @type {const} */ ('ltr'),
        origin: `x${text}`,
        picture: null,
    });
    fc.assert(
        fc.property(texts, (long) => {
            // Of what is too long for an address there is no form.
            const text = long.slice(0, 200);
            for (const form of forms) {
                const written = snippets[form](/** @type {any} */ (embed(text)));
                const plainly = snippets[form](/** @type {any} */ (embed('x')));
                assert.equal(signs(written), signs(plainly), written);
            }
        }),
        runs(300),
    );
});

test('no cell of a table is a formula', () => {
    const { sharePercent: _, ...rest } = SHUTDOWN;
    fc.assert(
        fc.property(texts, texts, (name, group) => {
            const sites = [{ name: `=${name}`, powerMw: 1, group: `-${group}` }];
            const scenario = { ...rest, efficiencyJPerTh: 60, sites };
            const report = estimate(/** @type {any} */ (scenario));
            assert.ok(report.status === 'ok');
            const csv = toCsv(scenario, report, {});
            assert.doesNotMatch(csv, /(^|[,\r\n"])[=+@]/);
            // A minus is a number's alone.
            assert.doesNotMatch(csv, /(^|[,\r\n"])-(?![\d.])/);
        }),
        runs(300),
    );
});

test('an answer of the network’s is figures in bounds, or a word of what is wrong', () => {
    const anything = fc.oneof(
        fc.anything(),
        fc.json().map((json) => JSON.parse(json)),
    );
    const block = fc.record({
        height: fc.oneof(fc.constant(800_000), anything),
        difficulty: fc.oneof(fc.double(), anything),
        extras: fc.oneof(fc.record({ totalFees: fc.oneof(fc.nat(), anything) }), anything),
    });
    fc.assert(
        fc.property(
            fc.oneof(fc.record({ USD: fc.oneof(fc.double(), anything) }), anything),
            fc.oneof(fc.constant(800_000), fc.double(), anything),
            fc.oneof(fc.array(block), anything),
            (prices, height, blocks) => {
                try {
                    const figures = figuresOf('example.org', prices, height, blocks);
                    const { sharePercent, outageHours } = SHUTDOWN;
                    const scenario = { sharePercent, outageHours, ...figures };
                    assert.equal(estimate(/** @type {any} */ (scenario)).status, 'ok');
                } catch (error) {
                    if (!(error instanceof NetworkError)) throw error;
                }
            },
        ),
        runs(2000),
    );
});
