/** Sentences under a number, for a terminal. */
import type { Receipt } from '../structure/index.js';
import { safe, wrap } from './terminal.js';

/** One sentence with its day and act, wrapped under an indent. */
export function receiptLine(receipt: Receipt, columns: number, indent = '      '): string {
  const { day, type, mode, sentence } = receipt;
  const act = `${day ?? 'undated'} ${type}${mode === undefined ? '' : `/${mode}`}`;
  return wrap(`${act}: ${safe(sentence)}`, Math.min(columns, 110), indent);
}
