/** Fetches the atlas once; its address carries its hash, so that the browser keeps it. */
import atlasUrl from 'world-atlas/countries-50m.json?url';
import { type Atlas, type Shape, shapesOf } from './atlas.js';

let kept: Promise<readonly Shape[]> | undefined;

/** Rejects where the server does not have it. */
export function loadShapes(): Promise<readonly Shape[]> {
  kept ??= fetchShapes().catch((error: unknown) => {
    kept = undefined;
    throw error;
  });
  return kept;
}

async function fetchShapes(): Promise<readonly Shape[]> {
  const response = await fetch(atlasUrl);
  if (!response.ok) throw new Error(`${atlasUrl} answered ${response.status}`);
  // Written by the build from the package's own file: its shape is the one that the package documents.
  return shapesOf((await response.json()) as Atlas);
}
