/**
 * The element against attributes, properties, links and messages that mean harm: nothing is thrown into
 * the page, nothing becomes markup, and what is shown is right or said to be wrong.
 */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { estimate } from '../boundary/engine.js';
import { inEachBrowser } from './harness.js';
import { runs, texts, TRICKS } from './texts.js';
import { answers, open, PRESET, put } from './widget.js';

/** @typedef {import('./page.js').Page} Page */

const ATTRIBUTES = [
    'preset',
    'link',
    'theme',
    'lang',
    'digits',
    'currency',
    'usd-rate',
    'share-percent',
    'hashrate-ehs',
    'price-usd',
    'price-usd-low',
    'price-usd-high',
    'outage-hours',
    'start-height',
    'cause',
    'payout',
    'sites',
    'outage-hour',
    'compact',
];

/** What a page's own code may set by mistake, or not: made in the page. */
const KINDS = [
    'symbol',
    'bigint',
    'function',
    'ring',
    'thrower',
    'proxy',
    'revoked',
    'endless',
    'date',
    'sites',
    'NaN',
    'zero',
];

const value = fc.oneof(
    texts.map((text) => text.slice(0, 2000)),
    {
        weight: 3,
        arbitrary: fc.constantFrom(
            ...['36', '12', '40000', '0', '-0', '0.9', 'none', 'power', 'luck', PRESET],
            ...['EUR', 'KZT', 'arab', 'ar', 'ja', 'kk-KZ-u-nu-deva', 'x-klingon'],
        ),
    },
    fc.double({ noNaN: true }).map(String),
);
const step = fc.oneof(
    fc.record({ attribute: fc.constantFrom(...ATTRIBUTES), value: fc.option(value) }),
    fc.record({
        property: fc.constantFrom('priceUsd', 'outageHours', 'sites', 'cause', 'sharePercent'),
        kind: fc.constantFrom(...KINDS),
    }),
    fc.record({ property: fc.constantFrom('priceUsd', 'cause'), value: fc.option(value) }),
);
/** What is right, and has to be shown right. */
const tame = fc.constantFrom(
    { attribute: 'outage-hours', value: '36' },
    { attribute: 'outage-hours', value: ' 48.5 ' },
    { attribute: 'share-percent', value: '2e1' },
    { attribute: 'hashrate-ehs', value: '10.43' },
    { attribute: 'price-usd', value: '-0' },
    { attribute: 'price-usd-high', value: '100000' },
    { attribute: 'payout', value: 'luck' },
    { attribute: 'lang', value: 'ar' },
    { attribute: 'digits', value: 'arab' },
    { property: 'priceUsd', kind: 'zero' },
    { property: 'priceUsd', value: null },
);
/** Some steps, of one kind or of both. */
const attack = fc.oneof(
    fc.array(step, { minLength: 1, maxLength: 3 }),
    fc.array(tame, { minLength: 1, maxLength: 3 }),
);

/** In escapes: on the way half a pair would be lost. @param {unknown} value */
const escaped = (value) =>
    JSON.stringify(value).replace(
        /[\u007f-\uffff]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );

/**
 * Takes the steps, one attack after the other; what stands after each.
 *
 * @param {Page} page
 * @param {unknown[]} attacks
 * @returns {Promise<{ fault: string, scenario: any, lossUsd: number | null, refused: boolean }[]>}
 */
