/** The keys of the page, shown by `?`. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../messages/index.js';

export function KeysDialog(props: { readonly onClose: () => void }) {
  const words = t().document;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog class="keys" ref={dialog} aria-labelledby="keys-title" onClose={props.onClose}>
      <h2 id="keys-title">{words.keysTitle}</h2>
      <dl>
        {Object.entries(words.keyList).map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  );
}
