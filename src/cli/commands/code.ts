/** `entente code`: a filter from reports to coded events, a JSON line each, in the same order. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { createCoder, parseOwnActors } from '../../code/index.js';
import { codeInOrder } from '../../code-in-order.js';
import type { Report } from '../../ontology/coded-event.js';
import { isDay } from '../../ontology/day.js';
import { DOCUMENT_KINDS } from '../../ontology/document.js';
import { loadCoderResources } from '../../resources/index.js';
import { EXIT, UserError } from '../../shared/user-error.js';
import type { CliContext } from '../context.js';
import { MOST_JOBS, typedNumber } from '../options.js';

interface CodeOptions {
  readonly actors?: string;
  readonly jobs?: string;
}

/** A report as the filter takes it; other fields are let pass and not used. */
const ReportLine = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  date: z
    .string()
    .transform((text) => text.slice(0, 10))
    .refine(isDay, 'is no day such as 2024-06-19')
    .nullish(),
  title: z.string().nullish(),
  publisher: z.string().nullish(),
  kind: z.enum(DOCUMENT_KINDS).nullish(),
});

export async function codeLines(file: string, options: CodeOptions, context: CliContext): Promise<void> {
  const jobs = options.jobs === undefined ? undefined : typedNumber('--jobs', options.jobs, 1, MOST_JOBS);
  const own = await ownActors(options.actors, context);
  const coder = createCoder(loadCoderResources(), { ownActors: own });
  const reports = readLines(file, context);
  const coding = { ownActors: own, ...(jobs === undefined ? {} : { jobs }) };
  for await (const { item, events } of codeInOrder(reports, (report) => report, coder, coding)) {
    const { id, date, text } = item;
    context.out(`${JSON.stringify({ id, date, text, events })}\n`);
  }
}

/** The reports of the input; lines that are none are named and left out. */
async function* readLines(file: string, context: CliContext): AsyncGenerator<Report> {
  const input =
    file === '-' ? Readable.from(context.stdin) : await openFile(resolve(context.cwd, file), file);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (context.signal.aborted) return;
    if (line.trim() === '') continue;
    const report = parseLine(line);
    if (typeof report === 'string') {
      context.say(`${file === '-' ? 'standard input' : file}:${number}: ${report}; set aside\n`);
      context.exit(EXIT.setAside);
      continue;
    }
    yield {
      id: report.id,
      text: report.text,
      date: report.date ?? null,
      title: report.title ?? null,
      publisher: report.publisher ?? null,
      kind: report.kind ?? 'news',
    };
  }
}

/** The report of a line, or what is wrong with it. */
function parseLine(line: string): z.output<typeof ReportLine> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `not JSON (${error instanceof Error ? error.message : String(error)})`;
  }
  const parsed = ReportLine.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return `${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'not a report'}`;
}

async function openFile(path: string, typed: string): Promise<Readable> {
  const stream = createReadStream(path);
  await new Promise<void>((done, fail) => {
    stream.once('open', () => done());
    stream.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        new UserError(`${typed} cannot be read (${error.code})`, {
          exitCode: EXIT.usage,
          hint: 'Name a file with a report a line, or - for standard input.',
        }),
      ),
    );
  });
  return stream;
}

/** The user's own actors, or none; a bad row is the user's mistake. */
export async function ownActors(file: string | undefined, context: CliContext) {
  if (file === undefined) return [];
  let text: string;
  try {
    text = await readFile(resolve(context.cwd, file), 'utf8');
  } catch (error) {
    throw new UserError(`--actors ${file} cannot be read (${(error as NodeJS.ErrnoException).code})`, {
      exitCode: EXIT.usage,
    });
  }
  const { actors, errors: problems } = parseOwnActors(text);
  for (const problem of problems) {
    context.say(`${file}:${problem.line}: ${problem.reason}; set aside\n`);
    context.exit(EXIT.setAside);
  }
  return actors;
}