const taken = async (page, attacks) =>
    JSON.parse(
        await page.run(async (/** @type {string} */ json) => {
            /** @type {any[][]} */
            const attacks = JSON.parse(json);
            const ring = /** @type {any} */ ([]);
            ring.push(ring);
            const boom = () => {
                throw new RangeError('a trap');
            };
            const { proxy: revoked, revoke } = Proxy.revocable([], {});
            revoke();
            /** @type {Record<string, unknown>} */
            const kinds = {
                symbol: Symbol('36'),
                bigint: 36n,
                function: () => 36,
                ring,
                thrower: [Object.defineProperty({}, 'name', { enumerable: true, get: boom })],
                proxy: [new Proxy({}, { ownKeys: boom, get: boom })],
                revoked,
                endless: new Array(2 ** 32 - 1),
                date: new Date(36),
                sites: [{ name: '\u202e<b>a</b>', powerMw: 30, group: '<i>\u2067' }],
                NaN: NaN,
                zero: -0,
            };
            const frame = () => new Promise((shown) => requestAnimationFrame(shown));
            const results = [];
            for (const steps of attacks) {
                document.querySelector('idle-loss')?.remove();
                const element = /** @type {any} */ (document.createElement('idle-loss'));
                element.setAttribute('preset', 'kazakhstan-internet-2022');
                let failed = false;
                let told = 0;
                // Its own event, where a scenario's own code throws.
                element.addEventListener('error', () => (failed = true));
                element.addEventListener('refused', () => told++);
                element.textContent = 'own';
                document.querySelector('main')?.append(element);
                // Every other one comes when an answer stands already.
                const late = results.length % 2 === 1;
                for (let turn = 0; turn < 100 && late && !element.report; turn++) await frame();
                for (const { attribute, property, kind, value } of steps) {
                    if (property) element[property] = kind ? kinds[kind] : value;
                    else if (value === null) element.removeAttribute(attribute);
                    else element.setAttribute(attribute, value);
                    // Some come in one go, some are shown between.
                    if (value?.length % 2) await frame();
                }
                for (let turn = 0; turn < 3; turn++) await frame();
                const root = element.shadowRoot;
                const faults = [];
                for (const node of root?.querySelectorAll('*') ?? []) {
                    if (
                        /^(script|img|iframe|object|embed|i|base|link|style)$/i.test(node.localName)
                    )
                        faults.push(`an element ${node.localName}`);
                    for (const { name, value } of node.attributes) {
                        const run = name.startsWith('on') || name === 'srcdoc';
                        if (run || /^\s*javascript:/i.test(value)) faults.push(`${name}=${value}`);
                    }
                }
                const error = root?.querySelector('.answer > .error')?.textContent ?? '';
                // Before there is an answer, its author's words stand.
                const shown = failed || error !== '' || !root;
                if ((element.refusals.length > 0 || told > 0) && !shown)
                    faults.push('a refusal that nobody sees');
                const plain = (/** @type {any} */ scenario) => {
                    // To write out billions of holes takes most engines for ever.
                    if (Object.values(scenario).includes(kinds.endless)) return null;
                    try {
                        return JSON.parse(JSON.stringify(scenario));
                    } catch {
                        return null;
                    }
                };
                results.push({
                    fault: faults.join('; '),
                    scenario: plain(element.scenario),
                    lossUsd: element.report?.lossUsd ?? null,
                    refused: shown,
                });
            }
            return JSON.stringify(results);
        }, escaped(attacks)),
    );

inEachBrowser(
    'any attributes and properties are shown right, or refused in words',
    async (page, t) => {
        const { seed, numRuns } = runs(24);
        // Each kind where its own code is run, too.
        const kinds = KINDS.map((kind) => [{ property: 'sites', kind }]);
        const attacks = [...kinds, ...fc.sample(attack, { seed, numRuns })];
        await open(page);
        await put(page, { preset: PRESET });
        await answers(page, '$4.8M');
        let refused = 0;
        for (let from = 0; from < attacks.length; from += 20) {
            const some = attacks.slice(from, from + 20);
            const results = await taken(page, some);
            results.forEach((result, at) => {
                const of = JSON.stringify(some[at]).slice(0, 500);
                assert.equal(result.fault, '', of);
                if (result.refused) refused += 1;
                else {
                    const right = estimate(result.scenario);
                    assert.ok(right.status === 'ok', `nothing is said of ${of}`);
                    assert.equal(result.lossUsd, right.lossUsd, of);
                }
            });
            // Where its own code throws, the element tells so; that is no throw.
            const errors = await page.errors();
            assert.deepEqual(
                errors.filter((error) => !error.startsWith('not loaded: <idle-loss')),
                [],
            );
        }
        t.diagnostic(`${attacks.length} attacks, ${refused} of them refused in words`);
        const both = refused > attacks.length / 5 && refused < (attacks.length * 4) / 5;
        assert.ok(both, `${refused} of ${attacks.length}: too few of one kind`);
    },
);

inEachBrowser('any link opens on its figures, or says why it does not', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    const searches = [
        // Those that differ most: by itself each is tried in hostile.test.js.
        ...TRICKS.filter((_, at) => at % 2 === 0).map((trick, at) =>
            [
                `il=1&preset=${trick}`,
                `il=1&preset=${PRESET}&outage-hours=${trick}`,
                `il=1&preset=${PRESET}&sites=${trick}*4`,
            ].at(at % 3),
        ),
        `il=1&preset=${PRESET}&outage-hours=-0`,
        `il=1&preset=${PRESET}&outage-hours=36`,
        `il=1&${'x=1&'.repeat(25_000)}`,
        `il=1&preset=${PRESET}&price-usd=${'9'.repeat(100_000)}`,
    ];
    const json = await page.run(async (json) => {
        const results = [];
        for (const search of JSON.parse(json)) {
            history.replaceState(null, '', `?${search}`);
            document.querySelector('idle-loss')?.remove();
            const element = /** @type {any} */ (document.createElement('idle-loss'));
            element.setAttribute('preset', 'kazakhstan-internet-2022');
            element.setAttribute('link', '');
            document.querySelector('main')?.append(element);
            for (let turn = 0; turn < 100 && !element.report; turn++)
                await new Promise((shown) => requestAnimationFrame(shown));
            const error = element.shadowRoot?.querySelector('.answer > .error')?.textContent ?? '';
            const { lossUsd, outageHours } = element.report ?? {};
            const said = element.shadowRoot?.querySelector('.say')?.textContent ?? '';
            results.push({ search: search.slice(0, 80), error, said, lossUsd, outageHours });
        }
        return JSON.stringify(results);
    }, escaped(searches));
    /** @type {{ search: string, error: string, said: string, lossUsd: number, outageHours: number }[]} */
    const results = JSON.parse(json);
    for (const { search, error, lossUsd, outageHours } of results) {
        assert.ok(lossUsd >= 0, `${search}: nothing stands`);
        if (error) assert.equal(outageHours, 24, search);
        assert.ok(error.length < 1500, `${search}: ${error.length} letters`);
    }
    const told = results.filter(({ error }) => error).length;
    assert.ok(told > results.length / 2, `${told} of ${results.length} are told of`);
    assert.equal(results.find(({ search }) => search.endsWith('=36'))?.outageHours, 36);
    const zero = results.find(({ search }) => search.endsWith('hours=-0'))?.said ?? '';
    assert.match(zero, / for 0 hours .* about \$0 in that time/);
});

