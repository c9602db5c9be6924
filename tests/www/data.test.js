/** The figures as files: what a spreadsheet and a program read in them. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import presets from '../../www/presets.json' with { type: 'json' };
import { toCsv, toJson } from '../../www/data.js';
import { estimate, SHUTDOWN } from '../boundary/engine.js';
import { random } from './random.js';

/** @typedef {import('../../www/pkg/idle_loss.js').Report} Report */

const BOM = '\uFEFF';

/** @param {object} scenario */
const reportOf = (scenario) => {
    const answer = estimate(/** @type {any} */ (scenario));
    assert.equal(answer.status, 'ok');
    return /** @type {Report} */ (answer);
};

/**
 * Rows of cells, as RFC 4180 has them.
 *
 * @param {string} text
 */
function rowsOf(text) {
    const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
    /** @type {string[][]} */
    const rows = [[]];
    let end = 0;
    for (const [all, cell = '', after] of text.matchAll(cells)) {
        rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
        if (after !== ',') rows.push([]);
        end += all.length;
    }
    assert.equal(end, text.length, 'every sign is read');
    assert.deepEqual(rows.pop(), []);
    return rows;
}

/**
 * The cells of a file whose separator is another one, as in a German Excel.
 *
 * @param {string} text
 * @param {string} separator
 */
