/** What RO-Crate wants of a graph: flat, each entity once, and every entity that is named described. */

export type Node = Readonly<Record<string, unknown>>;
type Graph = { readonly '@graph': readonly Node[] };

export function nodesOf(crate: Graph): ReadonlyMap<string, Node> {
  return new Map(crate['@graph'].map((node) => [String(node['@id']), node]));
}

/** Names of the vocabulary itself, which no crate describes. */
const OUTSIDE = /^https?:\/\/(?:schema\.org|w3id\.org\/ro\/crate)\//;

/** A line for each entity that is there twice, has no type, nests another, or names one that is not there. */
export function looseEnds(crate: Graph): readonly string[] {
  const ends: string[] = [];
  const seen = new Set<string>();
  for (const node of crate['@graph']) {
    const id = String(node['@id']);
    if (seen.has(id)) ends.push(`${id} is there twice`);
    seen.add(id);
    if (node['@type'] === undefined) ends.push(`${id} has no type`);
  }
  for (const node of crate['@graph']) {
    for (const [name, value] of Object.entries(node)) {
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one === null) ends.push(`${node['@id']}.${name} is null`);
        if (typeof one !== 'object' || one === null) continue;
        if (Object.keys(one).join() !== '@id') ends.push(`${node['@id']}.${name} nests an entity`);
        const named = String((one as Node)['@id']);
        if (!seen.has(named) && !OUTSIDE.test(named))
          ends.push(`${node['@id']}.${name} names ${named}, which is not there`);
      }
    }
  }
  return ends;
}
