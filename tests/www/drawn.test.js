/** The answer as a picture: what stands in it, and that it stands by itself. */

import assert from 'node:assert/strict';
import { press } from './clipboard.js';
import { inEachBrowser } from './harness.js';
import { open, PRESET, put } from './widget.js';

/** @typedef {import('./page.js').Page} Page */

/**
 * @param {Page} page
 * @returns {Promise<{ svg: string, png: string }>} addresses; of none where there is none
 */
async function picture(page) {
    await press(page, 'Picture');
    const hrefs = await page.until(() => {
        const links = document.querySelector('idle-loss')?.shadowRoot?.querySelectorAll('footer a');
        const hrefs = [...(links ?? [])].map((link) => link.getAttribute('href') ?? '');
        return hrefs.length > 0 && hrefs;
    });
    const [svg = '', png = ''] = hrefs || [];
    return { svg, png };
}

/** @param {string} svg its address */
const markup = (svg) => decodeURIComponent(svg.slice(svg.indexOf(',') + 1));

/**
 * What the picture shows, as lines of text, and how far any of it is outside.
 *
 * @param {Page} page
 * @param {string} text of the SVG
 */
const seen = (page, text) =>
    page.run((text) => {
        const drawn = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
        // Outside of the widget, where no style of its own reaches it.
        const svg = document.body.appendChild(document.adoptNode(drawn));
        const around = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll('text')];
        const outside = texts.flatMap((one) => {
            const { left, right, top, bottom } = one.getBoundingClientRect();
            return [
                around.left - left,
                right - around.right,
                around.top - top,
                bottom - around.bottom,
            ];
        });
        const lines = texts.map((one) => one.textContent);
        svg.remove();
        return { root: svg.localName, lines, outside: Math.max(...outside) };
    }, text);

/**
 * The colours of a picture down one column, from its top, and its size.
 *
 * @param {Page} page
 * @param {string} address
 * @param {number} across from 0 to 1
 */
const column = (page, address, across) =>
    page.run(
        async (address, across) => {
            const image = new Image();
            image.src = address;
            await image.decode();
            const { naturalWidth: width, naturalHeight: height } = image;
            const canvas = Object.assign(document.createElement('canvas'), { width, height });
            const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
            context.drawImage(image, 0, 0);
            const { data } = context.getImageData(Math.floor(across * width), 0, 1, height);
            const colors = Array.from({ length: height }, (_, y) =>
                data.slice(4 * y, 4 * y + 4).join(),
            );
            return { width, height, colors };
        },
        address,
        across,
    );

/** @param {Page} page @param {string} scheme */
const turn = (page, scheme) =>
    page.run((scheme) => (document.documentElement.style.colorScheme = scheme), scheme);

