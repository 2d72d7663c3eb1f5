/** Tables of demands as people write them (docs/demands.md), with file and line of every mistake. */
import { z } from 'zod';
import { checkWritten, readWritten, type WrittenFile } from '../shared/checked-file.js';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { nearest } from '../shared/nearest.js';
import { basisOf, basisWords, GROUND_KEYS, groundOf, hasOneGround, ONE_GROUND } from './basis.js';
import type { Demand, DemandCriterion, DemandsTable, Figure, Grant } from './demands-types.js';
import { strategyWords } from './words/index.js';

const words = z.string().min(1);
const FIGURE = z.strictObject({ is: z.number(), ...GROUND_KEYS }).refine(hasOneGround, ONE_GROUND);

const EFFECTS = z.record(z.string(), FIGURE).default({});
const GRANT = z.strictObject({ title: words, effects: EFFECTS, money: FIGURE.optional() });
const DEMAND = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is small letters, digits and hyphens'),
  title: words,
  source: words.optional(),
  effects: EFFECTS,
  money: FIGURE.optional(),
  parts: z.array(GRANT).default([]),
  refused: EFFECTS,
  firm: z.strictObject({ is: z.enum(['granted', 'refused']), why: words }).optional(),
  needs: z.array(words).default([]),
  excludes: z.array(words).default([]),
});
const TABLE = z.strictObject({
  title: words,
  side: words,
  ally: words,
  criteria: z
    .array(z.strictObject({ id: words, title: words, weight: FIGURE, red_line: FIGURE.optional() }))
    .min(1, 'no criterion is named'),
  demands: z.array(DEMAND).min(1, 'no demand is named').max(200),
  budget: FIGURE.optional(),
  unit: words.optional(),
  draws: z.int().min(0).max(2000).default(200),
  seed: z.int().default(1),
  concentration: z.number().positive().default(20),
});
type Written = z.output<typeof TABLE>;

/** Reads a table. `name` is what messages call the file. */
export function parseDemands(
  text: string,
  name: string,
  language: Language = DEFAULT_LANGUAGE,
): DemandsTable {
  const file = readWritten(text, name, language);
  const say = strategyWords(language);
  const written = checkWritten(file, TABLE);
  const total = written.criteria.reduce((sum, { weight }) => sum + weight.is, 0);
  const criteria = written.criteria.map((_, at) => criterionOf(file, written, at, total));
  distinct(
    file,
    'criteria',
    criteria.map(({ id }) => id),
  );
  distinct(
    file,
    'demands',
    written.demands.map(({ id }) => id),
  );
  const { title, side, ally, unit, draws, seed, concentration } = written;
  return {
    title,
    side,
    ally,
    unit: unit ?? say.demands.unit,
    draws,
    seed,
    concentration,
    criteria,
    demands: written.demands.map((_, at) => demandOf(file, written, at)),
    budget: written.budget === undefined ? null : figureOf(written.budget),
  };
}

function criterionOf(file: WrittenFile, { criteria }: Written, at: number, total: number): DemandCriterion {
  const { id, title, weight, red_line: red } = criteria[at] as Written['criteria'][number];
  if (weight.is < 0 || !(total > 0))
    throw file.mistake(
      ['criteria', at, 'weight', 'is'],
      `a weight of ${weight.is}, and ${total} in all`,
      'Weights are 0 or more, and not all 0.',
    );
  return {
    id,
    title,
    weight: { ...figureOf(weight), is: weight.is / total },
    redLine: red === undefined ? null : figureOf(red),
  };
}

function demandOf(file: WrittenFile, written: Written, at: number): Demand {
  const demand = written.demands[at] as Written['demands'][number];
  const say = strategyWords(file.language);
  const path = ['demands', at] as const;
  const ids = written.demands.map(({ id }) => id);
  for (const key of ['needs', 'excludes'] as const) {
    demand[key].forEach((other, number) => {
      if (other === demand.id || !ids.includes(other))
        throw file.mistake(
          [...path, key, number],
          other === demand.id ? `${other} names itself` : `"${other}" is no demand of this table`,
          hintFor(other, ids),
        );
    });
  }
  const effectsOf = (effects: Written['demands'][number]['effects'], where: readonly PropertyKey[]) =>
    Object.fromEntries(
      Object.entries(effects).map(([id, figure]) => {
        const known = written.criteria.map((criterion) => criterion.id);
        if (!known.includes(id))
          throw file.mistake([...where, id], `"${id}" is no criterion of this table`, hintFor(id, known));
        return [id, figureOf(figure)];
      }),
    );
  const grant = (
    title: string,
    refused: boolean,
    effects: Written['demands'][number]['effects'],
    money: Written['demands'][number]['money'],
    where: readonly PropertyKey[],
  ): Grant => ({
    title,
    refused,
    effects: effectsOf(effects, where),
    money: money === undefined ? nothing(say.basis.noneStated) : figureOf(money),
  });
  return {
    id: demand.id,
    title: demand.title,
    source: demand.source ?? null,
    firm: demand.firm?.is ?? null,
    firmWhy: demand.firm?.why ?? null,
    needs: demand.needs,
    excludes: demand.excludes,
    grants: [
      grant(say.demands.refused, true, demand.refused, undefined, [...path, 'refused']),
      grant(say.demands.granted, false, demand.effects, demand.money, [...path, 'effects']),
      ...demand.parts.map((part, number) =>
        grant(part.title, false, part.effects, part.money, [...path, 'parts', number, 'effects']),
      ),
    ],
  };
}

function nothing(words: string): Figure {
  return { is: 0, ground: 'judgement', words, basis: { judgement: words } };
}

function figureOf(written: z.output<typeof FIGURE>): Figure {
  const basis = basisOf(written);
  return { is: written.is, ground: groundOf(basis), words: basisWords(basis), basis };
}

function hintFor(typed: string, known: readonly string[]): string {
  const near = nearest(typed, known);
  return near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean "${near}"?`;
}

function distinct(file: WrittenFile, key: string, ids: readonly string[]): void {
  ids.forEach((id, at) => {
    if (ids.indexOf(id) < at)
      throw file.mistake([key, at, 'id'], `"${id}" is listed twice`, 'Give each an id of its own.');
  });
}
