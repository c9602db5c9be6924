import { allIn } from '../all.js';

await allIn('chromium');
