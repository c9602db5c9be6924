/** The link: state to address and back, whatever the address has in it. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Key } from 'selenium-webdriver';
import presets from '../../www/presets.json' with { type: 'json' };
import * as link from '../../www/link.js';
import * as known from '../../www/scenario.js';
import { estimate, fields } from '../boundary/engine.js';
import { copyLink } from './clipboard.js';
import { inEachBrowser } from './harness.js';
import { random } from './random.js';
import { answers, open, PRESET, put } from './widget.js';

/** @typedef {import('../../www/scenario.js').Inputs} Inputs */

const { FIELD_NAMES, merge, presetNamed } = known;
const ROWS = fields();
/** @param {string} search @param {string} name */
const readLink = (search, name) => link.readLink(search, name, known);
/** @param {string} page @param {string} name @param {string | null} preset @param {Inputs} scenario */
const writeLink = (page, name, preset, scenario) =>
    link.writeLink(page, name, preset, scenario, known);
const PAGE = 'https://example.org/article';

/**
 * @param {string | null} preset
 * @param {Inputs} chosen
 */
const over = (preset, chosen) => merge(presetNamed(preset)?.scenario ?? {}, chosen);

/** @param {string} link */
function opened(link, name = '') {
    const linked = readLink(new URL(link).search, name);
    assert.ok(linked, link);
    assert.deepEqual(linked.troubles, [], link);
    return { preset: linked.preset, scenario: over(linked.preset, linked.inputs) };
}

/** @param {string} search */
const troublesOf = (search) =>
    readLink(search, '')?.troubles.map(({ problem, came }) => `${problem} ${came}`);

test('says what differs from the preset, in the attributes’ names', () => {
    for (const [chosen, query] of /** @type {[Inputs, string][]} */ ([
        [{}, ''],
        [{ sharePercent: 12 }, ''],
        [{ sharePercent: 20, outageHours: 36 }, '&share-percent=20&outage-hours=36'],
        [{ priceUsdLow: 40000, priceUsdHigh: 50000 }, '&price-usd-low=40000&price-usd-high=50000'],
        [{ hashrateEhs: 20.5 }, '&hashrate-ehs=20.5'],
        [{ cause: 'power', payout: 'luck' }, '&cause=power&payout=luck'],
        [{ claimUsd: 1e6, claimHours: 24 }, '&claim-usd=1000000&claim-hours=24'],
    ])) {
        const link = writeLink(PAGE, '', PRESET, over(PRESET, chosen));
        assert.equal(link, `${PAGE}?il=1&preset=${PRESET}${query}`);
    }
    assert.equal(
        writeLink(PAGE, '', null, { sites: [{ name: 'A, B', powerMw: 4, group: 'shut' }] }),
        `${PAGE}?il=1&sites=A%252c+B*4*shut`,
    );
});

test('opens with what was copied, for any state of any preset', () => {
    const { number, pick } = random(1);
    let taken = 0;
    for (let round = 0; round < 400; round++) {
        const preset = pick([null, ...presets.map(({ id }) => id)]);
        /** @type {Inputs} */
        let chosen = preset ? {} : { ...presets[0].scenario };
        for (let moves = number(4); moves >= 0; moves--) {
            const { name, least, span, whole } = pick(ROWS);
            const value = least + (span - least) * (number(1e6) / 1e6);
            chosen = merge(chosen, { [name]: whole ? Math.round(value) : value });
        }
        if (number(4) === 0) chosen = { ...chosen, payout: 'luck' };
        const scenario = over(preset, chosen);
        if (estimate(/** @type {any} */ (scenario)).status === 'refused') continue;
        taken += 1;
        const link = writeLink(PAGE, '', preset, scenario);
        assert.deepEqual(opened(link), { preset, scenario }, link);
    }
    assert.ok(taken > 100, `${taken} states`);
});

test('says what is not given any more, whatever the preset says of it', () => {
    const { NONE, given } = known;
    const COSTS = /^(cause|electricity|standby|fixed|credit|pool)/;
    const costs = FIELD_NAMES.filter((field) => COSTS.test(field));
    for (const preset of presets) {
        const dropped = costs.filter((field) => field in preset.scenario);
        const chosen = Object.fromEntries(dropped.map((field) => [field, NONE]));
        const scenario = given(over(preset.id, chosen));
        const answer = estimate(/** @type {any} */ (scenario));
        assert.equal(answer.status === 'ok' && answer.net, null, 'gross only');
        const link = writeLink(PAGE, '', preset.id, scenario);
        assert.match(link, /&cause=none/);
        assert.deepEqual(given(opened(link).scenario), scenario);
    }
    // A range that is dropped stays so when its value moves.
    const without = over(PRESET, { priceUsd: 43589.36, priceUsdLow: NONE, priceUsdHigh: NONE });
    const moved = given(merge(without, { priceUsd: 50000 }));
    assert.equal('priceUsdLow' in moved || 'priceUsdHigh' in moved, false);
});

