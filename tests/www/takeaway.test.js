/** What a reader takes away, with whatever a page allows. */

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { copyLink, press, watchClipboard } from './clipboard.js';
import { inEachBrowser } from './harness.js';
import { answers, open, PRESET, put } from './widget.js';

/** @typedef {import('./page.js').Page} Page */

const SENTENCE =
    'If 12% of Bitcoin’s hashrate goes dark for 24 hours at $43,589 a coin, miners miss about $4.8M in that time.';

/** @param {Page} page @param {Record<string, string>} [attributes] */
async function show(page, attributes = {}) {
    await open(page);
    await put(page, { preset: PRESET, link: '', ...attributes });
    await page.find('idle-loss[data-engine="wasm"]', 'strong');
}

/** What stands below the buttons. @param {Page} page @param {string} text a part of it */
const told = (page, text) =>
    page.until((text) => {
        const footer = document.querySelector('idle-loss')?.shadowRoot?.querySelector('footer');
        const said = footer?.querySelector('small')?.textContent ?? '';
        return said.includes(text) && said;
    }, text);

/** The files that are offered, as `name: text`. @param {Page} page */
async function files(page) {
    const links = await page.run(() =>
        [
            ...(document.querySelector('idle-loss')?.shadowRoot?.querySelectorAll('footer a') ??
                []),
        ].map((link) => {
            const { download, href } = /** @type {HTMLAnchorElement} */ (link);
            return [download, href];
        }),
    );
    return Object.fromEntries(links);
}

/** @param {string} href */
const textOf = (href) => decodeURIComponent(href.slice(href.indexOf(',') + 1));

/** The text that is selected to be copied by hand. @param {Page} page */
const selected = (page) =>
    page.until(() => {
        const root = document.querySelector('idle-loss')?.shadowRoot;
        const field = root?.querySelector('textarea');
        if (!field || root?.activeElement !== field) return undefined;
        return field.value.slice(field.selectionStart, field.selectionEnd);
    });

inEachBrowser('copies the sentence with its sources and its link', async (page) => {
    await page.open('/index.html');
    await press(page, 'Copy sentence');
    await told(page, 'The sentence is copied');
    // From the system's own clipboard.
    await page.run(() => {
        const field = document.createElement('textarea');
        document.body.prepend(field);
        field.focus();
    });
    await page.driver.actions().keyDown(Key.CONTROL).sendKeys('v').keyUp(Key.CONTROL).perform();
    const pasted = await page.until(() => document.querySelector('textarea')?.value);
    assert.deepEqual(pasted?.split('\n'), [
        SENTENCE,
        'Where the figures come from: Hashrate gone dark: Wired, January 2022; Price of a bitcoin: Daily price tables, the close in UTC, January 5, 2022; Hours of outage: “per 24 hours” in Wired, January 2022.',
        `${page.url}/index.html?il=1&preset=${PRESET}`,
    ]);
    const status = await page.find('idle-loss', '[role=status]');
    await page.until((status) => status.textContent.startsWith('The sentence is copied'), status);
});

inEachBrowser('says which figures of the sentence are no source’s', async (page) => {
    await show(page, { 'outage-hours': '36', 'hashrate-ehs': '20' });
    await watchClipboard(page);
    await press(page, 'Copy sentence');
    const copied = await page.until(() => /** @type {any} */ (window).copied);
    const [sentence, source, set, address] = copied.split('\n');
    assert.match(sentence, /^If 20 EH\/s of hashrate goes dark for 36 hours/);
    assert.match(source, /^Where the figures come from: Price of a bitcoin: Daily[^;]*2022\.$/);
    assert.equal(set, 'Set on this page: Hashrate gone dark, Hours of outage.');
    assert.ok(address.endsWith(`?il=1&preset=${PRESET}&hashrate-ehs=20&outage-hours=36`), address);
});

inEachBrowser('gives the page’s own address where a link would not open it', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await page.find('idle-loss[data-engine="wasm"]', 'strong');
    await watchClipboard(page);
    await press(page, 'Copy sentence');
    const copied = await page.until(() => /** @type {any} */ (window).copied);
    assert.equal(copied.split('\n').at(-1), `${page.url}/tests/element.html`);
});

inEachBrowser('shows the text to copy by hand where the page may not copy', async (page) => {
    await show(page);
    for (const clipboard of ['refuses', 'is missing']) {
        await page.run((clipboard) => {
            const write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
            const value = clipboard === 'refuses' ? { write } : undefined;
            Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
        }, clipboard);
        await press(page, 'Copy link');
        assert.equal(await selected(page), `${page.url}/tests/element.html?il=1&preset=${PRESET}`);
        await told(page, 'This page may not do that by itself');
        await press(page, 'Copy sentence');
        await page.until(() =>
            document
                .querySelector('idle-loss')
                ?.shadowRoot?.querySelector('textarea')
                ?.value.includes('\n'),
        );
        assert.ok((await selected(page))?.startsWith(SENTENCE));
    }
    // It goes with the figures that it is of.
    await page.run(() => document.querySelector('idle-loss')?.setAttribute('outage-hours', '36'));
    await answers(page, '$7.2M');
    assert.equal(
        await page.run(
            () =>
                document.querySelector('idle-loss')?.shadowRoot?.querySelector('footer')
                    ?.lastElementChild?.textContent,
        ),
        '',
    );
    assert.equal(
        await page.run(() =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelector('textarea'),
        ),
        null,
    );
});

