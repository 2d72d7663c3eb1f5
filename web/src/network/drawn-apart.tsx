/** The drawing as SVG where the page shows WebGL: made out of sight for a file, with the page's own styles, and taken away. */
import { render } from 'preact';
import { type NetworkDrawingProps, NetworkSvg } from './network-svg.js';

/** Milliseconds in which a picture of it has surely been taken. */
const KEEP_MS = 10_000;

export function drawnApart(props: NetworkDrawingProps): SVGSVGElement | null {
  const place = document.createElement('div');
  place.className = 'out-of-sight';
  place.setAttribute('aria-hidden', 'true');
  // Nothing in it can be reached or pressed.
  place.inert = true;
  document.body.append(place);
  render(<NetworkSvg {...props} />, place);
  setTimeout(() => {
    render(null, place);
    place.remove();
  }, KEEP_MS);
  return place.querySelector('svg.network');
}
