/** Where a workspace has no file of strategy yet: examples to begin with. */
import { useState } from 'preact/hooks';
import type { Answer, StrategyFilesView } from '../../../src/server/responses.js';
import { api } from '../addresses.js';
import { change, troubleOf, useAnswer } from '../api.js';
import { t } from '../messages/index.js';
import { go, withParams } from '../router.js';

export function BeginList() {
  const words = t().strategy;
  const [said, setSaid] = useState('');
  const files = useAnswer<Answer<StrategyFilesView>>(api.strategyExamples).data?.files ?? [];
  const begin = (name: string) =>
    change('POST', '/api/strategy/begin', { name }).then(
      () => go(withParams({ file: name })),
      (error: unknown) => setSaid(troubleOf(error).message || t().states.gone),
    );
  if (files.length === 0) return null;
  return (
    <>
      <h2>{words.begin}</h2>
      <ul class="begin-list">
        {files.map(({ name, kind }) => (
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