for (const [scheme, ground, accent] of [
    ['light', '255,255,255,255', '#b0380c'],
    ['dark', '21,23,26,255', '#ff9466'],
]) {
    for (const width of [320, 680]) {
        inEachBrowser(`tells all that it is about, ${width} px wide, ${scheme}`, async (page) => {
            await page.resize(width, 900);
            await open(page);
            await turn(page, scheme);
            await put(page, { preset: PRESET, link: '', 'outage-hours': '36' });
            await page.find('idle-loss[data-engine="wasm"]', 'strong');
            const { svg, png } = await picture(page);
            const text = markup(svg);
            const { root, lines, outside } = await seen(page, text);
            assert.equal(root, 'svg');
            const all = lines.join(' ').replace(/\s+/g, ' ');
            assert.ok(lines.includes('$7.2M in that time.'), 'the figure opens a line of its own');
            const year = new Date().getFullYear();
            for (const told of [
                'What standing still costs miners',
                'If 12% of Bitcoin’s hashrate goes dark for 36 hours at $43,589 a coin, miners miss about $7.2M in that time.',
                'What miners miss, hour by hour Revenue not earned so far',
                '$5M',
                'Where the figures come from: Hashrate gone dark: Wired, January 2022; Price',
                'Set on this page: Hours of outage.',
                `${year}`,
            ]) {
                assert.ok(all.includes(told), `${told} in ${all}`);
            }
            const address = `From ${page.url}/tests/element.html?il=1&preset=${PRESET}&outage-hours=36`;
            const whole = lines.join('').replaceAll(' ', '');
            assert.ok(whole.includes(address.replaceAll(' ', '').replace('http://', '')), whole);
            assert.ok(outside <= 0, `${outside} px outside`);

            // Nothing in it hangs on the page, and it is text for others to edit.
            assert.doesNotMatch(
                text,
                /var\(|light-dark|currentcolor|\bclass=|\sstyle=|\bpart=|foreignObject/i,
            );
            assert.ok(text.includes(accent), 'the theme’s own colour');
            assert.match(
                text,
                /<title>What standing still costs miners<\/title><desc>Line chart\./,
            );

            const [small, large] = [await column(page, svg, 0), await column(page, png, 0.99)];
            // At the edges, nothing but the ground.
            assert.deepEqual([...new Set(small.colors)], [ground]);
            assert.deepEqual([...new Set(large.colors)], [ground]);
            assert.deepEqual([large.width, large.height], [2 * small.width, 2 * small.height]);
            await page.run((png) => {
                const image = Object.assign(new Image(), { src: png, alt: 'The picture' });
                image.style.width = '100%';
                document.body.replaceChildren(image);
            }, png);
            await page.screenshot(`picture ${width} ${scheme}`);
        });
    }
}

inEachBrowser('draws the loss as thick in the PNG as on the page', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await page.find('idle-loss[data-engine="wasm"]', 'strong');
    const { svg, png } = await picture(page);
    const thick = async (/** @type {string} */ address) => {
        // Down through the level line after the outage.
        const { colors } = await column(page, address, 0.55);
        return colors.filter((/** @type {string} */ color) => color === '176,56,12,255').length;
    };
    const [small, large] = [await thick(svg), await thick(png)];
    // Of 2.5 px up to two are mixed with what is beside them, and so of 5.
    assert.ok(small >= 1 && small <= 2, `${small} px`);
    assert.ok(large >= 3 && large <= 5, `${large} px`);
});

