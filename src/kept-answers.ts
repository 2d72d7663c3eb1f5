/** Answers that hold until the log changes, by question. */

/** Answers that are kept at a time. */
const MOST_ANSWERS = 40;

export class KeptAnswers {
  readonly #answers = new Map<string, Promise<unknown>>();

  /** The answer that is kept, or that of `ask`; `question` says all that it depends on but the log. */
  answer<T>(question: unknown, ask: () => Promise<T>): Promise<T> {
    const key = JSON.stringify(question);
    let answer = this.#answers.get(key);
    if (answer === undefined) {
      if (this.#answers.size >= MOST_ANSWERS) this.#answers.clear();
      answer = ask();
      this.#answers.set(key, answer);
      // What failed is asked again.
      answer.catch(() => this.#answers.delete(key));
    }
    return answer as Promise<T>;
  }

  clear(): void {
    this.#answers.clear();
  }
}
