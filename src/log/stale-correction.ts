/** The refusal of a correction whose maker had not seen the latest word on the event. */
import { EXIT, UserError } from '../shared/user-error.js';

export class StaleCorrection extends UserError {
  readonly eventId: string;

  constructor(eventId: string) {
    super(`the event ${eventId} was corrected since you looked at it`, {
      hint: 'Look at what was said of it, then say your word again.',
      exitCode: EXIT.usage,
    });
    this.eventId = eventId;
  }
}
