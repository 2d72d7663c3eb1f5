/** `entente ties --turns`: the turning points of all pairs, the largest first. */
import type { States } from '../../ontology/states.js';
import type { PairTurn } from '../../ties/index.js';
import type { TurnsRequest, TurnsView, WorkbenchApi } from '../../workbench/api.js';
import type { CliContext } from '../context.js';
import { filtersWords } from '../filter-words.js';
import { receiptLine } from '../receipt-words.js';
import { receiptsById } from '../structure-options.js';
import { turnsTable } from '../summary.js';
import { count } from '../terminal.js';

/** Sentences under each turning point. */
const CARRIERS = 2;

export async function turns(
  workbench: WorkbenchApi,
  request: TurnsRequest,
  limit: number,
  json: boolean,
  states: States,
  context: CliContext,
): Promise<void> {
  const view = await workbench.turns(request);
  const shown = view.turns.slice(0, limit);
  if (json) {
    context.out(`${JSON.stringify({ schemaVersion: 1, ...view, turns: shown }, null, 2)}\n`);
    return;
  }
  context.out(turnsTable(shown, states));
  context.out(carriersWords(shown, view, states, context.width));
  context.out(`\n${footing(view)} ${filtersWords(view.options, view.removed)}\n`);
}

function carriersWords(shown: readonly PairTurn[], view: TurnsView, states: States, columns: number): string {
  const receipts = receiptsById(view.receipts);
  return shown
    .flatMap(({ source, target, period, occurrenceIds }) => {
      const lines = occurrenceIds.flatMap((id) => receipts.get(id) ?? []).slice(0, CARRIERS);
      if (lines.length === 0) return [];
      return [
        `\n  ${states.name(source)} – ${states.name(target)}, ${period}\n`,
        ...lines.map((receipt) => receiptLine(receipt, columns)),
      ];
    })
    .join('');
}

function footing({ turns: found, searched, tooFew }: TurnsView): string {
  return `${count(found.length, 'turning point')} in ${count(searched, 'pair')}; ${count(tooFew, 'pair')} with fewer than a dozen acts not searched. Months: how long the level before and after lasted.`;
}
