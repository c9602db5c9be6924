/** The harness on pages of its own: what the other tests rest on holds in every engine. */

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { inEachBrowser } from './harness.js';

/** @param {HTMLInputElement} input */
const valueOf = (input) => input.value;

inEachBrowser('types, presses keys and sees the focus move', async (page) => {
    await page.open('/tests/harness.html');
    const text = await page.find('#text');
    await text.sendKeys('4.8');
    assert.equal(await page.run(valueOf, text), '4.8');

    await page.keys(Key.TAB, Key.ARROW_RIGHT, Key.ARROW_RIGHT);
    assert.equal(await page.run(() => document.activeElement?.id), 'range');
    assert.equal(await page.run(valueOf, await page.find('#range')), '52');
    assert.ok(await page.run(() => document.activeElement?.matches(':focus-visible')));
});

inEachBrowser('drags a range by its thumb', async (page) => {
    await page.open('/tests/harness.html');
    for (const [selector, dx] of /** @type {const} */ ([
        ['#range', 30],
        ['#range', -50],
        ['#mirrored', -30],
    ])) {
        const range = await page.find(selector);
        const before = Number(await page.run(valueOf, range));
        await page.run(
            (range) => range.addEventListener('input', () => (range.dataset.seen = range.value)),
            range,
        );
        await page.drag(range, dx);

        const after = Number(await page.run(valueOf, range));
        const perPixel =
            100 / (await page.run((range) => range.clientWidth - range.clientHeight, range));
        const expected = before + (selector === '#mirrored' ? -dx : dx) * perPixel;
        assert.ok(
            Math.abs(after - expected) < 5,
            `${selector} from ${before} by ${dx} px: ${after}, not ${expected}`,
        );
        assert.equal(await page.run((range) => range.dataset.seen, range), String(after));
    }
});

inEachBrowser('reaches into a shadow root', async (page) => {
    await page.open('/tests/harness.html');
    const button = await page.find('shadow-button', 'button');
    await button.click();
    await page.until(() => document.querySelector('output')?.value === 'clicked');
});

inEachBrowser('gives the page the viewport that was asked for', async (page) => {
    await page.open('/tests/harness.html');
    // Not even a scrollbar takes from the width.
    await page.run(() => (document.body.style.height = '3000px'));
    for (const [width, height] of [
        [320, 500],
        [680, 800],
        [1280, 900],
    ]) {
        await page.resize(width, height);
        assert.deepEqual(await page.run(() => [innerWidth, document.documentElement.clientWidth]), [
            width,
            width,
        ]);
        assert.ok(await page.run((width) => matchMedia(`(width: ${width}px)`).matches, width));
    }
    await page.resize(320, 500);
    await page.screenshot('harness 320');
});

inEachBrowser('tells what is wrong for those who cannot see', async (page) => {
    await page.open('/tests/harness.html');
    assert.deepEqual(await page.axe(), []);

    await page.open('/tests/harness-bad.html');
    const found = (await page.axe()).map((violation) => violation.split(':')[0]);
    assert.ok(found.includes('image-alt') && found.includes('html-has-lang'), `${found}`);
    await page.errors();
});

inEachBrowser('tells every error of the page and of its frames', async (page) => {
    await page.open('/tests/harness-bad.html');
    const errors = (await page.errors()).join('\n');
    for (const expected of [
        /^not found: \/tests\/no-such-script\.js$/m,
        /^not loaded: <script src="no-such-script\.js">/m,
        /^blocked by style-src-elem: inline$/m,
        /^said aloud$/m,
        /^unhandled rejection: Error: promised$/m,
        /Error: thrown$/m,
        /Error: thrown in a frame$/m,
    ]) {
        assert.match(errors, expected);
    }
    assert.deepEqual(await page.errors(), [], 'they are told once');
});

inEachBrowser('lets a test answer in place of the server', async (page) => {
    page.intercept((req, res) => {
        res.setHeader('Content-Type', 'text/plain');
        if (req.url !== '/answer') return false;
        res.end('by the test');
        return true;
    });
    await page.open('/tests/trap.js');
    const get = (/** @type {string} */ path) =>
        fetch(path).then(async (answer) => [
            answer.headers.get('content-type'),
            await answer.text(),
        ]);
    assert.deepEqual(await page.run(get, '/answer'), ['text/plain', 'by the test']);
    assert.equal((await page.run(get, '/tests/harness.js'))[0], 'text/plain');
});
