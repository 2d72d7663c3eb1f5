/** The settings that have a form of their own; each sends only its own keys. */
import { useState } from 'preact/hooks';
import type { SettingsView, StateCode } from '../../../src/server/responses.js';
import { instant } from '../format.js';
import { t } from '../messages/index.js';
import type { Names } from '../names.js';

type Values = Readonly<
  Record<string, string | number | readonly string[] | { readonly guards: readonly string[] } | null>
>;

interface FormProps {
  readonly view: SettingsView;
  readonly onSave: (values: Values & Readonly<Record<string, unknown>>) => void;
}

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

function fieldOf(form: EventTarget | null, name: string): string {
  return form instanceof HTMLFormElement ? String(new FormData(form).get(name) ?? '').trim() : '';
}

export function PathsForm(props: FormProps) {
  const words = t().sources;
  const paths = listOf(props.view.values.sources);
  const every = props.view.values.readEvery;
  return (
    <form
      class="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        const lines = fieldOf(event.currentTarget, 'sources').split(/\r?\n/);
        const minutes = Number(fieldOf(event.currentTarget, 'readEvery'));
        props.onSave({
          sources: lines.map((line) => line.trim()).filter((line) => line !== ''),
          readEvery: minutes >= 1 ? Math.round(minutes) : null,
        });
      }}
    >
      <h2>{words.sources}</h2>
      <label>
        <span class="quiet">{words.sourcesHint}</span>
        <textarea
          key={paths.join('\n')}
          name="sources"
          rows={Math.max(3, paths.length + 1)}
          spellcheck={false}
          aria-label={words.sources}
          defaultValue={paths.join('\n')}
        />
      </label>
      <label>
        {words.readEvery}
        <input
          key={String(every)}
          name="readEvery"
          type="number"
          min={1}
          max={10_080}
          defaultValue={typeof every === 'number' ? String(every) : ''}
        />
        <span class="quiet">{words.readEveryHint}</span>
      </label>
      {typeof every === 'number' && <p class="quiet">{lookWords(props.view)}</p>}
      <button type="submit">{words.save}</button>
    </form>
  );
}

function lookWords({ sourcesNews }: SettingsView): string {
  const words = t().sources;
  const { looked, files, reason } = sourcesNews;
  if (looked === null) return words.lookNever;
  return `${words.lookedAt(instant(looked), files)}${reason === null ? '' : ` ${words.lookFailed(reason)}`}`;
}

/** Side, watched states and poles, typed by name or code. */
export function CodesForm(props: FormProps & { readonly names: Names }) {
  const { view, names } = props;
  const words = t().sources;
  const [mistake, setMistake] = useState('');
  const { side } = view.values;
  const kept = {
    side: typeof side === 'string' ? [side] : [],
    watch: listOf(view.values.watch),
    poles: listOf(view.values.poles),
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = (['side', 'watch', 'poles'] as const).map((name) =>
      codesOf(fieldOf(event.currentTarget, name), names),
    );
    const unknown = typed.find((one) => typeof one === 'string');
    if (typeof unknown === 'string') return setMistake(words.unknown(unknown));
    const [sides = [], watch = [], poles = []] = typed as readonly (readonly StateCode[])[];
    setMistake('');
    return props.onSave({ side: sides[0] ?? null, watch, poles });
  };
  return (
    <form class="settings-form" onSubmit={submit}>
      {(['side', 'watch', 'poles'] as const).map((name) => (
        <label key={name}>
          {words[name]}
          <input
            key={kept[name].join()}
            name={name}
            title={words.codesHint}
            autocomplete="off"
            list={name === 'side' ? 'state-names' : undefined}
            defaultValue={kept[name].map(names.state).join(', ')}
          />
        </label>
      ))}
      {mistake !== '' && (
        <p class="mistake" role="alert">
          {mistake}
        </p>
      )}
      <button type="submit">{words.save}</button>
    </form>
  );
}

/** Codes of what was typed, or the first part that is none. */
function codesOf(typed: string, names: Names): readonly StateCode[] | string {
  const codes: StateCode[] = [];
  for (const part of typed.split(/[,，、;]/).map((each) => each.trim())) {
    if (part === '') continue;
    const code = names.find(part);
    if (code === undefined) return part;
    codes.push(code);
  }
  return codes;
}

export function GuardsForm(props: FormProps) {
  const words = t().sources;
  const imports = props.view.values.imports as { readonly guards?: unknown } | undefined;
  const chosen = listOf(imports?.guards);
  if (props.view.guards.length === 0) return null;
  return (
    <form class="settings-form" onSubmit={(event) => event.preventDefault()}>
      <fieldset class="statuses">
        <legend>{words.guards}</legend>
        {props.view.guards.map((guard) => (
          <label key={guard}>
            <input
              type="checkbox"
              checked={chosen.includes(guard)}
              onChange={() => {
                const others = chosen.filter((other) => other !== guard);
                props.onSave({ imports: { guards: chosen.includes(guard) ? others : [...chosen, guard] } });
              }}
            />
            <code>{guard}</code>
          </label>
        ))}
      </fieldset>
    </form>
  );
}
