/** The names of all states, for the text fields that say `list="state-names"`. Stands once, in the frame. */
import { useNames } from '../names.js';

export function StateNames() {
  const { entries } = useNames();
  return (
    <datalist id="state-names">
      {entries.map((entry) => (
        <option key={entry.code} value={entry.name} />
      ))}
    </datalist>
  );
}
