/** A TypeScript program that calls the model. */

import init, { estimate, fields, type Answer, type Scenario } from 'idle-loss';

const scenario: Scenario = {
    sharePercent: 12,
    difficulty: 24272331996979.97,
    startHeight: 717281,
    feesBtcPerBlock: 0.1056,
    priceUsd: 43589.36,
    priceUsdLow: 42955,
    priceUsdHigh: 45898,
    outageHours: 24,
};

// @ts-expect-error: no field's name
export const misspelt: Scenario = { ...scenario, outageHour: 24 };

export async function lossUsd(): Promise<number> {
    await init();
    const answer: Answer = estimate(scenario);
    // @ts-expect-error: a refusal has no loss
    answer.lossUsd;
    if (answer.status === 'refused') throw new Error(answer.refusals[0]?.problem);
    return answer.lossUsd;
}

export const names: (keyof Scenario)[] = fields().map(({ name }) => name);
