/** Citations in the form asked for. */
import { formatBibtex } from './bibtex.js';
import type { CitationForm, CitedSource } from './citation.js';
import { formatCslJson } from './csl-json.js';
import { formatRis } from './ris.js';

const FORMATS: Readonly<Record<CitationForm, (sources: readonly CitedSource[]) => string>> = {
  ris: formatRis,
  bibtex: formatBibtex,
  'csl-json': formatCslJson,
};

/** The sources in the order given; an empty list gives an empty file (of CSL-JSON: an empty array). */
export function formatCitations(sources: readonly CitedSource[], form: CitationForm): string {
  return FORMATS[form](sources);
}
