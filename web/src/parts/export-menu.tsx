/**
 * Export of what is on screen: the rows as CSV, Parquet and JSON, the drawing as SVG and PNG, the reports behind it as
 * citations, and what a page adds.
 */
import { useState } from 'preact/hooks';
import { troubleOf } from '../api.js';
import { csvOf, type ExportRow } from '../export/csv.js';
import { type Cited, citationsOf, parquetOf } from '../export/from-server.js';
import { pngBlob, svgText } from '../export/picture.js';
import { fileName, saveFile } from '../export/save-file.js';
import { t } from '../messages/index.js';
import { Menu } from './menu.js';

/** A form that only some pages have, such as GraphML. */
export interface FurtherForm {
  readonly label: string;
  /** Ending of the file's name. */
  readonly ending: string;
  readonly type: string;
  readonly make: () => string | Blob | Promise<string | Blob>;
}

export interface ExportMenuProps {
  /** What is exported, in words; the file is named after it. */
  readonly name: string;
  /** The rows on screen, in the order on screen. */
  readonly rows?: () => readonly ExportRow[];
  /** What JSON holds, where it is more than the rows. */
  readonly json?: () => unknown;
  /** The drawing on screen; null where it is not shown. */
  readonly drawing?: () => SVGSVGElement | null;
  readonly further?: readonly FurtherForm[] | undefined;
  /** The reports behind what is shown. */
  readonly cited?: () => Cited;
}

export function ExportMenu(props: ExportMenuProps) {
  const words = t().exporting;
  const [said, setSaid] = useState('');
  const save = async (form: FurtherForm) => {
    const file = fileName(props.name, form.ending);
    try {
      saveFile(file, await form.make(), form.type);
      setSaid(words.done(file));
    } catch (error) {
      setSaid(`${words.failed} ${troubleOf(error).message}`);
    }
  };
  return (
    <Menu class="export-menu" label={words.label} name={words.what(props.name)}>
      <ul>
        {formsOf(props).map((form) => (
          <li key={form.ending + form.label}>
            <button type="button" class="link" onClick={() => void save(form)}>
              {form.label}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class="quiet">
        {said}
      </p>
    </Menu>
  );
}

function formsOf(props: ExportMenuProps): readonly FurtherForm[] {
  const { rows, drawing, cited, further = [] } = props;
  return [
    ...(rows === undefined ? [] : tableForms(rows)),
    ...jsonForms(props.json ?? rows),
    ...(drawing === undefined ? [] : drawingForms(drawing)),
    ...further,
    ...(cited === undefined ? [] : citationForms(cited)),
  ];
}

function tableForms(rows: () => readonly ExportRow[]): readonly FurtherForm[] {
  const { forms } = t().exporting;
  return [
    { label: forms.csv, ending: 'csv', type: 'text/csv', make: () => csvOf(rows()) },
    {
      label: forms.parquet,
      ending: 'parquet',
      type: 'application/vnd.apache.parquet',
      make: () => parquetOf(rows()),
    },
  ];
}

function jsonForms(json: (() => unknown) | undefined): readonly FurtherForm[] {
  if (json === undefined) return [];
  const make = () => `${JSON.stringify(json(), undefined, 2)}\n`;
  return [{ label: t().exporting.forms.json, ending: 'json', type: 'application/json', make }];
}

function drawingForms(drawing: () => SVGSVGElement | null): readonly FurtherForm[] {
  const { forms } = t().exporting;
  return [
    { label: forms.svg, ending: 'svg', type: 'image/svg+xml', make: () => svgText(shown(drawing())) },
    { label: forms.png, ending: 'png', type: 'image/png', make: () => pngBlob(shown(drawing())) },
  ];
}

function citationForms(cited: () => Cited): readonly FurtherForm[] {
  const { forms } = t().exporting;
  return (
    [
      ['ris', 'ris', 'application/x-research-info-systems'],
      ['bibtex', 'bib', 'application/x-bibtex'],
      ['csl-json', 'csl.json', 'application/vnd.citationstyles.csl+json'],
    ] as const
  ).map(([as, ending, type]) => ({
    label: forms.citations[as],
    ending,
    type,
    make: () => citationsOf(cited(), as),
  }));
}

function shown(drawing: SVGSVGElement | null): SVGSVGElement {
  if (drawing === null) throw new Error('the drawing is not on the page');
  return drawing;
}
