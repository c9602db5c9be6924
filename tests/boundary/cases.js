/** The scenarios of `tests/cases/mod.rs`, to the last bit. */

import { fields } from './engine.js';

const rows = fields();
const places = new Map(rows.map(({ name }, place) => [name, place]));

/** @param {string} name */
const placeOf = (name) => /** @type {number} */ (places.get(/** @type {any} */ (name)));

/** @param {number} seed */
export function cases(seed) {
    let state = seed;
    /** A number from 0 up to 1, of 24 bits: Numerical Recipes' generator (1992), its high bits. */
    function part() {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return (state >>> 8) / 16777216;
    }
    /** @param {number} times */
    const oneIn = (times) => part() * times < 1;

    /** @param {Float64Array} input @param {string} name @param {number} from @param {number} to */
    function put(input, name, from, to) {
        const place = placeOf(name);
        const { least, greatest, whole } =
            /** @type {import('../../pkg/idle_loss.js').FieldRow} */ (rows[place]);
        let value = from + (to - from) * part();
        let low = Math.max(value * (1 - 0.5 * part()), least);
        let high = Math.min(value * (1 + part()), greatest);
        if (oneIn(32)) low = least;
        if (oneIn(128)) low = value = least;
        if (whole) {
            value = Math.floor(value);
            [low, high] = [value - 100, value + 100];
        }
        input[5 * place] = value;
        if (oneIn(whole ? 8 : 2)) input.set([low, high], 5 * place + 1);
    }

    /** @param {Float64Array} input */
    function spoil(input) {
        const end = oneIn(2) ? 0 : Math.trunc(part() * 3);
        let field = Math.trunc(part() * (placeOf('lostMachinesPercent') + 1));
        if (field === placeOf('sitesTotalMw')) field = placeOf('rampHours');
        const { least, greatest } = /** @type {import('../../pkg/idle_loss.js').FieldRow} */ (
            rows[field]
        );
        const wrong = [
            least,
            greatest,
            least - 1e-9,
            greatest * 1.000001,
            least + 0.5,
            Infinity,
            -Infinity,
            NaN,
        ];
        input[5 * field + end] = /** @type {number} */ (wrong[Math.trunc(part() * 8)]);
    }

    /** The next scenario, into this array. @param {Float64Array} input */
    return (input) => {
        input.fill(NaN);
        rows.forEach(({ least, greatest }, place) => input.set([least, greatest], 5 * place + 3));
        const size = part() * 3;
        const powered = size >= 2;
        if (size < 1) put(input, 'sharePercent', 0.1, 60);
        else if (!powered) put(input, 'hashrateEhs', 0.1, 120);
        else put(input, 'powerMw', 1, 9000);
        if (powered || oneIn(4)) {
            put(input, 'efficiencyJPerTh', 15, 90);
            if (oneIn(2)) put(input, 'pue', 1.01, 1.6);
        }
        if (oneIn(2)) put(input, 'difficulty', 2e13, 1.5e14);
        else put(input, 'networkEhs', 120, 900);
        put(input, 'outageHours', 0, oneIn(8) ? 8784 : 240);
        if (oneIn(256)) put(input, 'startHeight', 839_400, 840_001);
        else put(input, 'startHeight', 640_000, 770_000);
        put(input, 'feesBtcPerBlock', 0, 6);
        put(input, 'priceUsd', 3000, 120_000);
        if (oneIn(16)) spoil(input);
    };
}
