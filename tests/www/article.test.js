/** The article as its readers meet it: dragging, typing, pressing keys, in each engine. */

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { inEachBrowser } from './harness.js';

/** @typedef {import('./page.js').Page} Page */

const SENTENCE =
    'If 12% of Bitcoin’s hashrate goes dark for 24 hours at $43,589 a coin, miners miss about $4.8M in that time.';

/** @param {Page} page */
async function open(page) {
    await page.open('/index.html');
    await page.find('idle-loss[data-engine="wasm"]', 'strong');
}

/** @param {Page} page @returns {Promise<string>} */
const sentence = (page) =>
    page.run(
        () =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelector('.say')?.textContent ??
            '',
    );

/** @param {Page} page @returns {Promise<string>} */
const figure = (page) =>
    page.run(
        () =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelector('strong')?.textContent ??
            '',
    );

/** The sliders, in their order. */
const SLIDERS = ['Hashrate gone dark', 'Price of a bitcoin', 'Hours of outage'];

/**
 * @param {Page} page
 * @param {string} label
 */
const slider = (page, label) => page.find('idle-loss', `input[type=range][aria-label="${label}"]`);

inEachBrowser('opens on the shutdown’s $4.8M, and says the same without scripts', async (page) => {
    await open(page);
    assert.equal(await sentence(page), SENTENCE);
    const own = await page.run(() => document.querySelector('idle-loss')?.textContent);
    assert.equal(own?.replace(/\s+/g, ' ').trim(), SENTENCE);
    const figures = await page.run(() =>
        [
            ...(document
                .querySelector('idle-loss')
                ?.shadowRoot?.querySelectorAll('dl > :not([hidden]) > dd') ?? []),
        ].map((one) => one.textContent),
    );
    assert.deepEqual(figures, ['$4.8M', '110 BTC', '$560K']);
});

inEachBrowser('answers the drag of each slider', async (page) => {
    await open(page);
    for (const label of SLIDERS) {
        const before = await figure(page);
        await page.drag(await slider(page, label), 60);
        assert.notEqual(await figure(page), before, label);
    }
    assert.notEqual(await sentence(page), SENTENCE);
});

inEachBrowser('tells the page of each move, with scenario and report', async (page) => {
    await open(page);
    await page.run(() => {
        /** @type {unknown[]} */
        const seen = [];
        Object.assign(window, { seen });
        for (const kind of ['input', 'change']) {
            document.addEventListener(kind, (event) => {
                const { detail } = /** @type {CustomEvent} */ (event);
                const { scenario, report } = detail ?? {};
                seen.push([
                    event.type,
                    /** @type {Element} */ (event.target).localName,
                    scenario?.outageHours,
                    report?.outageHours,
                    report?.status,
                ]);
            });
        }
    });
    const hours = await slider(page, 'Hours of outage');
    await page.run((hours) => hours.focus(), hours);
    await page.keys(Key.ARROW_RIGHT);
    assert.deepEqual(await page.run(() => /** @type {any} */ (window).seen), [
        ['input', 'idle-loss', 25, 25, 'ok'],
        ['change', 'idle-loss', 25, 25, 'ok'],
    ]);
});

inEachBrowser('answers the same keys in the same way', async (page) => {
    await open(page);
    const hours = await slider(page, 'Hours of outage');
    const text = () => page.run((hours) => hours.getAttribute('aria-valuetext'), hours);
    await page.run((hours) => hours.focus(), hours);
    for (const [key, expected] of [
        [Key.ARROW_RIGHT, '25 hours'],
        [Key.ARROW_UP, '26 hours'],
        [Key.ARROW_LEFT, '25 hours'],
        [Key.ARROW_DOWN, '24 hours'],
        [Key.PAGE_UP, '34 hours'],
        [Key.PAGE_DOWN, '24 hours'],
        [Key.HOME, '0 hours'],
        [Key.ARROW_LEFT, '0 hours'],
        [Key.END, '120 hours'],
    ]) {
        await page.keys(String(key));
        assert.equal(await text(), expected);
    }
    assert.equal(await figure(page), '$24M');

    // A step from a value between the steps goes to the next one, not past it.
    const price = await slider(page, 'Price of a bitcoin');
    await page.run((price) => price.focus(), price);
    await page.keys(Key.ARROW_RIGHT);
    assert.equal(await page.run((price) => price.getAttribute('aria-valuetext'), price), '$43,600');

    await page.run(() =>
        document
            .querySelector('idle-loss')
            ?.shadowRoot?.querySelector('section')
            ?.setAttribute('dir', 'rtl'),
    );
    await page.run((hours) => hours.focus(), hours);
    await page.keys(Key.ARROW_RIGHT, Key.ARROW_RIGHT);
    assert.equal(await text(), '118 hours', 'to the right is back where text runs to the left');
});

