/** The sentence that an address names (`?sentence=120-240`): shown in the text without a change of its elements. */
import { useEffect } from 'preact/hooks';

const NAME = 'sentence';

/** Offsets into the document's text; undefined where the address names none. */
export function sentenceParam(value: string | undefined): readonly [number, number] | undefined {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(value ?? '');
  const [start, end] = [Number(found?.[1]), Number(found?.[2])];
  return found !== null && start < end ? [start, end] : undefined;
}

/** Highlights the sentence in `text` and brings it into sight, as long as the component lives. */
export function useSentenceInSight(
  text: { readonly current: HTMLElement | null },
  value: string | undefined,
): void {
  useEffect(() => {
    const span = sentenceParam(value);
    const range = span && text.current ? rangeOf(text.current, span) : undefined;
    if (range === undefined) return undefined;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    // Where a browser knows no highlights, the sentence is in sight all the same.
    if (typeof Highlight === 'undefined') return undefined;
    CSS.highlights.set(NAME, new Highlight(range));
    return () => void CSS.highlights.delete(NAME);
  }, [text, value]);
}

/** A range between two offsets of the text; the numbers of events, which stand between its words, do not count. */
function rangeOf(root: HTMLElement, [start, end]: readonly [number, number]): Range | undefined {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest('a.reference')) continue;
    const length = node.textContent?.length ?? 0;
    if (!begun && start < at + length) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return undefined;
}
