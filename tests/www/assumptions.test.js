/** The assumptions: each group changes the report as the engine says, or says why not. */

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import fleets from '../../www/pkg/fleets.json' with { type: 'json' };
import presets from '../../www/presets.json' with { type: 'json' };
import { estimate } from '../boundary/engine.js';
import { copyLink } from './clipboard.js';
import { inEachBrowser } from './harness.js';
import { answers, open, PRESET, put } from './widget.js';

/** @typedef {import('./page.js').Page} Page */
/** @typedef {import('../../www/scenario.js').Inputs} Inputs */

const [{ scenario: KAZAKHSTAN }] = presets;

/** Opens an element and its assumptions. @param {Page} page @param {Record<string, string>} attributes */
async function unfold(page, attributes) {
    await open(page);
    await put(page, attributes);
    const fold = await page.find('idle-loss', '.assumptions summary');
    await fold.click();
    await page.find('idle-loss', '#sitesTotalMw');
    await page.until(
        () =>
            (document.querySelector('idle-loss')?.shadowRoot?.querySelectorAll('#fleet option')
                .length ?? 0) > 1,
    );
}

/** Types into fields, one after the other by the tabulator. @param {Page} page @param {string} id @param {...string} texts */
async function type(page, id, ...texts) {
    const field = await page.find('idle-loss', `#${id}`);
    await page.run((field) => field.focus(), field);
    for (const text of texts) {
        await page.run(() =>
            /** @type {any} */ (
                document.querySelector('idle-loss')?.shadowRoot?.activeElement
            ).select(),
        );
        await page.keys(...(text ? [text] : [Key.BACK_SPACE]), Key.TAB);
    }
}

/** Picks of a menu, as a reader does. @param {Page} page @param {string} id @param {string} value */
async function pick(page, id, value) {
    const select = await page.find('idle-loss', `#${id}`);
    await page.run(
        (select, value) => {
            select.value = value;
            select.dispatchEvent(new Event('change', { bubbles: true }));
        },
        select,
        value,
    );
}

/**
 * Waits until the element answers as the engine does for this scenario.
 *
 * @param {Page} page
 * @param {Inputs} scenario
 */
async function stands(page, scenario) {
    const answer = estimate(/** @type {any} */ (scenario));
    assert.ok(answer.status === 'ok', JSON.stringify(answer));
    await page
        .until(
            (report) => {
                const element = /** @type {any} */ (document.querySelector('idle-loss'));
                const { lossUsd, net, netRange, ranges } = element.report;
                return JSON.stringify([lossUsd, net, netRange, ranges]) === report;
            },
            JSON.stringify([answer.lossUsd, answer.net, answer.netRange, answer.ranges]),
        )
        .catch(async () => {
            const now = await page.run(
                () => /** @type {any} */ (document.querySelector('idle-loss')).scenario,
            );
            assert.deepEqual(now, scenario);
            throw new Error('the same scenario has another report');
        });
    return answer;
}

/** @param {Page} page @param {string} id */
const told = (page, id) =>
    page.run(
        (id) =>
            document.querySelector('idle-loss')?.shadowRoot?.getElementById(id)?.textContent ?? '',
        id,
    );

/** @param {Inputs} scenario @param {RegExp} names */
const without = (scenario, names) =>
    Object.fromEntries(Object.entries(scenario).filter(([name]) => !names.test(name)));

const COSTS = /^(cause|electricity|standby|fixed|credit|pool)/;

inEachBrowser('has a cause, its costs, or neither', async (page) => {
    await unfold(page, { preset: PRESET, link: '' });
    await pick(page, 'cause', '');
    const gross = without(KAZAKHSTAN, COSTS);
    assert.equal((await stands(page, gross)).net, null);
    const shown = () =>
        page.run(() =>
            ['electricityUsdPerMwh', 'creditUsdPerMwh'].map((id) =>
                document
                    .querySelector('idle-loss')
                    ?.shadowRoot?.getElementById(id)
                    ?.checkVisibility(),
            ),
        );
    assert.deepEqual(await shown(), [false, false]);

    // The costs come back with another cause; what hangs on the cause does not.
    await pick(page, 'cause', 'curtailment');
    assert.deepEqual(await shown(), [true, true]);
    /** @type {Inputs} */
    let scenario = without({ ...KAZAKHSTAN, cause: 'curtailment' }, /^(standby|credit)/);
    await stands(page, scenario);
    await type(page, 'creditUsdPerMwh', '150');
    scenario = { ...scenario, creditUsdPerMwh: 150 };
    await stands(page, scenario);
    await type(page, 'electricityUsdPerMwh', '40');
    await type(page, 'fixedChargesPercent', '30');
    await type(page, 'poolFeePercent', '1.5');
    await type(page, 'standbyPercent', '5');
    scenario = {
        ...scenario,
        electricityUsdPerMwh: 40,
        fixedChargesPercent: 30,
        poolFeePercent: 1.5,
        standbyPercent: 5,
    };
    await stands(page, scenario);
    await pick(page, 'cause', 'internet');
    await stands(page, {
        ...KAZAKHSTAN,
        electricityUsdPerMwh: 40,
        fixedChargesPercent: 30,
        poolFeePercent: 1.5,
    });
});

