/** Somebody's figure, held against the scenario. */

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { inEachBrowser } from './harness.js';
import { answers, open, PRESET, put } from './widget.js';

/** @typedef {import('./page.js').Page} Page */

/** Opens the preset with its claims offered. @param {Page} page */
async function openClaims(page) {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    await page.until(() => {
        const claims = document.querySelector('idle-loss')?.shadowRoot?.querySelector('.claims');
        return claims?.querySelector('option[value="3"]');
    });
    await page.run(() =>
        document
            .querySelector('idle-loss')
            ?.shadowRoot?.querySelector('.claims')
            ?.setAttribute('open', ''),
    );
}

/** @param {Page} page @param {string} selector */
const text = (page, selector) =>
    page.run(
        (selector) =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelector(selector)?.textContent ??
            '',
        selector,
    );

/** @param {Page} page @param {string} words */
const says = (page, words) =>
    page.until(
        (words) =>
            document
                .querySelector('idle-loss')
                ?.shadowRoot?.querySelector('p.claim')
                ?.textContent?.includes(words),
        words,
    );

/**
 * Types in the place of what is there.
 *
 * @param {Page} page
 * @param {any} field
 * @param {string} text
 */
async function type(page, field, text) {
    await page.run((field) => {
        field.focus();
        field.select();
    }, field);
    await page.keys(...text, Key.ENTER);
}

inEachBrowser('reads a published figure backwards, and on its own day too', async (page) => {
    await openClaims(page);
    // Opened, it begins with the first, which this scenario is about.
    await says(page, 'That agrees with this scenario, which gives $4.8M');
    const pick = await page.find('idle-loss', '.claims select');
    await page.run((pick) => {
        pick.value = '3';
        pick.dispatchEvent(new Event('change', { bubbles: true }));
    }, pick);
    await says(page, 'if 2.5% of the network stood still (4.4 EH/s), and not 12%');
    assert.match(
        await text(page, 'p.claim'),
        /this scenario gives \$4\.8M; the figure is 0\.21 times/,
    );
    assert.match(
        await text(page, '.note'),
        /own day it would be 2\.9% of the network \(5\.6 EH\/s\)/,
    );
});

inEachBrowser('takes a figure of a reader’s own, and moves with the scenario', async (page) => {
    await openClaims(page);
    const usd = await page.find('idle-loss', '.asked input');
    await type(page, usd, '2000000');
    await says(page, 'if 5.0% of the network stood still');
    assert.equal(await text(page, '.note'), '');
    await page.run(() =>
        document.querySelector('idle-loss')?.setAttribute('price-usd', '21794.68'),
    );
    await says(page, 'if 10% of the network stood still');
});

inEachBrowser('says what is wrong with a figure, and keeps the last answer', async (page) => {
    await openClaims(page);
    await says(page, 'That agrees');
    const usd = await page.find('idle-loss', '.asked input');
    await type(page, usd, 'much');
    await page.until(() =>
        document
            .querySelector('idle-loss')
            ?.shadowRoot?.querySelector('.claims .error')
            ?.textContent?.includes('“much” is no number'),
    );
    await says(page, 'That agrees');
});
