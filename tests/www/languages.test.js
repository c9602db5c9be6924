/** Each language in each engine: its words and its figures. */

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { FIGURES } from '../i18n/figures.js';
import { inEachBrowser } from './harness.js';
import { says, speak, texts } from './speech.js';
import { answers, open, PRESET, put } from './widget.js';

for (const [language, figures] of Object.entries(FIGURES)) {
    inEachBrowser(`speaks ${language}, whole and accessible on a phone`, async (page) => {
        await page.resize(320, 900);
        await open(page);
        await put(page, { preset: PRESET });
        await speak(page, language);
        await says(page, figures.millions);
        const given = [figures.share, figures.hours, figures.price];
        assert.deepEqual((await texts(page, '.given')).sort(), given.sort());
        assert.equal((await texts(page, '.field')).at(-1), figures.sign);

        await page.run(() =>
            document
                .querySelector('idle-loss')
                ?.shadowRoot?.querySelector('.below > details:last-of-type')
                ?.setAttribute('open', ''),
        );
        await page.until(
            () =>
                document.querySelector('idle-loss')?.shadowRoot?.querySelectorAll('.notes p')
                    .length,
        );
        await page.run(() =>
            document
                .querySelector('idle-loss')
                ?.shadowRoot?.querySelector('.assumptions')
                ?.setAttribute('open', ''),
        );
        await page.find('idle-loss', '#fleet optgroup');
        assert.deepEqual(await page.axe(), []);
        const overflow = await page.run(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${overflow} px too wide`);
        await page.screenshot(`language ${language} 320`);
    });
}

inEachBrowser('says thousands and round millions as each language does', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    for (const [language, figures] of Object.entries(FIGURES)) {
        await speak(page, language);
        // Prices at which 12% of a day, 4.787191 at 43,589.36, come to 0.5696 and 6.999.
        for (const [priceUsd, figure] of /** @type {const} */ ([
            [5186.37, figures.thousands],
            [63_728, figures.round],
        ])) {
            await page.run(
                (priceUsd) =>
                    Object.assign(document.querySelector('idle-loss') ?? {}, { priceUsd }),
                priceUsd,
            );
            await says(page, figure);
        }
    }
});

inEachBrowser('turns to another language with the page, and keeps what was set', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    const field = await page.find('idle-loss', '#outageHours');
    await page.run((field) => field.select(), field);
    await page.keys('36', Key.ENTER);
    await answers(page, '$7.2M');
    await speak(page, 'ja');
    await says(page, '720万ドル');
    await page.run(() => document.querySelector('main')?.setAttribute('lang', 'id'));
    await page.until(
        () =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelector('section')?.lang ===
            'id',
    );
    assert.deepEqual(await texts(page, 'strong'), ['US$7,2 jt']);
});
