/** Tables and weights, read from disk. */
export { loadCoderResources, loadRelationWords } from './load.js';
export { loadStates } from './states.js';
