/** What a reader starts from, the terms of the size, and the way back. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Key } from 'selenium-webdriver';
import presets from '../../www/presets.json' with { type: 'json' };
import { merge, sizeIn } from '../../www/scenario.js';
import { estimate } from '../boundary/engine.js';
import { inEachBrowser } from './harness.js';
import { answers, open, PRESET, put } from './widget.js';

/** @typedef {import('./page.js').Page} Page */

/** As a text, since a driver may round numbers. @param {Page} page */
const state = async (page) => {
    const text = await page.run(() => {
        const element = /** @type {any} */ (document.querySelector('idle-loss'));
        const root = element.shadowRoot;
        return JSON.stringify({
            scenario: element.scenario,
            lossUsd: element.report.lossUsd,
            ranges: element.report.ranges?.lossUsd,
            said: root.querySelector('.say').textContent,
            focus: root.activeElement?.value || root.activeElement?.textContent,
            pick: root.querySelector('#outage').value,
            first: root.querySelector('#outage option').textContent,
            options: root.querySelectorAll('#outage option').length,
            still: root.querySelector('.choice button').ariaDisabled,
            size: root.querySelector('.size :checked').value,
            note: root.querySelector('.size small').checkVisibility(),
            claims: root.querySelectorAll('.claims option').length,
        });
    });
    return JSON.parse(text);
};

/** Picks an outage, as a reader does. @param {Page} page @param {string} id */
async function pick(page, id) {
    const select = await page.find('idle-loss', '#outage');
    await page.run(
        (select, id) => {
            select.value = id;
            select.dispatchEvent(new Event('change', { bubbles: true }));
        },
        select,
        id,
    );
}

/** Turns to another unit by its radio. @param {Page} page @param {string} size */
async function turn(page, size) {
    const radio = await page.find('idle-loss', `.size [value=${size}]`);
    await radio.click();
    await page.until(
        (size) =>
            document
                .querySelector('idle-loss')
                ?.shadowRoot?.querySelector(`[type=range][aria-describedby="${size}-error"]`),
        size,
    );
}

/** @param {Page} page @param {string} field */
const slider = (page, field) =>
    page.find('idle-loss', `[type=range][aria-describedby="${field}-error"]`);

inEachBrowser('opens on its preset, and takes another one’s figures and claims', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    await page.until(
        () =>
            (document.querySelector('idle-loss')?.shadowRoot?.querySelectorAll('.claims option')
                .length ?? 0) > 1,
    );
    const opened = await state(page);
    assert.deepEqual([opened.pick, opened.options, opened.still], [PRESET, presets.length, 'true']);

    // What was moved before goes, a figure of somebody's with it.
    await page.run(() => {
        const element = /** @type {any} */ (document.querySelector('idle-loss'));
        addEventListener('change', () => (document.body.dataset.changed = element.preset));
        Object.assign(element, { outageHours: 100, claimUsd: 1e6, claimHours: 24 });
    });
    await answers(page, '$20M');
    for (const { id, scenario } of presets) {
        await pick(page, id);
        const { pick: picked, scenario: stands, lossUsd } = await state(page);
        assert.equal(picked, id);
        assert.deepEqual(stands, scenario, id);
        const answer = estimate(/** @type {any} */ (scenario));
        assert.equal(lossUsd, answer.status === 'ok' && answer.lossUsd);
        assert.equal(await page.run(() => document.body.dataset.changed), id);
    }
    // Riot’s figures are credits, of which none is a loss to check: no claim of Kazakhstan’s is left.
    await page.until(
        () =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelectorAll('.claims option')
                .length === 1,
    );
});