test('carries a list of sites, whatever they are called', () => {
    const sites = [
        { name: 'Karaganda region', powerMw: 31.3, group: 'closed' },
        { name: '50% * 2, & = ? # + "', powerMw: 1e-7, group: '' },
        { name: 'Қарағанды 🏭', powerMw: 91 },
    ];
    const scenario = over('kazakhstan-farms-2022', { sites });
    const link = writeLink(PAGE, '', 'kazakhstan-farms-2022', scenario);
    assert.deepEqual(opened(link).scenario, scenario);
    assert.equal(link.includes(' '), false);

    const many = Array(1000).fill(sites[0]);
    const long = writeLink(PAGE, '', null, { ...scenario, sites: many });
    assert.equal(long, '', 'no server would take it');
});

test('leaves what else is in the address, and replaces what is its own', () => {
    const scenario = over(PRESET, { outageHours: 36 });
    assert.equal(
        writeLink(
            `${PAGE}?p=1%202&il=1&preset=x&share-percent=3&utm_source=a&price-usd#chart`,
            '',
            PRESET,
            scenario,
        ),
        `${PAGE}?p=1%202&utm_source=a&il=1&preset=${PRESET}&outage-hours=36#chart`,
    );
    const followed = `?fbclid=x&lang=fr&site=3&case=2&reset=1&theme=dark&q=&il=1&outage-hours=3&__proto__=1`;
    assert.deepEqual(readLink(followed, ''), {
        preset: null,
        inputs: { outageHours: 3 },
        troubles: [],
    });
});

test('goes to the widget whose name it has', () => {
    const scenario = over(PRESET, { outageHours: 36 });
    for (const name of ['', 'farms', 'a.b', 'é &=']) {
        const link = writeLink(PAGE, name, PRESET, scenario);
        assert.deepEqual(opened(link, name).scenario, scenario);
        assert.equal(readLink(new URL(link).search, 'other'), null);
    }
    for (const none of ['', '?', '?preset=x', '?outage-hours=36', '?IL=1', '?il.=1'])
        assert.equal(readLink(none, ''), null, none);
});

test('tells what it does not know', () => {
    for (const [search, trouble] of [
        ['?il=2', 'version 2'],
        ['?il=', 'version '],
        ['?il=1x&outage-hours=3', 'version 1x'],
        ['?il=1&preset=atlantis', 'stray atlantis'],
        ['?il=1&preset=__proto__', 'stray __proto__'],
        ['?il=1&preset=', 'stray '],
        [`?il=1&preset=${PRESET}&preset=x`, 'twice x'],
        ['?il=1&outage-hours=3&Outage-Hours=4', 'twice 4'],
        ['?il=1&outage-hour=3', 'stray outage-hour'],
        ['?il=1&outageHours=3', 'stray outagehours'],
        ['?il=1&price-eur=3', 'stray price-eur'],
        [`?il=1&${'x'.repeat(100_000)}`, 'long '],
        [`?il=1&outage-hours=${'9'.repeat(100_000)}`, 'long '],
        [`?il=1${'&a=1'.repeat(1000)}`, 'long '],
    ]) {
        assert.deepEqual(troublesOf(search), [trouble], search.slice(0, 50));
    }
});

