/** `entente relate`: for each marked sentence of a table, what its source does to its target. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createRelater, type Relation } from '../../code/relate/index.js';
import { readMarkedSentence } from '../../code/relate/marked-sentence.js';
import { loadCoderResources, loadRelationWords } from '../../resources/index.js';
import { parseQuotedTsv } from '../../shared/quoted-tsv.js';
import { EXIT, UserError } from '../../shared/user-error.js';
import type { CliContext } from '../context.js';
import { count } from '../terminal.js';

interface RelateOptions {
  readonly output?: string;
  readonly force?: boolean;
}

const HEADER = ['uid', 'pred_root', 'pred_penta', 'confidence', 'rule'];

export async function relateTable(file: string, options: RelateOptions, context: CliContext): Promise<void> {
  const rows = await readMarkedTable(file, context);
  const relater = createRelater(loadCoderResources(), loadRelationWords());
  const lines = [HEADER.join('\t')];
  for (const { uid, marked, line } of rows) {
    if (context.signal.aborted) return;
    const sentence = readMarkedSentence(marked);
    if (sentence.problem !== undefined)
      context.say(`${file}:${line}: ${sentence.problem}; answered all the same\n`);
    lines.push(formatAnswer(uid, relater.relate(sentence)));
  }
  const text = `${lines.join('\n')}\n`;
  if (options.output === undefined) {
    context.out(text);
    return;
  }
  await writeNew(resolve(context.cwd, options.output), options.output, text, options.force === true);
  context.say(`${count(rows.length, 'relation')} in ${options.output}\n`);
}

export interface MarkedRow {
  readonly uid: string;
  readonly marked: string;
  /** 1-based line of the file. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Rows of a table with `marked_sentence`, and `uid` or else the row's number from 0. */
export async function readMarkedTable(file: string, context: CliContext): Promise<readonly MarkedRow[]> {
  const text = await readText(file, context);
  const { columns, rows } = parseQuotedTsv(text);
  if (!columns.includes('marked_sentence')) {
    throw new UserError(`${file} has no column marked_sentence`, {
      exitCode: EXIT.usage,
      hint: 'The first line names the columns, parted by tabs: uid, marked_sentence with <s>…</s> and <t>…</t>.',
    });
  }
  return rows.map(({ line, cells }, index) => ({
    uid: cells.uid ?? String(index),
    marked: cells.marked_sentence ?? '',
    line,
    cells,
  }));
}

/** Text of a file that the user named; a file that cannot be read is the user's mistake. */
export async function readText(file: string, context: CliContext): Promise<string> {
  try {
    return await readFile(resolve(context.cwd, file), 'utf8');
  } catch (error) {
    throw new UserError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code})`, {
      exitCode: EXIT.usage,
    });
  }
}

function formatAnswer(uid: string, { root, penta, confidence, rule }: Relation): string {
  return [uid, root, penta, confidence, rule]
    .map((cell) => String(cell).replace(/[\t\r\n]+/g, ' '))
    .join('\t');
}

async function writeNew(path: string, typed: string, text: string, force: boolean): Promise<void> {
  try {
    await writeFile(path, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const there = code === 'EEXIST';
    throw new UserError(there ? `${typed} is there already` : `${typed} cannot be written (${code})`, {
      ...(there ? { hint: 'Add --force to replace it.', exitCode: EXIT.usage } : {}),
    });
  }
}
