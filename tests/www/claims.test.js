/** Somebody's figure, held against the scenario. */

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { inEachBrowser } from './harness.js';
import { answers, open, PRESET, put } from './widget.js';

/** @typedef {import('./page.js').Page} Page */

/** A figure that was published, with its own day's network and price. */
const NEFTEGAZ = '3';

/**
 * Opens the preset with its claims offered.
 *
 * @param {Page} page
 * @param {Record<string, string>} [attributes]
 * @param {string} [figure] that it answers
 */
async function openClaims(page, attributes = {}, figure = '$4.8M') {
    await open(page);
    await put(page, { preset: PRESET, ...attributes });
    await answers(page, figure);
    await page.find('idle-loss', `.claims option[value="${NEFTEGAZ}"]`);
    await page.run(() => {
        const element = document.querySelector('idle-loss');
        element?.shadowRoot?.querySelector('.claims')?.setAttribute('open', '');
        document.body.dataset.changes = '0';
        element?.addEventListener('change', () => {
            const { dataset } = document.body;
            dataset.changes = String(Number(dataset.changes) + 1);
        });
    });
}

/** What is to be seen of a figure. @param {Page} page */
const state = (page) =>
    page.run(() => {
        const element = /** @type {any} */ (document.querySelector('idle-loss'));
        const root = element.shadowRoot;
        const [usd, hours] = root.querySelectorAll('.asked input');
        return {
            pick: root.querySelector('.claims select').value,
            usd: usd.value,
            hours: hours.value,
            claim: root.querySelector('p.claim').textContent,
            note: root.querySelector('.claims .note').textContent,
            error: root.querySelector('.claims .error').textContent,
            held: element.claimUsd,
            changes: document.body.dataset.changes,
        };
    });

/**
 * Waits until words stand somewhere.
 *
 * @param {Page} page
 * @param {string} words
 * @param {string} [selector]
 */
const says = (page, words, selector = 'p.claim') =>
    page.until(
        (words, selector) =>
            document
                .querySelector('idle-loss')
                ?.shadowRoot?.querySelector(selector)
                ?.textContent?.includes(words),
        words,
        selector,
    );

/** What a screen reader hears. @param {Page} page @param {string} words */
const speaks = (page, words) => says(page, words, '[role=status]');

/** Picks one, as a reader does. @param {Page} page @param {string} value */
async function pick(page, value) {
    const select = await page.find('idle-loss', '.claims select');
    await page.run(
        (select, value) => {
            select.value = value;
            select.dispatchEvent(new Event('change', { bubbles: true }));
        },
        select,
        value,
    );
}

/**
 * Types in the place of what is there.
 *
 * @param {Page} page
 * @param {'claimUsd' | 'claimHours'} name
 * @param {...string} keys
 */
async function type(page, name, ...keys) {
    const place = name === 'claimUsd' ? 'label' : 'label:last-child';
    const field = await page.find('idle-loss', `.asked ${place} input`);
    await page.run((field) => {
        field.focus();
        field.select();
    }, field);
    await page.keys(...keys);
}

/** @param {Page} page @param {Record<string, string>} attributes */
const set = (page, attributes) =>
    page.run((attributes) => {
        for (const name in attributes)
            document.querySelector('idle-loss')?.setAttribute(name, attributes[name]);
    }, attributes);

inEachBrowser('reads a published figure backwards, and on its own day too', async (page) => {
    await openClaims(page);
    await pick(page, NEFTEGAZ);
    const { claim, note } = await state(page);
    assert.equal(
        claim,
        'For the same time this scenario gives $4.8M; the figure is 0.21 times that. ' +
            'It would be true if 2.5% of the network stood still (4.4 EH/s), and not 12%. ' +
            'A bitcoin at $9,100 would make it true. An outage of 5.0 hours would make it true.',
    );
    assert.match(note, /own day it would be 2\.9% of the network \(5\.6 EH\/s\)/);
    await speaks(page, 'A bitcoin at $9,100 would make it true.');
    await speaks(page, '2.9% of the network (5.6 EH/s)');
    await pick(page, '0');
    await says(page, 'That agrees with this scenario, which gives $4.8M');
    assert.equal((await state(page)).note, '');
});

inEachBrowser('says whole sentences, whichever ways there are', async (page) => {
    await openClaims(page);
    // More than the whole network, for a day.
    await type(page, 'claimUsd', ...'100000000', Key.ENTER);
    await says(page, '21 times that. A bitcoin at $910,000 would make it true. An outage of 500');
    // For a year, no outage is long enough.
    await type(page, 'claimHours', ...'8784', Key.ENTER);
    await type(page, 'claimUsd', ...'100000000000', Key.ENTER);
    await says(page, 'would make it true.');
    assert.match((await state(page)).claim, /times that\. A bitcoin at \S+ would make it true\.$/);
});

inEachBrowser('changes nothing until a reader asks for a figure', async (page) => {
    await openClaims(page);
    const opened = { pick: '', usd: '', hours: '', claim: '', note: '', error: '' };
    // A change of a fold is told later.
    await page.run(() => new Promise((later) => setTimeout(later, 100)));
    assert.deepEqual(await state(page), { ...opened, held: null, changes: '0' });
    await pick(page, NEFTEGAZ);
    assert.equal((await state(page)).held, 1e6);
    await pick(page, '');
    assert.deepEqual(await state(page), { ...opened, held: null, changes: '2' });
    await set(page, { 'price-usd': '21794.68' });
    await answers(page, '$2.4M');
    assert.equal((await state(page)).pick, '');
});

