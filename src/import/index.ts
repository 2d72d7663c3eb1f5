/** Other people's event data sets: recognising, reading, and taking them into the log. */
export { type ActorLookup, createActorLookup } from './actor-lookup.js';
export { type CameoEntry, type CameoTable, cameoEntry, parseCameoTable } from './cameo.js';
export { detectFormat, KNOWN_FORMATS } from './detect.js';
export { FORMATS, type FormatName, type RowTools } from './format.js';
export { type ImportOptions, type ImportProgress, type ImportResult, importFiles } from './import-files.js';
export { type Mapping, parseMapping, readMapping } from './mapping.js';
