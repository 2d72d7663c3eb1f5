/** The events that a text of a brief cites: each of its notes on a sentence ends with the event's id in brackets. */

const NOTE = /^\[\^\d+\]:.* \((.+)\)$/gm;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&#47;': '/',
  '&#46;': '.',
  '&#64;': '@',
};

/** Ids of events in the order in which they are first cited, each once. */
export function citedEvents(markdown: string): readonly string[] {
  const found = [...markdown.matchAll(NOTE)].flatMap(([, id = '']) => {
    const plain = unescaped(id.slice(id.lastIndexOf(' (') + 1).replace(/^\(/, ''));
    return /#\d+$/.test(plain) ? [plain] : [];
  });
  return [...new Set(found)];
}

/** Documents of events such as `d-1f0c#2`, in the same order, each once. */
export function documentsOf(eventIds: readonly string[]): readonly string[] {
  return [...new Set(eventIds.map((id) => id.replace(/#\d+$/, '')))];
}

/** Takes back what plain-text.ts wrote so that Markdown shows it as it is. */
function unescaped(text: string): string {
  return text
    .replace(/&(?:amp|lt|gt|#47|#46|#64);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\\(.)/g, '$1');
}
