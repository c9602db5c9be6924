/** The element's life: upgrade, attributes, properties, moves. */

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { inEachBrowser } from './harness.js';
import { answers, open, OWN, PRESET, put } from './widget.js';

inEachBrowser('shows a preset', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    assert.equal(
        await page.run(
            () =>
                document.querySelector('idle-loss')?.shadowRoot?.querySelector('.say')?.textContent,
        ),
        'If 12% of Bitcoin’s hashrate goes dark for 24 hours at $43,589 a coin, miners miss about $4.8M in that time.',
    );
    assert.equal(
        await page.run(() => document.querySelector('idle-loss')?.getAttribute('data-engine')),
        'wasm',
    );
});

inEachBrowser(
    'takes attributes over the preset, and a size in other terms in its place',
    async (page) => {
        await open(page);
        await put(page, { preset: PRESET, 'outage-hours': '100' });
        await answers(page, '$20M');
        await page.run(() =>
            document.querySelector('idle-loss')?.setAttribute('hashrate-ehs', '10.43'),
        );
        await answers(page, '$10M');
        assert.match(
            await page.run(
                () =>
                    document.querySelector('idle-loss')?.shadowRoot?.querySelector('.say')
                        ?.textContent ?? '',
            ),
            /^If 10\.43 EH\/s of hashrate goes dark for 100 hours/,
        );
        await page.run(() => document.querySelector('idle-loss')?.removeAttribute('hashrate-ehs'));
        await answers(page, '$20M');
    },
);

inEachBrowser('needs no preset where everything is said', async (page) => {
    await open(page);
    await put(page, {
        'power-mw': '202',
        'efficiency-j-per-th': '60',
        'network-ehs': '200.2',
        'start-height': '724000',
        'fees-btc-per-block': '0',
        'price-usd': '40767',
        'outage-hours': '24',
    });
    await answers(page, '$560K');
    const report = await page.run(
        () => /** @type {any} */ (document.querySelector('idle-loss')).report,
    );
    assert.deepEqual(report.assumed[0], { field: 'pue', value: 1.1, unit: '' });
});

inEachBrowser('adopts properties that were set before the upgrade', async (page) => {
    await page.open('/tests/element.html');
    await page.run((preset) => {
        // Upgraded only when it comes into a document, so this is before it, whatever has loaded.
        const inert = document.implementation.createHTMLDocument().createElement('idle-loss');
        inert.setAttribute('preset', preset);
        Object.assign(inert, { outageHours: 36 });
        document.querySelector('main')?.append(inert);
    }, PRESET);
    await answers(page, '$7.2M');
    assert.equal(
        await page.run(() =>
            Object.hasOwn(document.querySelector('idle-loss') ?? {}, 'outageHours'),
        ),
        false,
    );
});

inEachBrowser('is a property as it is an attribute', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    const [before, after] = await page.run(() => {
        const element = /** @type {any} */ (document.querySelector('idle-loss'));
        const before = [element.outageHours, element.sharePercent, element.powerMw];
        element.outageHours = 36;
        return [before, element.scenario.outageHours];
    });
    assert.deepEqual(before, [24, 12, null]);
    assert.equal(after, 36);
    await answers(page, '$7.2M');
    // The newest word counts.
    await page.run(() => document.querySelector('idle-loss')?.setAttribute('outage-hours', '100'));
    await answers(page, '$20M');
});

inEachBrowser('lets the newest word count, in whatever terms', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    await page.run(() =>
        Object.assign(document.querySelector('idle-loss') ?? {}, { sharePercent: 24 }),
    );
    await answers(page, '$9.6M');
    await page.run(() =>
        document.querySelector('idle-loss')?.setAttribute('hashrate-ehs', '10.43'),
    );
    await answers(page, '$2.4M');
    // Nothing, in a property, goes back to the attribute or the preset.
    await page.run(() =>
        Object.assign(document.querySelector('idle-loss') ?? {}, { outageHours: 100 }),
    );
    await answers(page, '$10M');
    await page.run(() => {
        const element = /** @type {any} */ (document.querySelector('idle-loss'));
        Object.assign(element, {
            outageHours: null,
            powerMw: element.powerMw,
            priceUsd: undefined,
        });
    });
    await answers(page, '$2.4M');
});

