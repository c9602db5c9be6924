/** How the words of a language come, and what stands where they do not. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { inEachBrowser } from './harness.js';
import { says, texts } from './speech.js';
import { answers, open, OWN, PRESET, put } from './widget.js';

inEachBrowser('loads the words of the nearest language, once, and no others', async (page) => {
    /** @type {string[]} */
    const asked = [];
    page.intercept((req) => {
        if (req.url?.includes('/i18n/')) asked.push(req.url);
        return false;
    });
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    assert.deepEqual(asked, []);
    await put(page, { preset: PRESET, lang: 'fr-CA' });
    await put(page, { preset: PRESET, lang: 'fr' });
    await page.until(() => {
        // Each wakes as it comes near.
        window.scrollTo(0, document.body.scrollHeight);
        return [...document.querySelectorAll('idle-loss[lang]')].every((one) => one.shadowRoot);
    });
    assert.deepEqual(asked, ['/i18n/fr.js']);
    const spoken = await page.run(() =>
        [...document.querySelectorAll('idle-loss')].map(
            (one) => one.shadowRoot?.querySelector('section')?.lang,
        ),
    );
    assert.deepEqual(spoken, ['en', 'fr-CA', 'fr']);
});

inEachBrowser('speaks English where there are no words, or not in that script', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    for (const lang of ['de', 'zh-TW', 'zh-Hant', 'kk-Latn', 'ar-', 'x', '']) {
        await page.run(
            (lang) => document.querySelector('idle-loss')?.setAttribute('lang', lang),
            lang,
        );
        await page.run(() => new Promise((done) => setTimeout(done)));
        await answers(page, '$4.8M');
    }
    await page.run(() => document.querySelector('idle-loss')?.setAttribute('lang', 'zh-CN'));
    await says(page, '480万美元');
});

inEachBrowser('keeps the author’s sentence until its words are here', async (page) => {
    /** @type {() => void} */
    let arrive = () => {};
    const arrived = new Promise((resolve) => (arrive = () => resolve(undefined)));
    page.intercept(async (req, res) => {
        if (!req.url?.endsWith('/i18n/ru.js')) return false;
        await arrived;
        res.writeHead(200, { 'Content-Type': 'text/javascript' });
        res.end(await readFile('build/i18n/ru.js'));
        return true;
    });
    await open(page);
    await put(page, { preset: PRESET, lang: 'ru' });
    await page.until(() => /** @type {any} */ (document.querySelector('idle-loss')).report);
    const shown = () =>
        page.run(() => /** @type {HTMLElement} */ (document.querySelector('idle-loss')).innerText);
    assert.equal(await shown(), OWN);
    // What is asked meanwhile is not lost.
    await page.run(() =>
        Object.assign(document.querySelector('idle-loss') ?? {}, { outageHours: 36 }),
    );
    arrive();
    await says(page, '7,2 млн $');
    assert.match(String(await texts(page, '.say')), /отключится на 36 часов/);
});

inEachBrowser('speaks English when its words do not come, and says so', async (page) => {
    page.intercept((req, res) => {
        if (!req.url?.includes('/i18n/')) return false;
        res.writeHead(404).end();
        return true;
    });
    await open(page);
    await page.run(() => {
        const told = Object.assign(window, { told: '' });
        console.warn = (...values) => (told.told += values.join(' '));
    });
    await put(page, { preset: PRESET, lang: 'ar' });
    await answers(page, '$4.8M');
    const [lang, dir, told] = await page.run(() => {
        const section = document.querySelector('idle-loss')?.shadowRoot?.querySelector('section');
        return [section?.lang, section?.dir, /** @type {any} */ (window).told];
    });
    assert.deepEqual([lang, dir], ['en', 'ltr']);
    assert.match(told, /speaks English, since its “ar” failed/);
    await page.errors(); // the missing file
});