inEachBrowser('takes a richer chart as it looks, without its page', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await page.find('idle-loss', '.claims option');
    await page.run(async () => {
        const root = /** @type {ShadowRoot} */ (document.querySelector('idle-loss')?.shadowRoot);
        // It is drawn again, up to two pictures later, once its size is known and what others said has come:
        // until it is left alone, what is added here would be gone.
        let still = 0;
        const watch = new MutationObserver(() => (still = 0));
        watch.observe(root, { subtree: true, childList: true });
        for (; still < 5; still++) await new Promise((shown) => requestAnimationFrame(shown));
        watch.disconnect();
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`
            .band { fill: color-mix(in srgb, #ff0000 50%, #0000ff); opacity: 0.5 }
            .half { fill: rgb(0 128 0 / 0.5); stroke: var(--accent); stroke-dasharray: 4 2 }
            .gone { display: none }
            .label { font-weight: 700; transform: translate(10px, 1em); text-anchor: end }
            .mixed { stop-color: var(--tint) }
        `);
        root.adoptedStyleSheets.push(sheet);
        const chart = /** @type {SVGElement} */ (root.querySelector('figure svg'));
        const add = (/** @type {Element} */ to, /** @type {string} */ name, attributes = {}) => {
            const one = document.createElementNS('http://www.w3.org/2000/svg', name);
            for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
            return to.appendChild(one);
        };
        const gradient = add(add(chart, 'defs'), 'linearGradient', { id: 'shade' });
        add(gradient, 'stop', { class: 'mixed', offset: '1' });
        add(chart, 'rect', { class: 'band', width: '10', height: '10' });
        const group = add(chart, 'g', { class: 'half', tabindex: '0' });
        add(group, 'rect', { fill: 'url(#shade)', width: '5', height: '5' });
        add(group, 'circle', { r: '1' });
        add(chart, 'text', { class: 'gone' }).textContent = 'hidden';
        add(chart, 'text', { class: 'label', x: '50%' }).textContent = 'claimed';
        add(chart, 'foreignObject');
    });
    const { svg, png } = await picture(page);
    const text = markup(svg);
    assert.ok(png, 'the canvas is not spoilt');
    const found = await page.run((text) => {
        const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
        const of = (/** @type {string} */ selector, /** @type {string[]} */ ...names) => {
            const one = svg.querySelector(selector);
            return names.map((name) => one?.getAttribute(name) ?? null);
        };
        return {
            band: of('rect[width="10"]', 'fill', 'opacity', 'class'),
            half: of('g', 'fill', 'fill-opacity', 'stroke', 'tabindex'),
            dashes: of('g', 'stroke-dasharray'),
            shaded: of('g > rect', 'fill', 'fill-opacity'),
            inside: of('g > circle', 'r', 'stroke'),
            label: of('text[x="50%"]', 'font-weight', 'text-anchor', 'transform'),
            stop: of('stop', 'stop-color'),
            hidden: svg.documentElement.textContent?.includes('hidden'),
        };
    }, text);
    const { band, dashes, shaded, ...rest } = found;
    // Half of 255 is rounded either way.
    assert.match(String(band), /^#(7f|80)00(7f|80),0\.5,$/);
    assert.match(String(dashes), /^4(px)?, ?2(px)?$/);
    assert.match(String(shaded), /^url\(["']?#shade["']?\)( rgba?\(0, 0, 0(, 0)?\))?,1$/);
    assert.deepEqual(rest, {
        half: ['#008000', '0.5', '#b0380c', null],
        inside: ['1', null],
        label: ['700', 'end', 'matrix(1, 0, 0, 1, 10, 13)'],
        stop: ['#f8e8e0'],
        hidden: false,
    });
});

inEachBrowser('runs from right to left where the widget does', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await page.find('idle-loss[data-engine="wasm"]', 'strong');
    await page.run(() => {
        const section = document.querySelector('idle-loss')?.shadowRoot?.querySelector('section');
        const say = /** @type {Element} */ (section?.querySelector('.say'));
        section?.setAttribute('dir', 'rtl');
        const figure = document.createElement('b');
        figure.textContent = '24–36';
        say.replaceChildren(
            'إذا توقف التعدين ',
            figure,
            ' ساعة، يخسر المعدّنون نحو 4.8 مليون دولار. '.repeat(3),
        );
    });
    const text = markup((await picture(page)).svg);
    const { lines, outside } = await seen(page, text);
    assert.match(text, /^<svg[^>]* direction="rtl"/);
    assert.ok(
        lines.some((line) => line?.includes('\u206824–36\u2069')),
        'the figure is isolated',
    );
    assert.ok(outside <= 0, `${outside} px outside`);
    assert.ok(
        lines.filter((line) => /[\u0600-\u06ff]/.test(line ?? '')).length >= 2,
        'broken into lines',
    );
});

inEachBrowser('is offered as SVG alone where the page may show no picture', async (page) => {
    page.intercept((_, res) => {
        const policy = String(res.getHeader('Content-Security-Policy'));
        res.setHeader(
            'Content-Security-Policy',
            policy.replace("img-src 'self' data:", "img-src 'none'"),
        );
        return false;
    });
    await open(page);
    await put(page, { preset: PRESET });
    await page.find('idle-loss[data-engine="wasm"]', 'strong');
    const { svg, png } = await picture(page);
    assert.match(svg, /^data:image\/svg\+xml/);
    assert.equal(png, '');
    await page.until(() =>
        document
            .querySelector('idle-loss')
            ?.shadowRoot?.querySelector('footer small')
            ?.textContent?.startsWith('This page may not draw the picture as PNG.'),
    );
    await page.errors(); // the policy's own report
});

inEachBrowser(
    'draws the scenario that it is given, whichever was asked about last',
    async (page) => {
        await page.open('/tests/bare.html');
        const { dark, longer, after } = await page.run(async () => {
            const wide = await import(new URL('/wide.js', location.href).href);
            await wide.started;
            const day = {
                sharePercent: 12,
                networkEhs: 173.75,
                startHeight: 717281,
                feesBtcPerBlock: 0.1056,
                priceUsd: 43589.36,
                outageHours: 24,
            };
            const week = { ...day, outageHours: 168 };
            const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
            const drawn = (/** @type {object} */ scenario) => {
                wide.draw(svg, scenario, new Float64Array(), (/** @type {string} */ what) => what);
                return svg.innerHTML;
            };
            const known = [drawn(day), drawn(week)];
            wide.sketch(day);
            const [dark, longer] = [drawn(day), drawn(week)].map((now, at) => now === known[at]);
            wide.estimate(day);
            // The same object says something else now.
            const changed = Object.assign(day, { outageHours: 168 });
            return { dark, longer, after: drawn(changed) === known[1] && known[0] !== known[1] };
        });
        assert.deepEqual({ dark, longer, after }, { dark: true, longer: true, after: true });
    },
);
