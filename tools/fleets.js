/**
 * Writes the engine's own list of fleets and machines into `www/pkg/fleets.json`. The page's build of
 * the engine comes without it.
 */

import { readFile, writeFile } from 'node:fs/promises';
import { fleets, initSync } from '../pkg/idle_loss.js';

initSync({ module: await readFile('pkg/idle_loss_bg.wasm') });
const { years, machines } = fleets();
// Those columns that a page shows.
const list = {
    years: years.map(({ period, efficiencyJPerTh, verified, source, date }) => ({
        ...{ period, efficiencyJPerTh, verified, source, date },
    })),
    machines: machines.map(({ name, efficiencyJPerTh, source, date }) => ({
        ...{ name, efficiencyJPerTh, source, date },
    })),
};
await writeFile('www/pkg/fleets.json', `${JSON.stringify(list)}\n`);
