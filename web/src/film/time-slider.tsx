/** Chooses a period of the film: a slider, one step back and on, and playing. The period stands in the address. */
import { useEffect, useState } from 'preact/hooks';
import type { NetworkFilm } from '../../../src/server/responses.js';
import { periodWords } from '../format.js';
import { t } from '../messages/index.js';
import { address, go, withParams } from '../router.js';
import '../styles/film.css';
import { FILM_STEPS, frameAt, stepParam, stepValue } from './film-params.js';

/** Milliseconds that a period stays in sight while the film plays. */
const FRAME_MS = 1400;

export function TimeSlider(props: { readonly film: NetworkFilm }) {
  const { film } = props;
  const words = t().film;
  const { params } = address.value;
  const at = frameAt(film, params);
  const [playing, setPlaying] = useState(false);
  const last = film.frames.length - 1;
  const show = (place: number) => go(withParams({ period: film.frames[place]?.period }), { replace: true });
  useEffect(() => {
    if (!playing) return undefined;
    if (at >= last) {
      setPlaying(false);
      return undefined;
    }
    const timer = setTimeout(() => show(at + 1), FRAME_MS);
    return () => clearTimeout(timer);
  }, [playing, at, last]);
  const frame = film.frames[at];
  if (frame === undefined) return null;
  const play = () => {
    // At the end it starts again.
    if (!playing && at >= last) show(0);
    setPlaying(!playing);
  };
  return (
    <fieldset class="time-slider">
      <legend class="unseen">{words.legend}</legend>
      <button type="button" onClick={play} aria-pressed={playing}>
        <span aria-hidden="true">{playing ? '❚❚' : '▶'}</span> {playing ? words.pause : words.play}
      </button>
      <button type="button" disabled={at <= 0} aria-label={words.back} onClick={() => show(at - 1)}>
        <span aria-hidden="true">‹</span>
      </button>
      <input
        type="range"
        min={0}
        max={last}
        value={at}
        aria-label={words.period}
        aria-valuetext={periodWords(frame.period)}
        onInput={(event) => show(Number(event.currentTarget.value))}
      />
      <button type="button" disabled={at >= last} aria-label={words.on} onClick={() => show(at + 1)}>
        <span aria-hidden="true">›</span>
      </button>
      <output class="time-slider-period">{periodWords(frame.period)}</output>
      <label>
        {words.by}{' '}
        <select
          value={stepParam(params)}
          onChange={(event) =>
            go(withParams({ by: stepValue(event.currentTarget.value), period: undefined }))
          }
        >
          {FILM_STEPS.map((step) => (
            <option key={step} value={step}>
              {t().filters.periods[step]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