test('takes no rubbish for a number, and hands it on to be refused', () => {
    const long = '1'.repeat(500);
    for (const value of [
        '',
        ' ',
        '0x10',
        'NaN',
        'Infinity',
        '1,5',
        '٣',
        '1e',
        '%',
        '1e999',
        long,
    ]) {
        const search = `?il=1&preset=${PRESET}&outage-hours=${encodeURIComponent(value)}`;
        const { inputs = {}, troubles } = readLink(search, '') ?? {};
        assert.deepEqual(troubles, []);
        const answer = estimate(/** @type {any} */ (over(PRESET, inputs)));
        assert.equal(answer.status, 'refused', value);
        const [{ field, came }] = /** @type {any} */ (answer).refusals;
        assert.equal(field, 'outageHours');
        assert.ok(String(came).length <= 45, `${came}`);
    }
    for (const sites of ['', '*', '%', '%25zz', 'A*1*b*c', 'A', ',,,', '*'.repeat(3000)]) {
        const search = `?il=1&preset=kazakhstan-farms-2022&sites=${encodeURIComponent(sites)}`;
        const { inputs = {} } = readLink(search, '') ?? {};
        const scenario = over('kazakhstan-farms-2022', inputs);
        assert.equal(estimate(/** @type {any} */ (scenario)).status, 'refused', sites);
    }
});