inEachBrowser('asks for what a cause needs, and takes both together', async (page) => {
    const own = {
        sharePercent: 5,
        networkEhs: 200,
        startHeight: 724000,
        feesBtcPerBlock: 0,
        priceUsd: 40000,
        outageHours: 24,
        efficiencyJPerTh: 40,
    };
    await unfold(page, {
        'share-percent': '5',
        'network-ehs': '200',
        'start-height': '724000',
        'fees-btc-per-block': '0',
        'price-usd': '40000',
        'outage-hours': '24',
        'efficiency-j-per-th': '40',
    });
    await pick(page, 'cause', 'power');
    assert.equal(
        await told(page, 'cause-error'),
        'Cause: given without Price of electricity. Still showing the last figures.',
    );
    await stands(page, own);
    await type(page, 'electricityUsdPerMwh', '55');
    await stands(page, { ...own, cause: 'power', electricityUsdPerMwh: 55 });
    assert.equal(await told(page, 'cause-error'), '');
});

/** A page's own figures, without what a cause needs. */
const BARE = {
    'share-percent': '5',
    'network-ehs': '500',
    'start-height': '850000',
    'fees-btc-per-block': '0.1',
    'price-usd': '60000',
    'outage-hours': '24',
};

inEachBrowser('takes a cause that waits, and its costs, once all is there', async (page) => {
    await unfold(page, BARE);
    await pick(page, 'cause', 'power');
    await type(page, 'electricityUsdPerMwh', '50');
    assert.match(await told(page, 'cause-error'), /^Cause: given without Efficiency of the mach/);
    await type(page, 'electricityUsdPerMwhLow', '40', '60');
    await type(page, 'efficiencyJPerTh', '30');
    await stands(page, {
        sharePercent: 5,
        networkEhs: 500,
        startHeight: 850000,
        feesBtcPerBlock: 0.1,
        priceUsd: 60000,
        outageHours: 24,
        cause: 'power',
        efficiencyJPerTh: 30,
        electricityUsdPerMwh: 50,
        electricityUsdPerMwhLow: 40,
        electricityUsdPerMwhHigh: 60,
    });
    const errors = await page.run(() =>
        Array.from(
            document.querySelector('idle-loss')?.shadowRoot?.querySelectorAll('.error') ?? [],
            ({ textContent }) => textContent,
        ).join(''),
    );
    assert.equal(errors, '');
    const net = await page.run(
        () => document.querySelector('idle-loss')?.shadowRoot?.querySelector('.net')?.textContent,
    );
    assert.notEqual(net, '');
});

inEachBrowser('takes no cause that waited once another outage is chosen', async (page) => {
    await unfold(page, BARE);
    await pick(page, 'cause', 'power');
    await type(page, 'electricityUsdPerMwh', '50');
    const cause = () =>
        page.run(
            () => /** @type {any} */ (document.querySelector('idle-loss')).scenario.cause ?? '',
        );
    await pick(page, 'outage', PRESET);
    assert.equal(await cause(), 'internet');
    await pick(page, 'outage', '');
    await type(page, 'efficiencyJPerTh', '30');
    await page.until(
        () =>
            /** @type {any} */ (document.querySelector('idle-loss')).scenario.efficiencyJPerTh ===
            30,
    );
    assert.equal(await cause(), '');
    assert.equal(await told(page, 'cause-error'), '');
});

