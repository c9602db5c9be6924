/** From right to left: what turns, what does not, and which keys a reader presses. */

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { FIGURES } from '../i18n/figures.js';
import { inEachBrowser } from './harness.js';
import { says, speak, texts } from './speech.js';
import { open, PRESET, put } from './widget.js';

inEachBrowser('runs from right to left in Arabic, but for its chart', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await speak(page, 'ar');
    await says(page, FIGURES.ar.millions);
    await page.run(() =>
        document
            .querySelector('idle-loss')
            ?.shadowRoot?.querySelector('.below > details:last-of-type')
            ?.setAttribute('open', ''),
    );
    const found = await page.until(() => {
        const root = document.querySelector('idle-loss')?.shadowRoot;
        if (!root?.querySelector('.notes p')) return null;
        const styleOf = (/** @type {string | Element} */ one) =>
            getComputedStyle(
                /** @type {Element} */ (typeof one === 'string' ? root.querySelector(one) : one),
            );
        // What holds the digits of the sentence, the steps and the figures.
        const figures = [];
        for (const part of root.querySelectorAll('.say, li, dd')) {
            const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const { parentElement, textContent } = walker.currentNode;
                if (!parentElement || !/\d/.test(textContent ?? '')) continue;
                figures.push(styleOf(parentElement).unicodeBidi);
            }
        }
        return {
            text: styleOf('section').direction,
            svg: styleOf('svg').direction,
            figures,
            marks: [...root.querySelectorAll('svg text.hours')].map(
                (mark) => mark.getBoundingClientRect().left,
            ),
            label: root.querySelector('svg')?.getAttribute('aria-label'),
        };
    });
    assert.ok(found);
    const { text, svg, figures, marks, label } = found;
    assert.deepEqual([text, svg], ['rtl', 'ltr']);
    assert.ok(figures.length > 20, `${figures.length} figures`);
    assert.deepEqual([...new Set(figures)], ['isolate'], 'each is kept apart');
    assert.ok(marks.length > 2, `${marks.length} marks`);
    assert.deepEqual(
        marks,
        [...marks].sort((one, other) => one - other),
    );
    // Where only text goes, signs keep figures apart.
    assert.match(label ?? '', /\u2068[^\u2069]*4\.8[^\u2069]*\u2069/);
});

inEachBrowser('takes the keys of an Arabic reader', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await speak(page, 'ar');
    const hours = await page.find('idle-loss', '[aria-label="مدة الانقطاع"][type=range]');
    const text = () => page.run((hours) => hours.getAttribute('aria-valuetext'), hours);
    await page.run((hours) => hours.focus(), hours);
    for (const [key, expected] of [
        [Key.ARROW_LEFT, '25 ساعة'],
        [Key.ARROW_UP, '26 ساعة'],
        [Key.ARROW_RIGHT, '25 ساعة'],
        [Key.HOME, '0 ساعة'],
        [Key.ARROW_LEFT, 'ساعة'],
        [Key.ARROW_LEFT, 'ساعتين'],
        [Key.ARROW_LEFT, '3 ساعات'],
    ]) {
        await page.keys(String(key));
        assert.equal(await text(), expected);
    }
    const price = await page.find('idle-loss', '#priceUsd');
    for (const [typed, shown] of [
        ['٨٧٬١٧٨٫٧٢', '87,179'],
        ['43,589.36', '43,589'],
    ]) {
        await page.run((price) => (price.focus(), price.select()), price);
        await page.keys(String(typed), Key.ENTER);
        assert.equal(await page.run((price) => price.value, price), shown);
    }
    await page.run((price) => (price.focus(), price.select()), price);
    await page.keys('كثير', Key.ENTER);
    const [said] = await texts(page, '#priceUsd-error');
    assert.equal(
        said,
        'سعر البيتكوين: «كثير» ليس رقمًا. أدخل رقمًا من 0 دولار إلى 10,000,000 دولار. لا يزال المعروض 43,589 دولارًا.',
    );
});
