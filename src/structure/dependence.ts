/**
 * Who needs whom more, from what was read: a state's cooperation received in a period, partner by partner, against
 * the period before; and how it would stand without a partner, or with one engaged (dependence-shares.ts has the
 * measures).
 *
 * What is counted: the mass of every cooperative act (confidence × share × score/5, docs/ties.md) in which the
 * partner acts on the state, or both act together. What is not reported is not counted: shares are of reported
 * cooperation.
 */
import type { StateCode } from '../ontology/actor.js';
import { addDays, type Day, daysBetween } from '../ontology/day.js';
import type { EventType } from '../ontology/event-types.js';
import type { Act } from '../ties/acts.js';
import type { RemovedCounts } from '../ties/types.js';
import type { FlowKind } from './dependence-kinds.js';
import { type Flows, type PartnerShare, type Shares, sharesOf, withFlow } from './dependence-shares.js';
import {
  type ActBook,
  type DatedAct,
  daysOf,
  firstDated,
  isHeard,
  RECEIPTS,
  removedIn,
  type Span,
} from './network.js';

export interface DependenceOptions {
  readonly kind: FlowKind;
  /** Happenings that count; absent: all. For a context such as `military` or `economic`. */
  readonly counts?: (occurrenceId: string) => boolean;
  /** Recompute without these partners, and with these engaged. */
  readonly without?: readonly StateCode[];
  readonly engage?: readonly StateCode[];
}

export interface Dependence extends PartnerShare {
  /** Share of the period before; 0 where nothing came from it, null where nothing came from anybody. */
  readonly shareBefore: number | null;
  /** Acts counted, and those of them that weigh most. */
  readonly acts: number;
  readonly occurrenceIds: readonly string[];
}

/** A change of one tie, and what it does to the dependence on every other partner. */
export interface WhatIf {
  readonly change: 'without' | 'engage';
  readonly partner: StateCode;
  /** What the partner gives in the changed world: nothing; or as much more as the median partner gives. */
  readonly amount: number;
  readonly concentration: number | null;
  /** Hold of each partner before and after, by the size of the difference. */
  readonly effects: readonly {
    readonly partner: StateCode;
    readonly shareBefore: number;
    readonly shareAfter: number;
    readonly holdBefore: number;
    readonly holdAfter: number;
  }[];
}

export interface DependenceView {
  readonly state: StateCode;
  readonly span: Span;
  readonly before: Span;
  readonly kind: FlowKind;
  /** Whether enough was read up to the last day of the period; false: the shares below stand on little. */
  readonly heard: boolean;
  readonly total: number;
  readonly concentration: number | null;
  readonly effectivePartners: number | null;
  readonly concentrationBefore: number | null;
  readonly partners: readonly Dependence[];
  readonly whatIf: readonly WhatIf[];
  readonly removed: RemovedCounts;
}

const AID: readonly EventType[] = ['AID'];

/** How a state depends on its partners in a period. */
export function dependenceOf(
  book: ActBook,
  state: StateCode,
  span: Span,
  options: Partial<DependenceOptions> = {},
): DependenceView {
  const settled = { kind: 'all' as const, ...options };
  const before = spanBefore(span);
  const now = flowsOf(book, span, settled);
  const shares = sharesOf(now.flows, state);
  const past = sharesOf(flowsOf(book, before, settled).flows, state);
  const pastShare = new Map(past.partners.map(({ partner, share }) => [partner, share]));
  const days = daysOf(book, span);
  return {
    state,
    span,
    before,
    kind: settled.kind,
    heard: isHeard(book, days),
    total: shares.total,
    concentration: shares.concentration,
    effectivePartners: shares.effectivePartners,
    concentrationBefore: past.concentration,
    partners: shares.partners.map((partner) => ({
      ...partner,
      shareBefore: past.total > 0 ? (pastShare.get(partner.partner) ?? 0) : null,
      ...receiptsOf(now.acts.get(flowKey(state, partner.partner)) ?? []),
    })),
    whatIf: [
      ...(settled.without ?? []).map((partner) => whatIf(now.flows, shares, 'without', partner)),
      ...(settled.engage ?? []).map((partner) => whatIf(now.flows, shares, 'engage', partner)),
    ],
    removed: removedIn(book, days),
  };
}

