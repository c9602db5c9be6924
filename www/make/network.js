/**
 * The network and its price as they are now, from whoever speaks the documented routes of
 * mempool.space's API, <https://mempool.space/docs/api/rest>. All of it or nothing.
 */

import { rows } from '../fields.js';

/** @typedef {import('./origin.js').Origin} Origin */
/**
 * @typedef {object} Found
 * @property {Record<string, number>} figures by the fields' names, in their units
 * @property {Origin} origin
 */

/** An answer that takes longer, in ms, is none. */
const PATIENCE = 6000;

const PRICES = '/api/v1/prices';
const HEIGHT = '/api/blocks/tip/height';
/** The last 15, the newest first. */
const BLOCKS = '/api/v1/blocks';
const BLOCKS_TOLD = 15;

const SATS_PER_BTC = 100_000_000;
/** Decimals of the fees, in BTC: 100 sats, where a block's are some million. */
const FEES_DECIMALS = 6;

/** The routes are asked at once: between them a block or two may come. */
const MOST_BLOCKS_APART = 2;

/** What is wrong is a sentence to be shown. */
export class NetworkError extends Error {}

/**
 * @param {string} address that an editor gave
 * @param {string} page the origin of the page that asks
 * @returns {Promise<Found>}
 * @throws {NetworkError}
 */
export async function askNetwork(address, page) {
    const base = baseOf(address, page);
    const [prices, height, blocks] = await Promise.all(
        [PRICES, HEIGHT, BLOCKS].map((route) => ask(base, route)),
    );
    const time = `${new Date().toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length)}Z`;
    return {
        figures: figuresOf(base.host, prices, height, blocks),
        origin: { source: base.host, time },
    };
}

/**
 * The figures in the three answers, each held against its bounds.
 *
 * @param {string} host
 * @param {any} prices in US dollars a coin, among others
 * @param {any} height of the last block
 * @param {any} blocks with their difficulty, and their fees in sats
 * @returns {Record<string, number>}
 */
export function figuresOf(host, prices, height, blocks) {
    const strange = (/** @type {string} */ route, /** @type {string} */ what) =>
        new NetworkError(`${host} answers ${route} with something else than ${what}.`);

    const priceUsd = prices?.USD;
    // An instance that has no price says -1 or 0.
    if (!within('priceUsd', priceUsd) || priceUsd <= 0) {
        throw strange(PRICES, 'a price in US dollars');
    }
    if (!within('startHeight', height + 1)) {
        throw strange(HEIGHT, 'the height of a block');
    }
    const last = Array.isArray(blocks) ? blocks.slice(0, BLOCKS_TOLD) : [];
    const fees = last.map((block) => block?.extras?.totalFees);
    const difficulty = last[0]?.difficulty;
    if (!within('difficulty', difficulty)) throw strange(BLOCKS, 'blocks and their difficulty');
    const sum = fees.reduce(
        (sum, sats) => sum + (Number.isInteger(sats) && sats >= 0 ? sats : NaN),
        0,
    );
    const mean = Number((sum / fees.length / SATS_PER_BTC).toFixed(FEES_DECIMALS));
    if (!within('feesBtcPerBlock', mean)) throw strange(BLOCKS, 'blocks and their fees');
    if (!(Math.abs(last[0].height - height) <= MOST_BLOCKS_APART)) {
        throw new NetworkError(`${host} tells of blocks that are not its last ones.`);
    }
    return { priceUsd, difficulty, startHeight: height + 1, feesBtcPerBlock: mean };
}

/**
 * @param {URL} base
 * @param {string} route
 * @returns {Promise<unknown>}
 */
async function ask(base, route) {
    const { host } = base;
    const signal = AbortSignal.timeout(PATIENCE);
    const failed = () => {
        throw unreached(host, signal.aborted);
    };
    const answer = await fetch(base.href.replace(/\/$/, '') + route, {
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal,
    }).catch(failed);
    if (answer.status === 429) throw new NetworkError(tooOften(host, answer.headers));
    if (!answer.ok) throw new NetworkError(`${host} answers ${route} with error ${answer.status}.`);
    const text = await answer.text().catch(failed);
    try {
        return JSON.parse(text);
    } catch {
        throw new NetworkError(`${host} answers ${route} with something that cannot be read.`);
    }
}

/**
 * @param {string} host
 * @param {boolean} late
 */
function unreached(host, late) {
    return new NetworkError(
        late
            ? `${host} has not answered within ${PATIENCE / 1000} seconds.`
            : `${host} cannot be reached, or lets no other site ask.`,
    );
}

/**
 * @param {string} host
 * @param {Headers} headers
 */
function tooOften(host, headers) {
    const seconds = Number(headers.get('Retry-After'));
    const wait = seconds > 0 ? `${seconds} seconds` : 'a minute or more';
    return `${host} has been asked too often (429). Wait ${wait}, and try again.`;
}

/**
 * @param {string} address
 * @param {string} page
 */
function baseOf(address, page) {
    const base = URL.canParse(address) ? new URL(address) : null;
    const allowed = base && (base.protocol === 'https:' || base.origin === page);
    if (!allowed || base.username || base.password) {
        throw new NetworkError('Give an address that begins with https://.');
    }
    base.search = '';
    base.hash = '';
    return base;
}

/**
 * @param {string} field
 * @param {unknown} value
 */
function within(field, value) {
    const row = rows.find(({ name }) => name === field);
    if (!row || typeof value !== 'number') return false;
    const { least, greatest, whole } = row;
    return value >= least && value <= greatest && (!whole || Number.isInteger(value));
}
