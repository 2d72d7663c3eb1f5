/** What the status finder gives. */
import type { ActorCode } from '../../ontology/actor.js';
import type { Status } from '../../ontology/status.js';

export interface ActStatus {
  readonly status: Status;
  /** Who claims, wishes or denies it; absent where the text names nobody. */
  readonly by?: readonly ActorCode[];
  /** The word that decides, where one does. */
  readonly at?: number;
  /** True where the words above the act say that it ended or was kept from happening: no act is told. */
  readonly ended?: true;
  /** True where the words say that the act should not be done: a wish that nothing happen tells no act. */
  readonly unwanted?: true;
  /** Denied for the time to come: "will not". */
  readonly refused?: true;
  /** The steps taken, for `explain`. */
  readonly why: readonly string[];
}
