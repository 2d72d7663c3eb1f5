/** What the log says for worths that rest on acts in it. */
import type { LoggedEvent } from '../ontology/logged-event.js';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import { asksTheLog, evidenceFor, evidenceWords } from '../strategy/index.js';
import type { Capital, EnvoysPlan } from './plan-types.js';

/** True where some worth names acts of the log. */
export function worthsAskTheLog({ capitals }: EnvoysPlan): boolean {
  return capitals.some(({ reason }) => reason.basis !== null && asksTheLog(reason.basis));
}

/** The plan with what the log says beside such worths; `events` null: none was asked, which is said too. */
export function withWorthEvidence(
  plan: EnvoysPlan,
  events: readonly LoggedEvent[] | null,
  language: Language = DEFAULT_LANGUAGE,
): EnvoysPlan {
  return { ...plan, capitals: plan.capitals.map((capital) => proved(capital, events, language)) };
}

function proved(capital: Capital, events: readonly LoggedEvent[] | null, language: Language): Capital {
  const { basis, words } = capital.reason;
  if (basis === null || !asksTheLog(basis)) return capital;
  const found = evidenceFor({ id: capital.city, basis }, events ?? []);
  const said = evidenceWords(basis, found, events !== null, language);
  return {
    ...capital,
    reason: { ...capital.reason, words: `${words.replace(/\.$/, '')}. ${said}` },
    evidence: (found?.shown ?? []).flatMap(({ id, documentId, documentTitle, publisher, day, sentence }) =>
      day === null ? [] : [{ eventId: id, documentId, documentTitle, publisher, day, sentence }],
    ),
  };
}
