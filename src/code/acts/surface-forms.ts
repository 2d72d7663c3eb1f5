/**
 * The forms in which a dictionary form may stand in a text, so that a sentence without any trigger need not
 * be parsed. Too many forms cost time, too few would lose acts.
 */
const IRREGULAR: Readonly<Record<string, string>> = {
  meet: 'met',
  hold: 'held',
  send: 'sent',
  give: 'gave given',
  take: 'took taken',
  make: 'made',
  begin: 'began begun',
  break: 'broke broken',
  bring: 'brought',
  build: 'built',
  buy: 'bought',
  catch: 'caught',
  come: 'came',
  cut: 'cut cutting',
  drive: 'drove driven',
  fall: 'fell fallen',
  feed: 'fed',
  fight: 'fought',
  fly: 'flew flown',
  forbid: 'forbade forbidden forbidding',
  forge: 'forged',
  get: 'got gotten getting',
  go: 'went gone goes',
  grow: 'grew grown',
  hit: 'hit hitting',
  keep: 'kept',
  lay: 'laid',
  leave: 'left',
  lend: 'lent',
  let: 'let letting',
  lose: 'lost',
  pay: 'paid',
  put: 'put putting',
  ring: 'rang rung',
  say: 'said',
  seek: 'sought',
  sell: 'sold',
  set: 'set setting',
  shoot: 'shot',
  shut: 'shut shutting',
  sink: 'sank sunk',
  sit: 'sat sitting',
  slay: 'slew slain',
  speak: 'spoke spoken',
  spread: 'spread',
  stand: 'stood',
  steal: 'stole stolen',
  strike: 'struck stricken',
  swear: 'swore sworn',
  sweep: 'swept',
  tear: 'tore torn',
  tell: 'told',
  throw: 'threw thrown',
  undertake: 'undertook undertaken',
  overthrow: 'overthrew overthrown',
  withdraw: 'withdrew withdrawn',
  withhold: 'withheld',
  be: 'is are was were been being am',
  beat: 'beat beaten',
  bear: 'bore borne',
  retake: 'retook retaken',
  uphold: 'upheld',
  relay: 'relayed',
  foresee: 'foresaw foreseen',
};

/** Lower-case forms of a dictionary form: plural, third person, past and participles. */
export function surfaceForms(lemma: string): readonly string[] {
  const forms = new Set([lemma, `${lemma}s`, `${lemma}es`, `${lemma}ed`, `${lemma}ing`]);
  if (lemma.endsWith('e')) {
    forms.add(`${lemma}d`);
    forms.add(`${lemma.slice(0, -1)}ing`);
    if (lemma.endsWith('ie')) forms.add(`${lemma.slice(0, -2)}ying`);
  }
  if (/[^aeiou]y$/.test(lemma)) {
    forms.add(`${lemma.slice(0, -1)}ies`);
    forms.add(`${lemma.slice(0, -1)}ied`);
  }
  if (/[aeiou][bdfgklmnprtv]$/.test(lemma)) {
    const last = lemma.at(-1);
    forms.add(`${lemma}${last}ed`);
    forms.add(`${lemma}${last}ing`);
  }
  if (lemma.endsWith('c')) for (const ending of ['ked', 'king']) forms.add(lemma + ending);
  for (const form of (IRREGULAR[lemma] ?? '').split(' ')) if (form !== '') forms.add(form);
  return [...forms];
}
