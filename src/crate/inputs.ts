/**
 * What was read: each report and each file of event data by its hash. Reports are named and not passed on: they belong to
 * their publishers.
 */
import { type Entity, entity, localId, ref } from './entity.js';
import type { CrateFacts } from './facts.js';

export const documentId = (id: string): string => localId('document', id);
const publisherId = (name: string): string => localId('publisher', name);

export function inputEntities(facts: CrateFacts): readonly Entity[] {
  const publishers = [
    ...new Set(facts.documents.flatMap(({ publisher }) => (publisher === null ? [] : [publisher]))),
  ].sort();
  return [
    ...facts.documents.map(documentEntity),
    ...publishers.map((name) => entity(publisherId(name), 'Organization', { name })),
    ...facts.imported.map((file) =>
      entity(localId('import', file.hash), 'CreativeWork', {
        name: file.dataset,
        identifier: `sha256:${file.hash}`,
        sha256: file.hash,
        version: file.release,
        license: file.license,
        description: `Event data of the format ${file.format}, ${file.rows} rows, read from ${file.path}; not in this crate.`,
      }),
    ),
  ];
}

export function inputRefs(facts: CrateFacts, run: number | null) {
  return facts.imported.filter((file) => file.run === run).map((file) => ref(localId('import', file.hash)));
}

function documentEntity(document: CrateFacts['documents'][number]): Entity {
  const { id, hash, title, publisher, author, date, language, kind, origin } = document;
  return entity(documentId(id), ['CreativeWork', 'prov:Entity'], {
    name: title ?? id,
    identifier: `sha256:${hash}`,
    sha256: hash,
    publisher: publisher === null ? null : ref(publisherId(publisher)),
    author,
    datePublished: date,
    inLanguage: language === 'und' ? null : language,
    genre: kind,
    url: origin.url,
    description: `Read from ${origin.path}${origin.line === undefined ? '' : `, line ${origin.line}`}; not in this crate.`,
  });
}