inEachBrowser('takes ranges by both ends, and drops them', async (page) => {
    await unfold(page, { preset: PRESET });
    await type(page, 'outageHoursLow', '20', '30');
    /** @type {Inputs} */
    let scenario = { ...KAZAKHSTAN, outageHoursLow: 20, outageHoursHigh: 30 };
    await stands(page, scenario);
    await type(page, 'priceUsdLow', '', '');
    scenario = without(scenario, /^priceUsd(Low|High)/);
    await stands(page, scenario);
    await type(page, 'electricityUsdPerMwhLow', '50', '70');
    scenario = { ...scenario, electricityUsdPerMwhLow: 50, electricityUsdPerMwhHigh: 70 };
    await stands(page, scenario);

    // A reader's own range goes along with its value.
    const hours = await page.find('idle-loss', '#outageHours');
    await hours.clear();
    await hours.sendKeys('48', Key.ENTER);
    scenario = { ...scenario, outageHours: 48, outageHoursLow: 40, outageHoursHigh: 60 };
    await stands(page, scenario);

    // What is refused stays, with its reason; the last right answer too.
    await type(page, 'sharePercentLow', '13', '18.1');
    await page.until(
        () =>
            document
                .querySelector('idle-loss')
                ?.shadowRoot?.getElementById('sharePercentRange-error')?.textContent ===
            'Hashrate gone dark, at the lowest: give a number from 0% to 12%, not 13. Still showing the last figures.',
    );
    assert.equal(
        await page.run(
            () =>
                /** @type {any} */ (
                    document
                        .querySelector('idle-loss')
                        ?.shadowRoot?.getElementById('sharePercentLow')
                ).value,
        ),
        '13',
    );
    await stands(page, scenario);
    await type(page, 'sharePercentLow', '11', '18.1');
    await stands(page, { ...scenario, sharePercentLow: 11 });
    assert.equal(await told(page, 'sharePercentRange-error'), '');
});

/** What the ends of a range show, which of them is wrong, and why. @param {Page} page @param {string} name */
const range = (page, name) =>
    page.run((name) => {
        const root = document.querySelector('idle-loss')?.shadowRoot;
        const ends = ['Low', 'High'].map(
            (end) => /** @type {HTMLInputElement} */ (root?.getElementById(name + end)),
        );
        return {
            texts: ends.map(({ value }) => value),
            invalid: ends.map((end) => end.getAttribute('aria-invalid')),
            error: root?.getElementById(`${name}Range-error`)?.textContent,
        };
    }, name);

inEachBrowser('lets a refused range go once its value has moved', async (page) => {
    await unfold(page, { preset: PRESET });
    await type(page, 'sharePercentLow', '50', '18.1');
    const refused = await range(page, 'sharePercent');
    assert.deepEqual(refused.texts, ['50', '18.1']);
    assert.deepEqual(refused.invalid, ['true', null], 'the end that the reason names');
    assert.match(refused.error ?? '', /at the lowest: give a number from 0% to 12%, not 50\./);

    // As long as it has not, the reason holds.
    await type(page, 'outageHours', '48');
    assert.deepEqual(await range(page, 'sharePercent'), refused);
    await type(page, 'sharePercent', '60');
    assert.deepEqual(await range(page, 'sharePercent'), {
        texts: ['50', '90.5'],
        invalid: [null, null],
        error: '',
    });

    // One that has no range yet goes as well.
    await type(page, 'rampHoursLow', '5', '');
    const { invalid, error } = await range(page, 'rampHours');
    assert.deepEqual(invalid, ['true', 'true'], 'one is wanting, and both are named');
    assert.notEqual(error, '');
    await type(page, 'rampHours', '10');
    assert.deepEqual(await range(page, 'rampHours'), {
        texts: ['', ''],
        invalid: [null, null],
        error: '',
    });
});

inEachBrowser('leaves as it is what is only shown rounded', async (page) => {
    await unfold(page, { preset: PRESET });
    const scenario = () =>
        page.run(() => /** @type {any} */ (document.querySelector('idle-loss')).scenario);
    await type(page, 'sharePercent', '13');
    const { sharePercentHigh: high } = await scenario();
    assert.ok(Math.abs(high - (18.1 * 13) / 12) < 1e-9);
    await type(page, 'sharePercentLow', '11', '19.61');
    const set = await scenario();
    assert.deepEqual([set.sharePercentLow, set.sharePercentHigh], [11, high]);

    // The same text, typed once more, counts when it pauses.
    const price = await page.find('idle-loss', '#priceUsd');
    await page.run((price) => price.select(), price);
    await page.keys('43,589');
    await page.run(() => new Promise((paused) => setTimeout(paused, 600)));
    assert.deepEqual(await scenario(), set);
});

