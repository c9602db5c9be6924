/** What a test can do with a page: the same in every engine. */

import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const SCREENSHOTS = 'target/screenshots';
const PATIENCE = 10_000; // ms
/** How often a condition is asked for, in ms: Selenium’s own 200 are longer than most take. */
export const OFTEN = 40;

/** @typedef {import('selenium-webdriver').WebElement} WebElement */

export class Page {
    #server;

    /**
     * @param {string} engine its name
     * @param {import('selenium-webdriver').WebDriver} driver for what has no method here
     * @param {Awaited<ReturnType<typeof import('./server.js').serveForTests>>} server
     */
    constructor(engine, driver, server) {
        this.engine = engine;
        this.driver = driver;
        this.#server = server;
    }

    /** Where the product is served; the tests' own pages are under /tests/. */
    get url() {
        return this.#server.url;
    }

    /** An empty page of the usual size: nothing of an earlier test is left. */
    async reset() {
        await this.driver.switchTo().defaultContent();
        await this.driver.get('about:blank');
        await this.resize(1000, 800);
        this.#server.intercept = () => false;
        this.#server.missing.clear();
        this.#server.policy = '';
        this.#server.host = '';
    }

    /**
     * Opens a page and waits until it has loaded and shows.
     *
     * @param {string} path such as `/tests/sum.html`
     */
    async open(path) {
        await this.driver.get(this.url + path);
        // Keys that come before the first picture are lost in WebKit.
        await this.run(
            () => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))),
        );
    }

    /** Gives hosts' pages a policy. @param {string} policy */
    policy(policy) {
        this.#server.policy = policy;
    }

    /**
     * Has the page for frames name its host in its policy, as `make dist HOST=…` does.
     *
     * @param {string} origin
     */
    host(origin) {
        this.#server.host = origin;
    }

    /**
     * Lets the test answer requests itself, or change the headers of what is answered.
     *
     * @param {import('./server.js').Intercept} intercept
     */
    intercept(intercept) {
        this.#server.intercept = intercept;
    }

    /**
     * Runs a function in the page; it sees the page's globals and its arguments, nothing else.
     *
     * @template R
     * @param {(...args: any[]) => R | Promise<R>} script
     * @param {...unknown} args a WebElement arrives as the element
     * @returns {Promise<R>}
     */
    run(script, ...args) {
        return this.driver.executeScript(script, ...args);
    }

    /**
     * Waits until a function in the page answers with something true, and gives that.
     *
     * @template R
     * @param {(...args: any[]) => R | Promise<R>} condition
     * @param {...unknown} args
     * @returns {Promise<R>}
     */
    until(condition, ...args) {
        return this.driver.wait(
            () => this.run(condition, ...args),
            PATIENCE,
            `never came true: ${condition}`,
            OFTEN,
        );
    }

    /**
     * Waits for an element. Each further selector looks into the shadow root of what the one before
     * it has found.
     *
     * @param {string} selector
     * @param {...string} further
     * @returns {Promise<WebElement>}
     */
    async find(selector, ...further) {
        const found = await this.until(
            (first, further) => {
                let found = document.querySelector(first);
                for (const selector of further)
                    found = found?.shadowRoot?.querySelector(selector) ?? null;
                return found;
            },
            selector,
            further,
        );
        return /** @type {any} */ (found);
    }

    /**
     * Takes the errors that the page and the frames in it have met so far: a test that calls this
     * expects them, any others fail it.
     *
     * @returns {Promise<string[]>}
     */
    async errors() {
        await this.driver.switchTo().defaultContent();
        const missing = [...this.#server.missing].map((path) => `not found: ${path}`);
        this.#server.missing.clear();
        return [...missing, ...(await this.#errorsInFrame())];
    }

    /** @returns {Promise<string[]>} */
    async #errorsInFrame() {
        // Of a frame that turns to another page just then, Firefox answers nothing: it is asked again.
        const { errors, frames } = await this.until(() => ({
            errors: /** @type {{ errors?: string[] }} */ (window).errors?.splice(0) ?? [],
            frames: window.length,
        }));
        for (let frame = 0; frame < frames; frame++) {
            await this.driver.switchTo().frame(frame);
            errors.push(...(await this.#errorsInFrame()));
            await this.driver.switchTo().parentFrame();
        }
        return errors;
    }

    /**
     * Gives the page a viewport of exactly this size.
     *
     * @param {number} width
     * @param {number} height
     */
    async resize(width, height) {
        const inner = await this.run(() => ({ width: innerWidth, height: innerHeight }));
        if (inner.width === width && inner.height === height) return;
        const window = this.driver.manage().window();
        const outer = await window.getRect();
        await window.setRect({
            ...outer,
            width: width + outer.width - inner.width,
            height: height + outer.height - inner.height,
        });
        await this.until(
            (width, height) => innerWidth === width && innerHeight === height,
            width,
            height,
        );
    }

    /**
     * @param {string} name
     * @returns {Promise<string>} the path of the picture
     */
    async screenshot(name) {
        const path = `${SCREENSHOTS}/${name.replace(/\W+/g, '-')}.${this.engine}.png`;
        await mkdir(SCREENSHOTS, { recursive: true });
        await writeFile(path, await this.driver.takeScreenshot(), 'base64');
        return path;
    }

    /**
     * @param {import('axe-core').RunOptions} [options]
     * @returns {Promise<string[]>} what axe finds wrong with the page
     */
    async axe(options = {}) {
        if (!(await this.run(() => 'axe' in window))) await this.driver.executeScript(AXE);
        // Put into words there: to hand over all that axe knows takes a third of its time.
        return this.run(async (options) => {
            /** @type {import('axe-core').AxeResults} */
            const { violations } = await /** @type {any} */ (window).axe.run({
                iframes: false, // a frame is checked by opening its page
                resultTypes: ['violations'],
                ...options,
            });
            return violations.map(
                ({ id, help, nodes }) =>
                    `${id}: ${help}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`,
            );
        }, options);
    }

    /**
     * Takes a range input by its thumb and pulls it sideways with the pointer.
     *
     * @param {WebElement} range
     * @param {number} dx in CSS pixels
     */
    async drag(range, dx) {
        const thumb = await this.run((/** @type {HTMLInputElement} */ range) => {
            range.scrollIntoView({ block: 'center' });
            const [min, max] = [Number(range.min || 0), Number(range.max || 100)];
            const done = (range.valueAsNumber - min) / (max - min) - 0.5;
            const rtl = getComputedStyle(range).direction === 'rtl';
            // A thumb is about as wide as the input is high, unless it says so; and stays within it.
            const { width, height } = range.getBoundingClientRect();
            const thumb = parseFloat(getComputedStyle(range).getPropertyValue('--thumb')) || height;
            return Math.round((rtl ? -done : done) * (width - thumb));
        }, range);
        const pointer = this.driver.actions({ async: true });
        await pointer
            .move({ origin: range, x: thumb })
            .press()
            .move({ origin: range, x: thumb + dx })
            .release()
            .perform();
    }

    /**
     * Presses keys, one after the other, wherever the focus is.
     *
     * @param {...string} keys characters, or members of Selenium's `Key`
     */
    async keys(...keys) {
        await this.driver
            .actions()
            .sendKeys(...keys)
            .perform();
    }
}
