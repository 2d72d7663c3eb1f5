/** Names of what the whole workbench speaks of: statuses, sectors, kinds, counts. */
import type { DocumentKind, ReviewState, Status } from '../../../../src/server/responses.js';
import { pluralOf } from '../plural.js';

const many = pluralOf('en');

const STATUS: Readonly<Record<Status, string>> = {
  occurred: 'fact',
  planned: 'planned',
  claimed: 'claimed',
  proposed: 'proposed',
  possible: 'possible',
  denied: 'denied',
};
const STATUS_LONG: Readonly<Record<Status, string>> = {
  occurred: 'told as fact',
  planned: 'announced or scheduled',
  claimed: 'claimed by a party',
  proposed: 'proposed or urged',
  possible: 'possible or conditional',
  denied: 'denied',
};
const REVIEW: Readonly<Record<ReviewState, string>> = {
  unreviewed: 'not reviewed',
  accepted: 'accepted',
  rejected: 'rejected',
  edited: 'edited',
};
const SECTOR: Readonly<Record<string, string>> = {
  GOV: 'government',
  MIL: 'military',
  LEG: 'parliament',
  JUD: 'courts',
  SPY: 'intelligence',
  COP: 'police',
  OPP: 'opposition',
  REB: 'rebels',
  MED: 'media',
  BUS: 'business',
  CVL: 'citizens',
  LAB: 'workers',
  EDU: 'universities',
  REF: 'refugees',
};
const KIND: Readonly<Record<DocumentKind, string>> = {
  news: 'News',
  opinion: 'Opinion',
  statement: 'Statement',
};

export const words = {
  status: (status: Status) => STATUS[status],
  statusLong: (status: Status) => STATUS_LONG[status],
  review: (review: ReviewState) => REVIEW[review],
  sector: (sector: string) => SECTOR[sector] ?? sector,
  kind: (kind: DocumentKind) => KIND[kind],
  number: {
    absent: 'too little known',
    band: (low: string, high: string) => `${low} to ${high}`,
    quarter: (year: string, quarter: string) => `Q${quarter} ${year}`,
  },
  count: {
    documents: (n: number) => many(n, { one: '# document', other: '# documents' }),
    events: (n: number) => many(n, { one: '# event', other: '# events' }),
    happenings: (n: number) => many(n, { one: '# happening', other: '# happenings' }),
    publishers: (n: number) => many(n, { one: '# publisher', other: '# publishers' }),
    pairs: (n: number) => many(n, { one: '# pair', other: '# pairs' }),
    reports: (n: number) => many(n, { one: '# report', other: '# reports' }),
  },
} as const;
