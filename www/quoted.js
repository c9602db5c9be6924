/** What somebody else has written, among words of ours. */

/** More of somebody's text than this says nothing more, in characters. */
const LONGEST = 100;

/** What turns the direction of all that follows, its figures too. */
const TURNS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** Marks over one letter, beyond those that a language needs, reach over the lines around. */
const FLOOD = /(\p{M}{4})\p{M}+/gu;

/**
 * Somebody's text, to stand among our words: whatever is in it, it does not change how they read.
 *
 * @param {string} text
 */
export function quoted(text) {
    const most = 4 * LONGEST;
    const letters = [...text.slice(0, most).replace(TURNS, '').replace(FLOOD, '$1')];
    const whole = text.length <= most && letters.length <= LONGEST;
    return whole ? letters.join('') : `${letters.slice(0, LONGEST).join('')}…`;
}