inEachBrowser('is reached by the keyboard alone, in the order of the page', async (page) => {
    await open(page);
    // Marks of what was said come late.
    await page.find('idle-loss', '.claims option');
    // From the last of the links to other languages on.
    const links = await page.find('nav a:last-child');
    await page.run((link) => link.focus(), links);
    /** @type {string[]} */
    const stops = [];
    for (let tab = 0; tab < 17; tab++) {
        await page.keys(Key.TAB);
        stops.push(
            await page.run(() => {
                const focused = document.querySelector('idle-loss')?.shadowRoot?.activeElement;
                return (
                    focused?.id ||
                    focused?.getAttribute('aria-label') ||
                    focused?.closest('label, button')?.textContent ||
                    focused?.localName ||
                    ''
                );
            }),
        );
    }
    assert.deepEqual(stops, [
        ...['sharePercent', 'Hashrate gone dark', 'Iran 4.5%', 'Kazakhstan 18.1%'],
        ...['priceUsd', 'Price of a bitcoin', 'Jan 2022 $43,589', 'Jan 2026 $87,983'],
        ...['outageHours', 'Hours of outage', '24h', '100h'],
        ...['outage', 'Reset', '%'],
        'summary',
        'summary',
    ]);
});

inEachBrowser('takes what is typed, as people type it', async (page) => {
    await open(page);
    const field = await page.find('idle-loss', '#priceUsd');
    for (const [typed, written, answer] of [
        ['87,178.72', '87,179', '$9.6M'],
        ['21794.68', '21,795', '$2.4M'],
        ['$50,000', '50,000', '$5.5M'],
        [' 43589 ', '43,589', '$4.8M'],
        ['.5', '0.5', '$55'],
    ]) {
        await page.run((field) => field.select(), field);
        await page.keys(String(typed), Key.TAB);
        assert.equal(await figure(page), answer, String(typed));
        assert.equal(await page.run((field) => field.value, field), written);
    }
    // Without leaving the field, too, once the reader pauses; not on the way there.
    await page.run((field) => field.select(), field);
    await page.keys('87,178.72');
    await page.until(
        () =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelector('strong')
                ?.textContent === '$9.6M',
    );
    assert.equal(await page.run((field) => field.value, field), '87,178.72');
});

inEachBrowser(
    'refuses what it cannot take, beside the field, and keeps the answer',
    async (page) => {
        await open(page);
        await page.run(() => {
            const told = Object.assign(window, { told: 0 });
            for (const kind of ['input', 'change']) addEventListener(kind, () => (told.told += 1));
        });
        const field = await page.find('idle-loss', '#sharePercent');
        const error = await page.find('idle-loss', '#sharePercent-error');
        const status = await page.find('idle-loss', '[role=status]');
        const seen = () =>
            page.run(
                (field, error) => [
                    field.value,
                    field.getAttribute('aria-invalid'),
                    error.textContent,
                ],
                field,
                error,
            );
        for (const leave of [Key.ENTER, Key.TAB, '']) {
            for (const [typed, said] of [
                ['150', 'Hashrate gone dark: give a number from 0% to 100%, not 150.'],
                ['-1', 'Hashrate gone dark: give a number from 0% to 100%, not -1.'],
                ['0,5', 'Hashrate gone dark: “0,5” is no number. Give one from 0% to 100%.'],
                ['twelve', 'Hashrate gone dark: “twelve” is no number. Give one from 0% to 100%.'],
                ['', 'Hashrate gone dark: “” is no number. Give one from 0% to 100%.'],
            ]) {
                await page.run((field) => (field.focus(), field.select()), field);
                await page.keys(typed || Key.DELETE, ...(leave ? [leave] : []));
                await page.until((error) => error.textContent !== '', error);
                assert.deepEqual(await seen(), [typed, 'true', `${said} Still showing 12%.`]);
                assert.equal(await sentence(page), SENTENCE, typed);
            }
        }
        await page.until((status) => status.textContent.includes('Still showing 12%'), status);
        assert.equal(
            await page.run(() => /** @type {any} */ (window).told),
            0,
            'nothing has changed',
        );

        await page.run((field) => (field.focus(), field.select()), field);
        await page.keys('15', Key.ENTER);
        assert.equal(await figure(page), '$6.0M');
        assert.deepEqual(await seen(), ['15', null, '']);
    },
);

