/** The atlas in a component: undefined until it is there. */
import { useEffect, useState } from 'preact/hooks';
import type { Trouble } from '../api.js';
import type { Shape } from './atlas.js';
import { loadShapes } from './load-atlas.js';

/** Shapes of the atlas; undefined until they are there. */
export function useShapes(): {
  readonly shapes: readonly Shape[] | undefined;
  readonly trouble: Trouble | undefined;
} {
  const [shapes, setShapes] = useState<readonly Shape[] | undefined>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    loadShapes().then(
      (loaded) => !gone && setShapes(loaded),
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, []);
  const trouble = failed ? { status: 0, message: '', hint: undefined } : undefined;
  return { shapes, trouble };
}
