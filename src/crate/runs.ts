/** The program and its runs, as actions that took parameters and inputs and left files. */
import type { RunRecord } from '../log/event-log.js';
import { type Entity, entity, fileId, localId, ref } from './entity.js';
import type { CrateFacts } from './facts.js';
import { documentId, inputRefs } from './inputs.js';

const PROGRAM = '#entente';

/** Actions by the schema.org word for how they ended. */
const STATES = {
  complete: 'http://schema.org/CompletedActionStatus',
  interrupted: 'http://schema.org/FailedActionStatus',
} as const;

export function programEntities(facts: CrateFacts): readonly Entity[] {
  const coders = [...new Set([facts.versions.coder, ...facts.runs.map(({ coder }) => coder)])];
  return [
    entity(PROGRAM, ['SoftwareApplication', 'prov:SoftwareAgent'], {
      name: 'Entente',
      version: facts.versions.entente,
      softwareVersion: facts.versions.entente,
      softwareRequirements: `Node.js ${facts.runtime}`,
      hasPart: coders.map((version) => ref(coderId(version))),
    }),
    ...coderEntities(coders),
  ];
}

const coderId = (version: string): string => localId('coder', version);

/** `1.2+9f0c…`: the weights of the grammar, then the hash over the tables. Coders may share either. */
function coderEntities(versions: readonly string[]): readonly Entity[] {
  const parts = new Map<string, Entity>();
  const coders = versions.map((version) => {
    const [weights = version, tables] = version.split('+');
    const of = [
      entity(localId('weights', weights), 'CreativeWork', {
        name: 'Weights of the grammar',
        version: weights,
      }),
      ...(tables === undefined
        ? []
        : [
            entity(localId('tables', tables), 'CreativeWork', {
              name: 'Tables of the coder',
              version: tables,
            }),
          ]),
    ];
    for (const part of of) parts.set(part['@id'], part);
    return entity(coderId(version), ['SoftwareApplication', 'prov:SoftwareAgent'], {
      name: 'Coder of Entente',
      version,
      softwareVersion: version,
      softwareRequirements: of.map((part) => ref(part['@id'])),
    });
  });
  return [...coders, ...parts.values()];
}

export const runId = (run: number): string => localId('run', run);

/** The last run that ended well took all that is in the log into its numbers: the files are its results. */
export function runEntities(facts: CrateFacts): readonly Entity[] {
  const last = facts.runs.findLast(({ outcome }) => outcome === 'complete')?.run;
  return facts.runs.flatMap((run) => runEntity(run, facts, run.run === last));
}

function runEntity(run: RunRecord, facts: CrateFacts, last: boolean): readonly Entity[] {
  const parameters = Object.entries(run.options).map(([name, value]) =>
    entity(localId('parameter', `${run.run}-${name}`), 'PropertyValue', {
      name,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    }),
  );
  const settings = facts.files.filter(({ made }) => !made).map(({ path }) => ref(fileId(path)));
  const documents = last ? facts.documents.map(({ id }) => ref(documentId(id))) : [];
  return [
    entity(runId(run.run), ['CreateAction', 'prov:Activity'], {
      name: `Run ${run.run}: ${run.command}`,
      startTime: run.started,
      endTime: run.ended,
      'prov:startedAtTime': run.started,
      'prov:endedAtTime': run.ended,
      actionStatus: run.outcome === null ? null : ref(STATES[run.outcome]),
      instrument: ref(PROGRAM),
      'prov:wasAssociatedWith': [ref(PROGRAM), ref(coderId(run.coder))],
      identifier: run.inputHash === null ? null : `sha256:${run.inputHash}`,
      description: `Version ${run.version} of the program, coder ${run.coder}.`,
      object: [
        ...settings,
        ...documents,
        ...inputRefs(facts, run.run),
        ...parameters.map((parameter) => ref(parameter['@id'])),
      ],
      result: last ? facts.files.filter(({ made }) => made).map(({ path }) => ref(fileId(path))) : [],
    }),
    ...parameters,
  ];
}