inEachBrowser('goes on from a value beyond the end of its slider', async (page) => {
    await open(page);
    const field = await page.find('idle-loss', '#sharePercent');
    await page.run((field) => field.select(), field);
    await page.keys('80', Key.ENTER);
    const share = await slider(page, 'Hashrate gone dark');
    await page.run((share) => share.focus(), share);
    await page.keys(Key.ARROW_RIGHT);
    assert.equal(await page.run((share) => share.getAttribute('aria-valuetext'), share), '80.1%');
    assert.equal(await page.run((share) => share.valueAsNumber, share), 80.1);
});

inEachBrowser('says the answer once the reader pauses, not at each step', async (page) => {
    await open(page);
    const status = await page.find('idle-loss', '[role=status]');
    const hours = await slider(page, 'Hours of outage');
    await page.run((hours) => hours.focus(), hours);
    const said = await page.run(
        async (status, hours) => {
            if (status.textContent !== '') return 'said what nobody had changed';
            let said = 0;
            new MutationObserver(() => (said += 1)).observe(status, { childList: true });
            for (let step = 25; step <= 36; step++) {
                hours.value = String(step);
                hours.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            }
            await new Promise((done) => setTimeout(done, 1000));
            return [said, status.textContent];
        },
        status,
        hours,
    );
    assert.deepEqual(said, [1, 'About $7.2M in that time, $4.8M per 24 hours.']);
});

inEachBrowser('draws the chart of the answer', async (page) => {
    await open(page);
    /** What is written, of some kinds. @param {string} kinds */
    const written = (kinds) =>
        page.run((kinds) => {
            const chart = document.querySelector('idle-loss')?.shadowRoot?.querySelector('svg');
            return [...(chart?.querySelectorAll(kinds) ?? [])].map((one) => one.textContent);
        }, kinds);
    const AXES = 'text.usd, text.hours, text.lastHours';
    assert.deepEqual(await written(AXES), ['$2M', '$4M', '$6M', '$8M', '0', '12', '24', '36h']);
    assert.deepEqual(await written('text.high, text.loss, text.low'), ['$7.3M', '$4.8M', '$4.0M']);
    assert.deepEqual(await written('text.end, text.wonBack'), ['Outage ends', '$560K won back']);
    // What was said comes late. Of the three figures of one rate, the first is drawn.
    await page.until(
        () =>
            document
                .querySelector('idle-loss')
                ?.shadowRoot?.querySelectorAll('svg text.claim, svg path.claim').length === 4,
    );
    assert.deepEqual(await written('text.claim'), ['“$4.8M in 24h”', '“$1.0M in 24h”']);
    await page.run(() => document.querySelector('idle-loss')?.setAttribute('outage-hours', '100'));
    await page.until(() =>
        document
            .querySelector('idle-loss')
            ?.shadowRoot?.querySelector('svg')
            ?.getAttribute('aria-label')
            ?.includes('$20M after 100 hours'),
    );
    const longer = ['$10M', '$20M', '$30M', '$40M', '0', '48', '96', '144', '192h'];
    assert.deepEqual(await written(AXES), longer);
});

inEachBrowser('says how sure the figure is', async (page) => {
    await open(page);
    const range = () =>
        page.run(
            () =>
                document.querySelector('idle-loss')?.shadowRoot?.querySelector('.range')
                    ?.textContent,
        );
    assert.equal(await range(), 'Nine times in ten between $4.0M and $7.3M.');
    // A price that is half as high halves both ends.
    await page.run(() =>
        document.querySelector('idle-loss')?.setAttribute('price-usd', '21794.68'),
    );
    await page.until(
        () =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelector('strong')
                ?.textContent === '$2.4M',
    );
    assert.equal(await range(), 'Nine times in ten between $2.0M and $3.6M.');
});

