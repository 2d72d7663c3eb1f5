/** Documents that hold what was typed, a moment after the typing rests. */
import { useEffect, useState } from 'preact/hooks';
import { api, documentHref, type SearchAnswer } from '../addresses.js';
import { read } from '../api.js';
import { t } from '../messages/index.js';
import type { PaletteEntry } from './palette-entries.js';

/** Milliseconds of rest before the server is asked. */
const REST_MS = 160;
const LEAST_LETTERS = 3;
const MOST = 5;

const NONE: readonly PaletteEntry[] = [];

export function useFoundDocuments(typed: string): readonly PaletteEntry[] {
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    if (typed.length < LEAST_LETTERS) {
      setFound(NONE);
      return undefined;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      fetch(api.search({ text: typed, limit: MOST }), { signal: abort.signal })
        .then((response) => read<SearchAnswer>(response))
        .then(
          (view) => setFound(view.results.map(entryOf)),
          // What cannot be searched (an open quote, a server that is gone) finds nothing; the rest of the list stays.
          () => setFound(NONE),
        );
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typed]);
  return found;
}

function entryOf(result: SearchAnswer['results'][number]): PaletteEntry {
  const label = result.title ?? t().document.untitled;
  const note = [result.publisher, result.date].filter((part) => part !== null).join(', ');
  return { id: `document ${result.id}`, group: 'document', label, note, does: documentHref(result.id) };
}