/** The period of equal length that ends the day before. For a whole year: the year before. */
export function spanBefore({ from, to }: Span): Span {
  const lastYear = (day: Day) => `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`)
    return { from: lastYear(from), to: lastYear(to) };
  const end = addDays(from, -1);
  return { from: addDays(end, -daysBetween(from, to)), to: end };
}

interface FlowTable {
  readonly flows: Flows;
  /** Acts behind each flow, by `flowKey`. */
  readonly acts: ReadonlyMap<string, readonly Act[]>;
}

function flowKey(party: StateCode, partner: StateCode): string {
  return `${party}|${partner}`;
}

/** What every state gets from every other in a period. */
export function flowsOf(
  book: ActBook,
  span: Span,
  options: Pick<DependenceOptions, 'kind' | 'counts'>,
): FlowTable {
  const flows = new Map<string, Map<string, number>>();
  const behind = new Map<string, Act[]>();
  const days = daysOf(book, span);
  if (days === undefined) return { flows, acts: behind };
  const add = (party: StateCode, partner: StateCode, act: Act) => {
    const gets = flows.get(party) ?? new Map<string, number>();
    flows.set(party, gets);
    gets.set(partner, (gets.get(partner) ?? 0) + massOf(act));
    const key = flowKey(party, partner);
    const list = behind.get(key);
    if (list) list.push(act);
    else behind.set(key, [act]);
  };
  for (let i = firstDated(book, days.from); i < book.dated.length; i++) {
    const { a, b, act } = book.dated[i] as DatedAct;
    if (act.day > days.to) break;
    if (!isCounted(act, options)) continue;
    const { mutual, source, target } = act.event;
    if (mutual || (source.includes(a) && target.includes(b))) add(b, a, act);
    if (mutual || (source.includes(b) && target.includes(a))) add(a, b, act);
  }
  return { flows, acts: behind };
}

function isCounted(act: Act, { kind, counts }: Pick<DependenceOptions, 'kind' | 'counts'>): boolean {
  if (act.score <= 0) return false;
  if (kind === 'material' && act.quad !== 2) return false;
  if (kind === 'aid' && !AID.includes(act.event.type)) return false;
  return counts === undefined || counts(act.event.occurrenceId);
}

function massOf(act: Act): number {
  return act.confidence * act.share * act.intensity;
}

function receiptsOf(acts: readonly Act[]): Pick<Dependence, 'acts' | 'occurrenceIds'> {
  const order = acts.toSorted(
    (x, y) => massOf(y) - massOf(x) || (x.event.occurrenceId < y.event.occurrenceId ? -1 : 1),
  );
  return { acts: acts.length, occurrenceIds: order.slice(0, RECEIPTS).map((act) => act.event.occurrenceId) };
}

/** The shares again with one tie taken away, or raised by what the median partner gives (1 where there is none). */
function whatIf(flows: Flows, now: Shares, change: WhatIf['change'], partner: StateCode): WhatIf {
  const present = flows.get(now.party)?.get(partner) ?? 0;
  const usual = median(now.partners.map((each) => each.amount));
  const amount = change === 'without' ? 0 : present + (usual > 0 ? usual : 1);
  const after = sharesOf(withFlow(flows, now.party, partner, amount), now.party);
  const then = new Map(after.partners.map((each) => [each.partner, each]));
  const names = new Set([...now.partners, ...after.partners].map((each) => each.partner));
  const was = new Map(now.partners.map((each) => [each.partner, each]));
  const effects = [...names].map((name) => ({
    partner: name,
    shareBefore: was.get(name)?.share ?? 0,
    shareAfter: then.get(name)?.share ?? 0,
    holdBefore: was.get(name)?.hold ?? 0,
    holdAfter: then.get(name)?.hold ?? 0,
  }));
  const size = (effect: (typeof effects)[number]) => Math.abs(effect.holdAfter - effect.holdBefore);
  return {
    change,
    partner,
    amount,
    concentration: after.concentration,
    effects: effects.sort((x, y) => size(y) - size(x) || (x.partner < y.partner ? -1 : 1)),
  };
}

/** Median; 0 of nothing. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}
