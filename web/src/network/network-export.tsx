/** The network as files: what is on screen as CSV, JSON, SVG and PNG; GraphML of the period, GEXF of the whole film. */
import type { BlocsReport, NetworkFilm, NetworkFrame } from '../../../src/server/responses.js';
import { textOf } from '../export/from-server.js';
import { filmHref } from '../film/film-params.js';
import { periodWords } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { ExportMenu } from '../parts/export-menu.js';
import type { Params } from '../router.js';
import { blocsHref } from './network-addresses.js';
import { tableRows } from './network-table.js';

export function NetworkExport(props: {
  readonly film: NetworkFilm;
  readonly frame: NetworkFrame;
  readonly blocs: BlocsReport | undefined;
  readonly params: Params;
  readonly names: Names;
  readonly drawing: () => SVGSVGElement | null;
}) {
  const { frame, blocs, params, names } = props;
  const words = t().network;
  const rows = () =>
    tableRows(frame, blocs, params.state).map(({ a, b, index, acts, frustrated }) => ({
      period: frame.period,
      a,
      a_name: names.state(a),
      b,
      b_name: names.state(b),
      index,
      acts,
      frustrated: blocs === undefined ? null : frustrated,
    }));
  return (
    <ExportMenu
      name={`${words.title} ${periodWords(frame.period)}`}
      rows={rows}
      json={() => ({ ...frame, least: props.film.least, blocs: blocs ?? null })}
      drawing={props.drawing}
      cited={() => blocs?.receipts.map(({ documentId }) => documentId) ?? []}
      further={[
        {
          label: words.graphml,
          ending: 'graphml',
          type: 'application/graphml+xml',
          make: () => textOf(blocsHref(params, frame, 'blocs.graphml')),
        },
        {
          label: words.gexf,
          ending: 'gexf',
          type: 'application/gexf+xml',
          make: () => textOf(filmHref(params, 'gexf')),
        },
        { label: words.allCsv, ending: 'csv', type: 'text/csv', make: () => textOf(filmHref(params, 'csv')) },
      ]}
    />
  );
}
