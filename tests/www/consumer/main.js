/** A page's script: the model by its name, and the element. */

// @ts-expect-error: it is installed where this is bundled
import init, { estimate } from 'idle-loss';
// @ts-expect-error: it is installed where this is bundled
import 'idle-loss/element';

await init();
const { lossUsd } = estimate({
    sharePercent: 12,
    difficulty: 24272331996979.97,
    startHeight: 717281,
    feesBtcPerBlock: 0.1056,
    priceUsd: 43589.36,
    outageHours: 24,
});
const output = /** @type {HTMLOutputElement} */ (document.querySelector('output'));
output.value = (lossUsd / 1e6).toFixed(2);
