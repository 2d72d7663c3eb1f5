/** Makes the event of an act: codes with sectors, day, amounts, confidence, and the spans that prove it. */
import type { ActorCode } from '../ontology/actor.js';
import type { Amount, CodedEvent, Span } from '../ontology/coded-event.js';
import type { DocumentContext } from './actors/types.js';
import type { FoundAct, Participant, SentenceView } from './acts/types.js';
import type { AmountMention } from './amounts/index.js';
import { type Calibration, calibrated } from './calibration.js';
import { confidenceOf } from './confidence.js';
import { sourceCodes, targetCodes } from './sectors.js';
import type { ActStatus } from './status/types.js';
import { type DateMention, dayForAct } from './when/index.js';

export interface EventParts {
  readonly text: string;
  readonly view: SentenceView;
  readonly act: FoundAct;
  readonly status: ActStatus;
  readonly dates: readonly DateMention[];
  readonly amounts: readonly AmountMention[];
  readonly context: DocumentContext;
  readonly calibration: Calibration;
}

/** The event as the codebook has it. */
export function makeEvent(parts: EventParts): CodedEvent {
  const { text, view, act, status } = parts;
  const trigger = spanOf(view, act.from, act.to);
  const when = dayForAct(
    view.sentence,
    act.at,
    parts.dates,
    parts.context.date,
    status.status,
    parts.context.kind,
  );
  const claimed = act.accuser !== undefined && status.status === 'occurred';
  const told = claimed ? 'claimed' : status.status;
  const by = claimed ? act.accuser : status.by;
  const amounts = amountsOf(parts);
  return {
    type: act.type,
    ...(act.mode === undefined ? {} : { mode: act.mode }),
    ...(act.frame.contexts.length > 0 ? { contexts: act.frame.contexts } : {}),
    source: distinct(act.source.flatMap((one) => sourceCodes(view, act, one))),
    target: distinct(act.target.flatMap((one) => targetCodes(view, act, one))),
    ...(act.mutual ? { mutual: true as const } : {}),
    status: told,
    ...(by && by.length > 0 ? { by } : {}),
    day: when.day,
    precision: when.precision,
    trigger: text.slice(...trigger),
    ...(amounts.length > 0 ? { amounts } : {}),
    confidence: calibrated(parts.calibration, confidenceOf(act, status)),
    rule: act.frame.rule,
    spans: {
      sentence: view.sentence.span,
      trigger,
      source: spans(view, act.source),
      target: spans(view, act.target),
      ...(when.span ? { date: when.span } : {}),
      ...(status.at === undefined ? {} : { status: spanOf(view, status.at, status.at + 1) }),
    },
  };
}

/** Each code once; a state alone goes where a part of it is named too. */
function distinct(codes: readonly ActorCode[]): readonly ActorCode[] {
  return [...new Set(codes)].filter(
    (code) => code.includes('.') || !codes.some((other) => other.startsWith(`${code}.`)),
  );
}

function spans(view: SentenceView, all: readonly Participant[]): readonly Span[] {
  return all.flatMap((one) =>
    one.from === undefined || one.to === undefined ? [] : [spanOf(view, one.from, one.to)],
  );
}

function spanOf(view: SentenceView, from: number, to: number): Span {
  const tokens = view.sentence.tokens;
  return [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
}

/** Amounts told in the phrases under the trigger. */
function amountsOf({ view, act, amounts }: EventParts): readonly Amount[] {
  const s = view.sentence;
  return amounts
    .filter((one) => {
      let node = one.head;
      for (let step = 0; node >= 0 && step < 4; step++) {
        if (node === act.at) return true;
        node = s.head[node] ?? -1;
      }
      return false;
    })
    .map((one) => one.amount);
}
