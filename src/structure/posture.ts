/**
 * Posture: where a state stands between two poles, on security and on economic ties apart, and how far the two
 * axes lie from each other. On each axis the tie to each pole is measured by the tie index over that axis' acts alone
 * (docs/ties.md). Hedging and alignment: J. D. Ciorciari & J. Haacke, "Hedging in international relations",
 * International Relations of the Asia-Pacific 19 (2019); D. J. Lim & Z. Cooper, Security Studies 24 (2015).
 */
import { type StateCode, statesOf } from '../ontology/actor.js';
import type { Day, Period } from '../ontology/day.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import type { Status } from '../ontology/status.js';
import type { Language } from '../shared/language/language.js';
import { type Coverage, type RemovedCounts, type TieSeries, tieSeries, toTieEvents } from '../ties/index.js';
import { between } from './alliance-criteria.js';
import { AXES, type Axis, type AxisRule, axesOf } from './posture-axes.js';
import { axisPoint, stanceOf } from './posture-points.js';
import type { Posture, PostureEvidence, PosturePoint } from './posture-types.js';
import { type IdealPoint, votePath } from './posture-votes.js';
import { postureWords } from './posture-words.js';
import { byDayAndId, receiptOf } from './receipt.js';
import { bondsBetween, inForceOn, type Treaty } from './treaties.js';

export interface PostureOptions {
  /** Default: year. */
  readonly period?: Period;
  readonly from?: Day;
  readonly to?: Day;
  /** Default: facts alone. */
  readonly statuses?: readonly Status[];
  readonly idealPoints?: readonly IdealPoint[];
  /** Told beside the acts where they bind the state to a pole. */
  readonly treaties?: readonly Treaty[];
  /** Name of a state, for the answer in words (default: its code). */
  readonly name?: (state: StateCode) => string;
  /** Of the answer in words (default: English). */
  readonly language?: Language;
}

/**
 * The posture of a state. `events`: at least those of the state, rejected ones left out; `coverage`: of the whole
 * log. Where nothing is known the points hold nulls, and the words say so. Throws a RangeError where the state and
 * the poles are not three.
 */
export function posture(
  state: StateCode,
  poles: readonly [StateCode, StateCode],
  events: readonly LoggedEvent[],
  coverage: Coverage,
  rules: readonly AxisRule[],
  options: PostureOptions = {},
): Posture {
  if (new Set([state, ...poles]).size < 3) {
    throw new RangeError(`a posture needs three different states, not ${[state, ...poles].join(', ')}`);
  }
  const {
    period = 'year',
    statuses = ['occurred'],
    from,
    to,
    idealPoints = [],
    treaties = [],
    name = (code) => code,
  } = options;
  const own = events.filter((event) => poles.some((pole) => between(event, state, pole)));
  const onAxis = (axis: Axis) => own.filter((event) => axesOf(event, rules).includes(axis));
  const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const series = (axis: Axis, pole: StateCode): TieSeries =>
    tieSeries(toTieEvents(onAxis(axis)), coverage, [state, pole], {
      period,
      direction: 'undirected',
      statuses,
      ...range,
    });
  const ties = {
    security: [series('security', poles[0]), series('security', poles[1])] as const,
    economic: [series('economic', poles[0]), series('economic', poles[1])] as const,
  };
  const answer = {
    state,
    poles,
    period,
    points: pointsOf(ties, poles),
    evidence: AXES.flatMap((axis) =>
      poles.map((pole, i) => evidenceOf(axis, pole, onAxis(axis), ties[axis][i === 0 ? 0 : 1], statuses)),
    ),
    offAxes: new Set(
      own.filter((event) => axesOf(event, rules).length === 0).map((event) => event.occurrenceId),
    ).size,
    removed: sumRemoved([...ties.security, ...ties.economic]),
    commitments: commitmentsOf(state, poles, treaties, lastDayOf(to, coverage)),
    votes: votePath(state, poles, idealPoints),
  };
  return { ...answer, words: postureWords(answer, name, options.language) };
}

function lastDayOf(to: Day | undefined, coverage: Coverage): Day | undefined {
  return to ?? [...coverage.keys()].sort().at(-1);
}

function commitmentsOf(
  state: StateCode,
  poles: readonly [StateCode, StateCode],
  treaties: readonly Treaty[],
  day: Day | undefined,
): Posture['commitments'] {
  if (day === undefined) return [];
  return poles.flatMap((pole) =>
    bondsBetween(treaties, state, pole)
      .filter((bond) => bond.treaty.obligations.length > 0 && inForceOn(bond, day))
      .map((bond) => ({ pole, bond })),
  );
}

type Ties = Readonly<Record<Axis, readonly [TieSeries, TieSeries]>>;

function pointsOf(ties: Ties, poles: readonly [StateCode, StateCode]): readonly PosturePoint[] {
  return ties.security[0].points.map(({ period }, i) => {
    const security = axisPoint(ties.security[0].points[i], ties.security[1].points[i], poles);
    const economic = axisPoint(ties.economic[0].points[i], ties.economic[1].points[i], poles);
    return { period, security, economic, ...stanceOf(security, economic, poles) };
  });
}

/** The reports behind one tie, one for each happening: of several that of the likeliest coding. */
function evidenceOf(
  axis: Axis,
  pole: StateCode,
  events: readonly LoggedEvent[],
  series: TieSeries,
  statuses: readonly Status[],
): PostureEvidence {
  const counted = new Set(series.points.flatMap((point) => point.occurrenceIds));
  const best = new Map<string, LoggedEvent>();
  for (const event of events) {
    const parties = [...statesOf(event.source), ...statesOf(event.target)];
    if (!counted.has(event.occurrenceId) || !parties.includes(pole) || !statuses.includes(event.status))
      continue;
    const known = best.get(event.occurrenceId);
    if (!known || known.confidence < event.confidence) best.set(event.occurrenceId, event);
  }
  return { axis, pole, receipts: [...best.values()].map(receiptOf).sort(byDayAndId) };
}

function sumRemoved(all: readonly TieSeries[]): RemovedCounts {
  const notFact: Partial<Record<Status, number>> = {};
  const sum = { undated: 0, yearOnly: 0, outsideRange: 0 };
  for (const { removed } of all) {
    sum.undated += removed.undated;
    sum.yearOnly += removed.yearOnly;
    sum.outsideRange += removed.outsideRange;
    for (const [status, count] of Object.entries(removed.notFact) as [Status, number][]) {
      notFact[status] = (notFact[status] ?? 0) + count;
    }
  }
  return { notFact, ...sum };
}
