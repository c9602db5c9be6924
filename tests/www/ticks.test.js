/** What is marked under the sliders. */

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import presets from '../../www/presets.json' with { type: 'json' };
import { LANGUAGES } from '../i18n/languages.js';
import { inEachBrowser } from './harness.js';
import { answers, open, PRESET, put } from './widget.js';

/** @typedef {import('./page.js').Page} Page */

/** A share of this width is a pixel or two: marks and the thumb are rounded apart. */
const NEAR = 2; // px

/**
 * The ticks of a slider, as they are seen.
 *
 * @param {Page} page
 * @param {string} field
 */
const ticks = (page, field) =>
    page.run((field) => {
        const root = document.querySelector('idle-loss')?.shadowRoot;
        const control = root
            ?.querySelector(`[aria-describedby="${field}-error"]`)
            ?.closest('.control');
        const marks = [...(control?.querySelectorAll('.marks span') ?? [])].map(
            (mark) => mark.getBoundingClientRect().x,
        );
        return [...(control?.querySelectorAll('.labels button') ?? [])].map((button, place) => {
            const { left, right, width, height } = button.getBoundingClientRect();
            return {
                text: button.textContent,
                title: /** @type {HTMLElement} */ (button).title,
                mark: marks[place],
                ...{ left, right, width, height },
            };
        });
    }, field);

/** Waits for what is documented of the outage. @param {Page} page @param {number} count */
const claims = (page, count) =>
    page.until(
        (count) =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelectorAll('.claims option')
                .length === count,
        count,
    );

/** Where the thumb of a slider is. @param {Page} page @param {string} field */
const thumb = (page, field) =>
    page.run((field) => {
        const range = /** @type {HTMLInputElement} */ (
            document
                .querySelector('idle-loss')
                ?.shadowRoot?.querySelector(`[type=range][aria-describedby="${field}-error"]`)
        );
        const { left, width } = range.getBoundingClientRect();
        const part = Number(range.style.getPropertyValue('--part'));
        const from = getComputedStyle(range).direction === 'rtl' ? 1 - part : part;
        return left + 12 + from * (width - 24);
    }, field);

inEachBrowser('marks what is documented, with its source', async (page) => {
    await page.resize(760, 800);
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    await claims(page, 5);
    const [share, price, hours] = [
        await ticks(page, 'sharePercent'),
        await ticks(page, 'priceUsd'),
        await ticks(page, 'outageHours'),
    ];
    assert.deepEqual(
        [share, price, hours].map((some) => some.map(({ text }) => text)),
        [
            ['Iran 4.5%', 'Kazakhstan 18.1%'],
            ['Jan 2022 $43,589', 'Jan 2026 $87,983'],
            ['24h', '100h'],
        ],
    );
    assert.deepEqual(
        share.map(({ title }) => title),
        [
            'Elliptic, via Bloomberg, May 26, 2021',
            'Cambridge’s mining map, for August 2021, via Forkast, November 2021',
        ],
    );
    assert.equal(price[0].title, 'Daily price tables, the close in UTC, January 5, 2022');
    // The value that it stands at is marked where the thumb is.
    assert.ok(Math.abs(price[0].mark - (await thumb(page, 'priceUsd'))) < NEAR);
    assert.ok(Math.abs(hours[0].mark - (await thumb(page, 'outageHours'))) < NEAR);
});

inEachBrowser('sets a value by its tick, by hand and by key', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    await claims(page, 5);
    const button = await page.find('idle-loss', '.ticks [title^="Cambridge"]');
    await button.click();
    await answers(page, '$7.2M');
    const opening = presets[0].scenario;
    const share = () =>
        page.run(() => /** @type {any} */ (document.querySelector('idle-loss')).sharePercent);
    assert.equal(await share(), opening.sharePercentHigh);
    const focused = () =>
        page.run(
            () =>
                /** @type {any} */ (document.querySelector('idle-loss')?.shadowRoot?.activeElement)
                    ?.title,
        );
    assert.match(await focused(), /^Cambridge/);
    await page.run(
        (other) => other.focus(),
        await page.find('idle-loss', '.ticks [title^="Elliptic"]'),
    );
    await page.keys(Key.ENTER);
    await answers(page, '$1.8M');
    assert.match(await focused(), /^Elliptic/, 'the focus stays');
});

inEachBrowser('marks a long outage with a day and a week', async (page) => {
    await open(page);
    await put(page, { preset: 'kazakhstan-winter-cut-2022' });
    await claims(page, 2);
    const texts = (await ticks(page, 'outageHours')).map(({ text }) => text);
    assert.deepEqual(texts, ['24h', '168h', '336h']);
    assert.deepEqual(
        (await ticks(page, 'powerMw')).map(({ text }) => text),
        ['600 MW'],
        'nothing is known of others’ megawatts',
    );
});

for (const language of LANGUAGES) {
    inEachBrowser(`has room for its ticks in ${language}, at 280 px`, async (page) => {
        await open(page);
        await page.run((lang) => (document.documentElement.lang = lang), language);
        await page.run((rtl) => (document.dir = rtl ? 'rtl' : 'ltr'), language === 'ar');
        await page.run(() => (document.body.style.margin = '0'));
        await put(page, { preset: PRESET });
        await page.find('idle-loss', '.labels button');
        await claims(page, 5);
        for (const width of [280, 600, 1000]) {
            await page.run((width) => {
                const element = /** @type {HTMLElement} */ (document.querySelector('idle-loss'));
                element.style.width = `${width}px`;
            }, width);
            for (const field of ['sharePercent', 'priceUsd', 'outageHours']) {
                const seen = await ticks(page, field);
                const order = language === 'ar' ? [...seen].reverse() : seen;
                assert.ok(seen.length >= 2, field);
                order.forEach(({ left, right, width: wide, height, mark }, place) => {
                    const label = `${field} ${place} at ${width}`;
                    assert.ok(wide >= 24 && height >= 24, label);
                    assert.ok(left >= (order[place - 1]?.right ?? 0) - 0.5, `${label} overlaps`);
                    // Its mark is at its label, or next to it.
                    assert.ok(mark > left - 24 && mark < right + 24, `${label} is astray`);
                });
            }
            const over = await page.run(() => {
                const controls = document
                    .querySelector('idle-loss')
                    ?.shadowRoot?.querySelector('.controls');
                return (controls?.scrollWidth ?? 0) - (controls?.clientWidth ?? 0);
            });
            assert.ok(over <= 0, `${over} px too wide at ${width}`);
        }
    });
}

inEachBrowser('one that is refused says so under its slider', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    await claims(page, 5);
    // What the page has set goes with no move of any slider.
    await page.run(() => document.querySelector('idle-loss')?.setAttribute('pue', '9'));
    const tick = await page.find('idle-loss', '.labels button');
    await tick.click();
    const error = await page.find('idle-loss', '#sharePercent-error');
    await page.until((error) => error.textContent, error);
    assert.match(
        await page.run((error) => error.textContent.replace(/[\u2066-\u2069]/g, ''), error),
        /not 9\..* Still showing 12%\.$/,
    );
    await answers(page, '$4.8M');
});
