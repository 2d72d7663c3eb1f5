/** Examples of strategy files to begin with: those that are not in the workspace yet. */
import { useState } from 'preact/hooks';
import type { Answer, StrategyFilesView } from '../../../src/server/responses.js';
import { api } from '../addresses.js';
import { change, troubleOf, useAnswer } from '../api.js';
import { t } from '../messages/index.js';
import { Fold } from '../parts/fold.js';
import { go, withParams } from '../router.js';

/** `taken`: names of the files of the workspace. Where it has some, the list is folded away. */
export function BeginList(props: { readonly taken: readonly string[] }) {
  const { taken } = props;
  const words = t().strategy;
  const all = useAnswer<Answer<StrategyFilesView>>(api.strategyExamples).data?.files ?? [];
  const files = all.filter(({ name }) => !taken.includes(name));
  if (files.length === 0) return null;
  if (taken.length > 0) {
    return (
      <Fold name="examples" summary={words.beginAnother}>
        {() => <Examples files={files} />}
      </Fold>
    );
  }
  return (
    <>
      <h2>{words.begin}</h2>
      <Examples files={files} />
    </>
  );
}

function Examples(props: { readonly files: StrategyFilesView['files'] }) {
  const words = t().strategy;
  const [said, setSaid] = useState('');
  const begin = (name: string) =>
    change('POST', '/api/strategy/begin', { name }).then(
      () => {
        go(withParams({ file: name, at: undefined, open: undefined }));
        // The button goes away with what it offered; whoever works by keyboard goes on at the top of the page.
        document.getElementById('main')?.focus();
      },
      (error: unknown) => setSaid(troubleOf(error).message || t().states.gone),
    );
  return (
    <>
      <ul class="begin-list">
        {props.files.map(({ name, kind }) => (
          <li key={name}>
            <button type="button" onClick={() => void begin(name)}>
              {words.fileOf(name, words.kinds[kind])}
            </button>
          </li>
        ))}
      </ul>
      <p class="mistake" role="alert">
        {said}
      </p>
    </>
  );
}