test('never throws, and never gives what is no field', () => {
    const { number, pick } = random(2);
    const names = FIELD_NAMES;
    const pieces = [
        ...['&', '=', '?', '#', '%', '%zz', '%00', '%ff', '+', ';', '.', '-', '\0', '\ud800', '🏭'],
        ...['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'il', 'il=1', 'preset'],
        ...['sites=', '*', ',', 'A*1', '-low', '-high', '1e308', '12', 'NaN', '[]', '{}', '<b>'],
        ...ROWS.map(({ name }) => name.replace(/[A-Z]/g, (letter) => `-${letter}`)),
        ...presets.map(({ id }) => id),
    ];
    let read = 0;
    for (let round = 0; round < 3000; round++) {
        const search = `?il=1&${Array.from({ length: number(12) }, () => pick(pieces)).join('')}`;
        const linked = readLink(search, '');
        if (!linked) continue;
        read += 1;
        assert.ok(
            Object.keys(linked.inputs).every((name) => names.includes(name)),
            search,
        );
        if (linked.troubles.length > 0) continue;
        // Whatever it is, the engine answers it.
        const answer = estimate(/** @type {any} */ (over(linked.preset, linked.inputs)));
        assert.match(answer.status, /^(ok|refused)$/, search);
    }
    assert.ok(read > 1000, `${read} links`);
    assert.deepEqual(Object.keys(Object.prototype), []);
});

/** @param {import('./page.js').Page} page @returns {Promise<[Inputs, string | null]>} */
const state = (page) =>
    page.run(() => {
        const element = /** @type {any} */ (document.querySelector('idle-loss'));
        return [element.scenario, element.preset];
    });

/** @param {import('./page.js').Page} page */
const said = (page) =>
    page.run(
        () =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelector('.answer > .error')
                ?.textContent ?? '',
    );

/** An address as somebody has given it, without asking a server. @param {import('./page.js').Page} page @param {string} search */
const come = (page, search) => page.run((search) => history.replaceState(null, '', search), search);

inEachBrowser('is the same again after a reload by its link', async (page) => {
    const attributes = { link: '', preset: PRESET, 'outage-hours': '36', 'ramp-hours': '12' };
    await open(page);
    await put(page, attributes);
    await answers(page, '$7.2M');
    const before = await page.run(() => location.href);
    const slider = await page.find('idle-loss', '[type=range]');
    await page.drag(slider, 60);
    const field = await page.find('idle-loss', '#priceUsd');
    await page.run((field) => field.select(), field);
    await page.keys('21,794.68', Key.TAB);
    await page.run(() => Object.assign(document.querySelector('idle-loss') ?? {}, { pue: 1.3 }));
    assert.equal(await page.run(() => location.href), before, 'nothing moves the address');

    const link = await copyLink(page);
    const copied = await state(page);
    assert.notEqual(copied[0].sharePercent, 12);
    await page.open(new URL(link).pathname + new URL(link).search);
    await put(page, attributes);
    await page.find('idle-loss[data-engine="wasm"]', 'strong');
    assert.deepEqual(await state(page), copied);
    assert.equal(await said(page), '');
    assert.equal(await copyLink(page), link);
});

inEachBrowser('takes the place of all that the element says, until it says more', async (page) => {
    await open(page);
    await come(page, `?il=1&preset=${PRESET}&hashrate-ehs=20.85`);
    await put(page, { link: '', preset: 'kazakhstan-farms-2022', 'outage-hours': '5', pue: '1.5' });
    await answers(page, '$4.8M');
    assert.deepEqual(await state(page), [over(PRESET, { hashrateEhs: 20.85 }), PRESET]);
    await page.run(() => document.querySelector('idle-loss')?.setAttribute('outage-hours', '36'));
    await answers(page, '$7.2M');
    await page.run((preset) => {
        document.querySelector('idle-loss')?.setAttribute('preset', '');
        document.querySelector('idle-loss')?.setAttribute('preset', preset);
    }, PRESET);
    await answers(page, '$7.2M');
    assert.equal((await state(page))[0].pue, 1.5);
});

for (const [what, search, tells] of [
    ['an unknown preset', '?il=1&preset=atlantis', '“atlantis” is not known here.'],
    ['a misspelt name', `?il=1&preset=${PRESET}&outage-hour=3`, '“outage-hour” is not known here.'],
    ['no number', `?il=1&preset=${PRESET}&outage-hours=much`, 'Hours of outage: “much” is no'],
    ['too much', `?il=1&preset=${PRESET}&share-percent=120`, 'from 0% to 100%, not 120.'],
    ['a prototype', '?il=1&preset=__proto__&__proto__=1', '“__proto__” is not known here.'],
    ['another version', '?il=7&outage-hours=3', '“7” is no version that is known here.'],
    ['no preset and not enough', '?il=1&outage-hours=3', 'missing'],
    ['100 kB', `?il=1&outage-hours=${'9'.repeat(1e5)}`, 'It is too long.'],
    ['markup', '?il=1&preset=%3Cimg%20src%3Dx%3E', '“<img src=x>” is not known here.'],
]) {
    inEachBrowser(`opens on the page’s own figures where the link has ${what}`, async (page) => {
        await open(page);
        await come(page, search);
        await put(page, { link: '', preset: PRESET });
        await answers(page, '$4.8M');
        const text = await said(page);
        assert.match(
            text,
            /^The link’s figures could not be taken\. .* These are the page’s own\.$/,
        );
        assert.ok(text.includes(tells), text);
        assert.ok(text.length < 500, text);
        // Until the reader goes on.
        const slider = await page.find('idle-loss', '[type=range]');
        await page.drag(slider, 30);
        assert.equal(await said(page), '');
    });
}

inEachBrowser('opens one widget of several, and only where it is asked to', async (page) => {
    await open(page);
    await come(page, `?il=1&preset=${PRESET}&outage-hours=100`);
    await put(page, { preset: PRESET });
    await put(page, { preset: PRESET, link: '' });
    await put(page, { preset: PRESET, link: '' });
    await put(page, { preset: PRESET, link: 'second' });
    const shown = () =>
        page.until(() => {
            const elements = [...document.querySelectorAll('idle-loss')];
            // Each wakes as it comes near.
            window.scrollTo(0, document.body.scrollHeight);
            return (
                elements.every((one) => one.matches('[data-engine="wasm"]')) &&
                elements.map(({ shadowRoot }) => [
                    shadowRoot?.querySelector('strong')?.textContent,
                    shadowRoot?.querySelector('footer button')?.checkVisibility(),
                ])
            );
        });
    assert.deepEqual(await shown(), [
        ['$4.8M', false],
        ['$20M', true],
        ['$4.8M', false],
        ['$4.8M', true],
    ]);
    const link = await copyLink(page, 3);
    assert.match(link, /\?il=1\.second&preset=/);
});

inEachBrowser(
    'says so where only the whole engine finds a link wrong, and goes on',
    async (page) => {
        const address = `?il=1&preset=${PRESET}&outage-hours=50&cause=foo`;
        await page.open(`/tests/element.html${address}`);
        await page.until(() => customElements.get('idle-loss') !== undefined);
        await put(page, { preset: PRESET, link: '' });
        await answers(page, '$4.8M');
        const [said, hours] = await page.run(() => {
            const element = /** @type {any} */ (document.querySelector('idle-loss'));
            const error = element.shadowRoot.querySelector('.answer > .error');
            return [error.textContent, element.outageHours];
        });
        assert.match(said, /^The link’s figures could not be taken\./);
        assert.equal(hours, 24);
    },
);

inEachBrowser('needs no more than the word to drop a net', async (page) => {
    await open(page);
    await put(page, { preset: PRESET, cause: 'none' });
    await answers(page, '$4.8M');
    const [net, refusals] = await page.run(() => {
        const { report, refusals } = /** @type {any} */ (document.querySelector('idle-loss'));
        return [report.net, refusals];
    });
    assert.deepEqual([net, refusals], [null, []]);
});
