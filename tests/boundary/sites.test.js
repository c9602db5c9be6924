/** The size as a list of sites, and the machines to go with it: what JavaScript hands over. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { estimate, fleets, memory, SHUTDOWN } from './engine.js';

const { sharePercent: _, ...NO_SIZE } = SHUTDOWN;
/** The shutdown's network, with machines known and no size. */
const FARMS = { ...NO_SIZE, efficiencyJPerTh: 60, pue: 1.1 };

/** Kazakhstan's energy ministry, February 2022. */
const SITES = [
    { name: 'Karaganda region', powerMw: 31, group: 'closed' },
    { name: 'Pavlodar region', powerMw: 22, group: 'closed' },
    { name: 'Turkistan region', powerMw: 3.28, group: 'closed' },
    { name: 'Akmola region', powerMw: 1.03, group: 'closed' },
    { name: 'Kostanay region', powerMw: 0.82, group: 'closed' },
    { name: 'Nur-Sultan', powerMw: 1.8, group: 'closed' },
    { name: 'Almaty', powerMw: 3.5, group: 'closed' },
    { name: 'Shymkent', powerMw: 4, group: 'closed' },
    { name: 'Western Kazakhstan', powerMw: 91, group: 'self-limited' },
    { name: 'Karaganda', powerMw: 44, group: 'self-limited' },
];

/**
 * What is said of a value of any kind in the list's place, as pairs of field and problem.
 *
 * @param {unknown} sites
 */
function refused(sites) {
    const answer = estimate(/** @type {any} */ ({ ...FARMS, sites }));
    assert.equal(answer.status, 'refused');
    return answer.status === 'refused' ? answer.refusals : [];
}

/** @param {unknown} sites */
function places(sites) {
    return refused(sites).map(({ field, problem }) => `${field}: ${problem}`);
}

test('a list is summed, by group and in all, and held against the printed total', () => {
    const report = estimate({ ...FARMS, sites: SITES, sitesTotalMw: 202 });
    assert.ok(report.status === 'ok' && report.sites);
    const { printedMw, all, groups } = report.sites;
    assert.equal(printedMw, 202);
    const told = [...groups, all].map(({ group, powerMw, agrees }) => [
        group,
        Number(powerMw.toFixed(9)),
        agrees,
    ]);
    assert.deepEqual(told, [
        ['closed', 67.43, false],
        ['self-limited', 135, false],
        [null, 202.43, true],
    ]);
    assert.ok(Math.abs((all.differenceMw ?? NaN) - 0.43) < 1e-9);
    assert.ok(Math.abs((all.roundingMw ?? NaN) - 3.115) < 1e-9);
    assert.equal(report.powerMw, all.powerMw);
});

test('without a list there are no sums, and without a total nothing to hold them against', () => {
    const byPower = estimate({ ...FARMS, powerMw: 202 });
    assert.ok(byPower.status === 'ok');
    assert.equal(byPower.sites, null);
    const report = estimate({ ...FARMS, sites: SITES });
    assert.ok(report.status === 'ok' && report.sites);
    const { agrees, differenceMw, roundingMw } = report.sites.all;
    assert.deepEqual(
        [report.sites.printedMw, agrees, differenceMw, roundingMw],
        Array(4).fill(null),
    );
});

test('what is wrong in a list is told with its place, and what is allowed', () => {
    const wrong = [SITES[0], 22, { name: '', powerMw: -1 }, { nam: 'A', powerMw: '4' }, null];
    assert.deepEqual(places(wrong), [
        'sites[1]: notAnObject',
        'sites[2].name: notAText',
        'sites[2].powerMw: outOfRange',
        'sites[3].nam: unknown',
        'sites[3].powerMw: notANumber',
        'sites[3].name: missing',
        'sites[4]: notAnObject',
    ]);
    assert.deepEqual(refused([{ name: 'A', powerMw: -1 }]), [
        {
            field: 'sites[0].powerMw',
            problem: 'outOfRange',
            came: -1,
            least: 0,
            greatest: 1_000_000,
            unit: 'MW',
            whole: false,
            others: [],
        },
    ]);
    const [unknown] = refused([{ name: 'A', powerMw: 1, mw: 1 }]);
    assert.deepEqual(unknown?.others, ['name', 'powerMw', 'group']);
    for (const powerMw of [NaN, Infinity, -Infinity]) {
        assert.deepEqual(places([{ name: 'A', powerMw }]), ['sites[0].powerMw: outOfRange']);
    }
});

