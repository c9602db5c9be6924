/** Puts what the narrow engine answers on the body. */

// @ts-expect-error: it is what the build made
import { narrow } from '/engine.js';

const engine = narrow();
const { kind, answer } = await engine;
const { lossUsd, ranges } = answer({
    sharePercent: 12,
    sharePercentLow: 10,
    sharePercentHigh: 18.1,
    difficulty: 24272331996979.97,
    startHeight: 717281,
    feesBtcPerBlock: 0.1056,
    priceUsd: 43589.36,
    outageHours: 24,
});
const { low, high } = ranges.lossUsd;
const told = { kind, lossUsd, low, high, atOnce: engine instanceof Promise ? 'no' : 'yes' };
for (const [name, value] of Object.entries(told)) {
    document.body.dataset[name] = typeof value === 'number' ? String(Math.round(value)) : value;
}
