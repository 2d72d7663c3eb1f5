/**
 * Composes sentences in the manner of news agencies, with their trees: subjects parted from their verb by
 * relative clauses, participles and appositions, lists of states, passives with "by", reports of what somebody
 * said. The treebank has few of them and many fragments, from which a parser learns to expect no verb. The words
 * are ours; tags and relations follow the treebank's ways.
 */
import { seededRandom } from '../../dist/shared/random.js';

const words = (text) => text.trim().split(/\s+/);
const rows = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '));

const STATES =
  words(`Russia Ukraine Iran Iraq Israel Syria Turkey China Japan India Pakistan France Germany Britain
  Egypt Kenya Nigeria Mali Sudan Somalia Serbia Poland Belarus Cuba Brazil Canada Yemen Libya Lebanon Qatar`);
const LONG_STATES = [
  ['North', 'PROPN|NNP', 'compound', 'Korea', 'PROPN|NNP'],
  ['South', 'PROPN|NNP', 'compound', 'Korea', 'PROPN|NNP'],
  ['Saudi', 'ADJ|NNP', 'amod', 'Arabia', 'PROPN|NNP'],
  ['South', 'PROPN|NNP', 'compound', 'Sudan', 'PROPN|NNP'],
];
const THE_STATES = [
  ['United', 'ADJ|NNP', 'amod', 'States', 'PROPN|NNPS'],
  ['European', 'ADJ|NNP', 'amod', 'Union', 'PROPN|NNP'],
  ['United', 'ADJ|NNP', 'amod', 'Nations', 'PROPN|NNPS'],
  ['African', 'ADJ|NNP', 'amod', 'Union', 'PROPN|NNP'],
];
const ADJECTIVES =
  words(`Russian Ukrainian Iranian Iraqi Israeli Syrian Turkish Chinese Japanese Indian French German
  British Egyptian Kenyan Saudi American Serbian Polish Cuban Libyan Ethiopian Afghan`);
const CITIES = words(
  'Moscow Kyiv Geneva Tehran Baghdad Damascus Cairo Nairobi Beijing Tokyo Vienna Doha Aleppo',
);
const SURNAMES = words('Petrov Haddad Mwangi Kowalski Rossi Tanaka Silva Okafor Novak Rahman Becker Moreau');
const GIVEN = words('Viktor Omar Grace Piotr Marco Yuki Paulo Chidi Jana Farid Anna Louis');
const PERSONS = words(
  'president minister general ambassador spokesman king envoy governor lawmaker diplomat',
);
const GROUPS = words(
  'troops rebels militants protesters soldiers gunmen officials police forces separatists',
);
const BODIES = words('government army ministry parliament navy council opposition court coalition');
const THINGS =
  words(`village border base embassy city airport agreement ceasefire proposal resolution convoy ship
  plan treaty blockade pipeline law invasion decision attack`);
const PLURALS = words(
  'sanctions missiles rockets weapons talks prisoners hostages tanks drones exercises tariffs',
);
const DAYS = words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
const PLACES = words('in near at outside');

const EVENTS = words(
  'explosion bomb earthquake storm fire rocket missile mine shell flood blast drone helicopter',
);
const HARM = words('people civilians soldiers villagers passengers miners workers');
const NUMBERS = words('two three five nine 12 16 30 45 110');

/** Base form, third person, past, participle, -ing. Many are nouns as well, which is what has to be learned. */
const ON_PEOPLE = rows(`attack attacks attacked attacked attacking
  arrest arrests arrested arrested arresting
  kill kills killed killed killing
  criticise criticises criticised criticised criticising
  accuse accuses accused accused accusing
  expel expels expelled expelled expelling
  meet meets met met meeting
  support supports supported supported supporting
  warn warns warned warned warning
  charge charges charged charged charging
  sentence sentences sentenced sentenced sentencing
  fine fines fined fined fining
  back backs backed backed backing
  defeat defeats defeated defeated defeating
  host hosts hosted hosted hosting
  visit visits visited visited visiting
  target targets targeted targeted targeting
  blame blames blamed blamed blaming
  release releases released released releasing`);
const ON_THINGS = rows(`seize seizes seized seized seizing
  launch launches launched launched launching
  sign signs signed signed signing
  reject rejects rejected rejected rejecting
  condemn condemns condemned condemned condemning
  impose imposes imposed imposed imposing
  fire fires fired fired firing
  cross crosses crossed crossed crossing
  lead leads led led leading
  lift lifts lifted lifted lifting
  deploy deploys deployed deployed deploying
  approve approves approved approved approving
  bomb bombs bombed bombed bombing
  announce announces announced announced announcing
  raid raids raided raided raiding
  strike strikes struck struck striking
  shell shells shelled shelled shelling
  mark marks marked marked marking
  ban bans banned banned banning
  order orders ordered ordered ordering
  block blocks blocked blocked blocking
  seal seals sealed sealed sealing
  open opens opened opened opening
  plan plans planned planned planning
  demand demands demanded demanded demanding
  veto vetoes vetoed vetoed vetoing
  test tests tested tested testing
  force forces forced forced forcing
  hit hits hit hit hitting`);