inEachBrowser('takes an efficiency of a fleet, with its source', async (page) => {
    await unfold(page, { preset: PRESET });
    const place = fleets.years.length;
    const [machine] = fleets.machines;
    await pick(page, 'fleet', String(place));
    await page.until(
        (efficiency) =>
            /** @type {any} */ (document.querySelector('idle-loss')).scenario.efficiencyJPerTh ===
            efficiency,
        machine.efficiencyJPerTh,
    );
    const note = await page.run(
        () =>
            document.querySelector('idle-loss')?.shadowRoot?.querySelector('.assumptions .note')
                ?.textContent,
    );
    assert.match(note ?? '', /Efficiency of the machines: ASIC Miner Value.*April 11, 2026/);
    await type(page, 'efficiencyJPerTh', '60');
    await type(page, 'pue', '1.2');
    await page.until(() => {
        const { scenario, report } = /** @type {any} */ (document.querySelector('idle-loss'));
        // 20.85 EH/s at 60 J/TH and 1.2 over.
        return scenario.pue === 1.2 && Math.abs(report.powerMw - 1501.18) < 0.01;
    });
    await pick(page, 'fleet', '2');
    await page.until(() =>
        document
            .querySelector('idle-loss')
            ?.shadowRoot?.querySelector('.assumptions .note')
            ?.textContent?.startsWith('Not verified. '),
    );
});

inEachBrowser('takes the network, the return and how miners are paid', async (page) => {
    await unfold(page, { preset: PRESET });
    await type(page, 'networkEhs', '200');
    /** @type {Inputs} */
    let scenario = { ...without(KAZAKHSTAN, /^difficulty$/), networkEhs: 200 };
    await stands(page, scenario);
    await type(page, 'startHeight', '840000');
    await type(page, 'feesBtcPerBlock', '0.5');
    await type(page, 'rampHours', '48');
    await type(page, 'lostMachinesPercent', '10');
    await pick(page, 'payout', 'luck');
    scenario = {
        ...scenario,
        startHeight: 840000,
        feesBtcPerBlock: 0.5,
        rampHours: 48,
        lostMachinesPercent: 10,
        payout: 'luck',
    };
    await stands(page, scenario);
    await type(page, 'startHeight', '1.5');
    await page.until(() =>
        document
            .querySelector('idle-loss')
            ?.shadowRoot?.getElementById('startHeight-error')
            ?.textContent?.includes('First block of the outage: give a whole number'),
    );
    await stands(page, scenario);
});

inEachBrowser('goes into a link with all that is set, and comes back', async (page) => {
    await unfold(page, { preset: PRESET, link: '' });
    await pick(page, 'cause', 'closure');
    await type(page, 'priceUsdLow', '40000', '50000');
    await type(page, 'sharePercentLow', '', '');
    await type(page, 'efficiencyJPerTh', '60');
    await type(page, 'rampHours', '12');
    await pick(page, 'payout', 'luck');
    const scenario = () =>
        page.run(() => /** @type {any} */ (document.querySelector('idle-loss')).scenario);
    const set = await scenario();
    assert.equal('standbyPercent' in set || 'sharePercentLow' in set, false);
    const link = new URL(await copyLink(page));
    assert.match(link.search, /&cause=closure/);
    await page.open(link.pathname + link.search);
    await put(page, { preset: 'china-2021', link: '' });
    await page.find('idle-loss[data-engine="wasm"]', 'strong');
    assert.deepEqual(await scenario(), set);
});

inEachBrowser('is set by keys alone', async (page) => {
    await open(page);
    await put(page, { preset: PRESET });
    await answers(page, '$4.8M');
    const before = await page.find('idle-loss', '#sharePercent');
    await page.run((before) => before.focus(), before);
    /** What has the focus, by its name or its text. */
    const focus = () =>
        page.run(() => {
            const { activeElement } = document.querySelector('idle-loss')?.shadowRoot ?? {};
            const { id = '', value = '', textContent } = /** @type {any} */ (activeElement ?? {});
            return id || value || textContent;
        });
    const met = [await focus()];
    for (let step = 0; step < 60 && met.at(-1) !== 'add-site'; step++) {
        await page.keys(Key.TAB);
        const now = await focus();
        if (now === 'Assumptions') {
            await page.keys(Key.ENTER);
            await page.find('idle-loss', '#add-site');
        }
        met.push(now);
    }
    for (const name of [
        ...['outage', 'Reset', 'sharePercent', 'priceUsd', 'outageHours', 'Assumptions'],
        ...['sharePercentLow', 'priceUsdHigh', 'payout', 'cause', 'electricityUsdPerMwh'],
        ...['poolFeePercent', 'fleet', 'efficiencyJPerTh', 'pueHigh', 'networkEhs', 'add-site'],
    ]) {
        assert.ok(met.includes(name), `${name} among ${met}`);
    }
});
