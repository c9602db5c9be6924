/**
 * A text to take along: where it stands, and a button that copies it.
 */

import { h } from '../template.js';

/**
 * @typedef {object} Field
 * @property {HTMLElement} element
 * @property {(text: string) => void} show
 * @property {(...files: Node[]) => void} save offers files beside it
 */

/**
 * @param {string} id
 * @param {string} label
 * @param {string} hint where it belongs
 * @param {(said: string) => void} tell
 * @returns {Field}
 */
export function copyField(id, label, hint, tell) {
    const text = h('textarea', {
        id,
        readonly: '',
        rows: '7',
        spellcheck: 'false',
        dir: 'ltr',
        'aria-describedby': `${id}-hint`,
    });
    const named = { id: `${id}-copy`, 'aria-labelledby': `${id}-copy ${id}-label` };
    const button = h('button', { type: 'button', ...named }, 'Copy');
    button.addEventListener('click', async () => {
        try {
            await navigator.clipboard.writeText(text.value);
            tell(`${label}: copied.`);
        } catch {
            // The page may not: then the editor does it.
            text.focus();
            text.select();
            tell(`${label}: this browser copies nothing by itself. It is selected: press Ctrl+C.`);
        }
    });
    const files = h('span');
    const element = h(
        'div',
        { class: 'form' },
        h('h3', {}, h('label', { for: id, id: `${id}-label` }, label)),
        h('p', { id: `${id}-hint` }, hint),
        text,
        h('p', { class: 'buttons' }, button, files),
    );
    return {
        element,
        show(value) {
            if (text.value !== value) text.value = value;
        },
        save: (...links) => files.replaceChildren(...links),
    };
}
