/** Measures all of it in one go and writes `BENCHMARKS.md`: `make bench`. */

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import * as aims from './aims.js';
import { boundary } from './boundary.js';
import { open } from './browsers.js';
import { cold, inNode, native, numpy } from './engine.js';
import * as growth from './growth.js';
import * as page from './page.js';
import { figure, table } from './table.js';
import { weights } from './weight.js';

const RATES = [1, 4, 6];

const first = (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
    execFileSync(command, args, { encoding: 'utf8' }).trim().split('\n')[0] ?? '';
const say = (/** @type {string} */ what) => console.log(`bench: ${what}`);

say('what it weighs');
const weight = await weights();

say('the engine in Node');
const node = inNode();
const { right, times } = node;
const coldly = cold();
say('the boundary');
const doors = await boundary();
say('growth');
const grown = {
    points: growth.points(),
    doubts: growth.doubts(),
    hours: growth.hours(),
    sites: growth.sites(),
};
say('native');
const compiled = native(right);
say('numpy');
const drawn = numpy(right.range);

/** @type {Record<string, any>} */
const browsers = {};
/** @type {any} */
let more;
for (const engine of ['chromium', 'firefox', 'webkit']) {
    say(engine);
    const browser = await open(engine);
    try {
        await browser.open();
        const times = await browser.run('engine');
        browsers[engine] = { version: browser.version, times };
        if (engine !== 'chromium') {
            browsers[engine].shown = await page.plain(browser);
            continue;
        }
        say('chromium, what it tells more of');
        more = {
            requests: await page.requests(browser),
            interaction: await page.interactions(browser),
            widgets: await page.widgets(browser),
            memory: await page.memory(browser),
            rates: new Map(),
        };
        for (const rate of RATES) {
            say(`chromium, ${rate} times slower`);
            more.rates.set(rate, await page.slowed(browser, rate));
        }
        browsers[engine].shown = more.rates.get(1);
        say('chromium, 20 times slower');
        more.tasks = await page.longTasks(browser, 20);
    } finally {
        await browser.close();
    }
}

const weighed = [...weight.script, ...weight.frame, ...weight.asked, ...weight.engine];
const brotli = (/** @type {string} */ name) =>
    weighed.find((one) => one.name === name)?.brotli ?? NaN;
const engineWeight = weight.engine[0];
const range = times.range.wasm ?? NaN;
const [fast, slow] = [more.rates.get(1), more.rates.get(4)];

const measured = {
    'first answer, brotli': brotli('idle-loss.js'),
    'all of it, brotli': brotli('everything there is'),
    'requests for the first answer': more.requests.first,
    'requests for all of it': more.requests.all,
    'narrow engine, raw': engineWeight?.raw ?? NaN,
    'narrow engine, brotli': engineWeight?.brotli ?? NaN,
    'one range in WebAssembly': range,
    'naive sampling over one range': (times.range['sampled, naively'] ?? NaN) / range,
    'WebAssembly over native': range / (compiled.range.native ?? NaN),
    'cold in Node': coldly,
    "the slider's handler": fast.handler[0],
    "the slider's handler, four times slower": slow.handler[0],
    'slider to painted': fast.shown[0],
    'slider to painted, four times slower': slow.shown[0],
    'interaction to next paint': more.interaction,
    'layout shift': Math.max(fast.shifts, slow.shifts, more.tasks.shifts),
    'longest task while it opens, twenty times slower': more.tasks.opening,
    'longest task while a slider moves, twenty times slower': more.tasks.sliding,
};

const inBytes = (/** @type {import('./weight.js').Weight[]} */ rows) =>
    table(
        ['bytes', 'raw', 'gzip', 'brotli'],
        rows.map(({ name, raw, gzip, brotli }) => [name, raw, gzip, brotli]),
    );

const names = Object.keys(browsers);
/** @param {'answer' | 'range' | 'report'} task */
function ofTask(task) {
    const own = Object.keys(times[task]).map((name) => {
        const taken = times[task][name] ?? NaN;
        const there = names.map((browser) => browsers[browser].times[task][name]);
        return [name, taken, taken / Number(times[task].wasm), ...there];
    });
    const extra = [['native', compiled[task].native]];
    if (task === 'range') extra.push(['sampled, numpy', drawn.us]);
    const outside = extra.map(([name, taken]) => [
        ...[name, taken, Number(taken) / Number(times[task].wasm)],
        ...names.map(() => undefined),
    ]);
    return table([`one ${task}, µs`, 'here', 'times WebAssembly', ...names], [...own, ...outside]);
}

const pairs = (/** @type {number[]} */ [middle, late]) => [middle, late];
const pageRows = [
    ...names.map((name) => {
        const { first, handler, shown } = browsers[name].shown;
        return [name, first, ...pairs(handler), ...pairs(shown)];
    }),
    ...RATES.filter((rate) => rate > 1).map((rate) => {
        const { first, handler, shown } = more.rates.get(rate);
        return [`chromium, ${rate} times slower`, first, ...pairs(handler), ...pairs(shown)];
    }),
];

writeFileSync(
    'BENCHMARKS.md',
    `# What it costs, measured

\`make bench\` wrote this on ${new Date().toISOString().slice(0, 10)}, all of it in one run. Times are
medians, of one documented outage as its page asks about it, with its share and price in doubt.

| | |
|---|---|
| machine | ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB |
| system | ${first('uname', '-sm')} |
| compilers | ${first('rustc', '--version')}; Binaryen ${first('wasm-opt', '--version').replace(/^.*version /, '')} |
| runtimes | Node ${process.version}, Python with numpy ${drawn.version}${names.map((name) => `, ${name} ${browsers[name].version}`).join('')} |

Node, native Rust and Python count the time that the processor took, browsers that on the wall: other
work of the machine makes those longer.

## Aims

${table(['', 'measured', 'aim', 'met, or why not'], aims.rows(measured))}

## Weight

What a page loads for the widget, with the script alone:

${inBytes(weight.script)}

In a frame it has this besides:

${inBytes(weight.frame)}

When it is asked for:

${inBytes(weight.asked)}

What is in the script, and what comes in its place where WebAssembly does not run:

${inBytes(weight.engine)}

What others load, bundled and minified alike, each without data and without what shows it:

${inBytes(weight.others)}

## Engine

All of them come to the same figures, or the run fails: what follows the same method to 0.01%, what
draws to 3%. *Written by hand* is the same method in plain JavaScript; it and all that draw check no
input and give one range, where the engine checks all and gives four, two of which it works out anew.
What draws does so 10,000 times: *naively* with \`Math.random\`, Box and Muller, and a sort; *well* with
xoshiro, a ziggurat, and a selection. *Here* is Node, but for native Rust and numpy.

${ofTask('answer')}

${ofTask('range')}

${ofTask('report')}

## Boundary

One call from JavaScript in Node, split where it crosses.

${table(
    ['µs', 'in', 'compute', 'out'],
    doors.map(({ name, into, compute, out }) => [name, into, compute, out]),
)}

## Page

From the arrived script to the first live answer; and of 200 events of a slider, the handler with
the widget's own part of the frame, and all work until the frame is painted, without the wait for the
screen: the median of each, and what 95% stay below.

${table(['ms', 'first answer', 'handler', '95%', 'painted', '95%'], pageRows)}

In Chromium, interaction to next paint is ${figure(more.interaction)} ms (98% of 50 keys; it tells steps of 8,
from 16 on); 10,000 events leave ${Math.round(more.memory.bytes / 1000)} kB more in the heap, and ${more.memory.nodes} more nodes in the document.

## Growth

A range by the number of draws; the engine makes none.

${table(
    ['draws', 'engine, µs', 'sampled, well', 'sampled, naively'],
    grown.points.map(({ at, wasm, well, naively }) => [`${at}`, wasm, well, naively]),
)}

By the figures in doubt: share, price, hours, fees.

${table(
    ['figures', 'engine, µs', 'sampled, well'],
    grown.doubts.map(({ at, wasm, well }) => [`${at}`, wasm, well]),
)}

By the hours dark.

${table(
    ['hours', 'answer, µs', 'report, µs'],
    grown.hours.map(({ at, narrow, report }) => [`${at}`, narrow, report]),
)}

By the sites in a list.

${table(
    ['sites', 'report without ranges, µs'],
    grown.sites.map(({ at, report }) => [`${at}`, report]),
)}

By the widgets on a page, in Chromium: until the last has all.

${table(
    ['widgets', 'ms'],
    more.widgets.map((/** @type {{ at: number, all: number }} */ { at, all }) => [`${at}`, all]),
)}
`,
);
say('BENCHMARKS.md');
process.exit();
