/** The film of the network as the address asks for it: length of a period, which one, and what counts. */
import type { FilmStep, NetworkFilm, NetworkFrame } from '../../../src/server/responses.js';
import { hrefOf, type Params } from '../router.js';
import { statusesParam } from '../series-options.js';

export const FILM_STEPS = ['month', 'quarter', 'year'] as const satisfies readonly FilmStep[];
const USUAL_STEP: FilmStep = 'quarter';

export function stepParam(params: Params): FilmStep {
  return FILM_STEPS.find((step) => step === params.by) ?? USUAL_STEP;
}

/** Value in the address; nothing for the usual one. */
export function stepValue(step: string): string | undefined {
  return step === USUAL_STEP ? undefined : step;
}

/** Query of `/api/structure/networks` without its form. */
export function filmQuery(params: Params): Readonly<Record<string, string | undefined>> {
  return {
    by: stepParam(params),
    statuses: statusesParam(params).join(','),
    least: /^\d(?:\.\d)?$/.test(params.least ?? '') ? params.least : undefined,
    everybody: params.everybody === 'true' ? 'true' : undefined,
  };
}

export const filmHref = (params: Params, as?: 'csv' | 'gexf') =>
  hrefOf(['api', 'structure', 'networks'], { ...filmQuery(params), as });

/** Place of the period in the address: the one named, else the last in which enough was read; −1 in an empty film. */
export function frameAt(film: NetworkFilm, params: Params): number {
  const named = film.frames.findIndex(({ period }) => period === params.period);
  if (named >= 0) return named;
  const heard = film.frames.findLastIndex((frame) => frame.heard);
  return heard >= 0 ? heard : film.frames.length - 1;
}

/** Months of a frame, as a pair's page takes them. */
export function monthsOf({ span }: NetworkFrame): { readonly from: string; readonly to: string } {
  return { from: span.from.slice(0, 7), to: span.to.slice(0, 7) };
}
