/** What an editor pastes, as texts; and the addresses and answers that they are made from. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import presets from '../../www/presets.json' with { type: 'json' };
import { addressOf, attributesOf, PLAIN, readAddress } from '../../www/make/address.js';
import { escape } from '../../www/make/escape.js';
import { figuresOf, NetworkError } from '../../www/make/network.js';
import { originOf, sayOrigin, stands } from '../../www/make/origin.js';
import { amp, frame, oembed, picture, script } from '../../www/make/snippets.js';

/** @type {import('../../www/make/snippets.js').Embed} */
const EMBED = {
    address: 'https://news.example/il/embed.html?il=1&preset=china-2021&lang=fr&theme=auto',
    script: 'https://news.example/il/idle-loss.js',
    attributes: [
        ['preset', 'china-2021'],
        ['lang', 'fr'],
    ],
    height: 940,
    title: 'Le titre',
    sentence: 'La phrase.',
    more: 'La suite',
    lang: 'fr',
    direction: 'ltr',
    origin: '',
    picture: { width: 728, height: 600 },
};
const ADDRESS =
    'https://news.example/il/embed.html?il=1&amp;preset=china-2021&amp;lang=fr&amp;theme=auto';

test('says a frame', () => {
    assert.equal(
        frame(EMBED),
        `<iframe src="${ADDRESS}" title="Le titre" width="100%" height="940" loading="lazy" allow="clipboard-write; web-share" style="border:0">La phrase.</iframe>`,
    );
});

test('says a script and the element', () => {
    assert.equal(
        script(EMBED),
        `<script async src="https://news.example/il/idle-loss.js"></script>
<idle-loss preset="china-2021" lang="fr">
  <p lang="fr" dir="ltr">La phrase.</p>
</idle-loss>`,
    );
});

test('says a picture with a link', () => {
    assert.equal(
        picture(EMBED),
        `<a href="${ADDRESS}" lang="fr"><img src="idle-loss.png" alt="La phrase." width="728" height="600" style="max-width:100%;height:auto"></a>`,
    );
});

test('says a frame of AMP', () => {
    assert.equal(
        amp(EMBED),
        `<amp-iframe src="${ADDRESS}" title="Le titre" height="940" layout="fixed-height" sandbox="allow-scripts allow-same-origin allow-popups" allow="clipboard-write; web-share" frameborder="0" resizable>
  <p placeholder lang="fr" dir="ltr">La phrase.</p>
  <p overflow role="button" tabindex="0" lang="fr" dir="ltr">La suite</p>
</amp-iframe>`,
    );
});

test('says today’s figures’ source and time below each form', () => {
    const origin = sayOrigin({ source: 'mempool.space', time: '2026-11-26T14:05Z' }, 'fr-CA');
    assert.equal(origin, 'Réseau et prix : mempool.space, 2026-11-26 14:05 UTC');
    const line = `<p lang="fr" dir="ltr"><small>${origin}</small></p>`;
    for (const form of [frame, script, picture, amp]) {
        assert.equal(form({ ...EMBED, origin }), `${form(EMBED)}\n${line}`);
    }
});

test('is a rich answer of oEmbed', () => {
    assert.deepEqual(JSON.parse(oembed(EMBED)), {
        version: '1.0',
        type: 'rich',
        title: 'Le titre',
        provider_name: 'idle-loss',
        provider_url: 'https://news.example/il/',
        width: 680,
        height: 940,
        html: frame(EMBED),
    });
});

test('escapes what would end a text or an attribute', () => {
    assert.equal(escape(`a"b'c<d>e&f&amp;`), `a&quot;b'c&lt;d&gt;e&amp;f&amp;amp;`);
    const hostile = '"></iframe></script><img onerror=alert(1)>&quot;';
    const embed = {
        ...EMBED,
        address: hostile.replace(/^/, 'https://news.example/?'),
        script: hostile,
        attributes: /** @type {[string, string][]} */ ([['preset', hostile]]),
        title: hostile,
        sentence: hostile,
        more: hostile,
        origin: hostile,
    };
    for (const form of [frame, script, picture, amp]) {
        const text = form(embed);
        assert.ok(!text.includes('<img onerror'), text);
        assert.ok(!text.includes('"">'), text);
        assert.ok(text.includes('&lt;img onerror'), text);
    }
});

const kazakhstan = presets[0];
const STATE = {
    preset: kazakhstan.id,
    scenario: { ...kazakhstan.scenario, outageHours: 36 },
    look: { lang: 'kk', theme: 'dark', digits: 'arab', currency: 'KZT', usdRate: '432.5' },
    origin: { source: 'mempool.space', time: '2026-11-26T14:05Z' },
};
const SEARCH =
    '?il=1&preset=kazakhstan-internet-2022&outage-hours=36&lang=kk&theme=dark&digits=arab&currency=KZT&usd-rate=432.5&source=mempool.space&asof=2026-11-26T14:05Z';

