/** Sends changes of the settings, and keeps what came of the last one. */
import { useState } from 'preact/hooks';
import { change, type Trouble, troubleOf } from '../api.js';
import { t } from '../messages/index.js';

/** Sends a change of the settings; what came of it is said beside its form. */
export interface Saving {
  readonly said: string;
  readonly trouble: Trouble | undefined;
  readonly save: (body: object) => void;
}

/** `expects`: hash of the text that is on screen. */
export function useSaving(href: string, expects: string): Saving {
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  const save = (body: object) => {
    setSaid('');
    setTrouble(undefined);
    change('PUT', href, { expects, ...body }).then(
      () => setSaid(t().sources.saved),
      (error: unknown) => setTrouble(troubleOf(error)),
    );
  };
  return { said, trouble, save };
}