const HAPPEN = rows(`explode explodes exploded exploded exploding
  crash crashes crashed crashed crashing
  collapse collapses collapsed collapsed collapsing
  strike strikes struck struck striking
  occur occurs occurred occurred occurring
  erupt erupts erupted erupted erupting
  land lands landed landed landing`);
const ALONE = rows(`rally rallies rallied rallied rallying
  march marches marched marched marching
  protest protests protested protested protesting
  clash clashes clashed clashed clashing
  vote votes voted voted voting
  strike strikes struck struck striking
  withdraw withdraws withdrew withdrawn withdrawing
  resign resigns resigned resigned resigning
  arrive arrives arrived arrived arriving
  surrender surrenders surrendered surrendered surrendering`);
const TO_DO = rows(`agree agrees agreed agreed agreeing
  threaten threatens threatened threatened threatening
  refuse refuses refused refused refusing
  pledge pledges pledged pledged pledging
  vow vows vowed vowed vowing`);
const TO_SAY = rows(`say says said said saying
  announce announces announced announced announcing
  claim claims claimed claimed claiming
  confirm confirms confirmed confirmed confirming
  report reports reported reported reporting
  rule rules ruled ruled ruling
  state states stated stated stating
  warn warns warned warned warning`);

const node = (form, tag) => ({ form, tag, left: [], right: [] });
const left = (head, relation, child) => {
  head.left.push([relation, child]);
  return head;
};
const before = (head, relation, child) => {
  head.left.unshift([relation, child]);
  return head;
};
const right = (head, relation, child) => {
  head.right.push([relation, child]);
  return head;
};
const comma = () => node(',', 'PUNCT|,');

/** @returns trees of `count` sentences; the same for the same seed */
export function composedTrees(count, seed) {
  const composer = new Composer(seededRandom(seed));
  return Array.from({ length: count }, (_, i) => linearise(composer.sentence(), `composed-${i}`));
}

class Composer {
  constructor(random) {
    this.random = random;
  }

  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  chance(share) {
    return this.random() < share;
  }

  sentence() {
    const tense = this.pick(['past', 'present', 'present']);
    const verb = this.chance(0.12) ? this.happening(tense) : this.clause(this.subject(true), tense, 2);
    if (this.chance(0.12)) this.consequence(verb);
    else if (this.chance(0.08)) right(verb, 'obl', before(this.according(), 'punct', comma()));
    if (this.chance(0.25)) {
      before(verb, 'punct', comma());
      before(verb, 'obl', this.opening());
    }
    return right(verb, 'punct', node('.', 'PUNCT|.'));
  }

  opening() {
    if (this.chance(0.35)) return this.phrase('On', node(this.pick(DAYS), 'PROPN|NNP'));
    if (this.chance(0.5)) return this.phrase('After', right(node('talks', 'NOUN|NNS'), 'nmod', this.where()));
    return this.according();
  }

  according() {
    const according = right(node('according', 'VERB|VBG'), 'fixed', node('to', 'ADP|IN'));
    return before(this.body(), 'case', according);
  }

  /** "An explosion in Aleppo kills five people." */
  happening(tense) {
    const form = this.pick(EVENTS);
    const noun = this.article(node(form, 'NOUN|NN'));
    if (form === 'bomb' && this.chance(0.5)) {
      noun.left.pop();
      this.article(left(noun, 'compound', node('car', 'NOUN|NN')), 'car');
    }
    if (this.chance(0.5)) right(noun, 'nmod', this.where());
    if (this.chance(0.5)) return this.finish(this.finite(noun, false, tense, this.pick(HAPPEN)), 1);
    const forms = ['kill', 'kills', 'killed', 'killed', 'killing'];
    return this.finish(right(this.finite(noun, false, tense, forms), 'obj', this.victims()), 1);
  }

  victims() {
    const number = node(this.pick(NUMBERS), 'NUM|CD');
    if (this.chance(0.3)) left(number, 'nmod', left(node('least', 'ADJ|JJS'), 'case', node('at', 'ADP|IN')));
    return left(node(this.pick(HARM), 'NOUN|NNS'), 'nummod', number);
  }

  /** ", killing five people" */
  consequence(verb) {
    const end = node(this.pick(['killing', 'injuring', 'wounding']), 'VERB|VBG');
    right(verb, 'advcl', right(left(end, 'punct', comma()), 'obj', this.victims()));
  }

