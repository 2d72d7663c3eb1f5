/** Each type and mode of act as an English verb phrase. */
import type { EventType } from '../../../ontology/event-types.js';

/** A verb phrase that takes the target as its object: in the infinitive and in the past. */
type Verb = readonly [base: string, past: string];

export const VERBS: Readonly<Record<EventType, Readonly<Record<string, Verb>> & { readonly any: Verb }>> = {
  AGREE: { any: ['reach an agreement with', 'reached an agreement with'] },
  CONSULT: {
    any: ['hold talks with', 'held talks with'],
    visit: ['visit', 'visited'],
    'third-party': ['mediate with', 'mediated with'],
    multilateral: ['meet in a wider round with', 'met in a wider round with'],
    phone: ['speak by telephone with', 'spoke by telephone with'],
  },
  SUPPORT: { any: ['voice support for', 'voiced support for'] },
  CONCEDE: { any: ['make a concession to', 'made a concession to'] },
  COOPERATE: { any: ['work together with', 'worked together with'] },
  AID: { any: ['give aid to', 'gave aid to'] },
  RETREAT: {
    any: ['give way to', 'gave way to'],
    withdraw: ['pull back from', 'pulled back from'],
    release: ['release people or property to', 'released people or property to'],
    disarm: ['disarm towards', 'disarmed towards'],
    ceasefire: ['cease fire with', 'ceased fire with'],
    access: ['grant access to', 'granted access to'],
    resign: ['step down before', 'stepped down before'],
  },
  REQUEST: {
    any: ['make a request to', 'made a request to'],
    assist: ['ask for help from', 'asked for help from'],
    change: ['demand a change from', 'demanded a change from'],
    yield: ['demand a concession from', 'demanded a concession from'],
    meet: ['ask for talks with', 'asked for talks with'],
  },
  ACCUSE: {
    any: ['accuse', 'accused'],
    disapprove: ['criticise', 'criticised'],
    investigate: ['investigate', 'investigated'],
  },
  REJECT: {
    any: ['turn down', 'turned down'],
    assist: ['refuse help to', 'refused help to'],
    change: ['refuse a change to', 'refused a change to'],
    yield: ['refuse a concession to', 'refused a concession to'],
    meet: ['refuse or put off talks with', 'refused or put off talks with'],
  },
  THREATEN: {
    any: ['threaten', 'threatened'],
    restrict: ['threaten restrictions on', 'threatened restrictions on'],
    relations: ['threaten to cut relations with', 'threatened to cut relations with'],
    expel: ['threaten to expel diplomats of', 'threatened to expel diplomats of'],
    territory: ['threaten the territory of', 'threatened the territory of'],
    violence: ['threaten force against', 'threatened force against'],
  },
  PROTEST: {
    any: ['protest against', 'protested against'],
    riot: ['riot against', 'rioted against'],
    strike: ['strike against', 'struck work against'],
    boycott: ['boycott', 'boycotted'],
  },
  SANCTION: {
    any: ['impose sanctions on', 'imposed sanctions on'],
    convict: ['convict people of', 'convicted people of'],
    expel: ['expel diplomats of', 'expelled diplomats of'],
    withdraw: ['withdraw from ties with', 'withdrew from ties with'],
    discontinue: ['break off ties with', 'broke off ties with'],
  },
  MOBILIZE: {
    any: ['mobilise against', 'mobilised against'],
    troops: ['move troops against', 'moved troops against'],
    weapons: ['show or test weapons against', 'showed or tested weapons against'],
  },
  COERCE: {
    any: ['coerce', 'coerced'],
    seize: ['seize land or property of', 'seized land or property of'],
    restrict: ['restrict', 'restricted'],
    censor: ['censor', 'censored'],
    arrest: ['arrest people of', 'arrested people of'],
    deport: ['deport people of', 'deported people of'],
    withhold: ['withhold goods from', 'withheld goods from'],
    misinformation: ['spread false information against', 'spread false information against'],
    cyber: ['attack the computers of', 'attacked the computers of'],
  },
  ASSAULT: {
    any: ['attack', 'attacked'],
    abduct: ['abduct people of', 'abducted people of'],
    aerial: ['carry out air strikes on', 'carried out air strikes on'],
    drone: ['send attack drones against', 'sent attack drones against'],
    'heavy-weapons': ['shell or bombard', 'shelled or bombarded'],
  },
};
