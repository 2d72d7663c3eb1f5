/** A long table by pieces: how many rows are shown stands in the address (`rows`), so that back and reload keep it. */
import { t } from '../messages/index.js';
import { type Params, withParams } from '../router.js';

/** Rows at first, and with each further step. */
export const ROWS = 200;

/** Rows that are shown. */
export function rowsParam(params: Params): number {
  const asked = Number(params.rows);
  return Number.isInteger(asked) && asked > ROWS ? asked : ROWS;
}

/** A link to more rows; nothing where all are shown. */
export function MoreRows(props: { readonly all: number; readonly shown: number }) {
  const { all, shown } = props;
  if (all <= shown) return null;
  return (
    <p class="tools">
      <a class="button" href={withParams({ rows: String(shown + Math.max(ROWS, shown)) })}>
        {t().states.moreRows(Math.min(all - shown, Math.max(ROWS, shown)), all - shown)}
      </a>
    </p>
  );
}
