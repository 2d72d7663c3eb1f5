/** An HTML document as a browser would see it, for looking into what was written. */
import { parseHTML } from 'linkedom';

export function linkedomParse(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}
