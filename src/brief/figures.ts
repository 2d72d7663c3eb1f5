/** Figures and counts told with facts that are worth quoting, in the words of the report. */
import { AMOUNT_KINDS, type Amount, type AmountKind } from '../ontology/coded-event.js';
import type { LoggedEvent } from '../ontology/logged-event.js';
import type { Happening } from './evidence.js';
import type { Writing } from './listing.js';
import type { Statement } from './types.js';
import type { BriefWords } from './words/index.js';
import { capital } from './words.js';

const MOST_FIGURES = 5;
const MOST_OF_A_KIND = 2;

/** The freshest and weightiest figures, at most two of a kind, in order of day. */
export function figuresOf(facts: readonly Happening[], w: Writing): readonly Statement[] {
  const kinds = new Map<AmountKind, number>();
  const chosen: { readonly happening: Happening; readonly event: LoggedEvent; readonly amount: Amount }[] =
    [];
  for (const happening of facts) {
    const told = firstAmount(happening);
    if (told === undefined || chosen.length === MOST_FIGURES) continue;
    const seen = kinds.get(told.amount.kind) ?? 0;
    if (seen >= MOST_OF_A_KIND) continue;
    kinds.set(told.amount.kind, seen + 1);
    chosen.push({ happening, ...told });
  }
  return chosen
    .sort((a, b) => ((a.happening.tie.day ?? '') < (b.happening.tie.day ?? '') ? -1 : 1))
    .map(({ happening, event, amount }) => ({
      text: `${capital(w.words.date(happening.tie.day, happening.tie.precision))}: “${amountWords(amount, event, w.words)}” (${w.words.act(event, w.names)}).`,
      notes: [w.notes.sentence(happening.mentions)],
    }));
}

/** The most telling figure of the mention that the note will quote. */
function firstAmount(happening: Happening): { event: LoggedEvent; amount: Amount } | undefined {
  const event = happening.mentions[0];
  const amount = event?.amounts?.toSorted(
    (a, b) => AMOUNT_KINDS.indexOf(a.kind) - AMOUNT_KINDS.indexOf(b.kind),
  )[0];
  return event === undefined || amount === undefined ? undefined : { event, amount };
}

/** The words of the text where they lie in the sentence, else the figure with its unit. */
function amountWords(amount: Amount, event: LoggedEvent, words: BriefWords): string {
  const start = amount.span[0] - event.spans.sentence[0];
  const verbatim = event.sentence.slice(start, start + amount.span[1] - amount.span[0]);
  if (start >= 0 && verbatim.length === amount.span[1] - amount.span[0]) return verbatim;
  return words.figures.amount(amount);
}
