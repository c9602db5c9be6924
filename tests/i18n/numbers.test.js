/** Figures in every language, written and read. What the engines make of them is tried in www/. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatter } from '../../www/format.js';
import { FIGURES } from './figures.js';
import { LANGUAGES, plainly, wordsOf } from './languages.js';

/** @param {string} language @param {Partial<import('../../www/words.js').Words>} [presentation] */
const formatIn = async (language, presentation) => formatter(await wordsOf(language, presentation));

test('every language writes figures as its newspapers do', async () => {
    assert.deepEqual(Object.keys(FIGURES).sort(), [...LANGUAGES].sort());
    for (const [language, figures] of Object.entries(FIGURES)) {
        const format = await formatIn(language);
        const written = {
            millions: format.usd(4_787_191),
            thousands: format.usd(569_600),
            round: format.usd(6_999_000),
            hours: format.input('outageHours', 24),
            sign: format.affixes('outageHours').after,
            share: format.input('sharePercent', 12),
            price: format.input('priceUsd', 43_589.36),
        };
        for (const [name, figure] of Object.entries(figures)) {
            const key = /** @type {keyof typeof written} */ (name);
            assert.equal(plainly(written[key]), figure, `${language}: ${name}`);
        }
    }
});

test('what is counted is in the form that its number asks for', async () => {
    for (const [language, ...expected] of [
        ['en', '1 block', '2 blocks', '17.28 blocks', '144 blocks'],
        ['ru', '1 блок', '2 блока', '17,28 блока', '144 блока'],
        ['ar', '1 كتلة', '2 كتلة', '17.28 كتلة', '144 كتلة'],
        ['zh', '1个区块', '2个区块', '17.28个区块', '144个区块'],
    ]) {
        const { blocks } = await formatIn(String(language));
        assert.deepEqual([1, 2, 17.28, 144].map(blocks), expected);
    }
    const russian = await formatIn('ru');
    assert.deepEqual([5, 11, 21, 22.0001].map(russian.blocks), [
        '5 блоков',
        '11 блоков',
        '21 блок',
        '22 блока',
    ]);
    const arabic = await formatIn('ar');
    const said = [3, 11, 100, 103].map((usd) => plainly(arabic.input('priceUsd', usd)));
    assert.deepEqual(said, ['3 دولارات', '11 دولارًا', '100 دولار', '103 دولارات']);
    assert.deepEqual([3, 9, 10].map(arabic.blocks), ['3 كتل', '9 كتل', '10 كتل']);
});

test('digits are those that are asked for, everywhere', async () => {
    const format = await formatIn('ar', { digits: 'arab' });
    const written = [
        format.usd(4_787_191),
        format.input('priceUsd', 43_589.36),
        format.input('sharePercent', 12.5),
        format.axisHours(36),
        format.date('2022-01-05'),
        format.field('priceUsd', 43_589.36),
    ];
    assert.deepEqual(written.map(plainly), [
        '٤٫٨ مليون دولار',
        '٤٣٬٥٨٩ دولارًا',
        '١٢٫٥٪',
        '٣٦ ساعة',
        '٥ يناير ٢٠٢٢',
        '٤٣٬٥٨٩',
    ]);
});

test('a typed number is read in the language’s own way, on whatever keyboard', async () => {
    /** @type {[string, Record<string, number>][]} */
    const typed = [
        ['en', { '43,589.36': 43589.36, '0,5': NaN, '43,58': NaN, '1.2.3': NaN, '−5': -5 }],
        ['fr', { '43 589,36': 43589.36, '0,5': 0.5, 0.5: 0.5, 43.589: NaN, '4 35': NaN }],
        ['id', { '43.589,36': 43589.36, 43.589: 43589, 12.5: NaN, '43,589': 43.589 }],
        ['ru', { '43 589,36': 43589.36, '43\u00a0589 $': 43589, 12.25: 12.25 }],
        ['kk', { '43 589': 43589, '$ 5': 5, '12,5': 12.5 }],
        ['zh', { '43,589': 43589, '４３，５８９．５': 43589.5, '43,589美元': 43589 }],
        ['ja', { '43,589ドル': 43589, '１２': 12, 四万: NaN }],
        ['ar', { '43,589.36': 43589.36, '٤٣٬٥٨٩٫٣٦': 43589.36, '\u200f43,589 دولار': 43589 }],
    ];
    assert.deepEqual(typed.map(([language]) => language).sort(), [...LANGUAGES].sort());
    for (const [language, numbers] of typed) {
        const format = await formatIn(language);
        for (const [text, number] of Object.entries(numbers)) {
            assert.equal(format.parse('priceUsd', text), number, `${language}: ${text}`);
        }
    }
    const { parse } = await formatIn('ar', { digits: 'arab' });
    assert.equal(parse('sharePercent', '١٢٫٥٪'), 12.5);
    assert.equal(parse('sharePercent', '12.5%'), 12.5);
});

test('what a field shows is read as what it was', async () => {
    for (const language of LANGUAGES) {
        for (const digits of ['latn', 'arab', 'deva']) {
            const format = await formatIn(language, { digits });
            for (const value of [0, 0.004, 12, 99.5, 1234, 43_589, 10_000_000]) {
                const shown = format.field('priceUsd', value);
                assert.equal(format.parse('priceUsd', shown), value, `${language}: ${shown}`);
            }
        }
    }
});

test('another currency takes the dollar’s place in all that is money', async () => {
    const format = await formatIn('ru', { currency: 'KZT', usdRate: 432.5 });
    const written = [
        format.usd(4_787_191),
        format.input('priceUsd', 43_589.36),
        format.field('priceUsd', 43_589.36),
        format.input('electricityUsdPerMwh', 57),
        format.input('priceUsdLow', 42_955),
        format.axisUsd(2_000_000),
        format.affixes('priceUsd').after,
        format.input('outageHours', 24),
        Object.values(format.rate()).join(' = '),
    ];
    assert.deepEqual(written.map(plainly), [
        '2,1 млрд ₸', // 2,070,460,107
        '18 852 398 ₸', // 18,852,398.2
        '18 852 398',
        '24 653 ₸/МВт·ч', // 24,652.5
        '18 578 038 ₸', // 18,578,037.5
        '865 млн ₸',
        '₸',
        '24 часа',
        '1 $ = 432,5 ₸',
    ]);
    // To the dollar's fraction that a unit of the currency is.
    assert.ok(Math.abs(format.parse('priceUsd', '18 852 398') - 43_589.36) < 1 / 432.5);
    assert.equal(format.parse('outageHours', '24'), 24);
});

test('a bound in another currency is within the bounds when it is typed', async () => {
    for (const usdRate of [0.0001, 0.3, 0.88, 6.37, 432.5, 1_312_345.67]) {
        const format = await formatIn('en', { currency: 'EUR', usdRate });
        const typed = format.parse('priceUsd', format.bound('priceUsd', 10_000_000, 'floor'));
        assert.ok(typed <= 10_000_000 && typed > 9_999_999, `${typed} at ${usdRate}`);
        assert.equal(format.exact('priceUsd', format.parse('priceUsd', '12.34')), '12.34');
    }
});

test('a currency is said by its name only where the language does so and it is short', async () => {
    const ja = (/** @type {string} */ currency) => formatIn('ja', { currency, usdRate: 10 });
    assert.equal((await ja('EUR')).usd(480_000), '480万ユーロ');
    assert.equal(plainly((await ja('SAR')).usd(480_000)), 'SAR 480万');
    const en = await formatIn('en', { currency: 'EUR', usdRate: 10 });
    assert.equal(en.usd(480_000), '€4.8M');
});
