/**
 * A drawing on the page as a file of its own: SVG with the styles that the page gave it written into it, and
 * the same as PNG. The picture has the colours that are on screen and needs nothing from the page.
 */

/** Properties that a drawing takes from style sheets. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'display',
  'visibility',
] as const;

/** Width of a PNG over that of the drawing. */
const SHARPNESS = 2;

/** The drawing as an SVG file. */
export function svgText(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [i, original] of originals.entries()) {
    const style = getComputedStyle(original);
    for (const property of PROPERTIES) copies[i]?.setAttribute(property, style.getPropertyValue(property));
    copies[i]?.removeAttribute('class');
  }
  const { width, height } = sizeOf(drawing);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.prepend(background(drawing, width, height));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

/** The drawing as a PNG file. Rejects where the browser cannot draw it. */
export async function pngBlob(drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = sizeOf(drawing);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(drawing))}`;
  await image.decode();
  return pngOf(width, height, (context) => context.drawImage(image, 0, 0, width, height));
}

/** A PNG of what `draw` puts on a canvas of this size, twice as sharp. */
export async function pngOf(
  width: number,
  height: number,
  draw: (context: CanvasRenderingContext2D) => void,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * SHARPNESS);
  canvas.height = Math.round(height * SHARPNESS);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the browser gives no canvas');
  context.scale(SHARPNESS, SHARPNESS);
  draw(context);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new Error('the browser made no picture of the canvas');
  return blob;
}

function sizeOf(drawing: SVGSVGElement): { readonly width: number; readonly height: number } {
  const { width, height } = drawing.getBoundingClientRect();
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}

function background(drawing: SVGSVGElement, width: number, height: number): SVGRectElement {
  const box = drawing.viewBox.baseVal;
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const sizes = box?.width ? [box.x, box.y, box.width, box.height] : [0, 0, width, height];
  for (const [i, name] of ['x', 'y', 'width', 'height'].entries()) rect.setAttribute(name, String(sizes[i]));
  rect.setAttribute('fill', getComputedStyle(document.documentElement).backgroundColor);
  return rect;
}
