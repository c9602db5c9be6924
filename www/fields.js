/**
 * The table of fields: their bounds, steps and groups, as the engine has them. The build asks it, so
 * that a page need not wait for it.
 */

import table from './pkg/fields.json' with { type: 'json' };

/**
 * @typedef {Pick<import('./pkg/idle_loss.js').FieldRow, 'name' | 'unit' | 'least' | 'greatest' | 'step' | 'span'>
 *     & { group?: string, whole?: boolean, needed?: boolean, ranged?: boolean, default?: number }} Row
 */

export const rows = /** @type {Row[]} */ (table);
