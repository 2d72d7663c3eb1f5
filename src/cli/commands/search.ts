/** `entente search`: reports and sentences by words and by what was coded in them. */
import type { DocumentKind } from '../../ontology/document.js';
import { EVENT_TYPES } from '../../ontology/event-types.js';
import { createStates } from '../../ontology/states.js';
import { STATUSES } from '../../ontology/status.js';
import type { FacetValue, SearchOrder, SearchRequest, SearchResult, SearchView } from '../../search/index.js';
import { nearest } from '../../shared/nearest.js';
import type { CliContext } from '../context.js';
import { type WorkspaceOption, withWorkbench } from '../open.js';
import { typedDay, typedNumber, typedState, usage } from '../options.js';
import { count, ink, safe, wrap } from '../terminal.js';

interface SearchCommandOptions extends WorkspaceOption {
  readonly actors?: string;
  readonly types?: string;
  readonly statuses?: string;
  readonly publisher?: readonly string[];
  readonly kind?: DocumentKind;
  readonly from?: string;
  readonly to?: string;
  readonly order?: SearchOrder;
  readonly offset: string;
  readonly limit: string;
  readonly json?: boolean;
}

export async function searchCommand(
  words: readonly string[],
  options: SearchCommandOptions,
  context: CliContext,
): Promise<void> {
  const request = typedRequest(words, options);
  await withWorkbench(options, context, async (workbench) => {
    const states = createStates(await workbench.states());
    const actors = listOf(options.actors).map((typed) => typedState(typed, states));
    const view = await workbench.search({ ...request, ...(actors.length > 0 ? { actors } : {}) });
    if (options.json === true) context.out(`${JSON.stringify({ schemaVersion: 1, ...view }, null, 2)}\n`);
    else context.out(viewText(view, context));
  });
}

function typedRequest(words: readonly string[], options: SearchCommandOptions): SearchRequest {
  const from = typedDay('--from', options.from);
  const to = typedDay('--to', options.to);
  if (from !== undefined && to !== undefined && from > to) {
    throw usage(`--from ${from} lies after --to ${to}`, 'Swap the two days.');
  }
  const types = knownWords('--types', options.types, EVENT_TYPES);
  const statuses = knownWords('--statuses', options.statuses, STATUSES);
  return {
    text: words.map(asTyped).join(' '),
    offset: typedNumber('--offset', options.offset, 0, 1_000_000),
    limit: typedNumber('--limit', options.limit, 1, 200),
    ...(types.length > 0 ? { types } : {}),
    ...(statuses.length > 0 ? { statuses } : {}),
    ...(options.publisher === undefined ? {} : { publishers: options.publisher }),
    ...(options.kind === undefined ? {} : { kinds: [options.kind] }),
    ...(options.order === undefined ? {} : { order: options.order }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** A shell takes the quotes off a phrase; words that came as one argument are one. */
function asTyped(word: string): string {
  return /\s/u.test(word) && !word.includes('"') ? `"${word}"` : word;
}

function listOf(list: string | undefined): readonly string[] {
  return (list ?? '').split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
}

function knownWords<T extends string>(
  option: string,
  list: string | undefined,
  known: readonly T[],
): readonly T[] {
  return listOf(list).map((typed) => {
    const found = known.find((word) => word.toLowerCase() === typed.toLowerCase());
    if (found !== undefined) return found;
    const near = nearest(typed.toUpperCase(), known) ?? nearest(typed.toLowerCase(), known);
    throw usage(
      `${option}: "${typed}" is none of ${known.join(', ')}`,
      near === undefined ? undefined : `Did you mean ${near}?`,
    );
  });
}

function viewText(view: SearchView, context: CliContext): string {
  const { results, found, request, notLookedAt } = view;
  if (found === 0) return 'No report answers this search.\n';
  const first = (request.offset ?? 0) + 1;
  const range = results.length === 0 ? 'none' : `${first} to ${first + results.length - 1}`;
  const parts = [`${count(found, 'report')} found, shown: ${range}\n`];
  if (notLookedAt > 0) {
    parts.push(
      `${count(notLookedAt, 'older report')} with these words were not looked at: add a word or a first day.\n`,
    );
  }
  for (const result of results) parts.push(resultText(result, context));
  parts.push(`\n${facetLine('Actors', view.facets.actors)}${facetLine('Types', view.facets.types)}`);
  parts.push(
    `${facetLine('Statuses', view.facets.statuses)}${facetLine('Publishers', view.facets.publishers)}`,
  );
  return parts.join('');
}

function resultText(result: SearchResult, context: CliContext): string {
  const { bold } = ink(context.color);
  const width = Math.min(context.width, 110);
  const head = [result.date ?? 'undated', safe(result.publisher ?? 'no publisher'), result.id].join(' · ');
  const events = result.events
    .slice(0, 4)
    .map(
      ({ type, status, actors }) =>
        `${type} ${actors.join('–')}${status === 'occurred' ? '' : ` (${status})`}`,
    );
  const more = result.events.length - events.length;
  return [
    `\n${bold(safe(result.title ?? 'No title'))}\n`,
    wrap(head, width, '  '),
    ...result.snippets.map(({ text }) => wrap(safe(text), width, '  ')),
    ...(events.length > 0
      ? [wrap(`coded: ${events.join('; ')}${more > 0 ? `; ${more} more` : ''}`, width, '  ')]
      : []),
  ].join('');
}

function facetLine(name: string, values: readonly FacetValue[]): string {
  if (values.length === 0) return '';
  const shown = values.slice(0, 8).map(({ value, documents }) => `${safe(value)} ${documents}`);
  const more = values.length - shown.length;
  return `${name}: ${shown.join(', ')}${more > 0 ? `, ${more} more` : ''}\n`;
}
