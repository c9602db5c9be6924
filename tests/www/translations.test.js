/** The article in its three languages: each opens, says the same, and leads to the others. */

import assert from 'node:assert/strict';
import { plainly } from '../i18n/languages.js';
import { FIGURES } from '../i18n/figures.js';
import { inEachBrowser } from './harness.js';

const ARTICLES = { en: 'index.html', ar: 'ar.html', fr: 'fr.html' };

for (const [language, file] of Object.entries(ARTICLES)) {
    inEachBrowser(`the article in ${language} is whole and accessible`, async (page) => {
        for (const [width, scheme] of /** @type {const} */ ([
            [320, 'light'],
            [1000, 'dark'],
        ])) {
            await page.resize(width, 900);
            await page.open(`/${file}`);
            await page.run(
                (scheme) => (document.documentElement.style.colorScheme = scheme),
                scheme,
            );
            await page.find('idle-loss[data-engine="wasm"]', 'strong');
            assert.deepEqual(await page.axe(), []);
            const overflow = await page.run(
                () => document.documentElement.scrollWidth - innerWidth,
            );
            assert.ok(overflow <= 0, `${overflow} px too wide`);
            await page.screenshot(`article in ${language} ${width} ${scheme}`);
        }

        const { own, said, figure, spoken, dir } = await page.run(() => {
            const element = document.querySelector('idle-loss');
            const section = element?.shadowRoot?.querySelector('section');
            return {
                own: element?.textContent ?? '',
                said: section?.querySelector('.say')?.textContent ?? '',
                figure: section?.querySelector('strong')?.textContent ?? '',
                spoken: section?.lang,
                dir: getComputedStyle(document.documentElement).direction,
            };
        });
        assert.equal(spoken, language);
        assert.equal(dir, language === 'ar' ? 'rtl' : 'ltr');
        assert.equal(plainly(figure), FIGURES[language]?.millions);
        // With scripts and without, a reader is told the same.
        assert.equal(plainly(own).replace(/ +/g, ' ').trim(), plainly(said));
    });

    inEachBrowser(`the article in ${language} leads to the others`, async (page) => {
        await page.open(`/${file}`);
        const { alternates, links } = await page.run(() => ({
            alternates: [...document.querySelectorAll('link[rel=alternate]')].map((link) => [
                link.getAttribute('hreflang'),
                link.getAttribute('href'),
            ]),
            links: [...document.querySelectorAll('nav a')].map((link) => ({
                href: link.getAttribute('href'),
                lang: link.closest('[lang]')?.getAttribute('lang'),
                here: link.getAttribute('aria-current') === 'page',
            })),
        }));
        assert.deepEqual(Object.fromEntries(alternates), ARTICLES);
        const expected = Object.entries(ARTICLES).map(([lang, href]) => ({
            href,
            lang,
            here: lang === language,
        }));
        assert.deepEqual(links, expected);
    });
}
