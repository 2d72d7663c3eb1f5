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
    worth: itemsAt(doc, ['worth']).map((path) => ({
      path,
      name: textAt(doc, [...path, 'name']),
      condition: textAt(doc, [...path, 'if']),
      weight: Number(doc.getIn([...path, 'weight'])) || 0,
    })),
  };
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
