/** Entities of a JSON-LD graph, flat as RO-Crate wants them, and how one names another. */

/** A name of another entity of the graph. */
export interface Ref {
  readonly '@id': string;
}
type Value = string | number | boolean | Ref | readonly (string | Ref)[];
/** An entity by its properties; what is not known is left out. */
export type Entity = Readonly<Record<string, Value>> & {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
};

export const ref = (id: string): Ref => ({ '@id': id });

/** Takes out what is not known: JSON-LD has no null. */
export function entity(
  id: string,
  type: string | readonly string[],
  properties: Readonly<Record<string, Value | null | undefined>>,
): Entity {
  const known = Object.entries(properties).filter(
    (pair): pair is [string, Value] => pair[1] !== null && pair[1] !== undefined,
  );
  return { '@id': id, '@type': type, ...Object.fromEntries(known) };
}

/** An id within the crate, `#event-d-1f0c%232`: as a part of an address it may hold no space and no further `#`. */
export function localId(kind: string, name: string | number): string {
  return `#${kind}-${encodeURIComponent(String(name))}`;
}

/** A path within the crate as RO-Crate writes it: `/` between folders, percent-encoded. */
export function fileId(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