inEachBrowser('has its preset and theme as properties', async (page) => {
    await open(page);
    await page.run((preset) => {
        const element = document.createElement('idle-loss');
        Object.assign(element, { preset, theme: 'dark' });
        document.querySelector('main')?.append(element);
    }, PRESET);
    await answers(page, '$4.8M');
    assert.equal(
        await page.run(() => document.querySelector('idle-loss')?.getAttribute('theme')),
        'dark',
    );
});

inEachBrowser('has a width where the page gives it none', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    for (const display of ['flex', 'inline-block', 'grid']) {
        const width = await page.run((display) => {
            const main = /** @type {HTMLElement} */ (document.querySelector('main'));
            main.style.display = display;
            return document.querySelector('idle-loss')?.clientWidth ?? 0;
        }, display);
        assert.ok(width >= 280, `${width} px in ${display}`);
    }
});

inEachBrowser('makes one render of a burst of changes', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    const renders = await page.run(async () => {
        const element = /** @type {any} */ (document.querySelector('idle-loss'));
        let renders = 0;
        // Each render writes the figure once.
        const observer = new MutationObserver((records) => (renders += records.length));
        observer.observe(element.shadowRoot.querySelector('strong'), {
            subtree: true,
            childList: true,
            characterData: true,
        });
        // In a task of the page's own: WebKit ends a driver's task at each call back into the page.
        await new Promise((done) => {
            setTimeout(() => {
                for (let hours = 1; hours <= 100; hours++) {
                    element.outageHours = hours;
                    element.setAttribute('share-percent', String(hours / 10));
                }
                setTimeout(done);
            });
        });
        return renders;
    });
    assert.equal(renders, 1);
    await answers(page, '$17M');
});

inEachBrowser(
    'keeps the author’s sentence where the attributes are wrong, and says what is',
    async (page) => {
        await open(page);
        await page.run(() => {
            addEventListener('refused', (event) => {
                const { refusals } = /** @type {CustomEvent} */ (event).detail;
                document.body.dataset.refused = refusals
                    .map((/** @type {any} */ one) => `${one.field} ${one.problem}`)
                    .join();
            });
        });
        for (const [attributes, refused] of /** @type {[Record<string, string>, string][]} */ ([
            [{ preset: PRESET, 'outage-hour': '24' }, 'outageHour unknown'],
            [{ preset: PRESET, outagehours: '24' }, 'outagehours unknown'],
            [{ preset: PRESET, outage_hours: '24' }, 'outage_hours unknown'],
            [{ preset: PRESET, dificulty: '24' }, 'dificulty unknown'],
            [{ preset: PRESET, peu: '1.3' }, 'peu unknown'],
            [{ preset: PRESET, presett: 'x' }, 'presett unknown'],
            [{ preset: PRESET, 'price-eur': '24' }, 'priceEur unknown'],
            [{ preset: PRESET, 'outage-hours': '' }, 'outageHours notANumber'],
            [{ preset: PRESET, 'outage-hours': '0x10' }, 'outageHours notANumber'],
            [{ preset: PRESET, 'share-percent': '120' }, 'sharePercent outOfRange'],
            [
                { preset: PRESET, 'share-percent': '12', 'hashrate-ehs': '20' },
                'hashrateEhs besides',
            ],
            [{ preset: 'atlantis' }, 'preset unknown'],
            [
                {
                    'share-percent': '12',
                    'network-ehs': '174',
                    'price-usd': '1',
                    'outage-hours': '1',
                    'start-height': '1',
                },
                'feesBtcPerBlock missing',
            ],
        ])) {
            await page.run(() => {
                document.querySelector('idle-loss')?.remove();
                delete document.body.dataset.refused;
            });
            await put(page, attributes);
            assert.equal(await page.until(() => document.body.dataset.refused), refused);
            const shown = await page.run(() => document.querySelector('main')?.innerText);
            assert.ok(shown?.includes(OWN), `${refused}: ${shown}`);
            assert.equal(
                await page.run(() => document.querySelector('idle-loss')?.shadowRoot),
                null,
            );
        }
    },
);

inEachBrowser('leaves attributes alone that are not its own', async (page) => {
    await open(page);
    await put(page, {
        preset: PRESET,
        class: 'wide',
        id: 'x',
        'data-v-1a2b': '',
        'aria-label': 'x',
        'ng-version': '1',
        'x-data': '{}',
        'v-cloak': '',
        'hx-get': '/',
        'price-list': 'x',
        'share-url': '/',
        'start-date': '2022-01-05',
        title: 'x',
    });
    await answers(page, '$4.8M');
});

