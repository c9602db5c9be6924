/** "Use today's network": what an API answers, or does not, and what then stands. */

import assert from 'node:assert/strict';
import { inEachBrowser } from './harness.js';

/** @typedef {import('./page.js').Page} Page */

/** What the API answers to each route: a text, or a status, or nothing at all; of our own files, by their ends. */
const WELL = {
    '/api/v1/prices': '{"time":1795701900,"USD":91234,"EUR":80000}',
    '/api/blocks/tip/height': '925000',
    '/api/v1/blocks': JSON.stringify(
        Array.from({ length: 15 }, (_, ago) => ({
            height: 925000 - ago,
            difficulty: 155973032196071.9,
            extras: { totalFees: 1_000_000 + 200_000 * ago },
        })),
    ),
};

/** The mean of 1,000,000 to 3,800,000 sats is 2,400,000: 0.024 BTC. */
const FIGURES = {
    priceUsd: 91234,
    difficulty: 155973032196071.9,
    startHeight: 925001,
    feesBtcPerBlock: 0.024,
};

/**
 * Opens the page, beside an API that answers so; and gives what was asked of it.
 *
 * @param {Page} page
 * @param {Record<string, string | number | null>} answers
 * @param {string} [search]
 */
async function open(page, answers, search = '') {
    /** @type {string[]} */
    const asked = [];
    page.intercept((req, res) => {
        const own = req.url?.startsWith('/fake') === false;
        const path = req.url?.replace(own ? /^.*(?=\.\w+$)/ : /^\/fake/, '') ?? '';
        if (!(path in answers)) return false;
        asked.push(path);
        const answer = answers[path];
        if (typeof answer === 'number') {
            res.writeHead(answer, answer === 429 ? { 'Retry-After': '30' } : {}).end('Not now');
        } else if (answer !== null) {
            res.setHeader('Content-Type', 'application/json');
            res.end(answer);
        }
        return true;
    });
    await page.open(`/make.html${search}`);
    await page.until(() =>
        /** @type {any} */ (document.querySelector('#script')).value.includes('<idle-loss'),
    );
    return asked;
}

/** @param {Page} page @param {string} [api] */
async function press(page, api = `${page.url}/fake`) {
    await page.run((api) => {
        /** @type {any} */ (document.querySelector('#api')).value = api;
    }, api);
    const button = await page.find('#ask');
    await page.run((button) => button.scrollIntoView({ block: 'center' }), button);
    await button.click();
}

/** @param {Page} page @returns {Promise<string>} what is said once there is an answer */
const said = (page) =>
    page.until(() => {
        const said = document.querySelector('#asked')?.textContent ?? '';
        return said.startsWith('Asking') ? '' : said;
    });

/** @param {Page} page */
const figures = (page) =>
    page.run((names) => {
        const { scenario } = /** @type {any} */ (document.querySelector('idle-loss'));
        return Object.fromEntries(
            names.map((/** @type {string} */ name) => [name, scenario[name]]),
        );
    }, Object.keys(FIGURES));

inEachBrowser('fills in today’s network, with source and time in each form', async (page) => {
    const asked = await open(page, WELL);
    assert.deepEqual(asked, [], 'nothing is asked before the button is pressed');
    await press(page);
    const host = new URL(page.url).host;
    assert.match(await said(page), new RegExp(`^Filled in from ${host}, \\d\\d:\\d\\d UTC\\.`));
    assert.deepEqual(asked.sort(), Object.keys(WELL).sort());
    assert.deepEqual(await figures(page), FIGURES);

    const forms = await page.until(() => {
        const forms = [...document.querySelectorAll('textarea')].map(({ value }) => value);
        return forms.every((form) => form.includes('<small>')) && forms;
    });
    const line = new RegExp(
        `<small>Network and price: ${host}, \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC</small>`,
    );
    for (const form of /** @type {string[]} */ (forms)) assert.match(form, line);

    // The address holds them; and once a figure is another, they are not that source's any more.
    const search = await page.run(() => location.search);
    await open(page, WELL, search);
    assert.deepEqual(await figures(page), FIGURES);
    assert.match(
        await page.run(() => /** @type {any} */ (document.querySelector('#script')).value),
        line,
    );
    await page.run(() => {
        /** @type {any} */ (document.querySelector('idle-loss')).priceUsd = 90000;
    });
    await page.until(
        () => !(/** @type {any} */ (document.querySelector('#script')).value.includes('<small>')),
    );
    assert.ok(!(await page.run(() => location.search)).includes('source='));
});

