/** Where the presets' figures come from, and what was assumed: a file of its own, loaded late. */

export { default } from './sources.json' with { type: 'json' };
