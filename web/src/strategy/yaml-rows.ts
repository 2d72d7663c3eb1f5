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
  /** Empty where the file has none: of an effect on the ties. */
  readonly name: string;
  /** The effect on the ties that it counts. */
  readonly effect?: TieEffect;
  readonly condition: string;
  readonly weight: number;
}

export type TieEffect =
  | { readonly kind: 'loosening'; readonly state: string; readonly from: string }
  | { readonly kind: 'goBetweens'; readonly a: string; readonly b: string; readonly through: string };

export interface FileRows {
  readonly players: readonly PlayerRow[];
  readonly worth: readonly WorthRow[];
}

/**
 * Rows of a game or a comparison of tracks. Of names in several languages (`name: {en: Talks, ko: 대화}`) those of
 * `language` are shown and edited. None where the text is no YAML (the server's answer then says where).
 */
export function rowsOf(text: string, language = 'en'): FileRows {
  const doc = parseDocument(text);
  if (doc.errors.length > 0) return { players: [], worth: [] };
  const named = (path: readonly (string | number)[]) => nameAt(doc, path, language);
  const players = doc.hasIn(['game', 'players']) ? ['game', 'players'] : ['players'];
  return {
    players: itemsAt(doc, players).map((path) => ({
      path,
      name: named([...path, 'name']),
      options: itemsAt(doc, [...path, 'options']).map((option) => ({
        path: option,
        id: textAt(doc, [...option, 'id']),
        name: named([...option, 'name']),
        take: named([...option, 'take']),
        drop: named([...option, 'drop']),
      })),
    })),
    worth: (['worth', 'loosening', 'goBetweens'] as const).flatMap((list) => worthRows(doc, list, named)),
  };
}

/** Criteria of a list; of effects on the ties those that say when they count. */
function worthRows(
  doc: Document,
  list: 'worth' | 'loosening' | 'goBetweens',
  named: (path: readonly (string | number)[]) => string,
): readonly WorthRow[] {
  return itemsAt(doc, [list]).flatMap((path, i) => {
    const condition = textAt(doc, [...path, 'if']);
    const weight = Number(doc.getIn([...path, 'weight'])) || 0;
    if (list === 'worth')
      return [{ path, id: `worth.${i + 1}`, name: named([...path, 'name']), condition, weight }];
    if (condition === '') return [];
    const id = `ties.${list}.${i + 1}`;
    return [{ path, id, name: '', effect: effectAt(doc, path, list), condition, weight }];
  });
}

function effectAt(
  doc: Document,
  path: readonly (string | number)[],
  kind: 'loosening' | 'goBetweens',
): TieEffect {
  const code = (key: string) => textAt(doc, [...path, key]);
  return kind === 'loosening'
    ? { kind, state: code('state'), from: code('from') }
    : { kind, a: code('a'), b: code('b'), through: code('through') };
}

/** The text with one value set; of a name in several languages, the one in `language`. */
export function withValue(
  text: string,
  path: readonly (string | number)[],
  value: string | number,
  language = 'en',
): string {
  const doc = parseDocument(text);
  const node: unknown = doc.getIn([...path], true);
  doc.setIn(isMap(node) ? [...path, language] : [...path], value);
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

/** A name, which may stand in several languages. */
function nameAt(doc: Document, path: readonly (string | number)[], language: string): string {
  const node: unknown = doc.getIn([...path], true);
  if (!isMap(node)) return textAt(doc, path);
  const own = textAt(doc, [...path, language]);
  return own === '' ? textAt(doc, [...path, String(node.items[0]?.key ?? '')]) : own;
}

function textAt(doc: Document, path: readonly (string | number)[]): string {
  const value: unknown = doc.getIn([...path]);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
