/**
 * BM25, how well a report answers some words: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25
 * and Beyond", Foundations and Trends in Information Retrieval 3 (2009), with the usual k1 = 1.2 and b = 0.75, and
 * the inverse document frequency log(1 + (N - n + 0.5) / (n + 0.5)), which is never negative.
 */
const K1 = 1.2;
const B = 0.75;
/** A word in a title counts like this many in the text. */
export const TITLE_WEIGHT = 3;

/** What is known of all reports, for weighing a term. */
export interface Corpus {
  /** Reports searched. */
  readonly documents: number;
  /** Mean length of their texts in characters. */
  readonly meanLength: number;
}

/** Weight of a term that `holding` of the reports hold: the rarer, the heavier. */
export function rarity({ documents }: Corpus, holding: number): number {
  return Math.log(1 + (Math.max(0, documents - holding) + 0.5) / (holding + 0.5));
}

/** Share of a term in a report's score: how often it stands there (`count`), in a text of `length` characters. */
export function termScore(weight: number, count: number, length: number, corpus: Corpus): number {
  const relative = corpus.meanLength > 0 ? length / corpus.meanLength : 1;
  return (weight * count * (K1 + 1)) / (count + K1 * (1 - B + B * relative));
}
