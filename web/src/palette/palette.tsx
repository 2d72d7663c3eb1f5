/** The command palette: type where to go or what to do. A list box under a text field, as WAI-ARIA describes it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Action, actionsInSight } from '../actions.js';
import { LANGUAGES, type Language, t } from '../messages/index.js';
import { useNames } from '../names.js';
import { PAGES } from '../pages.js';
import { chooseLanguage, chooseTheme, THEMES } from '../preferences.js';
import { go } from '../router.js';
import { useFoundDocuments } from './found-documents.js';
import { actionEntries, type PaletteEntry, pageEntries, pairEntries } from './palette-entries.js';
import { paletteOpen } from './palette-state.js';
import '../styles/palette.css';

export function Palette() {
  const dialog = useRef<HTMLDialogElement>(null);
  const words = t().palette;
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const entries = useEntries(typed.trim(), useFoundDocuments(typed.trim()));
  const chosen = Math.min(at, entries.length - 1);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    dialog.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const close = () => {
    paletteOpen.value = false;
  };
  const run = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    dialog.current?.close();
    if (typeof entry.does === 'string') go(entry.does);
    else entry.does();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While a syllable is being put together (한글), Enter belongs to the input method.
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((chosen + step + entries.length) % Math.max(1, entries.length));
    else if (event.key === 'Enter') run(entries[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog class="palette" ref={dialog} aria-label={words.open} onClose={close} onPointerDown={closeOutside}>
      <div class="palette-box">
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant={chosen >= 0 ? `palette-${chosen}` : undefined}
          aria-label={words.label}
          placeholder={words.placeholder}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id="palette-list" role="listbox" aria-label={words.open}>
          {entries.map((entry, i) => (
            <Option key={entry.id} entry={entry} place={i} chosen={i === chosen} onRun={() => run(entry)} />
          ))}
        </div>
        <p class="palette-foot">
          <span role="status">{entries.length === 0 ? words.none : words.results(entries.length)}</span>
          <span class="quiet">{words.how}</span>
        </p>
      </div>
    </dialog>
  );
}

function Option(props: {
  readonly entry: PaletteEntry;
  readonly place: number;
  readonly chosen: boolean;
  readonly onRun: () => void;
}) {
  const { entry } = props;
  return (
    // The keyboard acts on the text field, which names the chosen entry.
    <div
      id={`palette-${props.place}`}
      role="option"
      tabIndex={-1}
      aria-selected={props.chosen}
      onPointerUp={props.onRun}
    >
      <span class="palette-group">{t().palette.groups[entry.group]}</span>
      <span class="palette-label">{entry.label}</span>
      {entry.note !== undefined && <span class="quiet">{entry.note}</span>}
    </div>
  );
}

/** A click on what lies behind the dialog closes it. */
function closeOutside(event: Event): void {
  if (event.target instanceof HTMLDialogElement) event.target.close();
}

function useEntries(typed: string, documents: readonly PaletteEntry[]): readonly PaletteEntry[] {
  const names = useNames();
  const words = t();
  const actions = actionsInSight();
  return useMemo(
    () => [
      ...pairEntries(typed, names, words),
      ...actionEntries(typed, actions),
      ...pageEntries(typed, PAGES, words),
      ...documents,
      ...actionEntries(typed, shellActions()),
    ],
    [typed, names, words, actions, documents],
  );
}

function shellActions(): readonly Action[] {
  const { palette, app } = t();
  return [
    ...THEMES.map((choice) => ({
      id: `theme ${choice}`,
      label: palette.theme(app.themes[choice]),
      run: () => chooseTheme(choice),
    })),
    ...(Object.keys(LANGUAGES) as readonly Language[]).map((code) => ({
      id: `language ${code}`,
      label: palette.language(LANGUAGES[code]),
      run: () => void chooseLanguage(code),
    })),
  ];
}