inEachBrowser('drops a figure of the page’s own too', async (page) => {
    await openClaims(page, { 'claim-usd': '1e6', 'claim-hours': '24', 'claim-price-usd': '9e4' });
    assert.notEqual((await state(page)).note, '');
    await pick(page, '0');
    const { claim, note } = await state(page);
    assert.deepEqual([claim.slice(0, 11), note], ['That agrees', '']);
    await type(page, 'claimUsd', Key.DELETE, Key.ENTER);
    assert.deepEqual((await state(page)).held, null);
});

inEachBrowser('takes a figure of a reader’s own, and moves with the scenario', async (page) => {
    await openClaims(page);
    // Without hours of its own it is for as many as the outage takes.
    await type(page, 'claimUsd', ...'2000000', Key.ENTER);
    await says(page, 'if 5.0% of the network stood still');
    await speaks(page, 'if 5.0% of the network stood still');
    const { usd, hours, note } = await state(page);
    assert.deepEqual([usd, hours, note], ['2,000,000', '24', '']);
    await set(page, { 'price-usd': '21794.68' });
    await says(page, 'if 10% of the network stood still');
});

inEachBrowser('credits nobody with a reader’s own figure', async (page) => {
    await openClaims(page);
    await type(page, 'claimHours', ...'24', Key.TAB);
    await type(page, 'claimUsd', ...'1000000', Key.ENTER);
    await says(page, 'if 2.5% of the network stood still');
    const { pick: picked, note } = await state(page);
    assert.deepEqual([picked, note], ['', '']);
    await pick(page, NEFTEGAZ);
    assert.equal((await state(page)).pick, NEFTEGAZ);
});

inEachBrowser('says what is wrong with a figure, and what is shown instead', async (page) => {
    await openClaims(page);
    await pick(page, '0');
    await type(page, 'claimUsd', ...'much', Key.ENTER);
    await says(page, '“much” is no number', '.claims .error');
    const refused = await state(page);
    assert.match(refused.error, / Still showing \$4,800,000\.$/);
    assert.match(refused.claim, /^That agrees/);
    assert.equal(refused.usd, 'much');
    await speaks(page, refused.error);
    const marks = await page.run(() => {
        const root = document.querySelector('idle-loss')?.shadowRoot;
        return [...(root?.querySelectorAll('.asked input') ?? [])].map((field) => [
            field.getAttribute('aria-invalid'),
            root?.getElementById(field.getAttribute('aria-describedby') ?? '')?.className,
        ]);
    });
    assert.deepEqual(marks, [
        ['true', 'error'],
        [null, 'error'],
    ]);
    await type(page, 'claimUsd', ...'2000000', Key.ENTER);
    await says(page, 'if 5.0% of the network stood still');
    assert.equal((await state(page)).error, '');
    assert.equal(
        await page.run(() =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelector('[aria-invalid]'),
        ),
        null,
    );
});

inEachBrowser('forgets what was refused once all starts anew', async (page) => {
    await openClaims(page);
    await type(page, 'claimUsd', ...'much', Key.ENTER);
    await says(page, '“much” is no number', '.claims .error');
    // With no figure to be shown instead, none is promised.
    assert.doesNotMatch((await state(page)).error, /Still/);
    const outage = await page.find('idle-loss', '#outage');
    await page.run((outage) => outage.dispatchEvent(new Event('change')), outage);
    const { usd, error } = await state(page);
    assert.deepEqual([usd, error], ['', '']);
});

inEachBrowser('leaves the focus where it is, whatever is picked', async (page) => {
    await openClaims(page);
    const select = await page.find('idle-loss', '.claims select');
    await page.run((select) => select.focus(), select);
    for (const value of ['0', '']) {
        await pick(page, value);
        const focus = await page.run(
            () => document.querySelector('idle-loss')?.shadowRoot?.activeElement?.localName,
        );
        assert.equal(focus, 'select');
    }
});

inEachBrowser('lets a reader type while the scenario or the page moves', async (page) => {
    await openClaims(page);
    await pick(page, '0');
    await type(page, 'claimUsd', ...'150');
    await set(page, { 'price-usd': '21794.68' });
    await answers(page, '$2.4M');
    assert.equal((await state(page)).usd, '150');
    // In another language all of it is built anew; what was half typed is not taken.
    await set(page, { lang: 'fr' });
    await page.find('idle-loss', 'section[lang=fr] .claims');
    const { held, changes } = await state(page);
    assert.deepEqual([held, changes], [4.8e6, '1']);
});

inEachBrowser('cuts no figure on a phone, and tells figures apart at their start', async (page) => {
    await page.resize(320, 800);
    const tenge = { currency: 'KZT', 'usd-rate': '432.5' };
    for (const lang of ['ar', 'ja', 'zh', 'en']) {
        for (const attributes of [{ lang }, { lang, ...tenge }]) {
            await open(page);
            await put(page, {
                preset: PRESET,
                'claim-usd': '4.8e6',
                'claim-hours': '24',
                ...attributes,
            });
            await page.find('idle-loss', `section[lang=${lang}] .claims option[value="0"]`);
            const cut = await page.run(() => {
                const root = document.querySelector('idle-loss')?.shadowRoot;
                root?.querySelector('.claims')?.setAttribute('open', '');
                return [...(root?.querySelectorAll('.asked input') ?? [])]
                    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
                    .map((field) => /** @type {HTMLInputElement} */ (field).value);
            });
            assert.deepEqual(cut, [], JSON.stringify(attributes));
            const starts = await page.run(() =>
                [
                    ...(document
                        .querySelector('idle-loss')
                        ?.shadowRoot?.querySelectorAll('.claims option[value]:not([value=""])') ??
                        []),
                ].map(({ textContent }) => textContent?.slice(0, 12)),
            );
            assert.equal(new Set(starts).size, 4, String(starts));
        }
    }
});
