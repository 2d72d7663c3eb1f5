/** Checks the query strings of the questions about the shape of the system. */
import { z } from 'zod';
import { isDay } from '../ontology/day.js';
import { CONTEXTS } from '../ontology/event-types.js';
import { STATUSES } from '../ontology/status.js';
import { FLOW_KINDS } from '../structure/index.js';
import type { BlocsRequest, DependenceRequest, MediatorsRequest } from '../workbench/api.js';
import { RequestError } from './failures.js';
import { parse } from './queries.js';

const day = z.string().refine(isDay, 'is no day such as 2024-06-19');
const words = z.string().transform((list) => list.split(',').map((word) => word.trim()));
const numeral = z
  .string()
  .regex(/^\d+(?:\.\d+)?$/, 'is no number')
  .transform(Number);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

const STRUCTURE = {
  statuses: words.pipe(z.array(z.enum(STATUSES)).min(1)).exactOptional(),
  from: day.exactOptional(),
  to: day.exactOptional(),
  least: numeral.pipe(z.number().min(0).max(10)).exactOptional(),
  everybody: flag.exactOptional(),
};
const blocs = z.strictObject({
  ...STRUCTURE,
  // Proving holds up every other request; networks of states are proved in a second or two.
  seconds: numeral.pipe(z.number().max(60)).default(10),
  weighing: z.enum(['strength', 'alike']).exactOptional(),
  worlds: numeral.pipe(z.int().max(200)).exactOptional(),
});
const dependence = z.strictObject({
  ...STRUCTURE,
  kind: z.enum(FLOW_KINDS).exactOptional(),
  context: z.enum(CONTEXTS).exactOptional(),
  without: words.exactOptional(),
  engage: words.exactOptional(),
});
const mediators = z.strictObject(STRUCTURE);

type Query = Readonly<Record<string, string>>;

export function blocsQuery(query: Query): BlocsRequest {
  return inOrder(parse(blocs, query, 'query'));
}

/** States in `without` and `engage` are as they were typed. */
export function dependenceQuery(query: Query): DependenceRequest {
  return inOrder(parse(dependence, query, 'query'));
}

export function mediatorsQuery(query: Query): MediatorsRequest {
  return inOrder(parse(mediators, query, 'query'));
}

function inOrder<T extends { readonly from?: string; readonly to?: string }>(request: T): T {
  const { from, to } = request;
  if (from !== undefined && to !== undefined && from > to) {
    throw new RequestError('bad-request', `from ${from} lies after to ${to}`, 'Swap the two days.');
  }
  return request;
}
