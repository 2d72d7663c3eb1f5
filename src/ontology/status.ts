/** The status of an act: whether the report tells it as fact, claim, plan, wish, possibility or denial. */
export const STATUSES = ['occurred', 'planned', 'claimed', 'proposed', 'possible', 'denied'] as const;
export type Status = (typeof STATUSES)[number];

/** In words for people, as the product shows them. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  occurred: 'told as fact',
  planned: 'announced or scheduled',
  claimed: 'claimed by a party',
  proposed: 'proposed or urged',
  possible: 'possible or conditional',
  denied: 'denied',
};

/** Only facts count in a tie unless the user says otherwise. */
export function isFact(status: Status): boolean {
  return status === 'occurred';
}
