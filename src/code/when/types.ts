/** What the day finder gives the act finder. */
import type { Span } from '../../ontology/coded-event.js';
import type { Day, Precision } from '../../ontology/day.js';

/** Some words of a sentence that tell a time. */
export interface DateMention {
  /** Token range, half-open. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  /**
   * The day; of a week, month or year a day that lies in it (its first, or the report's own for "this month").
   * Null where the words tell a time that cannot be worked out ("two days after the raid").
   */
  readonly day: Day | null;
  readonly precision: Precision;
  /** Whether the words point before, at or after the report's day; `open`: a weekday or month either way. */
  readonly direction: 'past' | 'present' | 'future' | 'open';
  /** The start of something that goes on ("since Monday") or the end of it ("until May"), not its day. */
  readonly bound?: 'since' | 'until';
  /** True where the time tells which one a noun is ("the 1994 bombing"): the day of that noun's act alone. */
  readonly attributive?: true;
  /** For a weekday or month that may lie either way: the next one, for acts still to come. */
  readonly next?: Day;
}

/** The day of one act. */
export interface ActDay {
  /** Null where neither the words nor the report tell it. */
  readonly day: Day | null;
  readonly precision: Precision;
  /** The words that tell it; absent where the report's own date stands in. */
  readonly span?: Span;
}
