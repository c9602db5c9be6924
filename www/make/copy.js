/**
 * A text to take along: where it stands, and a button that copies it.
 */

import { h } from '../template.js';

/**
 * @typedef {object} Field
 * @property {HTMLElement} element
 * @property {(text: string) => void} show
 */

/**
 * @param {string} id
 * @param {string} label
 * @param {string} hint where it belongs
 * @param {(said: string) => void} tell
 * @param {...Node} more
 * @returns {Field}
 */
export function copyField(id, label, hint, tell, ...more) {
    const text = h('textarea', {
        id,
        readonly: '',
        rows: '7',
        spellcheck: 'false',
        dir: 'ltr',
        'aria-describedby': `${id}-hint`,
    });
    const button = h('button', { type: 'button' }, 'Copy ', h('span', {}, label.toLowerCase()));
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
    const element = h(
        'div',
        { class: 'form' },
        h('h3', {}, h('label', { for: id }, label)),
        h('p', { id: `${id}-hint` }, hint),
        text,
        h('p', { class: 'buttons' }, button, ...more),
    );
    return {
        element,
        show(value) {
            if (text.value !== value) text.value = value;
        },
    };
}
