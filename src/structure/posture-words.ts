/** A posture in sentences. */
import type { StateCode } from '../ontology/actor.js';
import { DEFAULT_LANGUAGE, type Language } from '../shared/language/language.js';
import type { AxisPoint, Posture } from './posture-types.js';
import type { AxisTold } from './words/en.js';
import { type StructureWords, structureWords } from './words/index.js';

type Name = (state: StateCode) => string;
type Told = Omit<Posture, 'words'>;
type Words = StructureWords['posture'];

/** The latest period of which something is known, in words; where nothing is, why not. */
export function postureWords(posture: Told, name: Name, language: Language = DEFAULT_LANGUAGE): string {
  const words = structureWords(language).posture;
  const { state, poles, points, offAxes } = posture;
  const who = [name(state), name(poles[0]), name(poles[1])] as const;
  const last = points.findLast((point) => point.stance !== 'unknown');
  if (points.length === 0) return words.unread(...who);
  if (last === undefined)
    return [words.unknown(...who, offAxes), ...votesWords(posture, name, words)].join(' ');
  const { period, stance, security, economic, distance } = last;
  const sure = [security, economic].every((axis) => axis.side === null || axis.sure);
  return [
    words.stance(...who, { period, stance, pole: last.pole === null ? null : name(last.pole), sure }),
    words.axes(axisTold(security, poles, name), axisTold(economic, poles, name)),
    ...(distance === null ? [] : [words.distance(distance)]),
    ...treatyWords(posture, name, words),
    ...votesWords(posture, name, words),
  ].join(' ');
}

function axisTold(axis: AxisPoint, poles: Posture['poles'], name: Name): AxisTold {
  return {
    lean: axis.lean,
    side: axis.side,
    pole: name(axis.side === 'second' ? poles[1] : poles[0]),
    silent: axis.silent === null ? null : name(axis.silent),
  };
}

/** Defence is what counts for a posture; other treaties are in the list. */
function treatyWords({ commitments, poles }: Told, name: Name, words: Words): readonly string[] {
  const bound = poles.filter((pole) =>
    commitments.some((one) => one.pole === pole && one.bond.treaty.obligations.includes('defence')),
  );
  return bound.length === 0 ? [] : [words.treaties(bound.map(name))];
}

function votesWords({ votes, poles }: Told, name: Name, words: Words): readonly string[] {
  const last = votes.at(-1);
  return last === undefined ? [] : [words.votes(last.year, last.position, name(poles[0]), name(poles[1]))];
}
