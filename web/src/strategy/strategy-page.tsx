/**
 * *Strategy*: a file of the workspace (a game, a choice between tracks, a plan for envoys), what follows from it, and the
 * text to change it. What is changed is answered at once and saved only when a person says so.
 */
import { useMemo, useRef, useState } from 'preact/hooks';
import type {
  DemandsAnswer,
  EnvoysAnswer,
  GameReport,
  StepsAnswer,
  StrategyFile,
  StrategyReport,
} from '../../../src/server/responses.js';
import { api, type StrategyFilesAnswer } from '../addresses.js';
import { saveStrategy, troubleOf, useAnswer } from '../api.js';
import type { ExportRow } from '../export/csv.js';
import { spoken, t } from '../messages/index.js';
import { AddToBrief } from '../parts/add-to-brief.js';
import { ExportMenu, type FurtherForm } from '../parts/export-menu.js';
import { Fold } from '../parts/fold.js';
import { useTitle } from '../parts/use-title.js';
import { Waiting } from '../parts/waiting.js';
import { address, go, withParams } from '../router.js';
import '../styles/strategy.css';
import '../styles/map.css';
import { BeginList } from './begin-list.js';
import { DemandsView } from './demands-view.js';
import { draft, drafts } from './drafts.js';
import { EnvoysView } from './envoys-view.js';
import { GameView } from './game-view.js';
import { OptionRows } from './option-rows.js';
import { StepsView } from './steps-view.js';
import { demandRows, envoyRows, gameRows, stepRows, trackRows } from './strategy-rows.js';
import { TracksView } from './tracks-view.js';
import { useSolved } from './use-solved.js';
import { type FileRows, rowsOf } from './yaml-rows.js';

export function StrategyPage() {
  const words = t().strategy;
  useTitle(words.title);
  const { data, trouble } = useAnswer<StrategyFilesAnswer>(api.strategyFiles);
  const { params } = address.value;
  const files = data?.files ?? [];
  const file =
    files.find(({ name }) => name === params.file) ?? (params.file === undefined ? files[0] : undefined);
  return (
    <div class="strategy-page">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {data === undefined ? (
        <Waiting trouble={trouble} />
      ) : (
        <>
          <FileChooser files={files} file={file} />
          {file === undefined ? (
            <p class="nothing">{files.length === 0 ? words.noFiles : words.noSuchFile(params.file ?? '')}</p>
          ) : (
            <Desk key={file.name} file={file} />
          )}
          <BeginList taken={files.map(({ name }) => name)} />
        </>
      )}
    </div>
  );
}

