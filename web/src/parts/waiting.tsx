/** What stands in a page's place while its answer is on its way, or when there is none. */
import { useEffect, useState } from 'preact/hooks';
import type { Trouble } from '../api.js';
import { t } from '../messages/index.js';
import { Message } from './quoted.js';

/** From when on a wait is long enough to say why. */
const LONG_MS = 2_000;

export function Waiting(props: { readonly trouble: Trouble | undefined }) {
  const { trouble } = props;
  const words = t().states;
  if (trouble === undefined) return <OnItsWay />;
  return (
    <div class="trouble" role="alert">
      <p>
        <strong>{trouble.message === '' ? words.gone : <Message>{trouble.message}</Message>}</strong>
      </p>
      <p>{trouble.status === 0 ? words.goneHint : <Message>{trouble.hint}</Message>}</p>
      <p>
        <a href={window.location.href} target="_self">
          {words.again}
        </a>
      </p>
    </div>
  );
}

function OnItsWay() {
  const words = t().states;
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="waiting" role="status">
      {long ? words.stillWorking : words.loading}
    </p>
  );
}
