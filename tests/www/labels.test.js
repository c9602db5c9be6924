/** The chart's labels: none stands over another, and none runs out of the chart. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { inEachBrowser } from './harness.js';
import { open, PRESET, put } from './widget.js';

/** @type {{ id: string }[]} */
const presets = JSON.parse(await readFile('www/presets.json', 'utf8'));

for (const lang of ['en', 'ar', 'ja']) {
    inEachBrowser(`of each outage each label has its place, in ${lang}`, async (page) => {
        await page.resize(1100, 900);
        await open(page);
        await page.run((lang) => (document.documentElement.lang = lang), lang);
        await put(page, { preset: PRESET });
        // The last to come are the names of what was said of it.
        await page.until((lang) => {
            const root = document.querySelector('idle-loss')?.shadowRoot;
            const said = root?.querySelector('text.claim');
            return root?.querySelector('section')?.lang === lang && said;
        }, lang);
        const faults = await page.run(
            async (presets, widths) => {
                const element = /** @type {HTMLElement} */ (document.querySelector('idle-loss'));
                const root = /** @type {ShadowRoot} */ (element.shadowRoot);
                /** Until what was to be drawn is seen. */
                const drawn = () =>
                    new Promise((seen) => requestAnimationFrame(() => setTimeout(seen)));
                // What was said of each outage comes with its first sight.
                for (const preset of presets) {
                    element.setAttribute('preset', preset);
                    await import(`/documented/${preset}.js`);
                    await drawn();
                }
                /** Firefox counts the edge around letters in. @param {SVGTextElement} text */
                const lettersOf = (text) => {
                    const { x, y, width, height } = text.getBoundingClientRect();
                    const edge = Math.max(0, (width - text.getComputedTextLength()) / 2);
                    return new DOMRect(x + edge, y + edge, width - 2 * edge, height - 2 * edge);
                };
                /** @type {string[]} */
                const faults = [];
                for (const width of widths) {
                    element.style.inlineSize = `${width}px`;
                    for (const preset of presets) {
                        element.setAttribute('preset', preset);
                        await drawn();
                        await drawn();
                        const svg = /** @type {Element} */ (root.querySelector('figure > svg'));
                        const around = svg.getBoundingClientRect();
                        const labels = [...svg.querySelectorAll('text')].map((text) => ({
                            name: text.textContent,
                            box: lettersOf(text),
                        }));
                        const at = `${preset}, ${width} px: `;
                        if (!svg.querySelector('text.loss')) faults.push(`${at}no loss`);
                        if (labels.some(({ name }) => / \W*0\.0\W*$/.test(name ?? '')))
                            faults.push(`${at}a change of nothing`);
                        labels.forEach(({ name, box }, place) => {
                            const out = Math.max(around.left - box.left, box.right - around.right);
                            if (box.width && out > 4)
                                faults.push(`${at}${name} is ${out} px outside`);
                            for (const other of labels.slice(place + 1)) {
                                const [a, b] = [box, other.box];
                                const across =
                                    Math.min(a.right, b.right) - Math.max(a.left, b.left);
                                const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                                // Figures take half of a line's height.
                                const half = Math.min(a.height, b.height) / 2;
                                if (across > 2 && down > half)
                                    faults.push(`${at}${name} × ${other.name}`);
                            }
                        });
                    }
                }
                return faults;
            },
            presets.map(({ id }) => id),
            [320, 680, 1000],
        );
        assert.deepEqual(faults, []);
    });
}
