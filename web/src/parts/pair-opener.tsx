/** Goes to the page of any two states, typed by name or code. */
import { useState } from 'preact/hooks';
import { pairHref } from '../addresses.js';
import { t } from '../messages/index.js';
import { useNames } from '../names.js';
import { go } from '../router.js';

export function PairOpener() {
  const words = t().app;
  const names = useNames();
  const [mistake, setMistake] = useState('');
  const open = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const typed = ['first', 'second'].map((name) => String(new FormData(form).get(name) ?? ''));
    const [a, b] = typed.map(names.find);
    if (a === undefined || b === undefined) {
      setMistake(words.unknownState((a === undefined ? typed[0] : typed[1]) ?? ''));
    } else if (a === b) {
      setMistake(words.samePair);
    } else {
      setMistake('');
      form.reset();
      go(pairHref(a, b));
    }
  };
  return (
    <form class="pair-opener" onSubmit={open}>
      <input
        name="first"
        list="state-names"
        aria-label={words.first}
        placeholder={words.first}
        required
        autocomplete="off"
      />
      <input
        name="second"
        list="state-names"
        aria-label={words.second}
        placeholder={words.second}
        required
        autocomplete="off"
      />
      <button type="submit">{words.open}</button>
      <span class="mistake" role="alert">
        {mistake}
      </span>
    </form>
  );
}
