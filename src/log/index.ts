/** The event log and the workspace it lies in. */
export {
  changeSettings,
  type KnownText,
  readKnown,
  replaceText,
  StaleSettings,
  settingsPath,
} from './change-settings.js';
export { type CopyResult, copyLog } from './copy-log.js';
export type { CorrectionConflict } from './corrections.js';
export { type OpenOptions, openEventLog } from './duckdb-log.js';
export * from './event-log.js';
export { EVENT_COLUMNS } from './export-events.js';
export { IMPORT_COLUMNS } from './export-imports.js';
export { type ExportOptions, exportTable } from './export-table.js';
export * from './flat-table.js';
export * from './imported-types.js';
export { type LogEngine, logEngines } from './log-engine.js';
export { LOG_VERSION } from './schema.js';
export { createServerNote, readServerNote, removeServerNote, type ServerNote } from './server-note.js';
export { StaleCorrection } from './stale-correction.js';
export { copySettings, createWorkspace, hasWorkspace, openWorkspace, type Workspace } from './workspace.js';
export {
  readConfig,
  SETTINGS_VERSION,
  type WorkspaceConfig,
  type WorkspaceSettings,
} from './workspace-config.js';
