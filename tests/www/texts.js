/** What somebody who means harm would write: for fast-check. */

import fc from 'fast-check';

/** Runs that are the same every time; `RUNS=10000` for more. @param {number} runs */
export const runs = (runs) => ({ seed: 20220105, numRuns: Number(process.env.RUNS ?? runs) });

/** Of each trick one, at least. */
export const TRICKS = [
    '',
    ' ',
    '\0',
    '\u202e12\u202c',
    '\u2066\u2067\u2068',
    '\u2069\u2069',
    '1\u200b2',
    '\u200f36',
    '\ufeff36',
    '\ud800',
    '\udc00\ud800',
    '\uffff',
    '\u{e0001}\u{e0041}',
    'Z' + '\u0301'.repeat(3000),
    'ﷺ'.repeat(500),
    '٣٦',
    '３６',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    '</style></script><script>alert(1)</script>',
    'javascript:alert(1)',
    '{n}{usd}{field}',
    '$&$1$`',
    '%',
    '%E0%A4%A',
    '%00',
    '__proto__',
    'constructor',
    'NaN',
    'Infinity',
    '-0',
    '1e400',
    '1e-400',
    '0x24',
    '1_000',
    '36,5',
    'none',
    'null',
    'x'.repeat(100_000),
];

export const texts = fc.oneof(
    fc.constantFrom(...TRICKS),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    // Half of a pair may stand alone.
    fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
        .map((units) => String.fromCharCode(...units)),
);
