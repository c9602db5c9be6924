/**
 * The size as a list of sites: names and megawatts, their sums, and whether those agree with what was
 * printed.
 */

import { NONE } from './none.js';
import { quoted } from './quoted.js';
import { plain } from './sentence.js';
import { h } from './template.js';

/** @typedef {import('./steering.js').Shown} Shown */
/** @typedef {import('./pkg/idle_loss.js').Site} Site */
/** @typedef {import('./pkg/idle_loss.js').Sum} Sum */
/** @typedef {import('./pkg/idle_loss.js').Refusal} Refusal */
/** @typedef {{ name: HTMLInputElement, power: HTMLInputElement, error: HTMLElement }} Line */

export class Sites {
    #words;
    #format;
    #hands;
    #list = h('ul', { class: 'sites' });
    #sums = h('ul', { class: 'sums' });
    #error = h('p', { class: 'error' });
    #add;
    #total;
    /** @type {Line[]} */
    #lines = [];
    /** @type {Site[]} */
    #sites = [];
    /**
     * What was typed as a site's power and refused: it stays to be mended, with the reason beside it.
     *
     * @type {WeakMap<Site, { text: string, refusals: Refusal[] }>}
     */
    #refused = new WeakMap();
    /** @type {Shown | null} */
    #shown = null;

    /** @param {import('./assumptions.js').Tools} tools */
    constructor({ words, format, hands }) {
        this.#words = words;
        this.#format = format;
        this.#hands = hands;
        this.#add = h('button', { type: 'button', id: 'add-site' });
        this.#add.addEventListener('click', () => this.#addSite());
        this.#total = hands.control('sitesTotalMw', (value) =>
            hands.moved({ sitesTotalMw: value ?? NONE }),
        );
        const total = h('div', { class: 'row' }, this.#total.element);
        this.element = h('div', {}, this.#list, this.#add, total, this.#error, this.#sums);
    }

    /** @param {Shown} shown */
    show(shown) {
        const { scenario, report } = shown;
        const { texts } = this.#words;
        this.#shown = shown;
        const before = this.#sites;
        this.#sites = /** @type {Site[] | undefined} */ (scenario.sites) ?? [];
        const listed = this.#sites.length > 0;
        // Lines stay as they are while one is edited: the focus is in one of them.
        const same = (/** @type {Site} */ site, /** @type {number} */ place) =>
            site.group === before[place]?.group;
        if (before.length !== this.#sites.length || !this.#sites.every(same)) this.#build();
        this.#write();
        this.#error.textContent = !listed && report.powerMw === null ? texts['size.unknown'] : '';
        this.#add.textContent = texts[listed ? 'sites.add' : 'sites.start'];
        this.#add.ariaDisabled = String(!listed && report.powerMw === null);
        this.#total.element.hidden = !listed;
        this.#total.show(/** @type {number | undefined} */ (scenario.sitesTotalMw));
        const sums = report.sites ? [...report.sites.groups, report.sites.all] : [];
        this.#sums.replaceChildren(...sums.map((sum) => h('li', {}, this.#sum(sum))));
    }

    rest() {
        this.#total.rest();
    }

    stop() {
        this.#total.stop();
    }

    #build() {
        const { texts } = this.#words;
        this.#lines = [];
        const items = this.#sites.map(({ group }, place) => {
            const n = { n: this.#format.number(place + 1) };
            const error = h('p', { class: 'error', id: `site-${place}-error` });
            const input = (
                /** @type {'name' | 'power'} */ part,
                /** @type {() => void} */ edited,
            ) => {
                const label = plain(texts[`sites.${part}`], n);
                const input = h('input', {
                    autocomplete: 'off',
                    'aria-label': label,
                    'aria-describedby': error.id,
                    ...(part === 'power' ? { inputmode: 'decimal', dir: 'ltr' } : { dir: 'auto' }),
                });
                input.addEventListener('change', edited);
                return input;
            };
            const line = {
                name: input('name', () => this.#rename(place)),
                power: input('power', () => this.#resize(place)),
                error,
            };
            this.#lines.push(line);
            const remove = h(
                'button',
                { type: 'button', 'aria-label': plain(texts['sites.remove'], n) },
                '×',
            );
            remove.addEventListener('click', () => this.#remove(place));
            const { before, after } = this.#format.affixes('powerMw');
            return h(
                'li',
                {},
                h('span', { class: 'field' }, line.name),
                h('label', { class: 'field' }, before, line.power, after),
                // The last one stays: a list of none is no size.
                ...(this.#sites.length > 1 ? [remove] : []),
                ...(group ? [h('small', {}, quoted(group))] : []),
                error,
            );
        });
        this.#list.replaceChildren(...items);
    }

    #write() {
        this.#lines.forEach(({ name, power, error }, place) => {
            const site = this.#sites[place];
            const refused = this.#refused.get(site);
            name.value = site.name;
            power.value = refused?.text ?? this.#format.field('powerMw', site.powerMw);
            power.ariaInvalid = refused ? 'true' : null;
            error.textContent = refused ? this.#reason(refused.refusals, power.ariaLabel) : '';
        });
    }

    /**
     * @param {Refusal[]} refusals
     * @param {string | null} label of the line's field, in the place of what the engine calls it
     */
    #reason(refusals, label) {
        const said = this.#hands.said(refusals).replace(/sites\[\d+\]\.powerMw/, label ?? '');
        return [said, this.#words.texts.keptAll].join(' ');
    }

    /** @param {Sum} sum */
    #sum({ group, powerMw, differenceMw, agrees }) {
        const { texts } = this.#words;
        const key =
            agrees === null
                ? 'sites.sum'
                : agrees
                  ? 'sites.agrees'
                  : Number(differenceMw) > 0
                    ? 'sites.more'
                    : 'sites.less';
        return plain(texts[key], {
            group: group ? quoted(group) : texts['field.sites'],
            sum: this.#format.mw(powerMw),
            difference: this.#format.mw(Math.abs(differenceMw ?? 0)),
        });
    }

