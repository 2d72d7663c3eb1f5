/** A button that chooses files to read, for those who drag nothing. */
import { useRef } from 'preact/hooks';
import { t } from '../messages/index.js';
import { readFiles } from './inbox.js';

export function ChooseFiles() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {t().inbox.choose}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t().inbox.choose}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          readFiles(files.map((file) => ({ name: file.name, content: file })));
        }}
      />
    </>
  );
}
