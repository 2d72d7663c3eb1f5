/** Acts in English: who did what to whom, in the form its status asks for, and who says so. */
import { type ActorCode, parseActor } from '../../../ontology/actor.js';
import { AUTHOR } from '../../../ontology/coded-event.js';
import type { LoggedEvent } from '../../../ontology/logged-event.js';
import type { Status } from '../../../ontology/status.js';
import { capital, type Names } from '../../words.js';
import { actorsWords, stateWords } from './actors.js';
import { VERBS } from './verbs.js';

const MANY: ReadonlySet<string> = new Set([
  'MIL',
  'JUD',
  'COP',
  'REB',
  'MED',
  'BUS',
  'CVL',
  'LAB',
  'EDU',
  'REF',
]);
const EACH_OTHER = 'each other';

/** "North Korea gave aid to Russia", "Russia is to visit North Korea", "… should …", "… may …". */
function act(event: LoggedEvent, names: Names): string {
  const [base, past] = VERBS[event.type][event.mode ?? 'any'] ?? VERBS[event.type].any;
  const subject = actorsWords(event.source, names);
  const others = event.mutual ? EACH_OTHER : actorsWords(event.target, names);
  const plural = event.source.length > 1 || event.source.some(isMany);
  switch (event.status) {
    case 'planned':
      return capital(`${subject} ${plural ? 'are' : 'is'} to ${withObject(base, others)}`);
    case 'proposed':
      return capital(`${subject} should ${withObject(base, others)}`);
    case 'possible':
      return capital(`${subject} may ${withObject(base, others)}`);
    default:
      return capital(`${subject} ${withObject(past, others)}`);
  }
}

/** Forces are; a government is. */
function isMany(code: ActorCode): boolean {
  const sector = parseActor(code)?.sector;
  return sector !== undefined && MANY.has(sector);
}

function withObject(verb: string, object: string): string {
  // A type that needs no target may have none; then the phrase would end in its preposition.
  if (object === '') return verb.replace(/ (?:with|to|on|of|from|against|for|before|towards)$/, '');
  // "Reached an agreement with each other" says "with" and "each other" for nothing.
  if (object === EACH_OTHER && verb.endsWith(' with')) return verb.slice(0, -' with'.length);
  return `${verb} ${object}`;
}

/** Whom a claim, plan, wish or denial comes from; empty where nobody is named. */
function speaker(event: LoggedEvent, names: Names): string {
  const by = event.by ?? [];
  if (by.includes(AUTHOR)) return `the author of an opinion piece${publisherWords(event)}`;
  if (by.length > 0) return actorsWords(by, names);
  return '';
}

function publisherWords(event: LoggedEvent): string {
  return event.publisher === null ? '' : ` in ${event.publisher}`;
}

const UNNAMED: Readonly<Record<Status, string>> = {
  occurred: '',
  claimed: 'according to a party that the report does not name',
  planned: '',
  proposed: 'urged by a speaker whom the report does not name',
  possible: '',
  denied: '',
};

const NAMED: Readonly<Record<Status, string>> = {
  occurred: '',
  claimed: 'according to',
  planned: 'announced by',
  proposed: 'urged by',
  possible: 'held possible by',
  denied: '',
};

/** An act with who claims, plans, urges or denies it. */
function told(event: LoggedEvent, names: Names): string {
  const done = act(event, names);
  const by = event.status === 'occurred' ? '' : speaker(event, names);
  if (event.status === 'denied') return `Denied${by === '' ? '' : ` by ${by}`}: ${done}`;
  const tail = by === '' ? UNNAMED[event.status] : `${NAMED[event.status]} ${by}`;
  return tail === '' ? done : `${done}, ${tail}`;
}

/** How an act is told where it is no plain fact, and what a person said of it; empty where there is nothing to say. */
function toldAs(event: LoggedEvent, names: Names): string {
  const by = speaker(event, names);
  const status = event.status === 'occurred' ? [] : [`${event.status}${by === '' ? '' : ` by ${by}`}`];
  return [...status, ...(event.review === 'unreviewed' ? [] : [event.review])].join('; ');
}

export const acts = { act, told, toldAs, state: stateWords, actors: actorsWords };
