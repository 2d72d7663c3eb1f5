/** The server's answer to a text that is being written: asked a moment after the last key, the previous one stays in sight. */
import { useEffect, useState } from 'preact/hooks';
import { type Asked, postAnswer, troubleOf } from '../api.js';
import { spoken } from '../messages/index.js';

/** Milliseconds after the last change. */
const PAUSE_MS = 500;

export function useSolved<T>(href: string, body: object): Asked<T> {
  const sent = JSON.stringify(body);
  // Another language is another answer: sentences and names come from the server.
  const language = spoken();
  const [state, setState] = useState<Asked<T>>({ data: undefined, trouble: undefined, fresh: false });
  useEffect(() => {
    const abort = new AbortController();
    setState((before) => ({ ...before, fresh: false }));
    const timer = setTimeout(
      () => {
        postAnswer<T>(href, sent, abort.signal).then(
          (data) => setState({ data, trouble: undefined, fresh: true }),
          (error: unknown) => {
            // What stood there was the answer to another text: it stays, marked as stale, beside what is wrong now.
            if (!abort.signal.aborted)
              setState((before) => ({ ...before, trouble: troubleOf(error), fresh: true }));
          },
        );
      },
      state.data === undefined ? 0 : PAUSE_MS,
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [href, sent, language]);
  return state;
}