inEachBrowser('works in a frame without an origin', async (page) => {
    // In such a frame, WebKit finds that nothing is 'self'.
    page.intercept((_, res) => {
        const policy = String(res.getHeader('Content-Security-Policy'));
        res.setHeader('Content-Security-Policy', policy.replaceAll("'self'", page.url));
        return false;
    });
    await page.resize(1000, 1100);
    await page.open('/tests/framed.html');
    await page.driver.switchTo().frame(0);
    await page.find('idle-loss[data-engine="wasm"]', 'strong');
    await press(page, 'Picture');
    await told(page, 'The picture is ready');
    assert.deepEqual(Object.keys(await files(page)), ['idle-loss.svg', 'idle-loss.png']);
    // Whether it may copy, or has the text ready, is the engine's affair: it says which.
    await press(page, 'Copy link');
    const said = await page.until(() => {
        const root = document.querySelector('idle-loss')?.shadowRoot;
        const said = root?.querySelector('footer small')?.textContent ?? '';
        return /copied|by hand/.test(said) && said;
    });
    if (/by hand/.test(String(said))) assert.match((await selected(page)) ?? '', /\?il=1&preset=/);
});

inEachBrowser('gives the figures for a spreadsheet and for a program', async (page) => {
    await show(page, { 'outage-hours': '36' });
    await press(page, 'Data');
    await told(page, 'The data are ready');
    const { 'idle-loss.csv': csv = '', 'idle-loss.json': json = '' } = await files(page);
    assert.ok(
        csv.startsWith('data:text/csv;charset=utf-8,%EF%BB%BFhour%2CmissedBtc'),
        csv.slice(0, 80),
    );
    assert.match(
        textOf(csv),
        /\r\npriceUsd,43589\.36,given,"Daily price tables, the close in UTC",2022-01-05,/,
    );
    assert.match(textOf(csv), /\r\noutageHours,36,given,,,,\r\n/);
    assert.match(textOf(csv), /\r\npoolFeePercent,2,assumed,,,,[^\r]{20}/);
    const { address, date, sources, reasons, ...state } = JSON.parse(textOf(json));
    // In the page: on the way out of it, Firefox' driver rounds numbers.
    const same = await page.run((state) => {
        const { scenario, report } = /** @type {any} */ (document.querySelector('idle-loss'));
        return state === JSON.stringify({ scenario, report });
    }, JSON.stringify(state));
    assert.ok(same, 'the figures are those of the element');
    assert.equal(address, await copyLink(page));
    assert.match(date, /^\d{4}-\d\d-\d\d$/);
    assert.equal(sources.sharePercent.name, 'Wired');
    assert.equal(sources.outageHours, undefined);
    assert.equal(typeof reasons.poolFeePercent, 'string');
});

inEachBrowser('opens and closes one choice of files at a time', async (page) => {
    await show(page);
    const opened = () =>
        page.run(() =>
            [
                ...(document
                    .querySelector('idle-loss')
                    ?.shadowRoot?.querySelectorAll('footer button[aria-expanded=true]') ?? []),
            ].map((button) => button.textContent),
        );
    await press(page, 'Data');
    await told(page, 'The data are ready');
    assert.deepEqual(await opened(), ['Data']);
    await press(page, 'Picture');
    await told(page, 'The picture is ready');
    assert.deepEqual(await opened(), ['Picture']);
    await press(page, 'Picture');
    assert.deepEqual([await opened(), await files(page)], [[], {}]);
});

inEachBrowser('tells which file is saved, and leaves the reader where they are', async (page) => {
    await show(page);
    await press(page, 'Data');
    await told(page, 'The data are ready');
    // By the keyboard alone. The file itself is the browser's affair.
    await page.run(() => {
        const root = document.querySelector('idle-loss')?.shadowRoot;
        root?.querySelector('footer a')?.addEventListener('click', (event) =>
            event.preventDefault(),
        );
    });
    await page.keys(Key.TAB, Key.ENTER);
    await told(page, 'Saving idle-loss.csv.');
    assert.equal(
        await page.run(
            () => document.querySelector('idle-loss')?.shadowRoot?.activeElement?.textContent,
        ),
        'CSV, for a spreadsheet',
    );
});

