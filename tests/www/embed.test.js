/** The page in a frame: in hosts of every kind, and by itself. */

import assert from 'node:assert/strict';
import arabic from '../../www/i18n/ar.js';
import { LANGUAGES } from '../i18n/languages.js';
import { inEachBrowser } from './harness.js';

/** @typedef {import('./page.js').Page} Page */

/** What a host shows of a frame, wherever that is. @param {Page} page */
const frameHeight = (page) =>
    page.run(() => {
        const frame =
            document.querySelector('iframe') ??
            document.querySelector('side-chain')?.shadowRoot?.querySelector('iframe');
        return frame?.getBoundingClientRect().height ?? 0;
    });

/** Goes into the frame. @param {Page} page */
async function enter(page) {
    const frame = await page.until(
        () =>
            document.querySelector('iframe') ??
            document.querySelector('side-chain')?.shadowRoot?.querySelector('iframe'),
    );
    await page.driver.switchTo().frame(/** @type {any} */ (frame));
}

/** What stands in the page of the frame. @param {Page} page @param {string} figure */
async function stands(page, figure) {
    await page.until(
        (figure) =>
            document
                .querySelector('idle-loss[data-engine="wasm"]')
                ?.shadowRoot?.querySelector('strong')?.textContent === figure,
        figure,
    );
    return page.run(() => ({
        height: Math.ceil(document.querySelector('main')?.getBoundingClientRect().height ?? 0),
        cut: document.documentElement.scrollHeight - innerHeight,
    }));
}

for (const host of ['pym', 'frames', 'sidechain', 'amp', 'json']) {
    inEachBrowser(`is as high as it is, in a host of ${host}`, async (page) => {
        await page.resize(1000, 1000);
        await page.open(`/tests/hosts/${host}.html?outage-hours=36`);
        await enter(page);
        const { height } = await stands(page, '$7.2M');
        await page.driver.switchTo().defaultContent();
        for (let turn = 0; (await frameHeight(page)) < height && turn < 50; turn++) {
            await page.run(() => new Promise((later) => setTimeout(later, 100)));
        }
        await enter(page);
        const settled = await stands(page, '$7.2M');
        assert.ok(settled.height > 500, `${settled.height} px`);
        assert.ok(settled.cut <= 0, `${settled.cut} px are cut`);

        // What opens makes the frame higher.
        await page.run(() =>
            document
                .querySelector('idle-loss')
                ?.shadowRoot?.querySelector('details:last-of-type')
                ?.setAttribute('open', ''),
        );
        await page.until(() => document.documentElement.scrollHeight <= innerHeight);
        const opened = await stands(page, '$7.2M');
        assert.ok(opened.height > settled.height + 50, 'it is open');
    });
}

