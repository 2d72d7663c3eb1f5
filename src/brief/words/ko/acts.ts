/**
 * 행위를 한국어로: 누가 누구에게 무엇을 했는지를 보고서의 개조식(명사형)으로 적고, 사실이 아니면 그 성격과 말한 쪽을
 * 괄호에 적는다.
 */
import { AUTHOR } from '../../../ontology/coded-event.js';
import type { LoggedEvent, ReviewState } from '../../../ontology/logged-event.js';
import type { Status } from '../../../ontology/status.js';
import { josa, type Particle } from '../../../shared/language/josa.js';
import type { Widen } from '../../../shared/language/language.js';
import type { Names } from '../../words.js';
import type { acts as english } from '../en/acts.js';
import { actorsWords, stateWords } from './actors.js';
import { PHRASES } from './verbs.js';

const TARGET = /~(?:\[([^\]]+)\])?/;

const FORM: Readonly<Record<Status, string>> = {
  occurred: '',
  claimed: '',
  planned: ' 예정',
  proposed: ' 필요',
  possible: ' 가능성',
  denied: '',
};

/** `북한, 러시아에 대한 지원 제공`, `북한·러시아, 합의`, `러시아, 북한 방문 예정` */
function act(event: LoggedEvent, names: Names): string {
  const phrases = PHRASES[event.type];
  const phrase = phrases[event.mode ?? 'any'] ?? phrases.any;
  const done = event.mutual ? mutually(phrase) : withTarget(phrase, actorsWords(event.target, names));
  return `${actorsWords(event.source, names)}, ${done}${FORM[event.status]}`;
}

/** `~[과/와] 합의` → `합의`; `~ 방문` → `상호 방문` */
function mutually(phrase: string): string {
  return /^~\[과\/와\] /.test(phrase) ? alone(phrase) : `상호 ${alone(phrase)}`;
}

/** `~에 대한 지원 제공` → `지원 제공` */
function alone(phrase: string): string {
  return phrase.replace(/^~\S* (?:대한 )?/, '');
}

function withTarget(phrase: string, target: string): string {
  if (target === '') return alone(phrase);
  return phrase.replace(TARGET, (_, particle: Particle | undefined) =>
    particle === undefined ? target : josa(target, particle),
  );
}

function speaker(event: LoggedEvent, names: Names): string {
  const by = event.by ?? [];
  if (by.includes(AUTHOR)) return event.publisher === null ? '논평 필자' : `${event.publisher} 논평 필자`;
  return actorsWords(by, names);
}

const SAYS: Readonly<Record<Exclude<Status, 'occurred'>, string>> = {
  claimed: '주장',
  planned: '발표',
  proposed: '촉구',
  possible: '언급',
  denied: '부인',
};
const UNNAMED: Readonly<Record<Exclude<Status, 'occurred'>, string>> = {
  claimed: '보도가 밝히지 않은 당사자 주장',
  planned: '',
  proposed: '보도가 밝히지 않은 인사 촉구',
  possible: '',
  denied: '부인',
};

function told(event: LoggedEvent, names: Names): string {
  const done = act(event, names);
  if (event.status === 'occurred') return done;
  const by = speaker(event, names);
  const tail = by === '' ? UNNAMED[event.status] : `${by} ${SAYS[event.status]}`;
  return tail === '' ? done : `${done}(${tail})`;
}

const STATUS: Readonly<Record<Exclude<Status, 'occurred'>, string>> = {
  planned: '예정',
  claimed: '주장',
  proposed: '제안',
  possible: '가능성',
  denied: '부인',
};
const REVIEW: Readonly<Record<Exclude<ReviewState, 'unreviewed'>, string>> = {
  accepted: '승인됨',
  rejected: '기각됨',
  edited: '수정됨',
};

function toldAs(event: LoggedEvent, names: Names): string {
  const by = speaker(event, names);
  const status = event.status === 'occurred' ? [] : [`${STATUS[event.status]}${by === '' ? '' : `: ${by}`}`];
  return [...status, ...(event.review === 'unreviewed' ? [] : [REVIEW[event.review]])].join('; ');
}

export const acts: Widen<typeof english> = { act, told, toldAs, state: stateWords, actors: actorsWords };
