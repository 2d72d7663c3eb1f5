/** SVG up to a few hundred states; above that WebGL, whose code is loaded only then. `draw=webgl` asks for it at any size. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../messages/index.js';
import { address } from '../router.js';
import { type NetworkDrawingProps, NetworkSvg } from './network-svg.js';

/** States above which SVG is too slow to drag. */
const MOST_SVG = 300;

let loaded: ComponentType<NetworkDrawingProps> | undefined;

export function NetworkDrawing(props: NetworkDrawingProps) {
  const large = props.picture.nodes.length > MOST_SVG || address.value.params.draw === 'webgl';
  const [, setEdition] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!large || loaded !== undefined) return undefined;
    let gone = false;
    import('./network-gl.js').then(
      ({ NetworkGl }) => {
        loaded = NetworkGl;
        if (!gone) setEdition((before) => before + 1);
      },
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [large]);
  // Where WebGL cannot be had the drawing is slower, and still there.
  if (!large || failed) return <NetworkSvg {...props} />;
  if (loaded === undefined) {
    return (
      <p class="waiting" role="status">
        {t().states.loading}
      </p>
    );
  }
  const Gl = loaded;
  return <Gl {...props} />;
}