inEachBrowser('starts anew without what the page’s editor has set over a preset', async (page) => {
    await open(page);
    await put(page, { preset: PRESET, 'outage-hours': '100' });
    await answers(page, '$20M');
    const opened = await state(page);
    assert.deepEqual(
        [opened.pick, opened.first, opened.options],
        ['', 'This page’s own figures', presets.length + 1],
    );
    await pick(page, PRESET);
    await answers(page, '$4.8M');
    assert.equal((await state(page)).pick, PRESET);
    await pick(page, '');
    await answers(page, '$20M');
    // What the editor sets later counts, whatever a reader has chosen.
    await pick(page, 'china-2021');
    await page.run(() => document.querySelector('idle-loss')?.setAttribute('outage-hours', '10'));
    await page.until(
        () => /** @type {any} */ (document.querySelector('idle-loss')).report.outageHours === 10,
    );
    await page.run(
        (preset) => document.querySelector('idle-loss')?.setAttribute('preset', preset),
        PRESET,
    );
    await answers(page, '$2.0M');
});

inEachBrowser('needs no preset to choose one, and comes back to its own', async (page) => {
    await open(page);
    const own = {
        'share-percent': '5',
        'network-ehs': '200',
        'start-height': '724000',
        'fees-btc-per-block': '0',
        'price-usd': '40000',
        'outage-hours': '24',
    };
    await put(page, own);
    await answers(page, '$1.8M');
    const opened = await state(page);
    assert.deepEqual([opened.pick, opened.first], ['', 'This page’s own figures']);
    assert.equal(opened.note, true, 'why there are no megawatts');
    await pick(page, 'iran-2021');
    assert.equal((await state(page)).note, false);
    await page.run(() =>
        /** @type {any} */ (document.querySelector('idle-loss')?.shadowRoot)
            .querySelector('.choice button')
            .click(),
    );
    await answers(page, '$1.8M');
    assert.equal((await state(page)).pick, '');
});

inEachBrowser('says the size in other units and keeps the value', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    const before = await state(page);
    for (let round = 0; round < 3; round++) {
        for (const size of ['hashrateEhs', 'powerMw', 'sharePercent']) {
            await turn(page, size);
            const now = await state(page);
            assert.equal(now.size, size);
            assert.equal(now.focus, size, 'the focus stays on the switch');
            assert.equal(now.lossUsd, before.lossUsd);
            assert.deepEqual(now.scenario, before.scenario);
        }
    }
    await turn(page, 'hashrateEhs');
    assert.match((await state(page)).said, /^If 20\.85 EH\/s of hashrate goes dark/);
    assert.equal((await state(page)).still, 'false', 'there is a way back');

    // Once it is moved it is given so, and its range goes along.
    const range = await slider(page, 'hashrateEhs');
    await page.run((range) => range.focus(), range);
    await page.keys(Key.ARROW_RIGHT);
    await page.until(
        () => /** @type {any} */ (document.querySelector('idle-loss')).scenario.hashrateEhs,
    );
    const { scenario } = await state(page);
    assert.equal(scenario.hashrateEhs, 20.9);
    assert.equal('sharePercent' in scenario, false);
    // The low share was 10 of 12, the high one 18.1 of 12.
    assert.ok(Math.abs(scenario.hashrateEhsLow - (20.9 * 10) / 12) < 1e-9);
    assert.ok(Math.abs(scenario.hashrateEhsHigh - (20.9 * 18.1) / 12) < 1e-9);
    assert.equal(
        await page.run(() =>
            document
                .querySelector('idle-loss')
                ?.shadowRoot?.activeElement?.getAttribute('aria-describedby'),
        ),
        'hashrateEhs-error',
        'the focus stays on the slider',
    );
});

inEachBrowser('moves a size up to all there is, whatever its range', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    await turn(page, 'hashrateEhs');
    const field = await page.find('idle-loss', '#hashrateEhs');
    await field.clear();
    await field.sendKeys('150', Key.ENTER);
    await page.until(
        () => /** @type {any} */ (document.querySelector('idle-loss')).scenario.hashrateEhs === 150,
    );
    const network = await page.run(() => {
        const { scenario, report } = /** @type {any} */ (document.querySelector('idle-loss'));
        return [scenario.hashrateEhsHigh, report.networkEhs];
    });
    assert.ok(Math.abs(network[0] - network[1]) < 1e-9, 'its upper end is the network');
});

