import { allIn } from '../all.js';

await allIn('webkit');
