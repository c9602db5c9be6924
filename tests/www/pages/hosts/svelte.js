/** A page of Svelte that holds the hours itself. */

import { mount } from 'svelte';
import App from './svelte.svelte';

mount(App, { target: /** @type {Element} */ (document.querySelector('main')) });
