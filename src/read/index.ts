/** Files, feeds and folders in; documents out. docs/read.md tells what is read and what is set aside. */

export { FORMATS, type Format } from './format.js';
export { createNearCopyIndex, type NearCopyIndex } from './near-copies.js';
export { type Defaults, FIELDS, type Field, type FieldMap } from './raw-report.js';
export { type ReadOptions, readSources } from './read-sources.js';
export { listSources, type PassedOver, type SourceFile, type SourceList } from './sources.js';
export { fingerprint, type ReadItem } from './to-document.js';
