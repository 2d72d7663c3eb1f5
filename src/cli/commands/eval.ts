/** `entente eval`: codes the texts of a gold file and prints how well the coding agrees with it. */
import { z } from 'zod';
import {
  relationTypeNamed,
  type ScoredRecord,
  type ScoredReport,
  scoreRecords,
  scoreRelations,
  scoreReports,
} from '../../code/evaluate/index.js';
import { type Coder, createCoder } from '../../code/index.js';
import { createRelater, type Relation } from '../../code/relate/index.js';
import { isDay } from '../../ontology/day.js';
import { DOCUMENT_KINDS } from '../../ontology/document.js';
import { EVENT_TYPES } from '../../ontology/event-types.js';
import { STATUSES } from '../../ontology/status.js';
import { loadCoderResources, loadRelationWords } from '../../resources/index.js';
import { EXIT, UserError } from '../../shared/user-error.js';
import type { CliContext } from '../context.js';
import {
  formatRecordScores,
  formatRelationScores,
  formatReportScores,
  type RelationMistake,
} from '../eval-tables.js';
import { ownActors } from './code.js';
import { readMarkedTable, readText } from './relate.js';

export const EVAL_KINDS = ['reports', 'relations', 'records'] as const;
export type EvalKind = (typeof EVAL_KINDS)[number];

interface EvalOptions {
  readonly actors?: string;
  readonly json?: boolean;
  readonly errors?: boolean;
}

const Day = z.string().refine(isDay, 'is no day such as 2024-06-19');
const Codes = z.array(z.string());
const Text = {
  id: z.union([z.string(), z.number()]).transform(String),
  date: Day.nullish(),
  text: z.string(),
  title: z.string().nullish(),
  kind: z.enum(DOCUMENT_KINDS).nullish(),
};
const GoldReport = z.object({
  ...Text,
  events: z.array(
    z.object({
      type: z.enum(EVENT_TYPES as [(typeof EVENT_TYPES)[number], ...(typeof EVENT_TYPES)[number][]]),
      source: Codes,
      target: Codes.default([]),
      mutual: z.boolean().default(false),
      status: z.enum(STATUSES),
      day: z.string().nullable().default(null),
      precision: z.enum(['day', 'week', 'month', 'year', 'none']).default('day'),
      optional: z.boolean().default(false),
    }),
  ),
});
const GoldRecord = z.object({
  ...Text,
  events: z.array(z.object({ source: z.string(), target: z.string() })),
});

export async function evaluate(
  kind: EvalKind,
  file: string,
  options: EvalOptions,
  context: CliContext,
): Promise<void> {
  if (kind === 'relations') return evaluateRelations(file, options, context);
  const coder = createCoder(loadCoderResources(), { ownActors: await ownActors(options.actors, context) });
  return kind === 'reports'
    ? evaluateReports(file, coder, options, context)
    : evaluateRecords(file, coder, options, context);
}

async function evaluateReports(file: string, coder: Coder, options: EvalOptions, context: CliContext) {
  const gold = await readLines(file, GoldReport, context);
  const reports = gold.map(
    (report): ScoredReport => ({
      id: report.id,
      gold: report.events,
      coded: coder.code(reportOf(report)),
    }),
  );
  const { errors, ...scores } = scoreReports(reports);
  if (options.json === true)
    return printJson('reports', scores, options.errors === true ? errors : undefined, context);
  const texts = new Map(gold.map((report) => [report.id, report.text]));
  context.out(formatReportScores(scores, options.errors === true ? errors : [], texts));
}

async function evaluateRecords(file: string, coder: Coder, options: EvalOptions, context: CliContext) {
  const gold = await readLines(file, GoldRecord, context);
  const records = gold.map(
    (record): ScoredRecord => ({
      id: record.id,
      gold: record.events,
      coded: coder.code(reportOf(record)),
    }),
  );
  const { errors, ...scores } = scoreRecords(records);
  if (options.json === true)
    return printJson('records', scores, options.errors === true ? errors : undefined, context);
  const texts = new Map(gold.map((record) => [record.id, record.text]));
  context.out(formatRecordScores(scores, options.errors === true ? errors : [], texts));
}

async function evaluateRelations(file: string, options: EvalOptions, context: CliContext): Promise<void> {
  const rows = await readMarkedTable(file, context);
  const columns = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
  if (!columns.has('gold_root') && !columns.has('gold_penta')) {
    throw new UserError(`${file} has neither a column gold_root nor gold_penta`, { exitCode: EXIT.usage });
  }
  const relater = createRelater(loadCoderResources(), loadRelationWords());
  const gold = rows.map(({ uid, cells }) => ({
    uid,
    root: cells.gold_root ?? null,
    quad: cells.gold_penta === undefined ? null : Number.parseInt(cells.gold_penta, 10),
  }));
  const said = rows.map(({ marked }) => relater.relate(marked));
  const levels = scoreRelations(
    gold,
    said.map(({ root, penta }, i) => ({ uid: gold[i]?.uid ?? '', root, quad: penta })),
  );
  const mistakes = rows.flatMap(({ uid, marked }, i): RelationMistake[] => {
    const wanted = relationTypeNamed(gold[i]?.root ?? '');
    const answer = said[i] as Relation;
    return wanted === undefined || wanted === answer.root
      ? []
      : [{ uid, wanted, said: answer.root, rule: answer.rule, marked }];
  });
  const errors = options.errors === true ? mistakes : undefined;
  if (options.json === true) return printJson('relations', { levels }, errors, context);
  context.out(formatRelationScores(levels, errors ?? []));
}

function reportOf(report: z.output<typeof GoldRecord> | z.output<typeof GoldReport>) {
  return {
    id: report.id,
    text: report.text,
    date: report.date ?? null,
    title: report.title ?? null,
    kind: report.kind ?? ('news' as const),
  };
}

/** Lines of a JSON Lines file; one that cannot be used is named and set aside. */
async function readLines<T>(file: string, schema: z.ZodType<T>, context: CliContext): Promise<readonly T[]> {
  const lines: T[] = [];
  for (const [index, line] of (await readText(file, context)).split('\n').entries()) {
    if (line.trim() === '') continue;
    const problem = (what: string): void => {
      context.say(`${file}:${index + 1}: ${what}; set aside\n`);
      context.exit(EXIT.setAside);
    };
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      problem(`not JSON (${error instanceof Error ? error.message : String(error)})`);
      continue;
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) lines.push(parsed.data);
    else problem(`${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}`);
  }
  if (lines.length > 0) return lines;
  throw new UserError(`${file} holds no line that can be scored`, {
    hint: 'docs/evaluate.md shows the form.',
  });
}

function printJson(
  kind: EvalKind,
  scores: object,
  errors: readonly object[] | undefined,
  context: CliContext,
): void {
  const extra = errors === undefined ? {} : { errors };
  context.out(`${JSON.stringify({ schemaVersion: 1, kind, ...scores, ...extra }, null, 2)}\n`);
}
