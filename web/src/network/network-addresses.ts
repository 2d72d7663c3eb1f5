/** What the network page asks the server for besides the film. */
import type { NetworkFrame, StateCode } from '../../../src/server/responses.js';
import { filmQuery } from '../film/film-params.js';
import type { Names } from '../names.js';
import { hrefOf, type Params } from '../router.js';

/** Worlds drawn for how sure a bloc is, and seconds for proving it: enough to say, quick enough to play. */
const BLOCS = { worlds: 40, seconds: 5 } as const;

function structureQuery(params: Params, { span }: NetworkFrame) {
  const { by: _frames, ...query } = filmQuery(params);
  return { ...query, from: span.from, to: span.to };
}

export const blocsHref = (params: Params, frame: NetworkFrame, form: 'blocs' | 'blocs.graphml' = 'blocs') =>
  hrefOf(['api', 'structure', form], { ...structureQuery(params, frame), ...BLOCS });

export const mediatorsHref = (params: Params, [a, b]: readonly [StateCode, StateCode], frame: NetworkFrame) =>
  hrefOf(['api', 'structure', 'mediators', a, b], structureQuery(params, frame));

/** `between=PRK,USA`: two different states that the tables know. */
export function pairParam(params: Params, names: Names): readonly [StateCode, StateCode] | undefined {
  const [a, b] = (params.between ?? '').split(',').map((code) => names.find(code));
  return a === undefined || b === undefined || a === b ? undefined : [a, b];
}
