/**
 * What an editor pastes: the four forms, and the same as oEmbed. Texts in, texts out; nothing here
 * sees a page.
 */

import { escape } from './escape.js';

/**
 * What is to be embedded.
 *
 * @typedef {object} Embed
 * @property {string} address of the page in a frame
 * @property {string} script the address of the script
 * @property {[string, string][]} attributes of the element
 * @property {number} height CSS pixels that the frame needs
 * @property {string} title
 * @property {string} sentence the answer
 * @property {string} more what opens the rest of it
 * @property {string} lang that these three are in
 * @property {'ltr' | 'rtl'} direction
 * @property {string} origin where today's figures come from, and their time; nothing where they are
 *   the outage's own
 * @property {{ width: number, height: number } | null} picture CSS pixels; nothing where none was
 *   drawn
 */

/** Ends with what a cleaner leaves if it takes the frame away. @param {Embed} embed */
export function frame(embed) {
    const { address, title, height, sentence } = embed;
    const attributes = {
        src: address,
        title,
        width: '100%',
        height: String(height),
        loading: 'lazy',
        allow: 'clipboard-write; web-share',
        style: 'border:0',
    };
    return told(`${open('iframe', attributes)}${escape(sentence)}</iframe>`, embed);
}

/** @param {Embed} embed */
export function script(embed) {
    const start = open('idle-loss', Object.fromEntries(embed.attributes));
    const lines = [
        `${open('script', { async: '', src: embed.script })}</script>`,
        start,
        `  ${paragraph(embed, escape(embed.sentence))}`,
        '</idle-loss>',
    ];
    return told(lines.join('\n'), embed);
}

/** @param {Embed} embed */
export function picture(embed) {
    const { address, sentence, lang, picture } = embed;
    const image = open('img', {
        src: 'idle-loss.png',
        alt: sentence,
        ...(picture && { width: `${picture.width}`, height: `${picture.height}` }),
        style: 'max-width:100%;height:auto',
    });
    return told(`${open('a', { href: address, lang })}${image}</a>`, embed);
}

/**
 * Of a height that does not follow its width, since a wider frame is no higher. What stands in it
 * until it has loaded lets it stand near the top of a page. Without an origin, WebKit would find that
 * nothing is of the frame's own and run no script; with one, AMP wants it on another host.
 *
 * @param {Embed} embed
 */
export function amp(embed) {
    const { address, title, height, sentence, more, lang, direction } = embed;
    const attributes = {
        src: address,
        title,
        height: String(height),
        layout: 'fixed-height',
        sandbox: 'allow-scripts allow-same-origin allow-popups',
        allow: 'clipboard-write; web-share',
        frameborder: '0',
        resizable: '',
    };
    const spoken = { lang, dir: direction };
    const button = { overflow: '', role: 'button', tabindex: '0', ...spoken };
    const lines = [
        open('amp-iframe', attributes),
        `  ${open('p', { placeholder: '', ...spoken })}${escape(sentence)}</p>`,
        `  ${open('p', button)}${escape(more)}</p>`,
        '</amp-iframe>',
    ];
    return told(lines.join('\n'), embed);
}

/** The width of a column of text, in CSS pixels: oEmbed asks for one. */
const COLUMN = 680;

/**
 * The frame as an answer of oEmbed 1.0, <https://oembed.com/>.
 *
 * @param {Embed} embed
 */
export function oembed(embed) {
    const { title, height } = embed;
    const answer = {
        version: '1.0',
        type: 'rich',
        title,
        provider_name: 'idle-loss',
        provider_url: new URL('.', embed.address).href,
        width: COLUMN,
        height,
        html: frame(embed),
    };
    return `${JSON.stringify(answer, null, 2)}\n`;
}

/**
 * With time and source of the figures below it, where they are today's.
 *
 * @param {string} form
 * @param {Embed} embed
 */
function told(form, embed) {
    if (!embed.origin) return form;
    return `${form}\n${paragraph(embed, `<small>${escape(embed.origin)}</small>`)}`;
}

/**
 * @param {Embed} embed
 * @param {string} html
 */
function paragraph({ lang, direction }, html) {
    return `${open('p', { lang, dir: direction })}${html}</p>`;
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes one without a value is there, and no more
 */
function open(name, attributes) {
    const said = Object.entries(attributes).map(([attribute, value]) =>
        value === '' ? ` ${attribute}` : ` ${attribute}="${escape(value)}"`,
    );
    return `<${name}${said.join('')}>`;
}
