/** What the acts of a report so far say about who has to do with whom. */
import type { ActorCode, StateCode } from '../ontology/actor.js';
import { stateOf, statesOf } from '../ontology/actor.js';
import type { CodedEvent } from '../ontology/coded-event.js';

/** Remembers acts in the order of the text. */
export class MemoryOfActs {
  /** Who did the last act. */
  topic: readonly ActorCode[] = [];
  /** The other side of each state's last act. */
  readonly counterparts = new Map<StateCode, readonly ActorCode[]>();

  add(event: CodedEvent): void {
    this.topic = event.source;
    const sides = event.mutual ? event.source : [...event.source, ...event.target];
    for (const state of statesOf(sides)) {
      const own = event.source.some((code) => stateOf(code) === state);
      const others = (event.mutual ? event.source : own ? event.target : event.source).filter(
        (code) => stateOf(code) !== state,
      );
      if (others.length > 0) this.counterparts.set(state, others);
    }
  }
}
