/** Ladders of steps as people write them (docs/steps.md), with file and line of every mistake. */
import { z } from 'zod';
import { checkWritten, readWritten, type WrittenFile } from '../shared/checked-file.js';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { nearest } from '../shared/nearest.js';
import { basisOf, basisWords, GROUND_KEYS, groundOf, hasOneGround, ONE_GROUND } from './basis.js';
import type { Measure, Rung, StepsLadder } from './steps-types.js';

const words = z.string().min(1);
/** As tables/contact.tsv has them. */
const LEVELS = ['society', 'officials', 'military', 'leaders'] as const;
const SIGNS = z
  .strictObject({ levels: z.array(z.enum(LEVELS)).default([]), fields: z.array(words).default([]) })
  .refine(({ levels, fields }) => levels.length + fields.length > 0, 'names neither a level nor a field');
const days = z.int().min(1).max(3650);
const MEASURE = z
  .strictObject({
    id: words,
    title: words,
    needs: z
      .strictObject({ rungs: z.array(words).default([]), quiet: z.int().min(0).max(3650).default(0) })
      .default({ rungs: [], quiet: 0 }),
    expect: SIGNS,
    wait: days.default(60),
    ...GROUND_KEYS,
  })
  .refine(hasOneGround, ONE_GROUND);
const LADDER = z.strictObject({
  title: words,
  from: words,
  to: words,
  within: days.default(365),
  patience: z.int().min(1).max(100).default(3),
  rungs: z
    .array(
      z.strictObject({
        id: words,
        title: words,
        shows: SIGNS,
        measures: z.array(MEASURE).min(1, 'a rung has no measure'),
      }),
    )
    .min(1, 'no rung is named'),
});
type Written = z.output<typeof LADDER>;

/** Reads a ladder; `fields`: ids of tables/contact.tsv. */
export function parseSteps(
  text: string,
  name: string,
  fields: readonly string[],
  language: Language = DEFAULT_LANGUAGE,
): StepsLadder {
  const file = readWritten(text, name, language);
  const written = checkWritten(file, LADDER);
  const ids = written.rungs.map(({ id }) => id);
  distinct(file, ids, (at) => ['rungs', at, 'id']);
  const measures = written.rungs.flatMap((rung, at) =>
    rung.measures.map((measure, number) => ({ measure, at, number })),
  );
  distinct(
    file,
    measures.map(({ measure }) => measure.id),
    (index) => ['rungs', measures[index]?.at ?? 0, 'measures', measures[index]?.number ?? 0, 'id'],
  );
  return { ...written, rungs: written.rungs.map((rung, at) => rungOf(file, rung, at, ids, fields)) };
}

function rungOf(
  file: WrittenFile,
  rung: Written['rungs'][number],
  at: number,
  ids: readonly string[],
  fields: readonly string[],
): Rung {
  const path = ['rungs', at] as const;
  known(file, [...path, 'shows', 'fields'], rung.shows.fields, fields, 'field of tables/contact.tsv');
  return {
    id: rung.id,
    title: rung.title,
    shows: rung.shows,
    measures: rung.measures.map((measure, number): Measure => {
      const where = [...path, 'measures', number] as const;
      known(
        file,
        [...where, 'expect', 'fields'],
        measure.expect.fields,
        fields,
        'field of tables/contact.tsv',
      );
      known(file, [...where, 'needs', 'rungs'], measure.needs.rungs, ids, 'rung of this ladder');
      const above = measure.needs.rungs.findIndex((id) => ids.indexOf(id) >= at);
      if (above >= 0)
        throw file.mistake(
          [...where, 'needs', 'rungs', above],
          `${measure.id} stands on the rung ${rung.id} and needs ${measure.needs.rungs[above]}, which is not below it`,
          'A measure needs rungs below its own.',
        );
      const basis = basisOf(measure);
      const { id, title, needs, expect, wait } = measure;
      return { id, title, needs, expect, wait, ground: groundOf(basis), reason: basisWords(basis), basis };
    }),
  };
}

function known(
  file: WrittenFile,
  path: readonly PropertyKey[],
  typed: readonly string[],
  all: readonly string[],
  what: string,
): void {
  typed.forEach((word, at) => {
    if (all.includes(word)) return;
    const near = nearest(word, all);
    throw file.mistake(
      [...path, at],
      `"${word}" is no ${what}`,
      near === undefined ? `Known are ${all.join(', ')}.` : `Did you mean "${near}"?`,
    );
  });
}

function distinct(
  file: WrittenFile,
  ids: readonly string[],
  path: (at: number) => readonly PropertyKey[],
): void {
  ids.forEach((id, at) => {
    if (ids.indexOf(id) < at)
      throw file.mistake(path(at), `"${id}" is listed twice`, 'Give each an id of its own.');
  });
}
