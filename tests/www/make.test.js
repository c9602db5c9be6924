/** The page for editors: what it makes, pasted into a page, and what it says when something fails. */

import assert from 'node:assert/strict';
import { frame } from '../../www/make/snippets.js';
import { inEachBrowser } from './harness.js';

/** @typedef {import('./page.js').Page} Page */

const TRAP = '<script src="/tests/trap.js"></script>';
const PASTED = '/tests/hosts/pasted.html';

/** Waits until the forms are of frames that are measured, and of a picture. @param {Page} page */
const made = (page) =>
    page.until(() => {
        const text = (/** @type {string} */ form) =>
            /** @type {any} */ (document.querySelector(form)).value;
        const frames = [...document.querySelectorAll('iframe')];
        const height = Math.max(...frames.map(({ height }) => Number(height)));
        return (
            document.querySelector('idle-loss[data-engine="wasm"]') &&
            !document.querySelector('iframe.measured') &&
            text('#frame').includes(`height="${height}"`) &&
            document.querySelector('#picture-label')?.closest('.form')?.querySelector('a') &&
            text('#picture').includes('width="')
        );
    });

/** @param {Page} page @param {string} id @returns {Promise<string>} */
const form = (page, id) =>
    page.run((id) => /** @type {any} */ (document.querySelector(`#${id}`)).value, id);

/** @param {Page} page @param {string} search */
async function open(page, search = '') {
    await page.open(`/make.html${search}`);
    await made(page);
}

/**
 * A page of another site with the text in it, as its editor has pasted it.
 *
 * @param {Page} page
 * @param {string} text
 * @param {string} [head]
 * @param {Buffer} [png]
 */
async function paste(page, text, head = '', png) {
    page.intercept((req, res) => {
        if (png && req.url === PASTED.replace('pasted.html', 'idle-loss.png')) {
            res.setHeader('Content-Type', 'image/png');
            res.end(png);
            return true;
        }
        if (req.url !== PASTED) return false;
        res.removeHeader('Content-Security-Policy');
        res.setHeader('Content-Type', 'text/html;charset=utf-8');
        res.end(`<!doctype html><html lang="en"><head>${TRAP}<title>A host</title>
            <meta name="viewport" content="width=device-width">${head}</head>
            <body><main><h1>A host</h1>${text}</main></body></html>`);
        return true;
    });
    await page.driver.get(page.url.replace('127.0.0.1', 'localhost') + PASTED);
}

/** Waits until the widget in the page stands at a figure. @param {Page} page @param {string} figure */
const stands = (page, figure) =>
    page.until(
        (figure) =>
            document
                .querySelector('idle-loss[data-engine="wasm"]')
                ?.shadowRoot?.querySelector('strong')?.textContent === figure,
        figure,
    );

/** Goes into the only frame. @param {Page} page */
async function enter(page) {
    const frame = await page.find('iframe');
    await page.driver.switchTo().frame(/** @type {any} */ (frame));
}

const HOURS = '?il=1&preset=kazakhstan-internet-2022&outage-hours=36&lang=en';

for (const width of [320, 680]) {
    inEachBrowser(`makes a frame that shows all of it, ${width} px wide`, async (page) => {
        await open(page, HOURS);
        const text = await form(page, 'frame');
        const [, height] = /height="(\d+)"/.exec(text) ?? [];
        assert.ok(Number(height) > 600 && Number(height) <= 1000, text);
        await page.resize(width + 16, 900);
        await paste(page, text);
        assert.equal(
            await page.run(() => document.querySelector('iframe')?.title),
            'What standing still costs miners',
        );
        await enter(page);
        await stands(page, '$7.2M');
        const cut = await page.until(() => {
            const root = document.querySelector('idle-loss')?.shadowRoot;
            if (!root?.querySelector('footer')) return null;
            return [document.documentElement.scrollHeight - innerHeight];
        });
        assert.ok(Number(cut?.[0]) <= 0, `${cut} px are cut`);
    });
}

inEachBrowser('makes a script that shows the same, and its sentence before', async (page) => {
    await open(page, HOURS);
    const text = await form(page, 'script');
    assert.match(text, /<p lang="en" dir="ltr">If 12% .* 36 hours .* \$7\.2M in that time\.<\/p>/);
    await paste(page, text);
    await stands(page, '$7.2M');
});

inEachBrowser('makes a picture with a link to the same', async (page) => {
    await open(page, HOURS);
    const text = await form(page, 'picture');
    const files = await page.run(() =>
        [.../** @type {any} */ (document.querySelectorAll('.buttons a'))].map((link) => [
            link.download,
            link.href,
        ]),
    );
    const { 'idle-loss.png': png = '', 'idle-loss.svg': svg = '' } = Object.fromEntries(files);
    assert.match(decodeURIComponent(svg), /\$7\.2M/);
    await paste(page, text, '', Buffer.from(png.split(',')[1], 'base64'));
    const [alt, ...sizes] = await page.run(async () => {
        const image = /** @type {HTMLImageElement} */ (document.querySelector('a > img'));
        await image.decode();
        const ratio = image.naturalWidth / image.naturalHeight;
        return [image.alt, image.naturalWidth, Number(image.getAttribute('width')), ratio];
    });
    assert.match(String(alt), /36 hours .* \$7\.2M/);
    assert.equal(sizes[0], 2 * Number(sizes[1]), 'two pixels for one of CSS');
    await page.run(() => document.querySelector('a')?.click());
    await stands(page, '$7.2M');
});

