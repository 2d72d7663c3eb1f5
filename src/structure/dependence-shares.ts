/**
 * Measures of dependence over any table of who gives how much to whom: shares, concentration, asymmetry, and
 * influence where alternatives are thin. docs/structure.md, "Dependence and influence", has each in words with an
 * example.
 *
 * Sources: A. O. Hirschman, *National Power and the Structure of Foreign Trade* (1945): dependence as the cost of
 * doing without a partner, and the index of concentration; O. C. Herfindahl (1950); R. M. Emerson, "Power-dependence
 * relations", ASR 27 (1962): dependence grows with what one gets from the other and falls with its availability
 * elsewhere; K. Barbieri, "Economic interdependence: a path to peace or a source of interstate conflict?", JPR 33
 * (1996): share, salience, symmetry, interdependence.
 */

/** Amounts that each party gets from each other, in one unit; what is 0 or less is not in it. */
export type Flows = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What a party gets from one partner, and what the partner gets from it. */
export interface PartnerShare {
  readonly partner: string;
  /** What the party gets from it, in the unit of the flows. */
  readonly amount: number;
  /** Share of all that the party gets, in (0, 1]. */
  readonly share: number;
  /** Share of all that the partner gets which comes from the party, in [0, 1]; null where it gets nothing at all. */
  readonly reverse: number | null;
  /** share − reverse, in [−1, 1]: positive where the party needs the partner more. Null where `reverse` is. */
  readonly asymmetry: number | null;
  /** Barbieri: √(share · reverse), 1 − |share − reverse|, and their product. Null where `reverse` is. */
  readonly salience: number | null;
  readonly symmetry: number | null;
  readonly interdependence: number | null;
  /** Hold of the partner over the party, in (0, 1]: share · (1 − what others could stand in for). */
  readonly hold: number;
  /** `hold` less the hold that the party has over the partner, in (−1, 1]. */
  readonly netHold: number;
}

/** How one party depends on all others. */
export interface Shares {
  readonly party: string;
  /** All that it gets. */
  readonly total: number;
  /** Herfindahl–Hirschman: Σ share², in (0, 1]; 1/n over n equal partners. Null where it gets nothing. */
  readonly concentration: number | null;
  /** 1/concentration: as many equal partners would be as concentrated. Null where it gets nothing. */
  readonly effectivePartners: number | null;
  /** By share, largest first; equal ones by name. */
  readonly partners: readonly PartnerShare[];
}

/** How a party depends on the others, by what it gets from them. */
export function sharesOf(flows: Flows, party: string): Shares {
  const gets = positive(flows.get(party));
  const total = sum(gets.values());
  const concentration = concentrationOf(gets.values());
  const partners = [...gets].map(([partner, amount]) => partnerShare(flows, party, partner, amount, total));
  return {
    party,
    total,
    concentration,
    effectivePartners: concentration === null ? null : 1 / concentration,
    partners: partners.sort((x, y) => y.share - x.share || (x.partner < y.partner ? -1 : 1)),
  };
}

function partnerShare(
  flows: Flows,
  party: string,
  partner: string,
  amount: number,
  total: number,
): PartnerShare {
  const share = amount / total;
  const theirs = positive(flows.get(partner));
  const theirTotal = sum(theirs.values());
  const reverse = theirTotal > 0 ? (theirs.get(party) ?? 0) / theirTotal : null;
  const hold = holdOf(flows, party, partner);
  const symmetry = reverse === null ? null : 1 - Math.abs(share - reverse);
  const salience = reverse === null ? null : Math.sqrt(share * reverse);
  return {
    partner,
    amount,
    share,
    reverse,
    asymmetry: reverse === null ? null : share - reverse,
    salience,
    symmetry,
    interdependence: salience === null || symmetry === null ? null : salience * symmetry,
    hold,
    netHold: hold - holdOf(flows, partner, party),
  };
}

/**
 * Hold of a partner over a party: s · (1 − (1 − s) · (1 − H)), s the partner's share and H the concentration of
 * what the party gets from all others. With many small alternatives it is s²; with a single one s; without any 1.
 */
export function holdOf(flows: Flows, party: string, partner: string): number {
  const gets = positive(flows.get(party));
  const total = sum(gets.values());
  const amount = gets.get(partner) ?? 0;
  if (amount === 0) return 0;
  const share = amount / total;
  gets.delete(partner);
  return share * (1 - (1 - share) * (1 - (concentrationOf(gets.values()) ?? 1)));
}

function concentrationOf(amounts: Iterable<number>): number | null {
  const list = [...amounts];
  const total = sum(list);
  return total > 0 ? sum(list.map((amount) => (amount / total) ** 2)) : null;
}

function positive(amounts: ReadonlyMap<string, number> | undefined): Map<string, number> {
  return new Map([...(amounts ?? [])].filter(([, amount]) => amount > 0));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** The flows with what a party gets from a partner set to an amount; 0 takes the tie away. */
export function withFlow(flows: Flows, party: string, partner: string, amount: number): Flows {
  const changed = new Map(flows);
  const gets = new Map(flows.get(party));
  if (amount > 0) gets.set(partner, amount);
  else gets.delete(partner);
  changed.set(party, gets);
  return changed;
}
