/** The parts of a file that are edited as rows; comments and order of the file stay as they were written. */
import { type Document, isMap, isSeq, parseDocument } from 'yaml';

export interface OptionRow {
  /** Where it lies in the file. */
  readonly path: readonly (string | number)[];
  readonly id: string;
  readonly name: string;
  readonly take: string;
  readonly drop: string;
}

export interface PlayerRow {
  readonly path: readonly (string | number)[];
  readonly name: string;
  readonly options: readonly OptionRow[];
}

export interface WorthRow {
  /** As the answer names the criterion. */
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly name: string;
  readonly condition: string;
  readonly weight: number;
}

export interface FileRows {
  readonly players: readonly PlayerRow[];
  readonly worth: readonly WorthRow[];
}

/** Rows of a game or a comparison of tracks; none where the text is no YAML (the server's answer then says where). */
export function rowsOf(text: string): FileRows {
  const doc = parseDocument(text);
  if (doc.errors.length > 0) return { players: [], worth: [] };
  const players = doc.hasIn(['game', 'players']) ? ['game', 'players'] : ['players'];
  return {
    players: itemsAt(doc, players).map((path) => ({
      path,
      name: textAt(doc, [...path, 'name']),
      options: itemsAt(doc, [...path, 'options']).map((option) => ({
        path: option,
        id: textAt(doc, [...option, 'id']),
        name: textAt(doc, [...option, 'name']),
        take: textAt(doc, [...option, 'take']),
        drop: textAt(doc, [...option, 'drop']),
      })),
    })),
    worth: (['worth', 'loosening', 'goBetweens'] as const).flatMap((list) => worthRows(doc, list)),
  };
}

/** Criteria of a list; of effects on the ties those that say when they count. */
function worthRows(doc: Document, list: 'worth' | 'loosening' | 'goBetweens'): readonly WorthRow[] {
  return itemsAt(doc, [list]).flatMap((path, i) => {
    const condition = textAt(doc, [...path, 'if']);
    const weight = Number(doc.getIn([...path, 'weight'])) || 0;
    if (list === 'worth')
      return [{ path, id: `worth.${i + 1}`, name: textAt(doc, [...path, 'name']), condition, weight }];
    return condition === ''
      ? []
      : [{ path, id: `ties.${list}.${i + 1}`, name: tieName(doc, path), condition, weight }];
  });
}

/** As the strategy room names an effect on the ties. */
function tieName(doc: Document, path: readonly (string | number)[]): string {
  const [state, from, a, b, through] = ['state', 'from', 'a', 'b', 'through'].map((key) =>
    textAt(doc, [...path, key]),
  );
  return through === ''
    ? `Hold of ${from} over ${state} loosened`
    : `${through} as go-between of ${a} and ${b}`;
}

/** The text with one value set. */
export function withValue(text: string, path: readonly (string | number)[], value: string | number): string {
  const doc = parseDocument(text);
  doc.setIn([...path], value);
  return String(doc);
}

/** The text with an option more for a player, to be named. */
export function withOption(text: string, player: readonly (string | number)[], name: string): string {
  const doc = parseDocument(text);
  const options = doc.getIn([...player, 'options']);
  const taken = new Set(rowsOf(text).players.flatMap((each) => each.options.map(({ id }) => id)));
  let number = 1;
  while (taken.has(`option${number}`)) number += 1;
  const option = doc.createNode({ id: `option${number}`, name: `${name} ${number}` });
  if (isSeq(options)) options.add(option);
  else doc.setIn([...player, 'options'], doc.createNode([option]));
  return String(doc);
}

/** The text without what lies at a path. */
export function without(text: string, path: readonly (string | number)[]): string {
  const doc = parseDocument(text);
  doc.deleteIn([...path]);
  return String(doc);
}

function itemsAt(
  doc: Document,
  path: readonly (string | number)[],
): readonly (readonly (string | number)[])[] {
  const list = doc.getIn([...path]);
  if (!isSeq(list)) return [];
  return list.items.flatMap((item, i) => (isMap(item) ? [[...path, i]] : []));
}

function textAt(doc: Document, path: readonly (string | number)[]): string {
  const value: unknown = doc.getIn([...path]);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