inEachBrowser('makes a frame for AMP, in the sandbox that it asks for', async (page) => {
    await open(page, HOURS);
    const head = '<script defer src="/tests/hosts/amp-iframe.js"></script>';
    await paste(page, await form(page, 'amp'), head);
    assert.match(
        await page.run(() => document.querySelector('[placeholder]')?.textContent ?? ''),
        /\$7\.2M/,
    );
    await enter(page);
    await stands(page, '$7.2M');
});

inEachBrowser('makes of any text but a text', async (page) => {
    const hostile = '"\'></iframe><img src=x onerror=alert(1)>&amp;&quot;';
    const address = `${page.url}/embed.html?${hostile}`;
    const text = frame({
        address,
        script: '',
        attributes: [],
        height: 900,
        title: hostile,
        sentence: hostile,
        more: '',
        lang: 'en',
        direction: 'ltr',
        origin: hostile,
        picture: { width: 1, height: 1 },
    });
    await paste(page, text);
    const parsed = await page.run(() => {
        const frame = document.querySelector('iframe');
        return [
            [...document.querySelectorAll('main *')].map(({ localName }) => localName).join(),
            frame?.getAttribute('src'),
            frame?.title,
            document.querySelector('small')?.textContent,
        ];
    });
    assert.deepEqual(parsed, ['h1,iframe,p,small', address, hostile, hostile]);
    // What it opens takes no harm of it either.
    await enter(page);
    await page.until(() => document.querySelector('idle-loss[data-engine]'));
});