function FileChooser(props: {
  readonly files: readonly StrategyFile[];
  readonly file: StrategyFile | undefined;
}) {
  const { files, file } = props;
  const words = t().strategy;
  if (files.length === 0) return null;
  return (
    <form class="filters" aria-label={words.file} onSubmit={(event) => event.preventDefault()}>
      <label>
        {words.file}
        <select
          value={file?.name}
          onChange={(event) =>
            go(withParams({ file: event.currentTarget.value, at: undefined, open: undefined }))
          }
        >
          {files.map(({ name, kind }) => (
            <option key={name} value={name}>
              {words.fileOf(name, words.kinds[kind])}
              {drafts.value.has(name) ? ` • ${words.unsaved}` : ''}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

function Desk(props: { readonly file: StrategyFile }) {
  const { file } = props;
  const words = t().strategy;
  const text = drafts.value.get(file.name) ?? file.text;
  const onText = (next: string) => draft(file.name, next, file.text);
  const language = spoken();
  const rows = useMemo(() => rowsOf(text, language), [text, language]);
  return (
    <>
      <div class="tools">
        <Saving file={file} text={text} />
        <AddToBrief
          part={{
            kind: 'strategy',
            title: `${words.title}: ${file.name}`,
            href: withParams({ file: file.name }),
          }}
        />
      </div>
      <Answer file={file} text={text} rows={rows} onText={onText} />
      <OptionRows rows={rows} text={text} onText={onText} />
      <Fold name="text" summary={words.text}>
        {() => (
          <textarea
            class="file-text"
            aria-label={words.textOf(file.name)}
            spellcheck={false}
            rows={24}
            value={text}
            onInput={(event) => onText(event.currentTarget.value)}
          />
        )}
      </Fold>
    </>
  );
}

/** Saves, or gives the changes up. A file that changed on disk meanwhile is not overwritten. */
function Saving(props: { readonly file: StrategyFile; readonly text: string }) {
  const { file, text } = props;
  const words = t().strategy;
  const [said, setSaid] = useState('');
  const dirty = text !== file.text;
  const save = () =>
    saveStrategy({ name: file.name, text, before: file.text }).then(
      () => {
        draft(file.name, text, text);
        setSaid(words.saved(file.name));
      },
      (error: unknown) => setSaid(troubleOf(error).message || t().states.gone),
    );
  return (
    <>
      <button type="button" disabled={!dirty} onClick={() => void save()}>
        {words.save}
      </button>
      <button type="button" disabled={!dirty} onClick={() => draft(file.name, file.text, file.text)}>
        {words.giveUp}
      </button>
      <span role="status" class="quiet">
        {dirty ? words.changed : said}
      </span>
    </>
  );
}

interface AnswerProps {
  readonly file: StrategyFile;
  readonly text: string;
  readonly rows: FileRows;
  readonly onText: (text: string) => void;
}

function Answer(props: AnswerProps) {
  const { kind } = props.file;
  if (kind === 'tracks') return <TracksAnswer {...props} />;
  if (kind === 'demands') return <DemandsAnswerView {...props} />;
  if (kind === 'steps') return <StepsAnswerView {...props} />;
  return kind === 'game' ? <GameAnswer {...props} /> : <EnvoysAnswerView {...props} />;
}

function TracksAnswer({ file, text, rows, onText }: AnswerProps) {
  const asked = useSolved<StrategyReport>(api.tracks, { name: file.name, text });
  return (
    <Solved asked={asked} name={file.name} rows={trackRows}>
      {(report) => <TracksView report={report} name={file.name} text={text} rows={rows} onText={onText} />}
    </Solved>
  );
}

function GameAnswer({ file, text }: AnswerProps) {
  const state = Number(address.value.params.at) || undefined;
  const asked = useSolved<GameReport>(api.game, {
    name: file.name,
    text,
    ...(state === undefined ? {} : { state }),
  });
  return (
    <Solved asked={asked} name={file.name} rows={gameRows}>
      {(report) => <GameView report={report} />}
    </Solved>
  );
}

function EnvoysAnswerView({ file, text }: AnswerProps) {
  const asked = useSolved<EnvoysAnswer>(api.envoys, { name: file.name, text });
  return (
    <Solved asked={asked} name={file.name} rows={envoyRows} further={routesFile}>
      {(report) => <EnvoysView report={report} />}
    </Solved>
  );
}

function DemandsAnswerView({ file, text }: AnswerProps) {
  const asked = useSolved<DemandsAnswer>(api.demands, { name: file.name, text });
  return (
    <Solved asked={asked} name={file.name} rows={demandRows}>
      {(report) => <DemandsView report={report} />}
    </Solved>
  );
}

function StepsAnswerView({ file, text }: AnswerProps) {
  const asked = useSolved<StepsAnswer>(api.steps, { name: file.name, text });
  return (
    <Solved asked={asked} name={file.name} rows={stepRows}>
      {(report) => <StepsView report={report} />}
    </Solved>
  );
}

/** The routes as GeoJSON, cut at the 180th meridian. */
const routesFile = (report: EnvoysAnswer): readonly FurtherForm[] => [
  {
    label: t().map.geojson,
    ending: 'geojson',
    type: 'application/geo+json',
    make: () => `${JSON.stringify(report.map)}\n`,
  },
];

/** What is wrong stands above the answer to the last text that was right. */
function Solved<T>(props: {
  readonly asked: ReturnType<typeof useSolved<T>>;
  /** Name of the file that was answered. */
  readonly name: string;
  readonly rows: (report: T) => readonly ExportRow[];
  readonly further?: (report: T) => readonly FurtherForm[];
  readonly children: (report: T) => preact.ComponentChildren;
}) {
  const { data, trouble, fresh } = props.asked;
  const place = useRef<HTMLDivElement>(null);
  return (
    <div aria-busy={!fresh} ref={place}>
      {data !== undefined && (
        <div class="tools">
          <ExportMenu
            name={props.name}
            rows={() => props.rows(data)}
            json={() => data}
            drawing={() => place.current?.querySelector<SVGSVGElement>('svg[role=img]') ?? null}
            further={props.further?.(data)}
          />
        </div>
      )}
      {trouble !== undefined && (
        <div class="trouble" role="alert">
          <p>
            {/* What is wrong with a file is told in English, with its line. */}
            <strong lang={trouble.message === '' ? undefined : 'en'}>
              {trouble.message || t().states.gone}
            </strong>
          </p>
          {trouble.hint !== undefined && <p lang="en">{trouble.hint}</p>}
          {data !== undefined && <p>{t().strategy.stale}</p>}
        </div>
      )}
      {data !== undefined ? props.children(data) : trouble === undefined && <Waiting trouble={undefined} />}
    </div>
  );
}