inEachBrowser('loads what makes the files when it is first asked for', async (page) => {
    let loads = 0;
    page.intercept((req) => {
        if (req.url === '/take.js') loads += 1;
        return false;
    });
    await show(page);
    assert.equal(loads, 0);
    await press(page, 'Data');
    await told(page, 'The data are ready');
    await press(page, 'Picture');
    await told(page, 'The picture is ready');
    assert.equal(loads, 1);
});

inEachBrowser('brings nothing of figures that have changed meanwhile', async (page) => {
    let answer = () => {};
    const held = new Promise((answers) => (answer = () => answers(undefined)));
    page.intercept(async (req) => {
        if (req.url === '/take.js') await held;
        return false;
    });
    await show(page);
    await press(page, 'Data');
    await page.run(() => document.querySelector('idle-loss')?.setAttribute('outage-hours', '36'));
    await answers(page, '$7.2M');
    answer();
    await page.run(async () => {
        await import(/** @type {any} */ ('/take.js'));
        await new Promise((done) => setTimeout(done, 300));
    });
    assert.deepEqual(await files(page), {});

    // A picture takes longer than data: what was asked for last stays.
    await page.run(() => {
        const buttons = document.querySelector('idle-loss')?.shadowRoot?.querySelectorAll('button');
        for (const button of buttons ?? []) {
            if (/^(Picture|Data)$/.test(button.textContent ?? '')) button.click();
        }
    });
    await told(page, 'The data are ready');
    await page.run(() => new Promise((done) => setTimeout(done, 500)));
    assert.deepEqual(Object.keys(await files(page)), ['idle-loss.csv', 'idle-loss.json']);
});

inEachBrowser('says so where what makes the files does not load', async (page) => {
    page.intercept((req, res) => {
        if (req.url !== '/take.js') return false;
        res.writeHead(404).end();
        return true;
    });
    await show(page);
    for (const label of ['Copy link', 'Picture']) {
        await press(page, label);
        await told(page, 'That did not work.');
    }
    await answers(page, '$4.8M');
    await page.errors(); // the missing file
});

inEachBrowser('shares where the browser can', async (page) => {
    await open(page);
    await page.run(() => {
        const share = async (/** @type {ShareData} */ data) => {
            const { answer } = document.body.dataset;
            if (answer) throw new DOMException('no', answer);
            Object.assign(window, { shared: data });
        };
        Object.defineProperty(navigator, 'share', { value: share });
    });
    await put(page, { preset: PRESET, link: '' });
    await press(page, 'Share');
    await told(page, 'Handed on to be shared.');
    assert.deepEqual(await page.run(() => /** @type {any} */ (window).shared), {
        title: 'What standing still costs miners',
        text: SENTENCE,
        url: `${page.url}/tests/element.html?il=1&preset=${PRESET}`,
    });
    await page.run(() => (document.body.dataset.answer = 'AbortError'));
    await press(page, 'Share');
    await page.until(
        () =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelector('footer small')
                ?.textContent === '',
    );
    await page.run(() => (document.body.dataset.answer = 'NotAllowedError'));
    await press(page, 'Share');
    assert.ok((await selected(page))?.startsWith(SENTENCE));
});

for (const width of [280, 680]) {
    inEachBrowser(`is whole and accessible at ${width} px, open or not`, async (page) => {
        await page.resize(Math.max(width, 320), 900); // WebKit's window is no narrower
        await show(page);
        await page.run((width) => {
            const main = /** @type {HTMLElement} */ (document.querySelector('main'));
            main.style.maxInlineSize = `${width}px`;
        }, width);
        await page.run(() => {
            Object.defineProperty(navigator, 'clipboard', { value: undefined });
        });
        for (const [label, said] of [
            ['', ''],
            ['Picture', 'The picture is ready'],
            ['Copy sentence', 'This page may not'],
        ]) {
            if (label) await press(page, label);
            if (said) await told(page, said);
            assert.deepEqual(await page.axe(), []);
            const [overflow, low] = await page.run(() => {
                const footer = document
                    .querySelector('idle-loss')
                    ?.shadowRoot?.querySelector('footer');
                const targets = [...(footer?.querySelectorAll('button, a') ?? [])];
                const heights = targets
                    .filter((one) => one.checkVisibility())
                    .map((one) => one.getBoundingClientRect().height);
                return [document.documentElement.scrollWidth - innerWidth, Math.min(...heights)];
            });
            assert.ok(overflow <= 0, `${overflow} px too wide`);
            assert.ok(low >= 24, `a target of ${low} px`);
            await page.screenshot(`take away ${width} ${label}`);
        }
    });
}

inEachBrowser('calls what was assumed not set by whoever reads', async (page) => {
    await show(page, { preset: 'kazakhstan-farms-2022' });
    await watchClipboard(page);
    await press(page, 'Copy sentence');
    const copied = await page.until(() => /** @type {any} */ (window).copied);
    assert.doesNotMatch(copied, /Set on this page/);
});