test('an address carries the whole state, and gives it back', () => {
    const address = addressOf('https://news.example/make.html?lang=fr&utm=1#top', STATE);
    assert.equal(address, `https://news.example/make.html${SEARCH}`);
    const { look, origin, figures } = readAddress(SEARCH);
    assert.deepEqual(look, STATE.look);
    assert.deepEqual(origin, STATE.origin);
    assert.deepEqual(figures, { outageHours: 36 });
});

test('an address that says nothing, or nothing known, is plain', () => {
    assert.deepEqual(readAddress('').look, PLAIN);
    const { look, origin } = readAddress('?lang=tlh&theme=pink&source=a b&asof=today');
    assert.deepEqual(look, PLAIN);
    assert.equal(origin, null);
});

test('attributes are the address without what is none', () => {
    const address = addressOf('https://news.example/embed.html', STATE);
    assert.deepEqual(attributesOf(address, STATE.scenario), [
        ['preset', 'kazakhstan-internet-2022'],
        ['outage-hours', '36'],
        ['lang', 'kk'],
        ['theme', 'dark'],
        ['digits', 'arab'],
        ['currency', 'KZT'],
        ['usd-rate', '432.5'],
    ]);
});

test('attributes hold the sum of a list of sites', () => {
    const { sitesTotalMw, ...farms } = presets[2].scenario;
    const scenario = { ...farms, sites: [{ powerMw: 0.1 }, { powerMw: 0.2 }], sitesTotalMw: 1 };
    const state = { ...STATE, preset: null, scenario, origin: null };
    const attributes = attributesOf(addressOf('https://news.example/', state), scenario);
    assert.ok(attributes.some(([name, value]) => name === 'power-mw' && value === '0.3'));
    assert.ok(!attributes.some(([name]) => name.startsWith('sites')));
});

test('a source is a host, and a time one of the clock', () => {
    const time = '2026-11-26T14:05Z';
    assert.deepEqual(originOf('localhost:8080', time), { source: 'localhost:8080', time });
    for (const [source, at] of [
        ['', time],
        [null, time],
        ['<b>', time],
        ['mempool.space', null],
        ['mempool.space', '2026-13-26T14:05Z'],
        ['mempool.space', 'now'],
    ]) {
        assert.equal(originOf(source, at), null);
    }
});

const found = { priceUsd: 91234, difficulty: 1e14, startHeight: 925001, feesBtcPerBlock: 0.02 };

test('today’s figures are today’s as long as none is changed', () => {
    assert.ok(stands(found, { ...found, outageHours: 5 }));
    assert.ok(!stands(found, { ...found, priceUsd: 90000 }));
    assert.ok(!stands({}, found));
});

const block = (/** @type {number} */ totalFees, height = 925000, difficulty = 1e14) => ({
    height,
    difficulty,
    extras: { totalFees },
});

test('takes figures out of an API’s answers', () => {
    const fees = [1, 3].map((btc) => block(btc * 1_000_000));
    assert.deepEqual(figuresOf('host', { USD: 91234 }, 925000, fees), found);
    const more = [...Array(15).fill(block(2_000_000)), block(900_000_000)];
    assert.deepEqual(figuresOf('host', { USD: 91234 }, 925000, more), found, 'the last 15');
});

test('takes nothing from an answer of another shape', () => {
    const prices = { USD: 91234 };
    const blocks = [block(2_000_000)];
    /** @type {[unknown, unknown, unknown, RegExp][]} */
    const cases = [
        [null, 925000, blocks, /^host answers \/api\/v1\/prices with something else/],
        [{ USD: '91234' }, 925000, blocks, /a price in US dollars/],
        [{ USD: -1 }, 925000, blocks, /a price in US dollars/],
        [{ USD: 0 }, 925000, blocks, /a price in US dollars/],
        [{ USD: 1e9 }, 925000, blocks, /a price in US dollars/],
        [prices, '925000', blocks, /the height of a block/],
        [prices, 925000.5, blocks, /the height of a block/],
        [prices, { height: 1 }, blocks, /the height of a block/],
        [prices, 925000, [], /blocks and their difficulty/],
        [prices, 925000, {}, /blocks and their difficulty/],
        [prices, 925000, [block(2e6, 925000, NaN)], /blocks and their difficulty/],
        [prices, 925000, [{ height: 925000, difficulty: 1e14 }], /blocks and their fees/],
        [prices, 925000, [...blocks, block(-1)], /blocks and their fees/],
        [prices, 925000, [block(2e6, 924997)], /not its last ones/],
        [prices, 925000, [{ ...blocks[0], height: undefined }], /not its last ones/],
    ];
    for (const [priced, height, told, message] of cases) {
        assert.throws(
            () => figuresOf('host', priced, height, told),
            (error) => error instanceof NetworkError && message.test(error.message),
        );
    }
});
