import { describe, expect, it } from 'vitest';
import { type CrateFacts, crateMetadata } from '../../src/crate/index.js';
import type { CodedEvent } from '../../src/ontology/coded-event.js';
import type { Correction } from '../../src/ontology/logged-event.js';
import { looseEnds, type Node, nodesOf } from './check-crate.js';

const EVENT = { type: 'AGREE', status: 'occurred' } as unknown as CodedEvent;
const word = (
  sequence: number,
  action: Correction['action'],
  rest: Partial<Correction> = {},
): Correction => ({
  sequence,
  eventId: 'd-1#2',
  documentId: 'd-1',
  action,
  edit: null,
  reason: `reason ${sequence}`,
  who: 'Ana Lee',
  when: `2025-06-0${sequence}T10:00:00Z`,
  before: EVENT,
  undoes: null,
  ...rest,
});

const FACTS: CrateFacts = {
  name: 'Korea desk',
  published: '2025-06-30T00:00:00Z',
  license: null,
  versions: { entente: '0.1.0', coder: '1.2+abcdef' },
  runtime: 'v20.19.0',
  files: [
    {
      path: 'events.csv',
      name: 'Events',
      description: 'Events.',
      mediaType: 'text/csv',
      bytes: 12,
      hash: 'aa',
      made: true,
    },
    {
      path: 'entente.yaml',
      name: 'Settings',
      description: 'Settings.',
      mediaType: 'application/yaml',
      bytes: 3,
      hash: 'bb',
      made: false,
    },
  ],
  documents: [
    {
      id: 'd-1',
      hash: '11'.repeat(32),
      title: 'A <title>',
      publisher: 'Yonhap News',
      date: '2025-05-01',
      language: 'en',
      kind: 'news',
      author: null,
      origin: { path: 'reports/a b.md', line: 3 },
    },
  ],
  imported: [],
  runs: [
    {
      run: 1,
      command: 'read',
      version: '0.1.0',
      coder: '1.1+abcdef',
      options: { paths: ['reports'], from: null },
      started: '2025-06-01T00:00:00Z',
      ended: '2025-06-01T00:01:00Z',
      outcome: 'complete',
      inputHash: '22'.repeat(32),
    },
    {
      run: 2,
      command: 'read',
      version: '0.1.0',
      coder: '1.2+abcdef',
      options: {},
      started: '2025-06-02T00:00:00Z',
      ended: null,
      outcome: null,
      inputHash: null,
    },
  ],
  corrections: [
    word(1, 'reject'),
    word(2, 'undo', { undoes: 1, who: 'Ben' }),
    word(3, 'edit', { edit: { type: 'CONSULT' } }),
    word(4, 'add', { eventId: 'd-1#9' }),
  ],
};

describe('the metadata of a crate', () => {
  const nodes = nodesOf(crateMetadata(FACTS));
  const node = (id: string): Node => {
    const found = nodes.get(id);
    if (found === undefined) throw new Error(`no entity ${id}`);
    return found;
  };

  it('has the descriptor and the root that RO-Crate 1.1 requires', () => {
    expect(node('ro-crate-metadata.json')).toMatchObject({
      '@type': 'CreativeWork',
      about: { '@id': './' },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
    });
    expect(node('./')).toMatchObject({
      '@type': 'Dataset',
      name: 'Korea desk',
      datePublished: '2025-06-30T00:00:00Z',
      license: { '@id': '#no-licence' },
      hasPart: [{ '@id': 'events.csv' }, { '@id': 'entente.yaml' }],
    });
    expect(node('#no-licence').description).toContain('no licence');
    // RO-Crate 1.1, root data entity: a licence should be an entity with a name and a description.
    const licence = 'https://creativecommons.org/licenses/by/4.0/';
    const named = nodesOf(crateMetadata({ ...FACTS, license: licence })).get(licence);
    expect(named).toMatchObject({
      '@type': 'CreativeWork',
      name: licence,
      description: expect.stringContaining(licence),
    });
  });

  it('names nothing that it does not describe, and nothing twice', () => {
    expect(looseEnds(crateMetadata(FACTS))).toEqual([]);
  });

  it('names inputs by their hashes and passes no report on', () => {
    expect(node('#document-d-1')).toMatchObject({
      name: 'A <title>',
      sha256: '11'.repeat(32),
      publisher: { '@id': '#publisher-Yonhap%20News' },
    });
    expect(JSON.stringify([...nodes.values()])).not.toContain('"text"');
  });

  it('tells runs as actions with program, parameters and results', () => {
    expect(node('#run-1')).toMatchObject({
      '@type': ['CreateAction', 'prov:Activity'],
      instrument: { '@id': '#entente' },
      endTime: '2025-06-01T00:01:00Z',
      result: [{ '@id': 'events.csv' }],
      actionStatus: { '@id': 'http://schema.org/CompletedActionStatus' },
    });
    expect(node('#run-1').object).toEqual(
      expect.arrayContaining([
        { '@id': 'entente.yaml' },
        { '@id': '#document-d-1' },
        { '@id': '#parameter-1-paths' },
      ]),
    );
    expect(node('#parameter-1-paths')).toMatchObject({ '@type': 'PropertyValue', value: '["reports"]' });
    expect(node('#run-2')).not.toHaveProperty('endTime');
    expect(node('#entente')).toMatchObject({ version: '0.1.0' });
    expect(node('#coder-1.2%2Babcdef').softwareRequirements).toEqual([
      { '@id': '#weights-1.2' },
      { '@id': '#tables-abcdef' },
    ]);
  });

  it('tells each correction with who, when, why, and of what it is a revision', () => {
    expect(node('#correction-1')).toMatchObject({
      '@type': ['UpdateAction', 'prov:Activity'],
      description: 'reason 1',
      'prov:wasAssociatedWith': { '@id': '#person-Ana%20Lee' },
      'prov:endedAtTime': '2025-06-01T10:00:00Z',
      'prov:used': { '@id': '#event-d-1%232%400' },
    });
    expect(node('#event-d-1%232%401')).toMatchObject({
      'prov:wasRevisionOf': { '@id': '#event-d-1%232%400' },
      'prov:wasGeneratedBy': { '@id': '#correction-1' },
    });
    expect(node('#event-d-1%232%400')['prov:wasDerivedFrom']).toEqual({ '@id': '#document-d-1' });
    expect(node('#correction-2')['prov:wasInformedBy']).toEqual({ '@id': '#correction-1' });
    expect(node('#event-d-1%232%403')['prov:wasRevisionOf']).toEqual({ '@id': '#event-d-1%232%402' });
    // What was added was nothing before.
    expect(node('#event-d-1%239%404')).not.toHaveProperty('prov:wasRevisionOf');
    expect(node('#correction-4')).not.toHaveProperty('prov:used');
  });

  it('is the same for the same facts', () => {
    expect(JSON.stringify(crateMetadata(FACTS))).toBe(JSON.stringify(crateMetadata(FACTS)));
  });
});
