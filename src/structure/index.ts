/** Structure: from the ties of pairs to the shape of the system. Pure. */
export {
  type NamedNetwork,
  type NamedTie,
  type NetworkBlocs,
  networkBlocs,
  parseSignedEdges,
} from './blocs-edges.js';
export {
  DEFAULT_FRUSTRATION_OPTIONS,
  type Frustration,
  type FrustrationOptions,
  frustrationOf,
} from './frustration.js';
export type { Side, Sign, SignedGraph, SignedTie } from './frustration-graph.js';
