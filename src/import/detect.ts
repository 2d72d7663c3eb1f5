/** Which format a file is in, by its first record: the names in its header, or how many columns it has. */
import type { Format, FormatName } from './format.js';
import { acled, acledDeleted } from './formats/acled.js';
import { gdelt1, gdelt2, gdeltMentions, gdeltReduced } from './formats/gdelt.js';
import { icews } from './formats/icews.js';
import { phoenix } from './formats/phoenix.js';
import { polecat } from './formats/polecat.js';
import { ucdp } from './formats/ucdp.js';

/** Every format that needs no mapping. */
export const KNOWN_FORMATS: Readonly<Record<Exclude<FormatName, 'csv'>, Format>> = {
  gdelt1,
  gdelt2,
  'gdelt-reduced': gdeltReduced,
  'gdelt-mentions': gdeltMentions,
  icews,
  polecat,
  phoenix,
  acled,
  'acled-deleted': acledDeleted,
  ucdp,
};

/**
 * The format of a file that begins with this text (its first lines, without a byte-order mark); undefined
 * where none fits. Files without a header are told by their width and by what an id and a day look like.
 */
export function detectFormat(head: string): Format | undefined {
  const line =
    head
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .find((text) => text !== '') ?? '';
  const tabs = line.split('\t');
  const commas = line.split(',').map((cell) => cell.replace(/^"|"$/g, '').trim());
  for (const format of [icews, polecat, gdeltReduced, gdeltMentions])
    if (format.isHeader(tabs)) return format;
  for (const format of [acledDeleted, acled, ucdp]) if (format.isHeader(commas)) return format;
  if (gdelt1.isHeader(tabs)) return tabs.length === 61 ? gdelt2 : tabs.length >= 57 ? gdelt1 : undefined;
  const [id = '', second = '', third = ''] = tabs;
  if (!/^\d+$/.test(id) && tabs.length !== 26) return undefined;
  if (tabs.length === 61 && /^\d{8}$/.test(second)) return gdelt2;
  if ((tabs.length === 57 || tabs.length === 58) && /^\d{8}$/.test(second)) return gdelt1;
  if (tabs.length >= 14 && tabs.length <= 16 && /^\d{14}$/.test(second) && /^\d{14}$/.test(third))
    return gdeltMentions;
  if (tabs.length === 26 && /^\d{8}$|^\d{4}-\d\d-\d\d$/.test(second)) return phoenix;
  if (tabs.length === 17 && /^\d{8}$/.test(id)) return gdeltReduced;
  return undefined;
}
