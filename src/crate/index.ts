/** A run of the workspace as an RO-Crate. */
export { type CrateMetadata, crateMetadata, METADATA_FILE } from './crate-metadata.js';
export type { CrateFacts, CrateFile } from './facts.js';
