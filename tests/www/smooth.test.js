/** How it answers while a slider moves: within a frame, and nothing jumps. */

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
        for (let step = 1; step <= count; step++) {
            const began = performance.now();
            slider.value = String(24 + step / 10);
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            // What the step costs ends with the place of everything.
            void document.documentElement.getBoundingClientRect();
            steps.push(performance.now() - began);
            await new Promise((shown) => requestAnimationFrame(shown));
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
