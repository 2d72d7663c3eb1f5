/** Structure: from the ties of pairs to the shape of the system. Pure. */

export { parseLadder } from './alliance-criteria.js';
export { allianceLadder, type LadderOptions } from './alliance-ladder.js';
export type * from './alliance-types.js';
export {
  type Bloc,
  type BlocMember,
  type BlocsOptions,
  type BlocsView,
  blocChanges,
  blocsOf,
  DEFAULT_BLOCS_OPTIONS,
  standTogether,
  type Tension,
} from './blocs.js';
export {
  type NamedNetwork,
  type NamedTie,
  type NetworkBlocs,
  networkBlocs,
  parseSignedEdges,
} from './blocs-edges.js';
export type { Weighing } from './blocs-worlds.js';
export {
  BROKER_ROLES,
  type BrokerRole,
  brokerRoles,
  brokerScores,
  type DirectedGraph,
  type RoleCounts,
  type RoleScore,
  type RoleScores,
} from './brokerage.js';
export { type Camps, type CampTie, campsOf } from './camps.js';
export { type ContactOptions, contactBetween } from './contact.js';
export { type ContactRules, parseContactRules } from './contact-criteria.js';
export type * from './contact-types.js';
export { OUTCOMES } from './contact-types.js';
export {
  type Dependence,
  type DependenceOptions,
  type DependenceView,
  dependenceOf,
  spanBefore,
  type WhatIf,
} from './dependence.js';
export { FLOW_KINDS, type FlowKind } from './dependence-kinds.js';
export {
  type Flows,
  holdOf,
  type PartnerShare,
  type Shares,
  sharesOf,
  withFlow,
} from './dependence-shares.js';
export { type OnealRussett, onealRussett, parseGdp, parseTrade, type TradeYear } from './dependence-trade.js';
export {
  DEFAULT_FRUSTRATION_OPTIONS,
  type Frustration,
  type FrustrationOptions,
  frustrationOf,
} from './frustration.js';
export type { Side, Sign, SignedGraph, SignedTie } from './frustration-graph.js';
export {
  CAMPS,
  type Camp,
  leadingRole,
  type Mediator,
  type MediatorsView,
  mediatorsOf,
} from './mediators.js';
export { type Channel, type Channels, channelsOf } from './mediators-channels.js';
export type { ChannelEffect } from './mediators-opening.js';
export {
  type ActBook,
  DEFAULT_NETWORK_OPTIONS,
  type NetworkOptions,
  type NetworkTie,
  openBook,
  type Span,
  type TieNetwork,
  tieNetwork,
  tieNetworks,
} from './network.js';
export { networkCsv } from './network-csv.js';
export { networkGexf } from './network-gexf.js';
export { networkGraphml } from './network-graphml.js';
export {
  FILM_STEPS,
  type FilmStep,
  type FilmTie,
  MOST_FRAMES,
  type NetworkFilm,
  type NetworkFrame,
  networkFilm,
} from './networks-over-time.js';
export { type PostureOptions, posture } from './posture.js';
export { type Axis, type AxisRule, axesOf, parseAxes } from './posture-axes.js';
export type * from './posture-types.js';
export { type IdealPoint, type IdealPointError, parseIdealPoints, votePath } from './posture-votes.js';
export { type Receipt, receiptOf } from './receipt.js';
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
export { type StructureWords, structureWords } from './words/index.js';
