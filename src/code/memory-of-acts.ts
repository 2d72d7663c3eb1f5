/** What the acts of a report so far say about who has to do with whom. */
import type { ActorCode, StateCode } from '../ontology/actor.js';
import { stateOf, statesOf } from '../ontology/actor.js';
import type { CodedEvent } from '../ontology/coded-event.js';
import { quadOf } from '../ontology/event-types.js';
import type { ActorMention } from './actors/types.js';
import { type Missed, NO_DOER } from './acts/index.js';

/** Those hurt or the place hit by an attack whose doer the report has not told yet. */
export interface Scene {
  readonly codes: readonly ActorCode[];
}

/** Remembers acts in the order of the text. */
export class MemoryOfActs {
  /** Who did the last act. */
  topic: readonly ActorCode[] = [];
  /** The other side of each state's last act. */
  readonly counterparts = new Map<StateCode, readonly ActorCode[]>();

  /** The same where the last act was no cooperation: force is shown towards an adversary, not a partner. */
  readonly adversaries = new Map<StateCode, readonly ActorCode[]>();

  /** The last attack told without its doer; a later "claims responsibility" is for that one. */
  scene: Scene | undefined;

  /** Notes an attack that nobody is told to have made: its victims by name, else the state of the place. */
  addUnclaimed(mentions: readonly ActorMention[], missed: readonly Missed[]): void {
    if (!missed.some((one) => one.rule.includes(' ASSAULT') && one.reason === NO_DOER)) return;
    const hit = mentions.filter(
      (one) => one.kind !== 'pronoun' && !one.codes.some((code) => code.endsWith('.REB')),
    );
    const agents = hit.filter((one) => one.kind === 'agent');
    // "people die in an attack on the German consulate": whose state the words themselves tell.
    const victim = agents.find((one) => !one.by.includes('(')) ?? agents[0] ?? hit[0];
    if (victim) this.scene = { codes: victim.codes };
  }

  /** Notes who a sentence without an act was about: "the decision" of the next one is theirs. */
  addUntold(mentions: readonly ActorMention[]): void {
    const first = mentions.find(
      (one) => one.kind !== 'place' && one.kind !== 'pronoun' && one.codes.length === 1,
    );
    if (first) this.topic = first.codes;
  }

  add(event: CodedEvent): void {
    this.topic = event.source;
    const sides = event.mutual ? event.source : [...event.source, ...event.target];
    for (const state of statesOf(sides)) {
      const own = event.source.some((code) => stateOf(code) === state);
      const others = (event.mutual ? event.source : own ? event.target : event.source).filter(
        (code) => stateOf(code) !== state,
      );
      if (others.length === 0) continue;
      this.counterparts.set(state, others);
      const together = quadOf(event.type) <= 2 && event.status !== 'denied';
      if (together) this.adversaries.delete(state);
      else this.adversaries.set(state, others);
    }
  }
}
