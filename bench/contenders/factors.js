/** The scenario as those see it that know nothing of the model: four figures, each with its range. */

/** Of the standard normal distribution, 95% lie below. */
export const NINETY_FIVE = 1.6448536269514727;

/**
 * @typedef {[low: number, middle: number, high: number]} Points
 * @typedef {{ share: Points, hours: Points, fees: Points, price: Points, subsidy: number }} Factors
 *   a part of the network, hours, BTC a block, USD, BTC a block
 */

/**
 * @param {Record<string, any>} scenario
 * @returns {Factors}
 */
export function factorsOf(scenario) {
    /** @param {string} name @param {number} [unit] @returns {Points} */
    const points = (name, unit = 1) => [
        (scenario[`${name}Low`] ?? scenario[name]) * unit,
        scenario[name] * unit,
        (scenario[`${name}High`] ?? scenario[name]) * unit,
    ];
    return {
        share: points('sharePercent', 0.01),
        hours: points('outageHours'),
        fees: points('feesBtcPerBlock'),
        price: points('priceUsd'),
        subsidy: 50 / 2 ** Math.floor(scenario.startHeight / 210_000),
    };
}

/** The widths of the two halves of such a figure's logarithm. @param {Points} points */
export const widths = ([low, middle, high]) => [
    Math.log(middle / low) / NINETY_FIVE,
    Math.log(high / middle) / NINETY_FIVE,
];

/** Blocks an hour. */
export const BLOCKS = 6;

/** What it comes to for sure, in dollars. @param {Factors} factors */
export function loss({ share, hours, fees, price, subsidy }) {
    return share[1] * hours[1] * BLOCKS * (subsidy + fees[1]) * price[1];
}
