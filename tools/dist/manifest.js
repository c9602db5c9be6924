/**
 * What editors and documentation tools read of the element: a custom-elements manifest. Its fields
 * come from the table.
 */

import { readFile } from 'node:fs/promises';
import { rows } from '../../www/fields.js';
import { FIELD_NAMES, kebab, presetIds } from '../../www/scenario.js';

/**
 * Those of presentation: what each is, and whether it is a property as well.
 *
 * @type {Record<string, [description: string, property: boolean]>}
 */
const SHOWN = {
    preset: [`the documented outage that it starts from: ${presetIds.join(', ')}`, true],
    theme: ['light or dark; without it, as the page', true],
    digits: ['a numbering system, as Unicode names it: latn, arab', true],
    currency: ['the currency that money is shown in: its code in ISO 4217', true],
    usdRate: ['units of that currency for a US dollar', true],
    link: [
        'offers links to what a reader has set; of several widgets, each by its own name',
        false,
    ],
    home: ['link: what a link opens with is the page’s own, and what a reset leads back to', false],
    compact: ['all but the answer and the chart is folded', false],
};

const ANSWERED = 'CustomEvent<{ scenario: Inputs, report: Report | Early }>';

const EVENTS = [
    ['input', ANSWERED, 'a reader moves a control'],
    ['change', ANSWERED, 'the control comes to rest'],
    [
        'refused',
        'CustomEvent<{ scenario: Inputs, refusals: Refusal[] }>',
        'attributes or properties make no valid scenario, or no valid way to show it',
    ],
    ['engine', 'Event', 'another engine answers'],
    ['error', 'Event', 'none did load, or one failed'],
];

const PARTS = [
    ['sentence', 'the answer in words'],
    ['figure', 'the loss in it'],
    ['control', 'a slider with its field'],
];

/** @param {string} field */
function described(field) {
    const end = /(Low|High)$/.exec(field)?.[1];
    const row = rows.find(({ name }) => name === field.replace(/(Low|High)$/, ''));
    if (!row) return { type: 'string', description: 'a word' };
    const unit = row.unit ? `${row.unit}, ` : '';
    const range = end ? `the ${end.toLowerCase()} end of its range: ` : '';
    return {
        type: 'number',
        description: `${range}${unit}${row.least} to ${row.greatest}`,
    };
}

export async function manifest() {
    const fields = FIELD_NAMES.filter((name) => name !== 'sites').map((name) => ({
        name,
        ...described(name),
    }));
    const shown = Object.entries(SHOWN).map(([name, [description, property]]) => ({
        name,
        type: 'string',
        description,
        property,
    }));
    const settable = [...shown.filter(({ property }) => property), ...fields];
    const members = [
        ...settable.map(({ name, type, description }) =>
            member(name, `${type} | null`, description),
        ),
        member('sites', 'Site[] | null', 'the size as a list: name, MW and group of each'),
        ...[
            member('scenario', 'Inputs', 'the inputs as they stand, right or wrong'),
            member('report', 'Report | Early | null', 'the last right answer'),
            member('refusals', 'Refusal[]', 'what is wrong; empty when all is right'),
        ].map((field) => ({ ...field, readonly: true })),
    ];
    const attributes = [...shown, ...fields].map(({ name, type, description }) => ({
        name: kebab(name),
        type: { text: type },
        description,
        ...(settable.some((one) => one.name === name) ? { fieldName: name } : {}),
    }));
    const sheet = await readFile('www/style/answer.css', 'utf8');
    const colours = [...new Set(sheet.match(/(?<=var\()--idle-loss-[a-z]+/g))];
    const path = 'element/define.js';
    const element = {
        kind: 'class',
        customElement: true,
        tagName: 'idle-loss',
        name: 'IdleLossElement',
        description: 'What Bitcoin miners lose while their machines stand idle.',
        superclass: { name: 'HTMLElement' },
        attributes,
        members,
        events: EVENTS.map(([name, type, description]) => ({
            name,
            type: { text: type },
            description,
        })),
        slots: [{ name: '', description: 'the answer until there is a better one' }],
        cssParts: PARTS.map(([name, description]) => ({ name, description })),
        cssProperties: colours.map((name) => ({ name, syntax: '<color>' })),
    };
    const registered = {
        kind: 'custom-element-definition',
        name: 'idle-loss',
        declaration: { name: 'IdleLossElement', module: path },
    };
    return {
        schemaVersion: '2.1.0',
        modules: [
            { kind: 'javascript-module', path, declarations: [element], exports: [registered] },
        ],
    };
}

/**
 * @param {string} name
 * @param {string} type
 * @param {string} description
 */
function member(name, type, description) {
    return { kind: 'field', name, type: { text: type }, description };
}