function cellsBy(text, separator) {
    const quoted = new RegExp(
        `("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(${separator}|\\r?\\n|\\r|$)`,
        'g',
    );
    return [...text.matchAll(quoted)].map(([, cell = '']) => cell.replace(/^"+/, ''));
}

test('begins with the course of the loss, under the wire’s names', () => {
    const report = reportOf(SHUTDOWN);
    const csv = toCsv(SHUTDOWN, report, {});
    assert.ok(csv.startsWith(`${BOM}hour,missedBtc,missedUsd,difficulty,difficultyWithout\r\n`));
    const [, ...rows] = rowsOf(csv.slice(BOM.length));
    const course = rows
        .slice(
            0,
            rows.findIndex((row) => row.length === 1),
        )
        .map((row) => row.map(Number));
    const { timeline } = report.course;
    assert.ok(timeline.length > 2);
    assert.deepEqual(
        course.map(([hour, missedBtc, missedUsd, difficulty, difficultyWithout]) => ({
            hour,
            missedBtc,
            missedUsd,
            difficulty,
            difficultyWithout,
        })),
        timeline,
    );
    // At the end of the outage all of the loss, in dollars as the report has it, to a rounding.
    const [, , usd = NaN] = course.find(([hour]) => hour === 24) ?? [];
    assert.ok(Math.abs(usd / report.lossUsd - 1) < 1e-12, `${usd} for ${report.lossUsd}`);
});

test('tells every input with its source, what was assumed and what came out', () => {
    for (const { id, scenario } of presets) {
        const report = reportOf(scenario);
        const priceUsd = {
            name: 'Tables, “daily”',
            date: '2022-01-05',
            url: 'https://example.org/?a=1,2',
        };
        const reasons = { poolFeePercent: 'Nobody says, and most take so much.' };
        const csv = toCsv(scenario, report, { priceUsd }, reasons);
        const rows = rowsOf(csv.slice(BOM.length));
        const from = rows.findIndex(([first]) => first === 'field');
        const heads = ['field', 'value', 'origin', 'source', 'date', 'url', 'reason'];
        assert.deepEqual(rows[from], heads);
        const told = rows.slice(from + 1);
        const given = told.filter(([field = '']) => field.replace(/\[.*/, '') in scenario);
        for (const [field = '', , origin, , , , reason] of given) {
            const assumed = field in reasons;
            assert.equal(origin, assumed ? 'assumed' : 'given', field);
            assert.equal(reason, assumed ? reasons.poolFeePercent : '');
        }
        const sites = /** @type {any} */ (scenario).sites ?? [];
        assert.deepEqual(
            given.map(([field, value]) => [field, value]),
            Object.entries(scenario).flatMap(([field, value]) =>
                field === 'sites'
                    ? sites.flatMap((/** @type {object} */ site, /** @type {number} */ at) =>
                          Object.entries(site).map(([part, value]) => [
                              `sites[${at}].${part}`,
                              String(value),
                          ]),
                      )
                    : [[field, String(value)]],
            ),
            id,
        );
        assert.deepEqual(
            told.find(([field]) => field === 'priceUsd'),
            ['priceUsd', String(scenario.priceUsd), 'given', ...Object.values(priceUsd), ''],
        );
        assert.deepEqual(
            told
                .filter(([field = '', , origin]) => origin === 'assumed' && !(field in scenario))
                .map(([field, value]) => [field, Number(value)]),
            report.assumed.map(({ field, value }) => [field, value]),
        );
        const loss = told.find(([field]) => field === 'lossUsd');
        assert.deepEqual(loss, ['lossUsd', String(report.lossUsd), 'computed', '', '', '', '']);
        const computed = (/** @type {string} */ name) =>
            told.find(([field]) => field === name)?.slice(1, 3);
        const { ranges, net, netRange, course } = report;
        for (const [name, value] of /** @type {const} */ ([
            ['ranges.lossUsd.low', ranges?.lossUsd.low],
            ['ranges.lossUsd.high', ranges?.lossUsd.high],
            ['net.netUsd', net?.netUsd],
            ['netRange.netUsd.high', netRange?.netUsd.high],
            ['course.wonBack.usd', course.wonBack.usd],
        ])) {
            const told = value === undefined ? undefined : [String(value), 'computed'];
            assert.deepEqual(computed(name), told, `${id}: ${name}`);
        }
        const fields = told.map(([field]) => field);
        assert.equal(new Set(fields).size, fields.length, 'nothing twice');
    }
});

test('writes numbers alike for every reader', () => {
    const scenario = { ...SHUTDOWN, sharePercent: 1e-7, feesBtcPerBlock: 0.1056 };
    const csv = toCsv(scenario, reportOf(scenario), {});
    assert.match(csv, /\r\nsharePercent,1e-7,given/);
    assert.match(csv, /\r\nfeesBtcPerBlock,0\.1056,given/);
    assert.match(csv, /\r\ndifficulty,24272331996979\.97,given/);
});

test('gives a spreadsheet no formula, however it separates cells', () => {
    const { number, pick } = random(3);
    const pieces = [
        '=',
        '+',
        '-',
        '@',
        '＝',
        '＠',
        '"',
        "'",
        ',',
        ';',
        '\t',
        '\r',
        '\n',
        '\r\n',
        ' ',
        '|',
    ];
    pieces.push('1+1', 'cmd', 'HYPERLINK("x")', '𝕏', '\0', '\u00a0', '\ud800');
    for (let round = 0; round < 2000; round++) {
        const texts = Array.from({ length: 3 }, () =>
            Array.from({ length: 1 + number(8) }, () => pick(pieces)).join(''),
        );
        const [name = '', group = '', source = ''] = texts;
        const { sharePercent, ...others } = SHUTDOWN;
        const scenario = { ...others, efficiencyJPerTh: 54, sites: [{ name, powerMw: 4, group }] };
        const report = reportOf({ ...scenario, sites: [{ name: 'A', powerMw: sharePercent }] });
        const csv = toCsv(scenario, report, { priceUsd: { name: source, date: '' } }).slice(
            BOM.length,
        );
        const cells = rowsOf(csv).flat();
        for (const cell of [...cells, ...cellsBy(csv, ';'), ...cellsBy(csv, '\t')]) {
            if (cell !== '' && !Number.isNaN(Number(cell))) continue;
            assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]/u, JSON.stringify(texts));
        }
        // And loses nothing but for the signs before them.
        const bare = (/** @type {string} */ text) => text.replaceAll("'", '');
        assert.ok(cells.map(bare).includes(bare(name)), JSON.stringify(name));
        assert.ok(cells.map(bare).includes(bare(source)), JSON.stringify(source));
    }
});

test('is the same again out of JSON', () => {
    const state = { scenario: SHUTDOWN, report: reportOf(SHUTDOWN) };
    assert.deepEqual(JSON.parse(toJson(state)), state);
});
