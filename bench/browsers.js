/** The browsers on the product as it was built, with `bench/inpage.js` in the page. */

import { extname } from 'node:path';
import { build } from 'esbuild';
import { classic } from '../tools/bundle.js';
import { serve, TEXT } from '../tools/serve.js';
import { engines } from '../tests/www/engines.js';

/** A processor twenty times slower takes its time. */
const PATIENCE = 180_000; // ms

/** What comes before all else in a page, and sees how it opens. */
const WATCH = `
    window.watched = { tasks: [], shifts: 0, durations: [] };
    const watch = (type, each, options) => {
        if (!PerformanceObserver.supportedEntryTypes.includes(type)) return;
        new PerformanceObserver((list) => list.getEntries().forEach(each))
            .observe({ type, buffered: true, ...options });
    };
    watch('longtask', ({ duration }) => watched.tasks.push(duration));
    watch('layout-shift', ({ value }) => (watched.shifts += value));
    watch('event', ({ duration, interactionId, name }) => {
        if (interactionId) watched.durations.push(duration);
    }, { durationThreshold: 16 });
    let whole = 0;
    new MutationObserver(() => {
        const widget = document.querySelector('idle-loss[data-engine]');
        if (widget) watched.first ??= performance.now();
        const now = document.querySelectorAll('idle-loss[data-engine="wasm"]').length;
        if (now > whole) watched.last = performance.now();
        whole = now;
    }).observe(document, { subtree: true, childList: true, attributes: true });
`;

/** Of many widgets in a column, those far below would never wake. */
const PILE = 'idle-loss + idle-loss { position: absolute; inset: 0; }';

/** @typedef {Awaited<ReturnType<typeof open>>} Browser */

/** @param {string} engine */
export async function open(engine) {
    const { outputFiles } = await build({
        ...classic,
        entryPoints: ['bench/inpage.js'],
        write: false,
    });
    const script = outputFiles?.[0]?.text ?? '';
    /** @type {Record<string, string>} */
    const pages = {
        '/bench/watch.js': WATCH,
        '/bench/inpage.js': script,
        '/bench/pile.css': PILE,
    };
    /** Whether what comes late is withheld. */
    let lone = false;
    const server = await serve('build', {
        intercept(req, res) {
            const { pathname, searchParams } = new URL(req.url ?? '/', 'http://localhost');
            if (lone && pathname === '/wide.js') {
                res.writeHead(404).end();
                return true;
            }
            const text = pages[pathname] ?? (pathname === '/bench/page.html' && page(searchParams));
            if (!text) return false;
            // Whoever is alone gets a finer clock.
            res.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
            res.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
            const type = TEXT.get(extname(pathname)) ?? 'text/html';
            res.setHeader('Content-Type', `${type};charset=utf-8`);
            res.end(text);
            return true;
        },
    });
    const { driver, stop } = await /** @type {any} */ (engines[engine])();
    await driver.manage().setTimeouts({ pageLoad: PATIENCE, script: PATIENCE });
    const version = (await driver.getCapabilities()).get('browserVersion');
    return {
        version,
        driver,
        /** Opens a page with so many widgets, and waits until all have all. @param {number} [widgets] */
        async open(widgets = 1) {
            await driver.get(`${server.url}/bench/page.html?widgets=${widgets}`);
            await driver.wait(
                () =>
                    driver.executeScript(
                        (/** @type {number} */ widgets) =>
                            document.querySelectorAll('idle-loss[data-engine="wasm"]').length ===
                            widgets,
                        widgets,
                    ),
                PATIENCE,
            );
        },
        /** Opens a page that gets no more than the first answer. */
        async openAlone() {
            lone = true;
            await driver.get(`${server.url}/bench/page.html`);
            await driver.wait(
                () =>
                    driver.executeScript(() =>
                        document.querySelector('idle-loss[data-engine="narrow"]'),
                    ),
                PATIENCE,
            );
            lone = false;
        },
        /** @param {string} what of `bench/inpage.js` @param {unknown[]} args */
        run: (what, ...args) =>
            driver.executeScript(`return window.bench[arguments[0]](...arguments[1])`, what, args),
        async close() {
            await stop();
            await server.close();
        },
    };
}

/** An article's part with widgets in it. @param {URLSearchParams} parameters */
function page(parameters) {
    const widget = `<idle-loss preset="kazakhstan-internet-2022"><p>The author’s own sentence.</p></idle-loss>`;
    const widgets = Number(parameters.get('widgets') ?? 1);
    return `<!doctype html>
        <html lang="en">
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Under the clock</title>
        <link rel="icon" href="data:," />
        <script src="/bench/watch.js"></script>
        <link rel="stylesheet" href="/article.css" />
        <link rel="stylesheet" href="/bench/pile.css" />
        <script async src="/idle-loss.js"></script>
        <main><h1>Under the clock</h1>${widget.repeat(widgets)}</main>
        <script src="/bench/inpage.js"></script>`;
}
