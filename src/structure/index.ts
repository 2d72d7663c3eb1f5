/** Structure: from the ties of pairs to the shape of the system. Pure. */

export { parseLadder } from './alliance-criteria.js';
export { allianceLadder, type LadderOptions } from './alliance-ladder.js';
export type * from './alliance-types.js';
export { STATE_WORDS } from './alliance-words.js';
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
export type { Receipt } from './receipt.js';
export {
  bondsBetween,
  inForceOn,
  OBLIGATIONS,
  type Obligation,
  parseTreaties,
  type Treaty,
  type TreatyBond,
  type TreatyForm,
  type TreatyParty,
} from './treaties.js';
export { parseTreatyFile, type TreatyFile, type TreatyRowError } from './treaties-files.js';
