/** How it answers while a slider moves, in its handler and in the frame after: within a frame's time, and nothing jumps. */

import assert from 'node:assert/strict';
import { inEachBrowser } from './harness.js';
import { answers, open, PRESET, put } from './widget.js';

/** At 60 pictures a second, in ms. */
const FRAME = 1000 / 60;
const STEPS = 100;

inEachBrowser('a hundred steps of a slider take less than a frame each', async (page, t) => {
    await open(page);
    await put(page, { preset: PRESET, link: '' });
    await answers(page, '$4.8M');
    const { steps, shifts, figure } = await page.run(async (count) => {
        let shifts = 0;
        if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
            new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) shifts += /** @type {any} */ (entry).value;
            }).observe({ type: 'layout-shift' });
        }
        const root = document.querySelector('idle-loss')?.shadowRoot;
        const slider = /** @type {HTMLInputElement} */ (
            root?.querySelectorAll('[type=range]')?.[2]
        );
        const steps = [];
        const frame = () => new Promise((shown) => requestAnimationFrame(shown));
        // What the step costs ends with the place of everything.
        const laidOut = () => void document.documentElement.getBoundingClientRect();
        for (let step = 1; step <= count; step++) {
            await frame();
            await new Promise((later) => setTimeout(later));
            // In a frame, what is asked for first comes first: this, the widget's part, what follows.
            let worked = 0;
            requestAnimationFrame(() => (worked -= performance.now()));
            const began = performance.now();
            slider.value = String(24 + step / 10);
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            laidOut();
            worked += performance.now() - began;
            await frame();
            laidOut();
            steps.push(worked + performance.now());
        }
        return { steps, shifts, figure: root?.querySelector('strong')?.textContent };
    }, STEPS);
    assert.equal(figure, '$6.8M', 'it has gone all the way');
    const mean = steps.reduce((sum, one) => sum + one, 0) / steps.length;
    t.diagnostic(`${mean.toFixed(2)} ms a step, ${Math.max(...steps).toFixed(1)} at most`);
    assert.ok(mean < FRAME, `${mean} ms`);
    assert.equal(shifts, 0, 'nothing jumps');
});

inEachBrowser('nothing in the article moves as the widget comes', async (page) => {
    for (const path of ['/index.html', '/ar.html']) {
        await page.open(path);
        await page.find('idle-loss[data-engine="wasm"]', 'footer');
        const shifts = await page.run(
            () =>
                new Promise((tell) => {
                    let shifts = 0;
                    // Only Chromium counts them.
                    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
                        new PerformanceObserver((list) => {
                            for (const entry of list.getEntries())
                                shifts += /** @type {any} */ (entry).value;
                        }).observe({ type: 'layout-shift', buffered: true });
                    }
                    setTimeout(() => tell(shifts), 500);
                }),
        );
        assert.ok(Number(shifts) < 0.01, `${path}: ${shifts}`);
    }
});

inEachBrowser('ten moves in a frame make one render, of the last', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    const { renders, told, figure } = await page.run(async () => {
        const root = document.querySelector('idle-loss')?.shadowRoot;
        const slider = /** @type {HTMLInputElement} */ (
            root?.querySelectorAll('[type=range]')?.[2]
        );
        let told = 0;
        let renders = 0;
        document.addEventListener('input', () => (told += 1));
        // Each render of other hours writes them once.
        new MutationObserver((records) => (renders += records.length)).observe(slider, {
            attributeFilter: ['aria-valuetext'],
        });
        // In a task of the page's own, which no frame comes into.
        await new Promise((done) => setTimeout(done));
        for (let hours = 25; hours < 35; hours++) {
            slider.value = String(hours);
            slider.dispatchEvent(new Event('input', { bubbles: true }));
        }
        await new Promise((shown) => requestAnimationFrame(shown));
        return { renders, told, figure: root?.querySelector('strong')?.textContent };
    });
    assert.deepEqual({ renders, told, figure }, { renders: 1, told: 10, figure: '$6.8M' });
});

inEachBrowser('a net’s range stands only where it is true, and keeps its place', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    const { moved, whole, during, after } = await page.run(async () => {
        const element = /** @type {any} */ (document.querySelector('idle-loss'));
        const net = element.shadowRoot.querySelector('.net');
        const seen = () => ({
            // What is hidden is not seen, nor said.
            text: net.innerText.replace(/\s+/g, ' ').trim(),
            height: net.getBoundingClientRect().height,
        });
        const slider = element.shadowRoot.querySelectorAll('[type=range]')[2];
        /** @type {any} */
        let moved;
        /** @type {any} */
        let whole;
        element.addEventListener('input', (/** @type {any} */ { detail }) => {
            moved = 'netRange' in detail.report;
        });
        slider.value = '25';
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((shown) => requestAnimationFrame(shown));
        const during = seen();
        whole = element.report.netRange.netUsd;
        while (net.querySelector('.later')) await new Promise((soon) => setTimeout(soon, 10));
        return { moved, whole, during, after: seen() };
    });
    assert.equal(moved, false, 'what a move tells leaves it out');
    assert.ok(whole.low < whole.high, 'whoever asks has it');
    assert.match(during.text, /net loss of about \$4\.3M\. While they run/);
    assert.match(after.text, /\$4\.3M\. Nine times in ten between \$3\.\dM and \$6\.\dM\. While/);
    assert.equal(during.height, after.height, 'nothing jumps');
});
