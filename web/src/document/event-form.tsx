/** The fields of an event, to be changed or told: nothing is sent before it fits. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EventType, Precision } from '../../../src/server/responses.js';
import { api, type CodebookAnswer } from '../addresses.js';
import { useAnswer } from '../api.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';
import { STATUSES } from '../series-options.js';
import { actorsOf, type EventFields } from './event-fields.js';

const PRECISIONS = ['day', 'week', 'month', 'year', 'none'] as const satisfies readonly Precision[];

export interface EventFormProps {
  readonly title: string;
  readonly start: EventFields;
  readonly names: Names;
  readonly busy: boolean;
  /** A reason must be given. */
  readonly asksReason: boolean;
  /** Words on the button. */
  readonly submit: string;
  readonly onSave: (fields: EventFields, reason: string) => void;
  readonly onCancel: () => void;
}

export function EventForm(props: EventFormProps) {
  const { start } = props;
  const words = t().document;
  const form = useRef<HTMLFormElement>(null);
  const [type, setType] = useState<EventType>(start.type);
  const [mistake, setMistake] = useState('');
  const codebook = useAnswer<CodebookAnswer>(api.codebook).data?.types ?? [];
  const modes = codebook.find((entry) => entry.type === type)?.modes ?? [];
  const types = codebook.length === 0 ? [start.type] : codebook.map((entry) => entry.type);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (form.current === null) return;
    const read = readForm(form.current, props.names, type);
    if (typeof read === 'string') return setMistake(read);
    const reason = String(new FormData(form.current).get('reason') ?? '').trim();
    if (props.asksReason && JSON.stringify(read) === JSON.stringify(start))
      return setMistake(words.nothingChanged);
    if (props.asksReason && reason === '') return setMistake(words.reasonNeeded);
    setMistake('');
    return props.onSave(read, reason);
  };
  return (
    <form
      class="event-form"
      ref={form}
      aria-label={props.title}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
      }}
    >
      <p>
        <strong>{props.title}</strong>
      </p>
      <div class="event-fields">
        <label>
          {words.fieldNames.type}
          <select
            name="type"
            value={type}
            onChange={(event) => setType(event.currentTarget.value as EventType)}
          >
            {types.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.fieldNames.mode}
          <select name="mode" key={type} defaultValue={type === start.type ? (start.mode ?? '') : ''}>
            <option value="">{words.noMode}</option>
            {modes.map((one) => (
              <option key={one} value={one} selected={type === start.type && one === start.mode}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <Actors name="source" codes={start.source} names={props.names} />
        <Actors name="target" codes={start.target} names={props.names} />
        <label class="check">
          <input type="checkbox" name="mutual" defaultChecked={start.mutual} />
          {words.fieldNames.mutual}
        </label>
        <label>
          {words.fieldNames.status}
          <select name="status">
            {STATUSES.map((one) => (
              <option key={one} value={one} selected={one === start.status}>
                {t().status(one)}
              </option>
            ))}
          </select>
        </label>
        <Actors name="by" codes={start.by} names={props.names} />
        <label>
          {words.fieldNames.day}
          <input type="date" name="day" defaultValue={start.day ?? ''} />
        </label>
        <label>
          {words.fieldNames.precision}
          <select name="precision">
            {PRECISIONS.map((one) => (
              <option key={one} value={one} selected={one === start.precision}>
                {words.precisions[one]}
              </option>
            ))}
          </select>
        </label>
        {props.asksReason && (
          <label>
            {words.fieldNames.reason}
            <input name="reason" maxLength={2000} autocomplete="off" />
          </label>
        )}
      </div>
      {mistake !== '' && (
        <p class="mistake" role="alert">
          {mistake}
        </p>
      )}
      <p class="review-buttons">
        <button type="submit" disabled={props.busy}>
          {props.submit}
        </button>
        <button type="button" onClick={props.onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}

function Actors(props: {
  readonly name: 'source' | 'target' | 'by';
  readonly codes: readonly string[];
  readonly names: Names;
}) {
  const words = t().document;
  return (
    <label>
      {words.fieldNames[props.name]}
      <input
        name={props.name}
        defaultValue={props.codes.join(', ')}
        title={words.codes}
        list="state-names"
        autocomplete="off"
        spellcheck={false}
      />
    </label>
  );
}

/** The fields, or what is wrong with them. */
function readForm(form: HTMLFormElement, names: Names, type: EventType): EventFields | string {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const words = t().document;
  const lists: Record<'source' | 'target' | 'by', readonly string[]> = { source: [], target: [], by: [] };
  for (const name of ['source', 'target', 'by'] as const) {
    const read = actorsOf(text(name), names);
    if ('unknown' in read) return words.unknownActor(read.unknown);
    lists[name] = read.codes;
  }
  if (lists.source.length === 0) return words.noSource;
  const mutual = data.get('mutual') !== null;
  const day = text('day') === '' ? null : text('day');
  const precision = PRECISIONS.find((one) => one === text('precision')) ?? 'day';
  return {
    type,
    mode: text('mode') === '' ? null : text('mode'),
    source: mutual ? [...new Set([...lists.source, ...lists.target])] : lists.source,
    target: mutual ? [] : lists.target,
    mutual,
    status: STATUSES.find((one) => one === text('status')) ?? 'occurred',
    by: lists.by,
    day,
    precision: day === null ? 'none' : precision,
  };
}
