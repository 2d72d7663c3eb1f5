/** Tables and weights, read from disk. */
export { loadCoderResources } from './load.js';
export { loadStates } from './states.js';
