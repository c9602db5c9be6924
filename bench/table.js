/** Tables in Markdown. */

/** To three digits, and whole numbers as they are. @param {number} number */
export const figure = (number) =>
    Number.isInteger(number) ? `${number}` : `${Number(number.toPrecision(3))}`;

/**
 * Columns of numbers stand to the right.
 *
 * @param {string[]} head
 * @param {(string | number | undefined)[][]} rows
 */
export function table(head, rows) {
    const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
    const cell = (/** @type {string | number | undefined} */ value) =>
        typeof value === 'number' ? figure(value) : (value ?? '–');
    return [
        line(head),
        line(
            head.map((_, at) => (rows.some((row) => typeof row[at] === 'number') ? '--:' : '---')),
        ),
        ...rows.map((row) => line(row.map(cell))),
    ].join('\n');
}