for (const lang of LANGUAGES) {
    inEachBrowser(`is no higher than a host may cut, in ${lang}`, async (page) => {
        await page.resize(320, 1100);
        await page.open(`/embed.html?lang=${lang}`);
        const height = await page.until((lang) => {
            const root = document.querySelector('idle-loss[data-engine="wasm"]')?.shadowRoot;
            if (root?.querySelector('section')?.lang !== lang) return 0;
            if (!root?.querySelector('footer')) return 0;
            return document.querySelector('main')?.getBoundingClientRect().height ?? 0;
        }, lang);
        assert.ok(Number(height) > 600, `${height} px`);
        assert.ok(Number(height) <= 1000, `${height} px`);
        const wide = await page.run(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${wide} px too wide`);
        // Its headings go under the host's.
        const faults = await page.axe();
        assert.deepEqual(
            faults.filter((fault) => !fault.startsWith('page-has-heading-one')),
            [],
        );
    });
}

inEachBrowser('says nothing to itself, and a stranger’s hello nothing to it', async (page) => {
    await page.open('/embed.html');
    await stands(page, '$4.8M');
    const heard = await page.run(async () => {
        let heard = 0;
        window.addEventListener('message', ({ data }) => {
            if (data?.type === 'embed-size' || typeof data === 'string') heard += 1;
        });
        window.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
        window.postMessage(null, '*');
        await new Promise((later) => setTimeout(later, 200));
        return heard;
    });
    assert.equal(heard, 0);
});

inEachBrowser('speaks and looks as its address says', async (page) => {
    await page.open('/embed.html?preset=china-2021&lang=ar&theme=dark&digits=arab');
    await page.until(() =>
        document
            .querySelector('idle-loss[data-engine="wasm"]')
            ?.shadowRoot?.querySelector('strong')
            ?.textContent?.includes('مليون'),
    );
    const [lang, theme, digits, preset, direction] = await page.run(() => {
        const widget = /** @type {any} */ (document.querySelector('idle-loss'));
        return [
            document.documentElement.lang,
            widget.theme,
            /[٠-٩]/.test(widget.shadowRoot.querySelector('strong').textContent),
            widget.preset,
            getComputedStyle(widget.shadowRoot.querySelector('section')).direction,
        ];
    });
    assert.deepEqual(
        [lang, theme, digits, preset, direction],
        ['ar', 'dark', true, 'china-2021', 'rtl'],
    );
    assert.equal(await page.run(() => document.title), arabic.title);
});

inEachBrowser('goes back to what its address says, and to nothing else', async (page) => {
    await page.open('/embed.html?preset=china-2021&outage-hours=36');
    const stand = await page.until(() => {
        const widget = /** @type {any} */ (document.querySelector('idle-loss[data-engine="wasm"]'));
        return widget?.outageHours === 36 && widget.report.lossUsd;
    });
    const reset = await page.find('idle-loss', '.choice button');
    const off = () => page.run((reset) => reset.getAttribute('aria-disabled'), reset);
    await page.run(() => {
        const more = document.querySelector('idle-loss')?.shadowRoot?.querySelector('details');
        /** @type {HTMLDetailsElement} */ (more).open = true;
    });
    assert.equal(await off(), 'true', 'it is there already');
    const chosen = (/** @type {string} */ preset) =>
        page.run((preset) => {
            const pick = document
                .querySelector('idle-loss')
                ?.shadowRoot?.querySelector('select#outage');
            const select = /** @type {HTMLSelectElement} */ (pick);
            const before = select.value;
            select.value = preset;
            select.dispatchEvent(new Event('change', { bubbles: true }));
            return before;
        }, preset);
    assert.equal(await chosen('iran-2021'), '', 'the page’s own figures');
    assert.equal(await off(), 'false');
    await page.run((reset) => reset.click(), reset);
    const widget = () =>
        page.run(() => {
            const { preset, outageHours, report } = /** @type {any} */ (
                document.querySelector('idle-loss')
            );
            return [preset, outageHours, report.lossUsd];
        });
    assert.deepEqual(await widget(), ['china-2021', 36, stand]);
    assert.equal(await off(), 'true');
    // Bare, the outage is another answer.
    await chosen('china-2021');
    assert.notEqual((await widget())[1], 36);
    await chosen('');
    assert.deepEqual(await widget(), ['china-2021', 36, stand]);
});

inEachBrowser('says what is wrong with its address, and stands on its own', async (page) => {
    await page.open('/embed.html?preset=atlantis&outage-hours=36');
    await stands(page, '$4.8M');
    await page.until(() =>
        document
            .querySelector('idle-loss')
            ?.shadowRoot?.querySelector('.answer > .error')
            ?.textContent?.includes('“atlantis” is not known here.'),
    );
});

inEachBrowser('has its answer in it before any script, and none at all needed', async (page) => {
    page.intercept((req, res) => {
        if (!req.url?.endsWith('.js') || req.url.includes('trap')) return false;
        res.writeHead(404).end();
        return true;
    });
    await page.open('/embed.html');
    assert.match(
        await page.run(() => document.body.innerText),
        /miners miss about \$4\.8M in that time\./,
    );
    await page.errors(); // the missing scripts
});
