/** A text with what was found in it marked; texts of documents only ever become text. */
import type { ComponentChildren } from 'preact';
import type { Span } from '../../../src/server/responses.js';

export function MarkedSnippet(props: { readonly text: string; readonly marks: readonly Span[] }) {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const [start, end] of props.marks) {
    if (start < from) continue;
    parts.push(props.text.slice(from, start), <mark key={start}>{props.text.slice(start, end)}</mark>);
    from = end;
  }
  parts.push(props.text.slice(from));
  return <>{parts}</>;
}
