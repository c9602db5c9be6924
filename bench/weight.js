/** What a reader loads, part by part, beside packages of npm by the same measure. */

import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { bytes as narrow } from '../www/pkg/narrow.js';

/** The outage whose document is counted, as the article shows it. */
const OUTAGE = 'documented/kazakhstan-internet-2022.js';
/** Of the languages but English the heaviest. */
const LANGUAGE = 'i18n/kk.js';

/** What Datawrapper's charts run on, by its own files; each chart adds its own code and data. */
const DATAWRAPPER = ['main.js', 'dw-2.0.min.js'];

/** @typedef {{ name: string, raw: number, gzip: number, brotli: number }} Weight in bytes */

/** @param {string} name @param {Uint8Array[]} files each is compressed by itself @returns {Weight} */
function weigh(name, ...files) {
    const sum = (/** @type {(file: Uint8Array) => number} */ of) =>
        files.reduce((sum, file) => sum + of(file), 0);
    return {
        name,
        raw: sum((file) => file.length),
        gzip: sum((file) => gzipSync(file).length),
        brotli: sum((file) => brotliCompressSync(file).length),
    };
}

/** @param {string} name @param {Weight[]} parts @returns {Weight} */
const total = (name, parts) => ({
    name,
    raw: parts.reduce((sum, { raw }) => sum + raw, 0),
    gzip: parts.reduce((sum, { gzip }) => sum + gzip, 0),
    brotli: parts.reduce((sum, { brotli }) => sum + brotli, 0),
});

const built = (/** @type {string} */ name) => weigh(name, readFileSync(`build/${name}`));

/** What a page loads of a package, bundled and minified. @param {string} name @param {string} contents */
async function bundle(name, contents) {
    const { outputFiles } = await build({
        stdin: { contents, resolveDir: '.' },
        bundle: true,
        minify: true,
        write: false,
        outdir: 'out',
        legalComments: 'none',
        logLevel: 'error',
    });
    return weigh(name, ...outputFiles.map(({ contents }) => contents));
}

export async function weights() {
    const first = ['idle-loss.js'].map(built);
    const near = ['wide.js', 'idle_loss_bg.wasm', OUTAGE].map(built);
    const frame = ['embed.html', 'embed.css', 'embed.js'].map(built);
    const asked = [LANGUAGE, 'fleets.js', 'take.js'].map(built);
    const engine = Buffer.from(narrow, 'hex');
    return {
        script: [...first, ...near, total('script embed, in all', [...first, ...near])],
        frame: [
            ...frame,
            total('iframe page, in all', [...frame, ...first, ...near]),
            total('iframe page, first answer', [...frame, ...first]),
        ],
        asked: [...asked, total('everything there is', [...first, ...near, ...asked])],
        engine: [weigh('narrow engine, as WebAssembly', engine), built('pkg/fallback.js')],
        others: [
            weigh('pym.js', readFileSync('node_modules/pym.js/dist/pym.v1.min.js')),
            await bundle(
                'lite-youtube-embed',
                `import 'lite-youtube-embed'; import 'lite-youtube-embed/src/lite-yt-embed.css';`,
            ),
            await bundle(
                'uPlot',
                `import uPlot from 'uplot'; import 'uplot/dist/uPlot.min.css'; window.uPlot = uPlot;`,
            ),
            await bundle(
                'chart.js, a line and its axes',
                `import { Chart, Filler, Legend, LinearScale, LineController, LineElement, PointElement,
                    Tooltip } from 'chart.js';
                Chart.register(Filler, Legend, LinearScale, LineController, LineElement, PointElement,
                    Tooltip);
                window.Chart = Chart;`,
            ),
            await bundle(
                'chart.js, all of it',
                `import Chart from 'chart.js/auto'; window.Chart = Chart;`,
            ),
            weigh(
                '@datawrapper/chart-core',
                ...DATAWRAPPER.map((name) => readFileSync(`.tools/chart-core/dist/${name}`)),
            ),
        ],
    };
}