inEachBrowser(
    'a frame minds nobody’s messages but its host’s, and none of those do harm',
    async (page) => {
        await page.open('/tests/hosts/silent.html');
        const frame = await page.find('iframe');
        await page.driver.switchTo().frame(/** @type {any} */ (frame));
        await page.until(() => document.querySelector('idle-loss[data-engine="wasm"]'));
        // What it tells by itself, it tells in the picture after.
        await page.run(async () => {
            for (let picture = 0; picture < 3; picture++) await new Promise(requestAnimationFrame);
        });
        await page.driver.switchTo().defaultContent();
        await page.run(() => {
            const host = /** @type {any} */ (window);
            host.heard = [];
            window.addEventListener('message', ({ data }) => host.heard.push(JSON.stringify(data)));
            // It tells a height by itself only if that is another: the same once more is an answer.
            host.answers = () =>
                host.heard.filter(
                    (/** @type {string} */ said, /** @type {number} */ place) =>
                        said === host.heard[place - 3],
                );
            window.frames[0]?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
        });
        await page.until(() => /** @type {any} */ (window).heard.length >= 3);
        const answered = await page.run(async () => {
            const settled = () =>
                new Promise((later) => {
                    const channel = new MessageChannel();
                    channel.port1.onmessage = later;
                    channel.port2.postMessage(0);
                });
            const target = /** @type {Window} */ (window.frames[0]);
            const hello = { sentinel: 'amp', type: 'frames-init' };
            /** @type {any} */
            const ring = { ...hello, type: 'embed-size' };
            ring.ring = ring;
            for (const message of [
                null,
                undefined,
                0,
                '',
                'pymxPYMxxPYMxheightxPYMx1',
                'x'.repeat(5_000_000),
                [],
                hello.sentinel,
                { sentinel: 'amp' },
                { sentinel: { toString: null }, type: [] },
                new Map([['sentinel', 'amp']]),
                new Error('sentinel'),
                new ArrayBuffer(8),
                ring,
                10n,
            ]) {
                target.postMessage(message, '*');
            }
            // A stranger says hello: a frame beside it, of this page's own site.
            const stranger = document.createElement('iframe');
            document.body.append(stranger);
            const script = /** @type {any} */ (stranger.contentWindow);
            script.Function('target', 'hello', 'target.postMessage(hello, "*")')(target, hello);
            await settled();
            await new Promise((later) => setTimeout(later, 300));
            const before = /** @type {any} */ (window).answers();
            target.postMessage(hello, '*');
            return before;
        });
        assert.deepEqual(answered, [], 'nobody but the host is answered');
        await page.until(() => /** @type {any} */ (window).answers().length >= 3);
        const said = await page.run(() => /** @type {any} */ (window).answers().map(JSON.parse));
        assert.deepEqual(
            said.map((/** @type {any} */ data) => typeof data),
            ['object', 'string', 'string'],
            'the host is, once in each protocol',
        );
    },
);

inEachBrowser(
    'what was set before the upgrade throws into no page, whatever it is',
    async (page) => {
        await page.open('/tests/element.html');
        await page.run((preset) => {
            const make = () =>
                document.implementation.createHTMLDocument().createElement('idle-loss');
            const main = document.querySelector('main');
            for (const bad of [
                { preset: Symbol('x') },
                {
                    theme: {
                        toString: () => {
                            throw new RangeError('a trap');
                        },
                    },
                },
                { currency: Object.create(null) },
                { priceUsd: Symbol('x') },
            ]) {
                main?.append(Object.assign(make(), bad));
            }
            const good = make();
            good.setAttribute('preset', preset);
            good.id = 'good';
            main?.append(good);
        }, PRESET);
        await page.until(
            () =>
                document
                    .querySelector('#good[data-engine="wasm"]')
                    ?.shadowRoot?.querySelector('strong')?.textContent === '$4.8M',
        );
        const errors = await page.errors();
        assert.deepEqual(
            errors.filter((error) => !error.startsWith('not loaded: <idle-loss')),
            [],
        );
    },
);
