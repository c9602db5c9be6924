/** A TypeScript page that sets the element up and listens to it. */

import 'idle-loss/element';
import type { IdleLossAttributes, IdleLossElement } from 'idle-loss/element';

const made: IdleLossElement = document.createElement('idle-loss');
made.preset = 'china-2021';
made.outageHours = 36;
made.priceUsdLow = null;
made.cause = 'none';
made.sites = [{ name: 'A', powerMw: 900 }];
made.usdRate = 432.5;
const hours: number | 'none' | null = made.outageHours;
console.log(hours);

// @ts-expect-error: hours are a number
made.outageHours = '36 h';
// @ts-expect-error: no cause
made.cause = 'war';
// @ts-expect-error: what it answers is its own
made.report = null;
// @ts-expect-error: no field's name
made.outageHour = 36;

const found = document.querySelector('idle-loss');
found?.addEventListener('input', ({ detail }) => {
    const usd: number = detail.report.lossUsd;
    console.log(usd, detail.scenario.outageHours);
    // @ts-expect-error: the first report has no course yet
    detail.report.course.horizonHours;
});
found?.addEventListener('refused', (event) => {
    const problems: string[] = event.detail.refusals.map(({ problem }) => problem);
    console.log(problems);
});
found?.addEventListener('engine', function () {
    console.log(this.dataset.engine);
});
// @ts-expect-error: nothing is told of a failure, so that it has no message
found?.addEventListener('error', ({ message }) => message);
found?.addEventListener('click', ({ clientX }) => clientX);

export const attributes: IdleLossAttributes = {
    preset: 'china-2021',
    'outage-hours': 36,
    'price-usd-high': 45898,
    'efficiency-j-per-th': '54',
    'usd-rate': 432.5,
    link: 'farms',
};
// @ts-expect-error: an attribute has hyphens
export const misspelt: IdleLossAttributes = { outageHours: 36 };
// @ts-expect-error: a list is a property alone
export const listed: IdleLossAttributes = { sites: [] };