test('a list has from one to a thousand entries, however long it says it is', () => {
    const site = { name: 'A', powerMw: 0.1 };
    assert.equal(estimate({ ...FARMS, sites: Array(1000).fill(site) }).status, 'ok');
    for (const sites of [[], Array(1001).fill(site), Array(2 ** 32 - 1)]) {
        assert.deepEqual(places(sites), ['sites: notAList'], `${sites.length}`);
        const [{ least, greatest, whole }] = /** @type {[any]} */ (refused(sites));
        assert.deepEqual([least, greatest, whole], [1, 1000, true]);
    }
    assert.deepEqual(places(Array(2)), ['sites[0]: notAnObject', 'sites[1]: notAnObject']);
});

test('anything but a list is refused and named', () => {
    for (const [value, came] of [
        [202, 'a number'],
        ['202', '"202"'],
        [null, 'null'],
        [undefined, 'undefined'],
        [{ 0: SITES[0], length: 1 }, 'object'],
        [new Set(SITES), 'object'],
        [() => SITES, 'function'],
    ]) {
        const [refusal, ...others] = refused(value);
        assert.deepEqual([refusal?.problem, refusal?.came, others.length], ['notAList', came, 0]);
    }
});

test('a list that holds itself has an end', () => {
    /** @type {any[]} */
    const list = [];
    list.push(list);
    assert.deepEqual(refused(list)[0]?.came, 'a list');
    const site = /** @type {any} */ ({ name: 'A', powerMw: 1 });
    site.group = site;
    assert.deepEqual(places([site]), ['sites[0].group: notAText']);
});

test('a list is one way to say the size, and a total comes with it', () => {
    const both = estimate({ ...FARMS, powerMw: 202, sites: SITES });
    assert.ok(both.status === 'refused');
    assert.deepEqual(
        both.refusals.map(({ field, problem, others }) => [field, problem, ...others]),
        [['sites', 'besides', 'powerMw']],
    );
    const alone = estimate({ ...FARMS, powerMw: 202, sitesTotalMw: 202 });
    assert.ok(alone.status === 'refused');
    assert.deepEqual(
        alone.refusals.map(({ field, problem, others }) => [field, problem, ...others]),
        [['sitesTotalMw', 'without', 'sites']],
    );
});

test('ten thousand lists do not grow the memory', () => {
    const scenario = { ...FARMS, sites: SITES, sitesTotalMw: 202 };
    const wrong = { ...FARMS, sites: [{ ...SITES[0], mw: 1 }] };
    const answer = () => [estimate(scenario), estimate(wrong)];
    answer();
    const before = memory.buffer.byteLength;
    for (let turn = 0; turn < 10_000; turn++) answer();
    assert.equal(memory.buffer.byteLength, before);
});

test('averages and machines come with source and date, and feed an estimate', () => {
    const { years, machines } = fleets();
    assert.deepEqual(
        years.map(({ period }) => period),
        ['2021', '2022', '2023-06', '2024-06'],
    );
    assert.deepEqual(
        years.map(({ efficiencyJPerTh }) => efficiencyJPerTh.toFixed(1)),
        ['63.5', '45.2', '33.6', '28.2'],
    );
    for (const { name, hashrateThs, powerW, efficiencyJPerTh, since } of machines) {
        const off = efficiencyJPerTh / (powerW / hashrateThs) - 1;
        assert.ok(Math.abs(off) < 1e-14, name);
        assert.ok(since >= 2016, name);
    }
    for (const { source, date } of [...years, ...machines]) {
        assert.ok(source.length > 5);
        assert.match(date, /^20\d\d-\d\d(-\d\d)?$/);
    }
    for (const { efficiencyJPerTh } of [...years, ...machines]) {
        assert.equal(estimate({ ...FARMS, powerMw: 202, efficiencyJPerTh }).status, 'ok');
    }
});
