/** What an assumption rests on, and what the log says of it, in English. */
export const basis = {
  grounds: { data: 'data', literature: 'literature', judgement: 'judgement' },
  notAsked: 'No workspace was asked, so it stands without its receipts.',
  borneOut: (happenings: number) => `${told(happenings)}.`,
  notBorneOut: (happenings: number, least: number, missing: readonly string[]) => {
    const gone = missing.length === 0 ? '' : `; not in the log: ${missing.join(', ')}`;
    return `NOT BORNE OUT: ${told(happenings)}, of the ${least} that it asks for${gone}.`;
  },
  /** Day of a sentence that is quoted. */
  undated: 'undated',
  noReason: 'given without a reason',
  noneStated: 'none stated',
};

function told(happenings: number): string {
  return `${happenings} ${happenings === 1 ? 'happening' : 'happenings'} in the log`;
}
