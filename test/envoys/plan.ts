/** Plans for tests, read as a person writes them. */
import { parsePlan } from '../../src/envoys/index.js';
import { loadSeats } from '../../src/resources/seats.js';

/** A Monday to the Friday of the next week from Seoul. */
export const HEAD = 'title: A test\nhome: Seoul\nfrom: 2026-04-06\nuntil: 2026-04-17\n';
export const ENVOY = 'envoys: [{ name: Envoy }]\n';

export const planOf = (text: string) => parsePlan(text, 'plan.yaml', loadSeats()).plan;
