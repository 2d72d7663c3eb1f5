/** Which acts say something of security, and which of economic ties: tables/axes.tsv, read and applied. */
import { AXES, type Axis } from '../ontology/axes.js';
import { AMOUNT_KINDS, type AmountKind } from '../ontology/coded-event.js';
import { CONTEXTS, type Context, type EventType, isEventType, modesOf } from '../ontology/event-types.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import { parseTable } from '../shared/tsv.js';
import { type Phrases, phrasesOf } from './phrases.js';

export { AXES, type Axis } from '../ontology/axes.js';

/** What of an act says which axis it is on. */
export type AxisEvidence = Pick<LoggedEvent, 'contexts' | 'amounts' | 'type' | 'sentence'> & {
  readonly mode?: string | null;
};

/** A row of tables/axes.tsv. */
export interface AxisRule {
  readonly axis: Axis;
  readonly contexts: readonly Context[];
  readonly acts: readonly { readonly type: EventType; readonly mode?: string }[];
  readonly amounts: readonly AmountKind[];
  readonly words: Phrases;
  /** Taken out of the sentence before the words are looked for. */
  readonly unless: Phrases;
}

const COLUMNS = ['axis', 'contexts', 'acts', 'amounts', 'words', 'unless'] as const;
const LIST = /\s*;\s*/;

/** Reads the table. Throws with file and line where a cell does not fit, and where an axis has no row. */
export function parseAxes(text: string, name = 'axes.tsv'): readonly AxisRule[] {
  const rules = parseTable(name, text, COLUMNS).map(({ line, cells }) => {
    const known = <T extends string>(value: string, all: readonly T[]): T => {
      const found = all.find((candidate) => candidate === value);
      if (found === undefined) throw new Error(`${name}:${line}: "${value}" is none of ${all.join(', ')}`);
      return found;
    };
    return {
      axis: known(cells.axis ?? '', AXES),
      contexts: list(cells.contexts).map((context) => known(context, CONTEXTS)),
      acts: list(cells.acts).map((act) => {
        const [type = '', mode] = act.split('/');
        if (!isEventType(type)) throw new Error(`${name}:${line}: "${act}" is no type of act`);
        return mode === undefined ? { type } : { type, mode: known<string>(mode, modesOf(type)) };
      }),
      amounts: list(cells.amounts).map((kind) => known(kind, AMOUNT_KINDS)),
      words: phrasesOf(cells.words),
      unless: phrasesOf(cells.unless),
    };
  });
  for (const axis of AXES) {
    if (!rules.some((rule) => rule.axis === axis)) throw new Error(`${name}: no row for ${axis}`);
  }
  return rules;
}

/** The axes that an act is on: none, one or both. */
export function axesOf(event: AxisEvidence, rules: readonly AxisRule[]): readonly Axis[] {
  return AXES.filter((axis) => rules.some((rule) => rule.axis === axis && isOn(event, rule)));
}

function isOn(event: AxisEvidence, rule: AxisRule): boolean {
  if (event.contexts?.some((context) => rule.contexts.includes(context))) return true;
  if (event.amounts?.some(({ kind }) => rule.amounts.includes(kind))) return true;
  const fits = rule.acts.some(
    ({ type, mode }) => type === event.type && (mode === undefined || mode === event.mode),
  );
  return fits || rule.words.in(rule.unless.without(event.sentence));
}

function list(cell: string | undefined): readonly string[] {
  return (cell ?? '').split(LIST).filter((part) => part !== '');
}
