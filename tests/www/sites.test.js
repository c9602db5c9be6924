/** The size as a list of sites. */

import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import presets from '../../www/presets.json' with { type: 'json' };
import { inEachBrowser } from './harness.js';
import { open, PRESET, put } from './widget.js';

/** @typedef {import('./page.js').Page} Page */

const FARMS = 'kazakhstan-farms-2022';
const SITES = presets.find(({ id }) => id === FARMS)?.scenario.sites ?? [];

/** @param {Page} page @param {string} preset */
async function unfold(page, preset) {
    await open(page);
    await put(page, { preset });
    await (await page.find('idle-loss', '.assumptions summary')).click();
    await page.find('idle-loss', '#add-site');
}

/** As a text, since a driver may round numbers. @param {Page} page */
const state = async (page) => {
    const text = await page.run(() => {
        const element = /** @type {any} */ (document.querySelector('idle-loss'));
        const root = element.shadowRoot;
        return JSON.stringify({
            sites: element.scenario.sites,
            powerMw: element.report.powerMw,
            lossUsd: element.report.lossUsd,
            sums: [...root.querySelectorAll('.sums li')].map((item) => item.textContent),
            errors: [...root.querySelectorAll('.sites .error')].map((item) => item.textContent),
            texts: [...root.querySelectorAll('.sites label input')].map(({ value }) => value),
            invalid: [...root.querySelectorAll('.sites [aria-invalid=true]')].map(
                ({ ariaLabel }) => ariaLabel,
            ),
            focus: root.activeElement?.ariaLabel,
        });
    });
    return JSON.parse(text);
};

/** Presses a button from the keyboard. @param {Page} page @param {string} selector */
async function press(page, selector) {
    const button = await page.find('idle-loss', selector);
    await page.run((button) => button.focus(), button);
    await page.keys(Key.ENTER);
}

inEachBrowser('edits sites, and says which sums agree', async (page) => {
    await unfold(page, FARMS);
    const { sums } = await state(page);
    assert.deepEqual(sums, [
        'closed: 67.73 MW, 134.3 MW less than the printed total.',
        'self-limited: 135 MW, 67 MW less than the printed total.',
        'Sites, in all: 202.7 MW, which agrees with the printed total.',
    ]);

    const power = await page.find('idle-loss', '.sites [aria-label="Power of site 2"]');
    await power.clear();
    await power.sendKeys('32', Key.TAB);
    await page.until(
        () =>
            Math.abs(
                /** @type {any} */ (document.querySelector('idle-loss')).report.powerMw - 212.73,
            ) < 1e-9,
    );
    const edited = await state(page);
    assert.deepEqual(
        edited.sites,
        SITES.map((site, place) => (place === 1 ? { ...site, powerMw: 32 } : site)),
    );
    assert.equal(
        edited.sums.at(-1),
        'Sites, in all: 212.7 MW, 10.73 MW more than the printed total.',
    );
    assert.equal(edited.focus, 'Remove site 2', 'the line stays, and the focus goes on');

    await power.clear();
    await power.sendKeys('-3', Key.TAB);
    await page.until(() =>
        [
            ...(document
                .querySelector('idle-loss')
                ?.shadowRoot?.querySelectorAll('.sites .error') ?? []),
        ].some((error) => error.textContent),
    );
    const refused = await state(page);
    assert.equal(
        refused.errors[1],
        'Power of site 2: give a number from 0 MW to 1,000,000 MW, not -3. Still showing the last figures.',
    );
    assert.equal(refused.lossUsd, edited.lossUsd);
});

inEachBrowser('adds and removes sites, with the focus where it goes on', async (page) => {
    await unfold(page, FARMS);
    await press(page, '#add-site');
    const added = await state(page);
    assert.deepEqual(added.sites.at(-1), { name: 'Site 11', powerMw: 0 });
    assert.equal(added.focus, 'Name of site 11');
    await page.keys('Aktobe', Key.TAB);
    await page.until(
        () =>
            /** @type {any} */ (document.querySelector('idle-loss')).scenario.sites.at(-1).name ===
            'Aktobe',
    );
    await press(page, '.sites [aria-label="Remove site 9"]');
    const removed = await state(page);
    assert.equal(removed.sites.length, 10);
    assert.equal(removed.focus, 'Name of site 9');
    assert.ok(Math.abs(removed.powerMw - 111.73) < 1e-9, '91 MW less');
});

inEachBrowser('begins a list with all that there is', async (page) => {
    await unfold(page, PRESET);
    const before = await state(page);
    await press(page, '#add-site');
    const { sites, lossUsd, powerMw } = await state(page);
    assert.deepEqual(sites, [{ name: 'Site 1', powerMw: before.powerMw }]);
    assert.equal(powerMw, before.powerMw);
    // From megawatts back to a share: two roundings.
    assert.ok(Math.abs(lossUsd / before.lossUsd - 1) < 1e-12);
});

inEachBrowser('keeps what is refused beside its reason, whatever else is set', async (page) => {
    await unfold(page, FARMS);
    const { sites } = await state(page);
    /** Types over a field of the list. @param {string} label @param {string} text */
    const type = async (label, text) => {
        const field = await page.find('idle-loss', `.sites [aria-label="${label}"]`);
        await page.run((field) => (field.focus(), field.select()), field);
        await page.keys(text, Key.TAB);
    };
    /** @param {number} line that is wrong, counted from 1 @param {object} now */
    const stays = async (line, now) => {
        const { texts, invalid, errors, sites } = await state(page);
        assert.deepEqual(sites, now);
        assert.equal(texts[line - 1], '31.3abc');
        assert.deepEqual(invalid, [`Power of site ${line}`]);
        assert.deepEqual(errors.filter(Boolean), [
            `Power of site ${line}: “31.3abc” is no number. Give one from 0 MW to 1,000,000 MW. Still showing the last figures.`,
        ]);
        assert.notEqual(errors[line - 1], '');
    };
    await type('Power of site 2', '31.3abc');
    await stays(2, sites);

    const hours = await page.find('idle-loss', '[type=range][aria-describedby=outageHours-error]');
    await page.run((hours) => hours.focus(), hours);
    await page.keys(Key.ARROW_RIGHT);
    await page.until(
        () => /** @type {any} */ (document.querySelector('idle-loss')).report.outageHours === 25,
    );
    await stays(2, sites);
    await press(page, '#add-site');
    const added = [...sites, { name: 'Site 11', powerMw: 0 }];
    await stays(2, added);

    // The other lines count, and its own name.
    await type('Power of site 3', '5');
    await type('Name of site 2', 'Pavlodar');
    const edited = added.map((site, place) =>
        place === 1 ? { ...site, name: 'Pavlodar' } : place === 2 ? { ...site, powerMw: 5 } : site,
    );
    await stays(2, edited);
    await press(page, '.sites [aria-label="Remove site 1"]');
    await stays(1, edited.slice(1));

    await type('Power of site 1', '22');
    const mended = await state(page);
    assert.deepEqual(mended.sites, edited.slice(1), 'as it stood before');
    assert.deepEqual([mended.invalid, mended.errors.join('')], [[], '']);
});