    /** @param {number} place */
    #rename(place) {
        const site = this.#sites[place];
        const name = this.#lines[place].name.value.trim() || this.#named(place + 1);
        const named = { ...site, name };
        const refused = this.#refused.get(site);
        if (refused) this.#refused.set(named, refused);
        this.#take(this.#with(place, named));
    }

    /** @param {number} place */
    #resize(place) {
        const site = this.#sites[place];
        const { power, error } = this.#lines[place];
        const text = power.value;
        const number = this.#format.parse('powerMw', text);
        const powerMw = Number.isNaN(number) ? text : number;
        this.#refused.delete(site);
        // What is only shown rounded stays what it is.
        if (text !== this.#format.field('powerMw', site.powerMw)) {
            const refusals = this.#hands.moved({ sites: this.#with(place, { ...site, powerMw }) });
            if (refusals.length > 0) this.#refused.set(site, { text, refusals });
        }
        this.#write();
        if (error.textContent) this.#hands.speak(error.textContent);
    }

    /** @param {number} place @param {object} site in that place, among the others as they stand */
    #with(place, site) {
        return this.#sites.map((other, at) => (at === place ? site : other));
    }

    #addSite() {
        if (this.#add.ariaDisabled === 'true') return;
        const name = this.#named(this.#sites.length + 1);
        // The first one is all that there is; the others begin at nothing.
        const powerMw = this.#sites.length > 0 ? 0 : this.#shown?.report.powerMw;
        if (this.#take([...this.#sites, { name, powerMw }])) this.#lines.at(-1)?.name.select();
    }

    /** @param {number} place */
    #remove(place) {
        if (!this.#take(this.#sites.filter((_, other) => other !== place))) return;
        const next = this.#lines[Math.min(place, this.#lines.length - 1)];
        next?.name.focus();
    }

    /**
     * @param {object[]} sites
     * @returns {boolean} whether they are taken
     */
    #take(sites) {
        const refusals = this.#hands.moved({ sites });
        if (refusals.length === 0) return true;
        this.#error.textContent = this.#hands.wrong(refusals);
        return false;
    }

    /** What a site is called as long as nobody calls it otherwise. @param {number} n */
    #named(n) {
        return plain(this.#words.texts['sites.new'], { n: this.#format.number(n) });
    }
}