inEachBrowser('turns to the unit that the scenario is in', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    await pick(page, 'elliott-2022');
    assert.equal((await state(page)).size, 'hashrateEhs');
    await pick(page, 'kazakhstan-farms-2022');
    const { size, said } = await state(page);
    assert.equal(size, 'powerMw');
    assert.match(said, /^If sites drawing 202\.73 MW/);
    await turn(page, 'sharePercent');
    await pick(page, 'kazakhstan-winter-cut-2022');
    assert.equal((await state(page)).size, 'powerMw', 'another outage opens in its own');
});

inEachBrowser('is put back by a button that stays in place, and says so', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    const hours = await slider(page, 'outageHours');
    await page.run((hours) => hours.focus(), hours);
    await page.keys(Key.ARROW_RIGHT);
    await answers(page, '$5.0M');
    const reset = await page.find('idle-loss', '.choice button');
    assert.equal((await state(page)).still, 'false');
    await page.run((reset) => reset.focus(), reset);
    await page.keys(Key.ENTER);
    await answers(page, '$4.8M');
    const { still, focus, scenario } = await state(page);
    assert.deepEqual([still, focus], ['true', 'Reset']);
    assert.deepEqual(scenario, presets[0].scenario);
    await page.until(
        () =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelector('[role=status]')
                ?.textContent ===
            'Back to this page’s own figures. About $4.8M in that time, $4.8M per 24 hours.',
    );
});

test('a range goes along into other terms, and back to where it was', () => {
    const [{ scenario }] = presets;
    const report = estimate(/** @type {any} */ (scenario));
    assert.ok(report.status === 'ok');
    const moved = merge(scenario, { hashrateEhs: report.hashrateEhs });
    const answer = estimate(/** @type {any} */ (moved));
    assert.ok(answer.status === 'ok');
    assert.equal(sizeIn(moved), 'hashrateEhs');
    const [one, other] = [report.ranges?.lossUsd, answer.ranges?.lossUsd];
    for (const end of /** @type {const} */ (['low', 'middle', 'high'])) {
        // The same quantities, divided and multiplied by the network once: a few roundings apart.
        assert.ok(Math.abs((other?.[end] ?? 0) / (one?.[end] ?? 1) - 1) < 1e-12, end);
    }
    assert.deepEqual(merge(moved, { sharePercent: 12 }).sharePercent, 12);
});

inEachBrowser('what was refused and left is over once something else is set', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    const price = await page.find('idle-loss', '#priceUsd');
    await price.clear();
    await price.sendKeys('99999999999', Key.TAB);
    const field = () =>
        page.run(() => {
            const root = document.querySelector('idle-loss')?.shadowRoot;
            return [
                /** @type {HTMLInputElement | undefined | null} */ (
                    root?.querySelector('#priceUsd')
                )?.value,
                root?.querySelector('#priceUsd-error')?.textContent?.includes('Still showing'),
            ];
        });
    assert.deepEqual(await field(), ['99999999999', true]);
    await page.run(() => {
        const pick = /** @type {HTMLSelectElement} */ (
            document.querySelector('idle-loss')?.shadowRoot?.querySelector('#outage')
        );
        pick.value = 'china-2021';
        pick.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.until(
        () => /** @type {any} */ (document.querySelector('idle-loss')).preset === 'china-2021',
    );
    const [value, wrong] = await field();
    assert.match(String(value), /^3\d,\d{3}/);
    assert.equal(wrong, false);
});

/**
 * What the page is told while keys are pressed on a slider, and what is done in between.
 *
 * @param {Page} page
 * @param {string} field
 * @param {(string | [string, number])[]} steps `down`, `up`, `blur`, or a property's new value
 */
async function pressed(page, field, steps) {
    const slider = await page.find('idle-loss', `[type=range][aria-describedby=${field}-error]`);
    return page.run(
        async (slider, field, steps) => {
            /** @type {[string, unknown][]} */
            const told = [];
            const element = /** @type {any} */ (document.querySelector('idle-loss'));
            for (const kind of ['input', 'change']) {
                element.addEventListener(kind, (/** @type {any} */ { detail }) => {
                    told.push([kind, detail.scenario[field]]);
                });
            }
            slider.focus();
            for (const step of steps) {
                if (step === 'blur') slider.blur();
                else if (typeof step === 'string') {
                    const kind = `key${step}`;
                    slider.dispatchEvent(
                        new KeyboardEvent(kind, { key: 'ArrowRight', bubbles: true }),
                    );
                } else {
                    element[step[0]] = step[1];
                    await new Promise((shown) => requestAnimationFrame(shown));
                }
            }
            return told;
        },
        slider,
        field,
        steps,
    );
}

inEachBrowser('a key that is held moves a slider until it is let go', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    const steps = ['down', 'down', 'down', 'up', 'down', 'blur', 'up'];
    assert.deepEqual(await pressed(page, 'outageHours', steps), [
        ['input', 25],
        ['input', 26],
        ['input', 27],
        ['change', 27],
        ['input', 28],
        ['change', 28],
    ]);
});