inEachBrowser('tells the chart in numbers too', async (page) => {
    await open(page);
    const rows = () =>
        page.run(() => {
            const table = document.querySelector('idle-loss')?.shadowRoot?.querySelector('.table');
            if (table instanceof HTMLDetailsElement) table.open = true;
            return [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) =>
                [...row.children].map((cell) => cell.textContent),
            );
        });
    await rows();
    await page.until(() =>
        document.querySelector('idle-loss')?.shadowRoot?.querySelector('.table tbody tr'),
    );
    const [first, second, ...later] = await rows();
    assert.deepEqual(first, ['0 hours', '0 BTC', '24.27T']);
    assert.deepEqual(second, ['24 hours', '110 BTC', '24.27T']);
    // After the network's answer some of it has come back.
    assert.equal(later.at(-1)?.[1], '97 BTC');

    // Two moments within two digits are told as one: none reads like another.
    await page.run(() => document.querySelector('idle-loss')?.setAttribute('outage-hours', '451'));
    await page.until(() =>
        [
            ...(document
                .querySelector('idle-loss')
                ?.shadowRoot?.querySelectorAll('.table tbody th') ?? []),
        ].some(({ textContent }) => textContent?.startsWith('450')),
    );
    const told = (await rows()).map(String);
    assert.deepEqual([...new Set(told)], told);
});

for (const width of [320, 680, 1400]) {
    for (const scheme of ['light', 'dark']) {
        inEachBrowser(`is whole and accessible at ${width} px in the ${scheme}`, async (page) => {
            await page.resize(width, 900);
            await open(page);
            await page.run((scheme) => {
                document.documentElement.style.colorScheme = scheme;
                const folded = document
                    .querySelector('idle-loss')
                    ?.shadowRoot?.querySelectorAll('details');
                for (const details of folded ?? []) details.open = true;
            }, scheme);
            // What they hold is written, or even fetched, when they open.
            for (const last of ['#fleet optgroup', '.table tbody tr', '.notes p'])
                await page.find('idle-loss', last);
            assert.deepEqual(await page.axe(), []);
            const overflow = await page.run(
                () => document.documentElement.scrollWidth - innerWidth,
            );
            assert.ok(overflow <= 0, `${overflow} px too wide`);
            await page.run(() => document.querySelector('idle-loss')?.scrollIntoView());
            await page.screenshot(`article ${width} ${scheme}`);
        });
    }
}

inEachBrowser('keeps its colours apart from the page where its theme says so', async (page) => {
    for (const [theme, scheme] of [
        ['light', 'dark'],
        ['dark', 'light'],
    ]) {
        await open(page);
        await page.run(
            (theme, scheme) => {
                document.documentElement.style.colorScheme = scheme;
                document.querySelector('idle-loss')?.setAttribute('theme', theme);
            },
            theme,
            scheme,
        );
        assert.deepEqual(await page.axe(), []);
        await page.screenshot(`theme ${theme} in ${scheme}`);
    }
});

for (const [what, width, size] of /** @type {const} */ ([
    ['half as much again on a phone', 320, 24],
    ['twice as much', 640, 32],
])) {
    inEachBrowser(`reflows with text of ${what}`, async (page) => {
        await page.resize(width, 700);
        await open(page);
        await page.run((size) => (document.documentElement.style.fontSize = `${size}px`), size);
        await page.find('idle-loss[data-engine="wasm"]', 'footer');
        const overflow = await page.run(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${overflow} px too wide`);
        await page.screenshot(`article ${width} large text`);
    });
}

inEachBrowser('keeps a place for the widget, but not for ever', async (page) => {
    page.intercept((req, res) => {
        if (!req.url?.endsWith('/idle-loss.js')) return false;
        res.writeHead(404).end();
        return true;
    });
    await page.open('/index.html');
    const place = () => page.run(() => document.querySelector('idle-loss')?.clientHeight ?? 0);
    const kept = await place();
    await page.until(() => (document.querySelector('idle-loss')?.clientHeight ?? 0) < 300);
    assert.ok(kept >= 800, `${kept} px at first`);
    assert.match(
        await page.run(() => document.querySelector('main')?.innerText ?? ''),
        /miners miss about \$4\.8M in that time/,
    );
    await page.errors(); // the missing script
});
