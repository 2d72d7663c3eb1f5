/** Takes reports that are dropped anywhere on the window or pasted into it, and shows how they are handed over. */
import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../messages/index.js';
import { go } from '../router.js';
import { filesOf, type HandOver, handOver, type Refused } from './hand-over.js';
import { LEAST_PASTED, pastedFile } from './pasted.js';
import '../styles/inbox.css';

/** Files that a page asked to be read. */
const asked = signal<readonly HandOver[]>([]);

/** Has files read, as if they were dropped. */
export function readFiles(files: readonly HandOver[]): void {
  asked.value = files;
}

interface UnderWay {
  readonly name: string;
  readonly place: number;
  readonly all: number;
}

export function Inbox() {
  const words = t().inbox;
  const [hovering, setHovering] = useState(false);
  const [pasted, setPasted] = useState<string | undefined>();
  const [underWay, setUnderWay] = useState<UnderWay | undefined>();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const stop = useRef<AbortController | undefined>(undefined);
  const take = async (files: readonly HandOver[]) => {
    if (files.length === 0) return;
    stop.current = new AbortController();
    setRefused([]);
    const tell = (name: string, place: number) => setUnderWay({ name, place, all: files.length });
    setRefused(await handOver(files, tell, stop.current.signal));
    setUnderWay(undefined);
    go('/today');
  };
  useEffect(
    () => listen({ onHover: setHovering, onFiles: (files) => void take(files), onText: setPasted }),
    [],
  );
  const wanted = asked.value;
  useEffect(() => {
    if (wanted.length === 0) return;
    asked.value = [];
    void take(wanted);
  }, [wanted]);
  return (
    <>
      {hovering && (
        <p class="drop-here" role="status">
          {words.drop}
        </p>
      )}
      {(underWay !== undefined || refused.length > 0) && (
        <div class="hand-over" role="status">
          {underWay !== undefined && (
            <p>
              {words.handing(underWay.name, underWay.place, underWay.all)}{' '}
              <button type="button" onClick={() => stop.current?.abort()}>
                {t().document.cancel}
              </button>
            </p>
          )}
          {refused.map((one) => (
            <p key={one.name} class="mistake">
              {words.refused(one.name, one.why || t().states.gone)}
            </p>
          ))}
          {refused.length > 0 && (
            <button type="button" onClick={() => setRefused([])}>
              {t().palette.close}
            </button>
          )}
        </div>
      )}
      {pasted !== undefined && (
        <PastedDialog
          text={pasted}
          onDone={() => setPasted(undefined)}
          onRead={(file) => void take([file])}
        />
      )}
    </>
  );
}

function PastedDialog(props: {
  readonly text: string;
  readonly onDone: () => void;
  readonly onRead: (file: HandOver) => void;
}) {
  const words = t().inbox;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const data = new FormData(event.currentTarget);
    const field = (name: string) => String(data.get(name) ?? '');
    const file = pastedFile({ text: props.text, date: field('date'), publisher: field('publisher') });
    dialog.current?.close();
    props.onRead({ name: file.name, content: new Blob([file.text]) });
  };
  return (
    <dialog class="pasted" ref={dialog} aria-labelledby="pasted-title" onClose={props.onDone}>
      <form onSubmit={submit}>
        <h2 id="pasted-title">{words.paste}</h2>
        <p class="quiet">{words.pasteLead(props.text.length)}</p>
        <blockquote>{props.text.slice(0, 400)}</blockquote>
        <label>
          {words.date}
          <input type="date" name="date" />
        </label>
        <label>
          {words.publisher}
          <input name="publisher" maxLength={200} autocomplete="off" />
        </label>
        <p class="tools">
          <button type="submit">{words.read}</button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.dismiss}
          </button>
        </p>
      </form>
    </dialog>
  );
}

interface Ears {
  readonly onHover: (over: boolean) => void;
  readonly onFiles: (files: readonly HandOver[]) => void;
  readonly onText: (text: string) => void;
}

/** Listens on the whole window until the returned function is called. */
function listen(ears: Ears): () => void {
  const stop = new AbortController();
  const { signal: until } = stop;
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener(
    'dragover',
    (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      ears.onHover(true);
    },
    { signal: until },
  );
  document.addEventListener(
    'dragleave',
    (event) => {
      if (event.relatedTarget === null) ears.onHover(false);
    },
    { signal: until },
  );
  document.addEventListener(
    'drop',
    (event) => {
      ears.onHover(false);
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      void filesOf(event.dataTransfer).then(ears.onFiles);
    },
    { signal: until },
  );
  document.addEventListener(
    'paste',
    (event) => {
      if (isField(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) ears.onFiles(files.map((file) => ({ name: file.name, content: file })));
      else if (text.trim().length >= LEAST_PASTED) ears.onText(text);
    },
    { signal: until },
  );
  return () => stop.abort();
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