inEachBrowser('is moved, removed and put back without harm', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    await page.run(() => {
        const element = /** @type {any} */ (document.querySelector('idle-loss'));
        element.outageHours = 36;
        document.body.append(element);
        element.remove();
        document.body.prepend(element);
    });
    await answers(page, '$7.2M');
    assert.equal(
        await page.run(
            () =>
                document.querySelector('idle-loss')?.shadowRoot?.querySelectorAll('section').length,
        ),
        1,
    );
    // And its controls go on.
    const hours = await page.find('idle-loss', '[aria-label="Hours of outage"][type=range]');
    await page.run((hours) => hours.focus(), hours);
    await page.keys(Key.ARROW_RIGHT);
    await answers(page, '$7.4M');
});

inEachBrowser('shares one engine among many, loaded once', async (page) => {
    let loads = 0;
    page.intercept((req) => {
        if (req.url?.endsWith('.wasm')) loads += 1;
        return false;
    });
    await open(page);
    for (let count = 0; count < 5; count++)
        await put(page, { preset: PRESET, 'outage-hours': String(count + 1) });
    await page.until(() => {
        // Each wakes as it comes near.
        window.scrollTo(0, document.body.scrollHeight);
        return document.querySelectorAll('idle-loss[data-engine="wasm"]').length === 5;
    });
    assert.equal(loads, 1);
    const figures = await page.run(() =>
        [...document.querySelectorAll('idle-loss')].map(
            (one) => one.shadowRoot?.querySelector('strong')?.textContent,
        ),
    );
    assert.deepEqual(figures, ['$200K', '$400K', '$600K', '$800K', '$1.0M']);
});

inEachBrowser('may be defined twice', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    const same = await page.run(async () => {
        const first = customElements.get('idle-loss');
        // Another address is another module, as in a page with two versions of the script.
        await import(/** @type {any} */ ('/idle-loss.js?again'));
        await new Promise((done) => setTimeout(done, 50));
        return customElements.get('idle-loss') === first;
    });
    assert.ok(same);
});

inEachBrowser('sees a misspelt attribute that comes or goes later', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    await page.run(() => document.querySelector('idle-loss')?.setAttribute('outage-hour', '36'));
    const errors = () =>
        document.querySelector('idle-loss')?.shadowRoot?.querySelector('.answer > .error')
            ?.textContent ?? '';
    await page.until(
        () =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelector('.answer > .error')
                ?.textContent !== '',
    );
    assert.match(await page.run(errors), /^outageHour: no such input/);
    await page.run(() => document.querySelector('idle-loss')?.removeAttribute('outage-hour'));
    await page.until(
        () =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelector('.answer > .error')
                ?.textContent === '',
    );
});

inEachBrowser('a copy of one says nothing of an engine before one answers it', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    const [before, told] = await page.run(async () => {
        const copy = /** @type {HTMLElement} */ (
            document.querySelector('idle-loss')?.cloneNode(true)
        );
        const told = new Promise((tell) =>
            copy.addEventListener('engine', () => tell(copy.dataset.engine)),
        );
        document.querySelector('main')?.prepend(copy);
        return [copy.dataset.engine ?? '', await told];
    });
    assert.deepEqual([before, told], ['', 'wasm']);
});

inEachBrowser('tells a refusal once, and not of what was mended since', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    await page.run(() => {
        const element = /** @type {any} */ (document.querySelector('idle-loss'));
        const told = /** @type {unknown[]} */ (element.told = []);
        element.addEventListener('refused', () => told.push(element.outageHours));
        element.outageHours = -1;
    });
    await page.until(() => /** @type {any} */ (document.querySelector('idle-loss')).told.length);
    await page.run(() =>
        Object.assign(document.querySelector('idle-loss') ?? {}, { outageHours: 30, lang: 'ja' }),
    );
    await page.until(
        () =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelector('section')?.lang ===
            'ja',
    );
    const [told, refusals] = await page.run(() => {
        const { told, refusals } = /** @type {any} */ (document.querySelector('idle-loss'));
        return [told, refusals];
    });
    assert.deepEqual([told, refusals], [[-1], []]);
});
