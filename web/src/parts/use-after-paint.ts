/** A value that follows another one after the next paint: what costs time is computed when the answer to the hand is seen. */
import { useEffect, useState } from 'preact/hooks';

/** At first the value itself; later the one before, until the page was painted once with it. */
export function useAfterPaint<T>(value: T): T {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (Object.is(shown, value)) return undefined;
    let timer = 0;
    // A frame's callback comes before its paint, and what it sets off with a timer after it.
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setShown(() => value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return shown;
}
