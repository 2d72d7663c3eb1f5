/** The coder on Node, with the tables and weights of the package: `import { code } from 'entente-workbench/code'`. */
import { type Coder, createCoder } from '../code/index.js';
import type { CodedEvent, Report } from '../ontology/coded-event.js';
import { loadCoderResources } from './load.js';

export * from '../code/index.js';
export { loadCoderResources, loadRelationWords } from './load.js';

let shared: Coder | undefined;

/** The coder with the package's own tables, made at first use and kept. */
export function defaultCoder(): Coder {
  shared ??= createCoder(loadCoderResources());
  return shared;
}

/** Events of a report, in the order of its text. */
export function code(report: Report): readonly CodedEvent[] {
  return defaultCoder().code(report);
}
