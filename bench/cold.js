/** From the narrow engine's text to its first answer, in ms, once: each run is a Node of its own. */

import { narrow } from '../www/engine.js';
import { ranged } from './contenders/all.js';

const began = process.cpuUsage();
const engine = narrow();
if (engine instanceof Promise) throw new Error('WebAssembly does not run');
engine.answer(ranged);
const { user, system } = process.cpuUsage(began);
console.log((user + system) / 1000);
