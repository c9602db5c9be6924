/** What is aimed at, and why it is missed where it is. */

import { readFileSync } from 'node:fs';
import { figure } from './table.js';

/**
 * The whys stand in the file however the run comes out, since some aims are met on one machine and
 * missed on another.
 *
 * @type {Record<string, { most?: number, least?: number, unit: string, why?: string }>}
 */
const AIMS = JSON.parse(readFileSync('bench/aims.json', 'utf8'));

/**
 * A row for each aim. Fails where one is missed without a reason, and where one was not measured.
 *
 * @param {Record<string, number>} measured
 */
export function rows(measured) {
    const wrong = Object.keys(measured).filter((name) => !(name in AIMS));
    if (wrong.length > 0) throw new Error(`no such aims: ${wrong.join(', ')}`);
    return Object.entries(AIMS).map(([name, { most, least, unit, why }]) => {
        const value = measured[name];
        if (value === undefined || Number.isNaN(value)) throw new Error(`not measured: ${name}`);
        const met = value <= (most ?? Infinity) && value >= (least ?? -Infinity);
        if (!met && !why) throw new Error(`missed, and bench/aims.json does not say why: ${name}`);
        const aim = most === undefined ? `at least ${least}` : `at most ${most}`;
        const one = (/** @type {string} */ text) => `${text} ${unit}`.trim();
        return [name, one(figure(value)), one(aim), met ? 'met' : (why ?? '')];
    });
}
