/** A file as text. What is typed stays where it is when the file changes under it, and the new file is shown. */
import { useState } from 'preact/hooks';
import type { FileText } from '../../../src/server/responses.js';
import { t } from '../messages/index.js';
import type { Saving } from './saving.js';

export function TextForm(props: {
  readonly file: FileText;
  readonly name: string;
  readonly hint: string;
  readonly saving: Pick<Saving, 'save'>;
}) {
  const { file } = props;
  const words = t().sources;
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string } | undefined>();
  const text = typed?.text ?? file.text;
  const stale = typed !== undefined && typed.over !== file.hash && typed.text !== file.text;
  return (
    <form
      class="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        // The hash of the text that was typed over: the server refuses where the file has changed since.
        props.saving.save({ text, expects: typed?.over ?? file.hash });
      }}
    >
      <p class="quiet">
        <code>{file.path}</code> {props.hint}
      </p>
      <textarea
        aria-label={props.name}
        rows={12}
        spellcheck={false}
        value={text}
        onInput={(event) => setTyped({ text: event.currentTarget.value, over: typed?.over ?? file.hash })}
      />
      {stale && (
        <div class="notice" role="alert">
          <p>{words.conflict}</p>
          <pre>{file.text}</pre>
          <button type="button" onClick={() => setTyped(undefined)}>
            {words.takeTheirs}
          </button>
        </div>
      )}
      <button type="submit">{words.save}</button>
    </form>
  );
}
