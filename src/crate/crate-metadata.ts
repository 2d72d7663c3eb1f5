/**
 * The metadata of a crate: an RO-Crate (version 1.1, https://w3id.org/ro/crate/1.1) of what was read, by which program
 * with which parameters, what came out, and every correction with who, when and why. Runs follow Process Run Crate
 * (https://w3id.org/ro/wfrun/process/0.5).
 */
import { correctionEntities } from './corrections.js';
import { type Entity, entity, fileId, localId, ref } from './entity.js';
import type { CrateFacts, CrateFile } from './facts.js';
import { inputEntities } from './inputs.js';
import { programEntities, runEntities, runId } from './runs.js';

export const METADATA_FILE = 'ro-crate-metadata.json';
const SPECIFICATION = 'https://w3id.org/ro/crate/1.1';
const PROCESS_RUN = 'https://w3id.org/ro/wfrun/process/0.5';
const NO_LICENCE = '#no-licence';

export interface CrateMetadata {
  readonly '@context': readonly unknown[];
  readonly '@graph': readonly Entity[];
}

/** A pure function of the facts: the same facts give the same graph in the same order. */
export function crateMetadata(facts: CrateFacts): CrateMetadata {
  return {
    '@context': [
      `${SPECIFICATION}/context`,
      { prov: 'http://www.w3.org/ns/prov#', sha256: 'https://w3id.org/ro/terms/workflow-run#sha256' },
    ],
    '@graph': [
      entity(METADATA_FILE, 'CreativeWork', {
        conformsTo: ref(SPECIFICATION),
        about: ref('./'),
      }),
      rootEntity(facts),
      entity(PROCESS_RUN, 'CreativeWork', { name: 'Process Run Crate', version: '0.5' }),
      licenseEntity(facts),
      ...facts.files.map(fileEntity),
      ...programEntities(facts),
      ...runEntities(facts),
      ...inputEntities(facts),
      ...correctionEntities(facts),
    ],
  };
}

function rootEntity(facts: CrateFacts): Entity {
  const { name, published, license, files, documents, corrections, runs } = facts;
  return entity('./', 'Dataset', {
    name,
    description: `Coded events and the ties of states of the Entente workspace "${name}": ${documents.length} reports, ${corrections.length} corrections.`,
    datePublished: published,
    license: ref(license ?? NO_LICENCE),
    conformsTo: ref(PROCESS_RUN),
    hasPart: files.map(({ path }) => ref(fileId(path))),
    mentions: [
      ...runs.map(({ run }) => ref(runId(run))),
      ...corrections.map(({ sequence }) => ref(localId('correction', sequence))),
    ],
  });
}

function licenseEntity({ license }: CrateFacts): Entity {
  if (license !== null) {
    return entity(license, 'CreativeWork', {
      name: license,
      description: `The licence under which the crate may be passed on: ${license}`,
      identifier: license,
      url: license,
    });
  }
  return entity(NO_LICENCE, 'CreativeWork', {
    name: 'No licence given',
    description: 'Whoever made this crate has given no licence: ask before passing it on.',
  });
}

function fileEntity(file: CrateFile): Entity {
  const { path, name, description, mediaType, bytes, hash } = file;
  return entity(fileId(path), 'File', {
    name,
    description,
    encodingFormat: mediaType,
    contentSize: String(bytes),
    sha256: hash,
  });
}
