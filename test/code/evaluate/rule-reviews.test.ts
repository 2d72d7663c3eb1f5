import { describe, expect, it } from 'vitest';
import { reviewRules, wilsonLow } from '../../../src/code/evaluate/rule-reviews.js';
import type { LoggedEvent, ReviewState } from '../../../src/ontology/logged-event.js';

let ordinal = 0;
function event(rule: string, review: ReviewState): LoggedEvent {
  ordinal += 1;
  return {
    id: `d-1#${ordinal}`,
    documentId: 'd-1',
    occurrenceId: 'o',
    publisher: null,
    documentTitle: null,
    documentDate: null,
    documentKind: 'news',
    sentence: `Sentence ${ordinal}.`,
    review,
    type: 'ACCUSE',
    source: ['PER'],
    target: ['CHL'],
    status: 'occurred',
    day: null,
    precision: 'none',
    trigger: 'blamed',
    confidence: 0.8,
    rule,
    spans: { sentence: [0, 1], trigger: [0, 1], source: [], target: [] },
  };
}
const times = (count: number, rule: string, review: ReviewState) =>
  Array.from({ length: count }, () => event(rule, review));

describe('wilsonLow', () => {
  it.each([
    // By hand: (p + z²/2n − z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.96.
    [1, 1, 0.2065],
    [8, 10, 0.4902],
    [40, 50, 0.6696],
    [0, 5, 0],
    [0, 0, 0],
  ])('%i of %i: %f', (hits, of, expected) => {
    expect(wilsonLow(hits, of)).toBeCloseTo(expected, 3);
  });
});

describe('reviewRules', () => {
  it('puts many mistakes before the single one, and leaves out rules without any', () => {
    const rules = reviewRules([
      ...times(1, 'single', 'rejected'),
      ...times(8, 'often', 'rejected'),
      ...times(2, 'often', 'accepted'),
      ...times(5, 'often', 'unreviewed'),
      ...times(3, 'fine', 'accepted'),
      ...times(9, 'unseen', 'unreviewed'),
    ]);
    expect(rules.map((one) => one.rule)).toEqual(['often', 'single']);
    expect(rules[0]).toMatchObject({ reviewed: 10, rejected: 8, accepted: 2, events: 15, wrong: 0.8 });
  });

  it('counts edits as mistakes and shows rejected ones first, at most three', () => {
    const [rule] = reviewRules([...times(2, 'r', 'edited'), ...times(2, 'r', 'rejected')]);
    expect(rule?.wrong).toBe(1);
    expect(rule?.examples.map((one) => one.review)).toEqual(['rejected', 'rejected', 'edited']);
  });

  it('gives nothing for nothing', () => {
    expect(reviewRules([])).toEqual([]);
  });
});
