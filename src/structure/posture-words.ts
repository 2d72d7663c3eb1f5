/** A posture in sentences. */
import type { StateCode } from '../ontology/actor.js';
import type { AxisPoint, Banded, Posture, PosturePoint, Stance } from './posture-types.js';

type Name = (state: StateCode) => string;

/** The latest period of which something is known, in words; where nothing is, why not. */
export function postureWords(posture: Omit<Posture, 'words'>, name: Name): string {
  const { state, poles, points } = posture;
  const between = `${name(state)} between ${name(poles[0])} and ${name(poles[1])}`;
  const last = points.findLast((point) => point.stance !== 'unknown');
  if (points.length === 0) return `${between}: nothing was read, so nothing can be said.`;
  if (last === undefined) {
    const told = `${posture.offAxes} acts with one of the poles are told, none of them on security or economic ties`;
    return `${between}: too little is known of either axis (${told}).${votesWords(posture, name)}`;
  }
  const axes = `On security ${axisWords(last.security, poles, name)}; on economic ties ${axisWords(last.economic, poles, name)}.`;
  return `${between}, ${last.period}: ${stanceWords(last, name)}. ${axes}${distanceWords(last)}${treatyWords(posture, name)}${votesWords(posture, name)}`;
}

function stanceWords(point: PosturePoint, name: Name): string {
  const words: Readonly<Record<Stance, string>> = {
    aligned: `aligned with ${point.pole === null ? '' : name(point.pole)}`,
    ambiguous: 'strategic ambiguity, the two axes lean to opposite poles',
    hedging: 'hedging',
    distant: 'at a distance from both',
    'one axis': 'only one of the two axes is known',
    unknown: 'too little is known',
  };
  const unsure = [point.security, point.economic].some((axis) => axis.side !== null && !axis.sure);
  return `${words[point.stance]}${unsure ? ', though not surely' : ''}`;
}

function axisWords(axis: AxisPoint, poles: readonly [StateCode, StateCode], name: Name): string {
  if (axis.lean === null) return 'too little is known';
  const pole = axis.side === 'second' ? poles[1] : poles[0];
  const where = axis.side === 'between' ? 'it stands between them' : `it leans to ${name(pole)}`;
  const silent = axis.silent === null ? '' : `, nothing being known of ${name(axis.silent)}`;
  return `${where} (${signed(axis.lean)}${silent})`;
}

function distanceWords({ distance }: PosturePoint): string {
  if (distance === null) return '';
  return ` The axes lie ${distance.value.toFixed(1)} of at most 20 apart (${distance.low.toFixed(1)} to ${distance.high.toFixed(1)}).`;
}

/** Defence is what counts for a posture; other treaties are in the list. */
function treatyWords({ commitments, poles }: Omit<Posture, 'words'>, name: Name): string {
  const bound = poles.filter((pole) =>
    commitments.some((one) => one.pole === pole && one.bond.treaty.obligations.includes('defence')),
  );
  return bound.length === 0 ? '' : ` A treaty of defence binds it to ${bound.map(name).join(' and to ')}.`;
}

function votesWords({ votes, poles }: Omit<Posture, 'words'>, name: Name): string {
  const last = votes.at(-1);
  if (last === undefined) return '';
  return ` Its votes in the UN General Assembly of ${last.year} stand at ${signed(last.position)}, where +1 is ${name(poles[0])} and −1 ${name(poles[1])}.`;
}

function signed({ value, low, high }: Banded): string {
  return `${one(value)}, band ${one(low)} to ${one(high)}`;
}

function one(value: number): string {
  const text = Math.abs(value).toFixed(1);
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}
