/** Imported acts as the ties see them: one by one as happenings, or all of them as columns of numbers. */
import type { ActColumns, ImportedAct } from './log/index.js';
import { quadOf, scoreOf } from './ontology/event-types.js';
import type { PackedActs, PackedKind, TieEvent } from './ties/index.js';

/** An imported act as a happening: all rows of a day that tell the same, told as fact by one data set. */
export function actEvent(act: ImportedAct): TieEvent {
  const { dataset, source, target, day, precision, type, mode, sources, confidence } = act;
  const id = [dataset, day, source, target, type, ...(mode === null ? [] : [mode])].join(':');
  return {
    occurrenceId: precision === 'day' ? id : `${id}:${precision}`,
    eventIds: [id],
    source: [source],
    target: [target],
    mutual: false,
    type,
    ...(mode === null ? {} : { mode }),
    status: 'occurred',
    day,
    precision,
    score: scoreOf(type, mode ?? undefined),
    publishers: Math.max(1, sources),
    confidence,
    tellers: [dataset],
  };
}

/** Columns of the log with what the ties need of each kind of act. */
export function packedActs(columns: ActColumns): PackedActs {
  const kinds = new Map<number, PackedKind>();
  return {
    ...columns,
    kindOf(number) {
      let kind = kinds.get(number);
      if (kind === undefined) {
        const { type, mode, ...rest } = columns.kindOf(number);
        const parts: string[] = [type, ...(mode === null ? [] : [mode])];
        if (rest.precision !== 'day') parts.push(rest.precision);
        kind = {
          ...rest,
          rest: parts.join(':'),
          score: scoreOf(type, mode ?? undefined),
          quad: quadOf(type),
        };
        kinds.set(number, kind);
      }
      return kind;
    },
  };
}
