/**
 * Corrections in the words of PROV-O (W3C, 2013): each is an activity of a person at a time for a reason, which made a
 * new version of an event out of the one before. Versions are numbered by the correction that made them; version 0 is
 * what the coder said.
 */
import type { Correction } from '../ontology/logged-event.js';
import { type Entity, entity, localId, ref } from './entity.js';
import type { CrateFacts } from './facts.js';
import { documentId } from './inputs.js';

const personId = (name: string): string => localId('person', name);
const versionId = (eventId: string, version: number): string => localId('event', `${eventId}@${version}`);

export function correctionEntities(facts: CrateFacts): readonly Entity[] {
  const people = [...new Set(facts.corrections.map(({ who }) => who))].sort();
  const known = new Set(facts.documents.map(({ id }) => id));
  const before = new Map<string, string>();
  const versions: Entity[] = [];
  const actions = facts.corrections.map((correction) => {
    const { eventId, documentId: document, action } = correction;
    const from = known.has(document) ? ref(documentId(document)) : undefined;
    if (!before.has(eventId) && action !== 'add') {
      const first = versionId(eventId, 0);
      before.set(eventId, first);
      versions.push(
        entity(first, 'prov:Entity', {
          name: `Event ${eventId} as it was coded`,
          description: JSON.stringify(correction.before),
          'prov:wasDerivedFrom': from,
        }),
      );
    }
    const old = before.get(eventId);
    const made = versionId(eventId, correction.sequence);
    before.set(eventId, made);
    versions.push(
      entity(made, 'prov:Entity', {
        name: `Event ${eventId} after correction ${correction.sequence}`,
        description:
          action === 'edit' && correction.edit !== null ? JSON.stringify(correction.edit) : undefined,
        'prov:wasRevisionOf': old === undefined ? undefined : ref(old),
        'prov:wasDerivedFrom': old === undefined ? from : undefined,
        'prov:wasGeneratedBy': ref(localId('correction', correction.sequence)),
      }),
    );
    return actionEntity(correction, old, made);
  });
  return [
    ...people.map((name) => entity(personId(name), ['Person', 'prov:Person'], { name })),
    ...actions,
    ...versions,
  ];
}

function actionEntity(correction: Correction, old: string | undefined, made: string): Entity {
  const { sequence, action, who, when, reason, undoes } = correction;
  return entity(localId('correction', sequence), ['UpdateAction', 'prov:Activity'], {
    name: `Correction ${sequence}: ${action}`,
    description: reason === '' ? 'No reason was given.' : reason,
    agent: ref(personId(who)),
    'prov:wasAssociatedWith': ref(personId(who)),
    endTime: when,
    'prov:endedAtTime': when,
    object: old === undefined ? undefined : ref(old),
    'prov:used': old === undefined ? undefined : ref(old),
    result: ref(made),
    'prov:generated': ref(made),
    'prov:wasInformedBy': undoes === null ? undefined : ref(localId('correction', undoes)),
  });
}