  article(noun, first = noun.form) {
    const definite = this.chance(0.4);
    const indefinite = /^[aeiou]/.test(first) ? 'an' : 'a';
    return before(noun, 'det', node(definite ? 'the' : indefinite, 'DET|DT'));
  }

  where() {
    return this.phrase(this.pick(PLACES), node(this.pick([...CITIES, ...STATES]), 'PROPN|NNP'));
  }

  phrase(preposition, noun) {
    return before(noun, 'case', node(preposition, 'ADP|IN'));
  }

  /** A subject with its number: some are parted from the verb by what is told of them. */
  subject(deep) {
    const kind = this.random();
    if (kind < 0.2) return this.described(this.person(), false, 'who', deep);
    if (kind < 0.42) return this.described(this.group(), true, this.pick(['who', 'that']), deep);
    if (kind < 0.55) return this.described(this.body(), false, this.pick(['which', 'that']), deep);
    if (kind < 0.75) return this.described(this.state(), false, 'which', deep, true);
    if (kind < 0.87) return { noun: this.list(), plural: true };
    return { noun: this.named(), plural: false };
  }

  described(noun, plural, pronoun, deep, always) {
    const kind = deep ? this.random() : 1;
    if (kind < 0.3) {
      const set = always || this.chance(0.35);
      right(noun, 'acl:relcl', this.relative(set && pronoun === 'that' ? 'which' : pronoun, plural, set));
    } else if (kind < 0.45 && !always) right(noun, 'acl', this.participle());
    else if (kind < 0.53) right(noun, 'appos', this.apposition());
    else if (kind < 0.75 && !always && noun.right.length === 0) {
      right(
        noun,
        'nmod',
        this.chance(0.5) ? this.where() : this.phrase(this.pick(['of', 'from']), this.state()),
      );
    }
    return { noun, plural };
  }

  relative(pronoun, plural, set) {
    const wh = node(pronoun, pronoun === 'who' ? 'PRON|WP' : 'PRON|WDT');
    const verb = this.clause({ noun: wh, plural }, this.pick(['past', 'present']), 0);
    if (!set) return verb;
    before(verb, 'punct', comma());
    return right(verb, 'punct', comma());
  }

  participle() {
    const verb = this.chance(0.6)
      ? node(this.pick(ON_PEOPLE)[3], 'VERB|VBN')
      : node(this.pick(ON_THINGS)[4], 'VERB|VBG');
    if (verb.tag === 'VERB|VBN') return right(verb, 'obl:agent', this.phrase('by', this.state()));
    return right(verb, 'obj', this.thing());
  }

  apposition() {
    const noun = this.person();
    before(noun, 'punct', comma());
    return right(noun, 'punct', comma());
  }

  /** A clause under its verb: `depth` bounds what else it may hold. */
  clause({ noun, plural }, tense, depth) {
    const kind = this.random();
    if (kind < 0.14) return this.finish(this.passive(noun, plural, tense), depth);
    if (kind < 0.24) return this.finish(this.finite(noun, plural, tense, this.pick(ALONE)), 1);
    if (kind < 0.36 && depth > 0) return this.intends(noun, plural, tense);
    if (kind < 0.5 && depth > 1) return this.reports(noun, plural, tense);
    const onPeople = this.chance(0.4);
    const verb = this.finite(noun, plural, tense, this.pick(onPeople ? ON_PEOPLE : ON_THINGS));
    right(verb, 'obj', onPeople ? this.subject(false).noun : this.thing());
    return this.finish(verb, depth);
  }

  finite(noun, plural, tense, forms) {
    if (this.chance(0.12)) {
      const has =
        tense === 'past' ? node('had', 'AUX|VBD') : plural ? node('have', 'AUX|VBP') : node('has', 'AUX|VBZ');
      return left(left(node(forms[3], 'VERB|VBN'), 'nsubj', noun), 'aux', has);
    }
    const present = plural ? node(forms[0], 'VERB|VBP') : node(forms[1], 'VERB|VBZ');
    return left(tense === 'past' ? node(forms[2], 'VERB|VBD') : present, 'nsubj', noun);
  }

  passive(noun, plural, tense) {
    const past = plural ? node('were', 'AUX|VBD') : node('was', 'AUX|VBD');
    const present = plural ? node('are', 'AUX|VBP') : node('is', 'AUX|VBZ');
    const verb = node(this.pick(ON_PEOPLE)[3], 'VERB|VBN');
    left(left(verb, 'nsubj:pass', noun), 'aux:pass', tense === 'past' ? past : present);
    return this.chance(0.7) ? right(verb, 'obl:agent', this.phrase('by', this.subject(false).noun)) : verb;
  }

  intends(noun, plural, tense) {
    const inner = left(node(this.pick(ON_THINGS)[0], 'VERB|VB'), 'mark', node('to', 'PART|TO'));
    right(inner, 'obj', this.thing());
    return right(this.finite(noun, plural, tense, this.pick(TO_DO)), 'xcomp', this.finish(inner, 1));
  }