/** @type {[string, Record<string, string | number | null>, RegExp][]} */
const FAILURES = [
    [
        'a limit of requests',
        { ...WELL, '/api/v1/blocks': 429 },
        /has been asked too often \(429\)\. Wait 30 seconds, and try again\./,
    ],
    ['an error', { ...WELL, '/api/v1/prices': 503 }, /answers \/api\/v1\/prices with error 503\./],
    [
        'rubbish',
        { ...WELL, '/api/blocks/tip/height': '<html>' },
        /answers \/api\/blocks\/tip\/height with something that cannot be read\./,
    ],
    [
        'another shape',
        { ...WELL, '/api/v1/blocks': '[{"height":925000,"difficulty":155973032196071.9}]' },
        /answers \/api\/v1\/blocks with something else than blocks and their fees\./,
    ],
    ['no price', { ...WELL, '/api/v1/prices': '{"USD":-1}' }, /something else than a price/],
    ['silence', { ...WELL, '/api/v1/blocks': null }, /has not answered within 6 seconds\./],
];

for (const [what, answers, message] of FAILURES) {
    inEachBrowser(`fills in nothing after ${what}, and says so`, async (page) => {
        await open(page, answers);
        const before = await figures(page);
        await press(page);
        const told = await said(page);
        assert.match(told, message);
        assert.ok(told.endsWith(' Nothing has been filled in.'), told);
        assert.deepEqual(await figures(page), before);
        assert.ok(!(await page.run(() => location.search)).includes('source='));
        // The button works again.
        await press(page, 'news.example');
        await page.until(() =>
            document
                .querySelector('#asked')
                ?.textContent?.startsWith('Give an address that begins with https://.'),
        );
    });
}

inEachBrowser('asks nobody without a lock, and says who is not there', async (page) => {
    await open(page, WELL);
    for (const api of [
        'http://news.example',
        'javascript:alert(1)',
        'https://me:pw@news.example',
    ]) {
        await press(page, api);
        assert.match(await said(page), /^Give an address that begins with https:\/\/\./);
    }
    // Nobody listens at that port.
    await press(page, 'https://127.0.0.1:9');
    await page.until(() =>
        document
            .querySelector('#asked')
            ?.textContent?.startsWith('127.0.0.1:9 cannot be reached, or lets no other site ask.'),
    );
});

for (const [engine, late] of /** @type {const} */ ([
    ['wasm', ''],
    ['narrow', '.wasm'],
])) {
    inEachBrowser(
        `fills in all or nothing where today’s network is too small, as ${engine} has it`,
        async (page) => {
            const small = JSON.stringify([
                { height: 925000, difficulty: 1e9, extras: { totalFees: 1_000_000 } },
            ]);
            await open(
                page,
                { ...WELL, '/api/v1/blocks': small, ...(late && { [late]: 404 }) },
                '?il=1&preset=riot-curtailment-2023',
            );
            await page.find(`idle-loss[data-engine="${engine}"]`);
            const before = await page.run(
                () => /** @type {any} */ (document.querySelector('idle-loss')).scenario,
            );
            await press(page);
            assert.equal(
                await said(page),
                'Today’s figures do not go with the size of this outage. Nothing has been filled in.',
            );
            const [after, refusals] = await page.run(() => {
                const widget = /** @type {any} */ (document.querySelector('idle-loss'));
                return [widget.scenario, widget.refusals];
            });
            assert.deepEqual(after, before);
            assert.deepEqual(refusals, []);
        },
    );
}