inEachBrowser('opens where its address says, and says where it stands', async (page) => {
    const search =
        '?il=1&preset=china-2021&outage-hours=36&lang=fr&theme=dark&digits=arab&currency=EUR&usd-rate=0.9';
    await open(page, search);
    const state = () =>
        page.run(() => ({
            search: location.search,
            fields: ['lang', 'theme', 'digits', 'currency', 'usd-rate'].map(
                (id) => /** @type {any} */ (document.getElementById(id)).value,
            ),
            outage: /** @type {any} */ (document.querySelector('input:checked')).value,
            hours: /** @type {any} */ (document.querySelector('idle-loss')).outageHours,
            forms: [...document.querySelectorAll('textarea')].map(({ value }) => value),
        }));
    const opened = await state();
    assert.equal(opened.search, search);
    assert.deepEqual(opened.fields, ['fr', 'dark', 'arab', 'EUR', '0.9']);
    assert.deepEqual([opened.outage, opened.hours], ['china-2021', 36]);
    assert.match(opened.forms[0], /title="Ce que l’arrêt coûte|title="[^"]*mineurs/);

    await page.run(() => {
        const lang = /** @type {HTMLSelectElement} */ (document.querySelector('#lang'));
        lang.value = 'ja';
        lang.dispatchEvent(new Event('change', { bubbles: true }));
        /** @type {HTMLElement} */ (document.querySelector('input[value="iran-2021"]')).click();
    });
    await page.until(() => location.search.includes('preset=iran-2021&lang=ja&theme=dark'));
    await made(page);
    const changed = await state();
    assert.notDeepEqual(changed.forms, opened.forms);
    await open(page, changed.search);
    assert.deepEqual((await state()).forms, changed.forms, 'the same from its address');
});

inEachBrowser('takes a reader’s control as an editor’s', async (page) => {
    await open(page);
    const field = await page.find('idle-loss', '#outageHours-field, input[id*="outageHours"]');
    await page.run((field) => field.scrollIntoView({ block: 'center' }), field);
    await page.run((/** @type {HTMLInputElement} */ field) => {
        field.value = '36';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
    }, field);
    await page.until(() => location.search.includes('outage-hours=36'));
    await page.until(() =>
        /** @type {any} */ (document.querySelector('#script')).value.includes('outage-hours="36"'),
    );
});

inEachBrowser('keeps the figures of an outage as one’s own', async (page) => {
    await open(page, '?il=1&preset=kazakhstan-farms-2022&lang=en');
    const before = await page.run(
        () => /** @type {any} */ (document.querySelector('idle-loss')).report.lossUsd,
    );
    await page.run(() =>
        /** @type {HTMLElement} */ (document.querySelector('input[value=""]')).click(),
    );
    await page.until(() => /power-mw=202\.73/.test(location.search));
    const [after, preset] = await page.run(() => {
        const widget = /** @type {any} */ (document.querySelector('idle-loss'));
        return [widget.report.lossUsd, widget.preset];
    });
    assert.equal(preset, null);
    assert.ok(Math.abs(after / before - 1) < 1e-9, `${after} after ${before}`);
    await made(page);
    await paste(page, await form(page, 'script'));
    await page.until(() => document.querySelector('idle-loss[data-engine="wasm"]'));
    const pasted = await page.run(
        () => /** @type {any} */ (document.querySelector('idle-loss')).report.lossUsd,
    );
    assert.equal(pasted, after);
});

inEachBrowser('says what is wrong with a currency, and shows dollars', async (page) => {
    await open(page);
    const type = (/** @type {string} */ id, /** @type {string} */ value) =>
        page.run(
            (id, value) => {
                const field = /** @type {HTMLInputElement} */ (document.getElementById(id));
                field.value = value;
                field.dispatchEvent(new Event('change', { bubbles: true }));
            },
            id,
            value,
        );
    const said = () => page.run(() => document.querySelector('#look-said')?.textContent ?? '');
    await type('currency', 'eur');
    assert.match(await said(), /^Currency and rate go together/);
    await type('usd-rate', '0,9');
    assert.equal(await said(), '');
    await page.until(() => location.search.includes('currency=EUR&usd-rate=0.9'));
    await type('currency', 'x1');
    assert.match(await said(), /^Currency and rate go together/);
    await page.until(() => !location.search.includes('currency'));
});

inEachBrowser('copies a form, or selects it where the page may not', async (page) => {
    await open(page);
    const press = (/** @type {string} */ id) =>
        page.run((id) => document.getElementById(id)?.click(), `${id}-copy`);
    const said = (/** @type {string} */ text) =>
        page.until((text) => document.querySelector('#said')?.textContent?.includes(text), text);
    const clipboard = (/** @type {boolean} */ allowed) =>
        page.run((allowed) => {
            const writeText = async (/** @type {string} */ copied) => {
                if (!allowed) throw new DOMException('', 'NotAllowedError');
                Object.assign(window, { copied });
            };
            const value = { writeText };
            Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
        }, allowed);
    await clipboard(true);
    await press('amp');
    await said('AMP: copied.');
    assert.equal(await page.run(() => /** @type {any} */ (window).copied), await form(page, 'amp'));
    await clipboard(false);
    await press('script');
    await said('It is selected');
    const selected = await page.run(() => {
        const text = /** @type {HTMLTextAreaElement} */ (document.activeElement);
        return [text.id, text.value.length === text.selectionEnd - text.selectionStart];
    });
    assert.deepEqual(selected, ['script', true]);
});

inEachBrowser('is sound, on a phone too, and asks nobody else', async (page) => {
    for (const width of [1280, 320]) {
        await page.resize(width, 800);
        await open(page);
        const wide = await page.run(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${wide} px too wide at ${width}`);
        assert.deepEqual(await page.axe(), []);
    }
    const asked = await page.run(() =>
        performance
            .getEntriesByType('resource')
            .map(({ name }) => name)
            .filter((name) => !name.startsWith(location.origin) && !name.startsWith('data:')),
    );
    assert.deepEqual(asked, []);
});

inEachBrowser('takes an address of the page in a frame', async (page) => {
    await open(page, '?preset=china-2021&outage-hours=36');
    const [preset, hours] = await page.run(() => {
        const { preset, outageHours } = /** @type {any} */ (document.querySelector('idle-loss'));
        return [preset, outageHours];
    });
    assert.deepEqual([preset, hours], ['china-2021', 36]);
    assert.match(await form(page, 'frame'), /preset=china-2021&amp;outage-hours=36/);
});

inEachBrowser('makes nothing of figures that are refused', async (page) => {
    await open(page);
    const before = await form(page, 'script');
    await page.run(() =>
        document.querySelector('idle-loss')?.setAttribute('outage-hours', '99999'),
    );
    await page.until(() => document.querySelector('#long')?.textContent?.includes('do not follow'));
    assert.equal(await form(page, 'script'), before);
});

inEachBrowser('says the size in the terms that an editor picks, in each form', async (page) => {
    await open(page);
    const mw = await page.find('idle-loss', '.size [value=powerMw]');
    await mw.click();
    await page.until(() => location.search.includes('power-mw='));
    await made(page);
    const said = /If sites drawing 1,238 MW go dark/;
    const sentence = (/** @type {string} */ selector) =>
        page.run(
            (selector) =>
                [...document.querySelectorAll(selector)].map(
                    (one) =>
                        (one instanceof HTMLIFrameElement ? one.contentDocument : document)
                            ?.querySelector('idle-loss')
                            ?.shadowRoot?.querySelector('.say')?.textContent,
                ),
            selector,
        );
    assert.match(await form(page, 'frame'), said);
    assert.match(await form(page, 'script'), said);
    assert.match(await form(page, 'picture'), said);
    for (const shown of await sentence('iframe')) assert.match(String(shown), said);
    assert.match(await form(page, 'script'), /power-mw="1238/);
});
