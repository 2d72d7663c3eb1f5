/** What a crate tells: everything comes in by value, and nothing is looked up. */

import type { RunRecord } from '../log/event-log.js';
import type { ImportedFileRecord } from '../log/imported-types.js';
import type { Document } from '../ontology/document.js';
import type { Correction } from '../ontology/logged-event.js';

/** A file that lies in the crate. */
export interface CrateFile {
  /** Path below the crate's folder, `/` between folders. */
  readonly path: string;
  readonly name: string;
  /** What it holds, in a sentence. */
  readonly description: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256, hex. */
  readonly hash: string;
  /** Made by the runs; otherwise it went into them, such as the settings. */
  readonly made: boolean;
}

export interface CrateFacts {
  /** Name of the workspace. */
  readonly name: string;
  /** ISO instant at which the crate is written. */
  readonly published: string;
  /** Address of a licence; null: none is given. */
  readonly license: string | null;
  /** Versions of this program and of the coder with its grammar and tables. */
  readonly versions: { readonly entente: string; readonly coder: string };
  /** Version of Node. */
  readonly runtime: string;
  readonly files: readonly CrateFile[];
  readonly documents: readonly Omit<Document, 'text'>[];
  readonly imported: readonly ImportedFileRecord[];
  readonly runs: readonly RunRecord[];
  /** In order of their sequence. */
  readonly corrections: readonly Correction[];
}
