import { allIn } from '../all.js';

await allIn('firefox');