  reports(noun, plural, tense) {
    const verb = this.finite(noun, plural, tense, this.pick(TO_SAY));
    const inner = this.clause(this.subject(false), this.pick(['past', 'present']), 1);
    if (this.chance(0.5)) before(inner, 'mark', node('that', 'SCONJ|IN'));
    return right(verb, 'ccomp', inner);
  }

  finish(verb, depth) {
    if (depth > 0 && this.chance(0.35)) right(verb, 'obl', this.where());
    if (this.chance(0.35)) right(verb, 'obl', this.phrase('on', node(this.pick(DAYS), 'PROPN|NNP')));
    return verb;
  }

  thing() {
    if (this.chance(0.4)) {
      const noun = node(this.pick(PLURALS), 'NOUN|NNS');
      if (this.chance(0.4)) left(noun, 'amod', node(this.pick(['new', 'more', 'joint', 'heavy']), 'ADJ|JJ'));
      return noun;
    }
    const noun = this.article(node(this.pick(THINGS), 'NOUN|NN'));
    return this.chance(0.3)
      ? right(noun, 'nmod', this.phrase(this.pick(['in', 'of', 'with']), this.state()))
      : noun;
  }

  person() {
    const noun = left(node(this.pick(PERSONS), 'NOUN|NN'), 'det', node('the', 'DET|DT'));
    const kind = this.random();
    if (kind < 0.4) left(noun, 'amod', node(this.pick(ADJECTIVES), 'ADJ|JJ'));
    else if (kind < 0.6) right(noun, 'nmod', this.phrase('of', this.state()));
    return noun;
  }

  group() {
    const noun = node(this.pick(GROUPS), 'NOUN|NNS');
    const kind = this.random();
    if (kind < 0.4) return left(noun, 'amod', node(this.pick(ADJECTIVES), 'ADJ|JJ'));
    return kind < 0.6 ? left(noun, 'nummod', node(this.pick(NUMBERS), 'NUM|CD')) : noun;
  }

  body() {
    const noun = left(node(this.pick(BODIES), 'NOUN|NN'), 'det', node('the', 'DET|DT'));
    return this.chance(0.4) ? left(noun, 'amod', node(this.pick(ADJECTIVES), 'ADJ|JJ')) : noun;
  }

  state() {
    if (this.chance(0.7)) return node(this.pick(STATES), 'PROPN|NNP');
    const short = this.chance(0.5);
    const [first, tag, relation, second, own] = this.pick(short ? LONG_STATES : THE_STATES);
    const noun = node(second, own);
    if (!short) left(noun, 'det', node('the', 'DET|DT'));
    return left(noun, relation, node(first, tag));
  }

  list() {
    const noun = this.state();
    if (this.chance(0.5)) right(noun, 'conj', left(this.state(), 'punct', comma()));
    for (const [, child] of noun.right)
      child.left.sort((a, b) => (a[0] === 'punct' ? -1 : b[0] === 'punct' ? 1 : 0));
    return right(noun, 'conj', before(this.state(), 'cc', node('and', 'CCONJ|CC')));
  }

  /** "President Viktor Petrov", "Polish Foreign Minister Jana Novak". */
  named() {
    const name = node(this.pick(GIVEN), 'PROPN|NNP');
    const title = node(
      this.pick(['President', 'Minister', 'General', 'Chancellor', 'Secretary']),
      'PROPN|NNP',
    );
    if (title.form === 'Minister') {
      left(title, 'amod', node(this.pick(['Foreign', 'Prime']), 'ADJ|NNP'));
      if (this.chance(0.5)) before(title, 'amod', node(this.pick(ADJECTIVES), 'ADJ|JJ'));
    } else if (this.chance(0.5)) left(title, 'amod', node(this.pick(ADJECTIVES), 'ADJ|JJ'));
    return right(left(name, 'nmod:desc', title), 'flat', node(this.pick(SURNAMES), 'PROPN|NNP'));
  }
}

function linearise(root, id) {
  const order = [];
  const walk = (at, head, relation) => {
    at.head = head;
    at.relation = relation;
    for (const [name, child] of at.left) walk(child, at, name);
    at.place = order.push(at) - 1;
    for (const [name, child] of at.right) walk(child, at, name);
  };
  walk(root, undefined, 'root');
  order[0].form = order[0].form.charAt(0).toUpperCase() + order[0].form.slice(1);
  return {
    id,
    tokens: order.map(({ form }) => ({ form })),
    tags: order.map(({ tag }) => tag),
    lemmas: order.map(({ form }) => form.toLowerCase()),
    head: Int32Array.from(order, ({ head }) => (head ? head.place : order.length)),
    relations: order.map(({ relation }) => relation),
    glued: order.map(() => false),
  };
}
