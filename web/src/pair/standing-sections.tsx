/**
 * How far the two have gone and who needs whom more, beside the index; thaw and freeze, and posture, for who unfolds
 * them. Each finding opens the sentences and treaties that it rests on.
 */
import type { PairView, StateCode } from '../../../src/server/responses.js';
import { api, type SummaryAnswer } from '../addresses.js';
import { useAnswer } from '../api.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { Fold } from '../parts/fold.js';
import { ContactSection } from './contact-section.js';
import { DependenceSection } from './dependence-section.js';
import { LadderSection } from './ladder-section.js';
import { PostureSection } from './posture-section.js';

export function StandingSections(props: { readonly view: PairView; readonly names: Names }) {
  const { view, names } = props;
  const words = t().standing;
  const poles = useAnswer<SummaryAnswer>(api.summary).data?.info.poles ?? [];
  // A pole has no posture between itself and the other.
  const between = poles.length === 2 ? [view.a, view.b].filter((state) => !poles.includes(state)) : [];
  return (
    <section class="standing" aria-label={words.title}>
      <div class="standing-columns">
        <LadderSection a={view.a} b={view.b} names={names} />
        <DependenceSection a={view.a} b={view.b} names={names} />
      </div>
      <Fold name="contact" summary={words.contact}>
        {() => <ContactSection a={view.a} b={view.b} names={names} />}
      </Fold>
      {between.map((state) => (
        <Fold key={state} name={`posture-${state}`} summary={postureTitle(state, poles, names)}>
          {() => <PostureSection state={state} names={names} />}
        </Fold>
      ))}
    </section>
  );
}

function postureTitle(state: StateCode, poles: readonly StateCode[], names: Names): string {
  return t().standing.posture(names.state(state), names.state(poles[0] ?? ''), names.state(poles[1] ?? ''));
}
