/** A search in the address of its page, and the question to the server that it makes. */
import { hrefOf, type Params } from '../router.js';

/** Parameters that are lists of codes, joined by commas. */
export const LISTS = ['actors', 'types', 'statuses', 'kinds'] as const;
export type ListName = (typeof LISTS)[number];
export const PAGE_SIZE = 20;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function listParam(params: Params, name: ListName): readonly string[] {
  return (params[name] ?? '').split(',').filter((value) => value !== '');
}

/** From 1. */
export function pageParam(params: Params): number {
  const page = Number(params.page);
  return Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1;
}

export function dayParam(value: string | undefined): string | undefined {
  return value !== undefined && DAY.test(value) ? value : undefined;
}

/** The address with a value of a list put in, or taken out where it is in; the first page again. */
export function toggled(params: Params, name: ListName, value: string): string {
  const before = listParam(params, name);
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return searchHref({ ...params, [name]: after.join(','), page: undefined });
}

export function searchHref(params: Readonly<Record<string, string | undefined>>): string {
  return hrefOf(['search'], params);
}

/** The question to the server. */
export function searchQuestion(params: Params): string {
  const query = new URLSearchParams({ text: params.text ?? '' });
  for (const name of LISTS) for (const value of listParam(params, name)) query.append(name, value);
  if (params.publisher !== undefined) query.append('publishers', params.publisher);
  for (const name of ['from', 'to'] as const) {
    const day = dayParam(params[name]);
    if (day !== undefined) query.append(name, day);
  }
  if (['relevance', 'newest', 'oldest'].includes(params.order ?? ''))
    query.append('order', params.order ?? '');
  query.append('offset', String((pageParam(params) - 1) * PAGE_SIZE));
  query.append('limit', String(PAGE_SIZE));
  return `/api/search?${query.toString()}`;
}