inEachBrowser('a key that is held brings nothing back that was set elsewhere', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    const told = await pressed(page, 'outageHours', ['down', ['outageHours', 10], 'up']);
    assert.deepEqual(told, [['input', 25]]);
    await answers(page, '$2.0M');
});

inEachBrowser('a key that is held goes as far as is taken, and rests there', async (page) => {
    await open(page);
    await put(page, {
        ...{ 'start-height': '717281', 'fees-btc-per-block': '0.1', 'price-usd': '43589' },
        ...{ 'outage-hours': '24', 'network-ehs': '200', 'hashrate-ehs': '199.85' },
    });
    await answers(page, '$40M');
    const told = await pressed(page, 'hashrateEhs', ['down', 'down', 'down', 'down', 'up']);
    assert.deepEqual(told, [
        ['input', 199.9],
        ['input', 200],
        ['change', 200],
    ]);
    const error = await page.find('idle-loss', '#hashrateEhs-error');
    assert.match(await page.run((error) => error.textContent, error), /not 200\.1\./);
});

inEachBrowser('a slider ends where it does by itself once all starts anew', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    const end = () =>
        page.run(() => {
            const root = document.querySelector('idle-loss')?.shadowRoot;
            return /** @type {HTMLInputElement[]} */ ([
                ...(root?.querySelectorAll('[type=range]') ?? []),
            ])[2]?.max;
        });
    const before = await end();
    const hours = await page.find('idle-loss', '#outageHours');
    await hours.clear();
    await hours.sendKeys('8784', Key.TAB);
    assert.equal(await end(), '8784');
    const reset = await page.find('idle-loss', '.choice button');
    await page.run((reset) => reset.click(), reset);
    await answers(page, '$4.8M');
    assert.equal(await end(), before);
});

inEachBrowser('what was refused is still said when another engine takes over', async (page) => {
    const hold = held();
    page.intercept(async (req) => {
        if (req.url?.endsWith('/wide.js')) await hold.released;
        return false;
    });
    await open(page);
    await put(page, { preset: PRESET, 'hashrate-ehs': '20' });
    const slider = await page.find('idle-loss', '[aria-describedby=hashrateEhs-error]');
    const said = () =>
        page.run(
            () =>
                document.querySelector('idle-loss')?.shadowRoot?.querySelector('#hashrateEhs-error')
                    ?.textContent,
        );
    // Beyond the network, on a slider that ends beyond it.
    await page.run((slider) => {
        slider.max = '400';
        slider.value = '300';
        slider.dispatchEvent(new Event('change'));
    }, slider);
    const refused = await said();
    assert.match(String(refused), /not 300\..* Still showing 20 EH\/s\.$/);
    hold.release();
    await answers(page, '$4.6M');
    assert.equal(await said(), refused);
    // And no more once anything is taken.
    await page.run((slider) => {
        slider.value = '30';
        slider.dispatchEvent(new Event('change'));
    }, slider);
    assert.equal(await said(), '');
});

/** Something that is waited for. */
function held() {
    /** @type {() => void} */
    let release = () => {};
    const released = new Promise((done) => (release = () => done(undefined)));
    return { released, release };
}
