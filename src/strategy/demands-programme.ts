/**
 * The best package as an integer programme for HiGHS: one answer to each demand, greatest Σ weight × points, within red
 * lines, commitments, needs, exclusions and money. Every constraint can be left out by its number.
 */
import type { Highs } from 'highs';
import type { DemandsTable } from './demands-types.js';
import type { ConstraintTold } from './words/told.js';

/** A constraint of the table that can be lifted. */
export interface LiftableRow extends Row {
  readonly told: ConstraintTold;
}

/** One row: Σ coefficient × answer, between `least` and `most`; answers are counted over all demands. */
interface Row {
  readonly entries: readonly (readonly [answer: number, coefficient: number])[];
  readonly least: number;
  readonly most: number;
}

export interface Programme {
  readonly table: DemandsTable;
  /** Number of the first answer of each demand, and of all answers. */
  readonly first: readonly number[];
  readonly answers: number;
  readonly constraints: readonly LiftableRow[];
}

export interface Extra {
  /** Numbers of constraints that do not hold. */
  readonly lifted?: readonly number[];
  /** Answers that must be taken (1) or not (0). */
  readonly fixed?: ReadonlyMap<number, 0 | 1>;
  /** Choices that are not wanted again. */
  readonly not?: readonly (readonly number[])[];
}

export function programmeOf(table: DemandsTable): Programme {
  const first: number[] = [];
  let answers = 0;
  for (const { grants } of table.demands) {
    first.push(answers);
    answers += grants.length;
  }
  return { table, first, answers, constraints: constraintsOf(table, first) };
}

function constraintsOf(table: DemandsTable, first: readonly number[]): readonly LiftableRow[] {
  const { criteria, demands, budget } = table;
  const all = (value: (demand: number, grant: number) => number) =>
    demands.flatMap(({ grants }, demand) =>
      grants.flatMap((_, grant) => {
        const coefficient = value(demand, grant);
        return coefficient === 0 ? [] : [[(first[demand] ?? 0) + grant, coefficient] as const];
      }),
    );
  const granted = (id: string) => {
    const demand = demands.findIndex((known) => known.id === id);
    return (demands[demand]?.grants ?? []).flatMap((grant, number) =>
      grant.refused ? [] : [[(first[demand] ?? 0) + number, 1] as const],
    );
  };
  const title = (id: string) => demands.find((known) => known.id === id)?.title ?? id;
  const minus = (entries: ReturnType<typeof granted>) => entries.map(([answer]) => [answer, -1] as const);
  return [
    ...criteria.flatMap(({ id, title: name, redLine }): readonly LiftableRow[] =>
      redLine === null
        ? []
        : [
            {
              told: { kind: 'red line', criterion: name, least: redLine.is },
              entries: all((demand, grant) => demands[demand]?.grants[grant]?.effects[id]?.is ?? 0),
              least: redLine.is - 1e-9,
              most: Number.POSITIVE_INFINITY,
            },
          ],
    ),
    ...demands.flatMap(({ title: name, id, firm, firmWhy }): readonly LiftableRow[] => {
      const side = firm === 'granted' ? 1 : 0;
      return firm === null
        ? []
        : [
            {
              told: { kind: 'firm', demand: name, is: firm, why: firmWhy ?? '' },
              entries: granted(id),
              least: side,
              most: side,
            },
          ];
    }),
    ...demands.flatMap(({ id, title: name, needs, excludes }): readonly LiftableRow[] => [
      ...needs.map((other) => ({
        told: { kind: 'needs' as const, demand: name, other: title(other) },
        entries: [...granted(id), ...minus(granted(other))],
        least: -1,
        most: 0,
      })),
      ...excludes.map((other) => ({
        told: { kind: 'excludes' as const, demand: name, other: title(other) },
        entries: [...granted(id), ...granted(other)],
        least: 0,
        most: 1,
      })),
    ]),
    ...(budget === null
      ? []
      : [
          {
            told: { kind: 'budget' as const, most: budget.is, unit: table.unit },
            entries: all((demand, grant) => demands[demand]?.grants[grant]?.money.is ?? 0),
            least: Number.NEGATIVE_INFINITY,
            most: budget.is + 1e-9,
          },
        ]),
  ];
}

/** The best choice at these weights, a grant for each demand; null: none keeps all constraints. */
export function bestChoice(
  highs: Highs,
  programme: Programme,
  weights: readonly number[],
  { lifted = [], fixed = new Map(), not = [] }: Extra = {},
): readonly number[] | null {
  const { table, first, answers, constraints } = programme;
  const one = table.demands.map(
    ({ grants }, demand): Row => ({
      entries: grants.map((_, grant) => [(first[demand] ?? 0) + grant, 1] as const),
      least: 1,
      most: 1,
    }),
  );
  const again = not.map(
    (choice): Row => ({
      entries: choice.map((grant, demand) => [(first[demand] ?? 0) + grant, 1] as const),
      least: Number.NEGATIVE_INFINITY,
      most: choice.length - 1,
    }),
  );
  const rows = [...one, ...constraints.filter((_, at) => !lifted.includes(at)), ...again];
  const entries = rows.map((row) => row.entries.filter(([, coefficient]) => coefficient !== 0));
  const starts = [0];
  for (const row of entries) starts.push((starts.at(-1) ?? 0) + row.length);
  const bound = (free: 0 | 1) =>
    Float64Array.from({ length: answers }, (_, answer) => fixed.get(answer) ?? free);
  const model = highs.createModel();
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-9 });
    model.passModel({
      numCols: answers,
      numRows: rows.length,
      sense: highs.constants.objectiveSense.maximize,
      colCost: valuesOf(programme, weights),
      colLower: bound(0),
      colUpper: bound(1),
      rowLower: rows.map(({ least }) => least),
      rowUpper: rows.map(({ most }) => most),
      integrality: new Int32Array(answers).fill(1),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: answers,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(entries.flatMap((row) => row.map(([answer]) => answer))),
        values: Float64Array.from(entries.flatMap((row) => row.map(([, coefficient]) => coefficient))),
      },
    });
    const { modelStatus } = model.run();
    // 8: infeasible; 9: unbounded or infeasible, and no binary programme is unbounded.
    if (modelStatus === 8 || modelStatus === 9) return null;
    if (modelStatus !== 7) throw new Error(`HiGHS ended with model status ${modelStatus}`);
    const values = model.getSolution().colValue;
    return table.demands.map(({ grants }, demand) =>
      grants.findIndex((_, grant) => (values[(first[demand] ?? 0) + grant] ?? 0) > 0.5),
    );
  } finally {
    model.dispose();
  }
}

/** Value of each answer at these weights. */
function valuesOf({ table }: Programme, weights: readonly number[]): Float64Array {
  return Float64Array.from(
    table.demands.flatMap(({ grants }) =>
      grants.map(({ effects }) =>
        table.criteria.reduce((sum, { id }, at) => sum + (weights[at] ?? 0) * (effects[id]?.is ?? 0), 0),
      ),
    ),
  );
}

/** Points of a choice on each criterion. */
export function pointsOf({ criteria, demands }: DemandsTable, choice: readonly number[]): readonly number[] {
  return criteria.map(({ id }) =>
    choice.reduce((sum, grant, demand) => sum + (demands[demand]?.grants[grant]?.effects[id]?.is ?? 0), 0),
  );
}

export function valueOfPoints(points: readonly number[], weights: readonly number[]): number {
  return points.reduce((sum, point, at) => sum + point * (weights[at] ?? 0), 0);
}
