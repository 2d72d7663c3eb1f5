/** Writes a small PDF of text lines by hand (PDF 1.4, Helvetica), as ISO 32000-1 describes it. */

export interface PlacedLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

/** Each page is a list of lines placed in points from the page's lower left corner. */
export function tinyPdf(pages: readonly (readonly PlacedLine[])[], info: string = ''): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ');
  objects[1] = '<< /Type /Catalog /Pages 2 0 R >>';
  objects[2] = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`;
  objects[3] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
  for (const [i, lines] of pages.entries()) {
    const content = lines
      .map(
        ({ text, x = 72, y, size = 11 }) =>
          `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/([\\()])/g, '\\$1')}) Tj ET`,
      )
      .join('\n');
    objects[4 + i * 2] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`;
    objects[5 + i * 2] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  }
  objects.push(`<< ${info} >>`);
  let out = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [number, body] of objects.entries()) {
    if (number === 0) continue;
    offsets[number] = out.length;
    out += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const xref = out.length;
  out += `xref\n0 ${objects.length}\n0000000000 65535 f \n`;
  for (let n = 1; n < objects.length; n++) out += `${String(offsets[n]).padStart(10, '0')} 00000 n \n`;
  out += `trailer\n<< /Size ${objects.length} /Root 1 0 R /Info ${objects.length - 1} 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(out, (c) => c.charCodeAt(0));
}
