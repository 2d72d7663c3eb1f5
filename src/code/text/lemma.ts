/**
 * Dictionary forms of English words from form and Penn tag: a table of irregular forms, then the rules of
 * spelling for -s, -ed and -ing (Quirk et al. 1985, §3.5–3.10, §5.80). Verbs and nouns matter here; other
 * words are only folded to lower case.
 */
import { IRREGULAR_ADJECTIVES, IRREGULAR_NOUNS, IRREGULAR_VERBS } from './irregular-forms.js';

const VOWEL = /[aeiou]/;
/** A doubled consonant that -ed or -ing may have doubled: "ban-ning", "stop-ped". */
const DOUBLED = /([bdgklmnprtvz])\1$/;
/** Stems that end in two like consonants of their own: "call", "press", "add", "err". */
const OWN_DOUBLE = /(?:ll|ss|zz|ff)$|^(?:add|err|ebb|egg|purr|butt|odd|boycott)$/;
/** Stems whose final l is doubled by rule, against the many in -ll: "control-led", "compel-led". */
const SINGLE_L =
  /^(?:compel|expel|propel|repel|dispel|impel|control|patrol|enrol|fulfil|rebel|excel|annul|extol|enthral|distil)$/;
/** Endings of a stem that always lost an e: "announc(e)", "serv(e)", "alleg(e)", "continu(e)", "handl(e)". */
const LOST_E =
  /(?:[^i]c|[^n]ic|v|[aeiou]z|[dr]g|l[gs]|[^aeiou]u|[bcdfgkptz]l|[bdfgptk]r(?<!ur)|[aeiou]rs|[cp]s|ths)$/;
/** Stems in those endings that kept what they had: "panic", "picnic", "fuel" and the like have no e to lose. */
const KEPT_BARE = /^(?:quiz|waltz|yell|focus|menu|emu)$/;
/** One-consonant endings that are told apart by list: verbs with a silent e, without prefixes. */
const E_STEMS = new Set(
  `
  agre hik lik bik strik provok invok evok revok tak mak wak shak brak stak bak jok smok spok chok pok cloak(e)
  invad decid provid divid sid rid hid guid preced conced reced supersed conclud includ exclud intrud delud evad
  persuad dissuad trad grad upgrad degrad blockad explod erod abid resid presid collid coincid subsid cod
  complet delet compet cit invit unit excit incit ignit recit writ not vot quot promot devot rout
  disput comput execut persecut prosecut contribut distribut constitut substitut institut attribut pollut dilut
  mut salut refut commut tast wast past hast bast past
  clos los choos pos propos oppos expos impos dispos compos suppos purpos enclos disclos
  rais prais advis revis supervis devis promis compromis surpris exercis ris aris pleas ceas leas releas increas
  decreas creas purchas chas eras phas bas us accus excus confus refus abus fus diffus amus caus paus hous rous
  arous brows cruis bruis nurs revers convers dispers endors rehears collaps elaps glimps licens cens tens
  dispens condens rins sens eas teas appeas diagnos
  chang challeng arrang exchang rang plung aveng reveng lung cring hing infring sing ting
  declar prepar compar shar spar dar car star scar glar squar ignor explor stor restor bor ador deplor
  requir acquir inquir fir hir wir retir expir inspir aspir conspir admir desir tir cur secur assur insur ensur
  measur pressur captur injur procur endur lur figur adher interfer persever tortur nurtur ventur featur pictur
  manufactur pour(e)
  rul schedul fil pil compil smil exil whil scal escal impal consol parol reconcil sol
  nam blam tam fram flam assum consum resum presum perfum welcom com becom overcom tim chim
  combin defin refin confin declin outlin determin undermin examin imagin min lin shin fin din condon postpon
  phon ton clon tun immun prun conven interven contraven machin quarantin
  escap shap rap tap grop hop cop slop wip pip typ swip scop
  describ prescrib subscrib inscrib brib prob rob tub
  argu su queu du argue
  breath cloth loath sooth bath
  stag rag pag engag manag damag encourag discourag outrag ravag pillag sabotag voyag salvag wag obleg besieg
  alleg pledg renegotiat judg oblig
  seiz freez siz analyz paralyz gaz priz sneez squeez organiz analys paralys catalys
  updat dat rat hat stat skat mandat vacat debat creat relat relocat translat donat locat rotat dictat
`
    .trim()
    .split(/\s+/)
    .filter((stem) => !stem.includes('(')),
);
/** Stems in -at that end there: "treat", "defeat", "combat"; all others of two syllables lost an e. */
const BARE_AT = /(?:ea|oa|om|b)t$|^(?:format|pat|bat|chat|spat|swat|squat|hat|that|combat)$/;
/** Stems in -is and -iz: "organis(e)", "recogniz(e)"; all lost an e. */
const IS_IZ = /[^aeiou](?:is|iz)$|[aeiou]lis$|[aeiou][lnr]iz$/;

/** Dictionary form in lower case, from the form as written and its Penn tag. */
export function lemmaOf(form: string, xpos: string): string {
  const word = form.toLowerCase().replace(/’/g, "'");
  switch (xpos) {
    case 'VBD':
    case 'VBN':
      return IRREGULAR_VERBS.get(word) ?? withoutEd(word);
    case 'VBG':
      return IRREGULAR_VERBS.get(word) ?? withoutIng(word);
    case 'VBZ':
      return word === "'s" ? 'be' : (IRREGULAR_VERBS.get(word) ?? withoutS(word));
    case 'VB':
    case 'VBP':
    case 'MD':
      return word === "'d" ? 'would' : auxiliary(word);
    case 'NNS':
      return IRREGULAR_NOUNS.get(word) ?? withoutS(word);
    case 'NNPS':
      return IRREGULAR_NOUNS.get(word) ?? withoutS(word);
    case 'JJR':
    case 'RBR':
    case 'JJS':
    case 'RBS':
      return IRREGULAR_ADJECTIVES.get(word) ?? withoutDegree(word);
    case 'RB':
      return word === "n't" ? 'not' : word;
    default:
      return word;
  }
}

/** Base forms are their own lemma, save the few that are inflected all the same ("are", "'ve", "wo"). */
function auxiliary(word: string): string {
  switch (word) {
    case 'am':
    case 'are':
    case "'m":
    case "'re":
    case 'ai':
      return 'be';
    case "'ve":
      return 'have';
    case 'wo':
    case "'ll":
      return 'will';
    case 'ca':
      return 'can';
    case 'sha':
      return 'shall';
    default:
      return word;
  }
}

function withoutS(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) {
    return /^[a-z]{2}s$/.test(word) && !/[sui]s$/.test(word) ? word.slice(0, -1) : word;
  }
  if (word.endsWith("'s")) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|sh|[^aeiou]ch|[aeiou][aeiou]ch|[aeo]tch|itch|utch|x|zz)es$/.test(word)) return word.slice(0, -2);
  if (/(?:[aiou]ch|each)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function withoutEd(word: string): string {
  if (!word.endsWith('ed') || word.length < 4) return word;
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('eed')) return word;
  return restore(word.slice(0, -2));
}

function withoutIng(word: string): string {
  if (!word.endsWith('ing') || word.length < 5) return word;
  const stem = word.slice(0, -3);
  return VOWEL.test(stem) || stem.includes('y') ? restore(stem) : word;
}

/** Gives a stem back its final e, or takes the doubled consonant from it. */
function restore(stem: string): string {
  const plain = stem.replace(/^(?:re|un|de|over|under|mis|out|co|fore|dis)-?/, '');
  if (E_STEMS.has(stem) || E_STEMS.has(plain)) return `${stem}e`;
  if (KEPT_BARE.test(stem)) return stem;
  if (OWN_DOUBLE.test(stem)) return SINGLE_L.test(stem.slice(0, -1)) ? stem.slice(0, -1) : stem;
  if (DOUBLED.test(stem)) return stem.slice(0, -1);
  if (stem.endsWith('at') && syllables(stem) > 1) return BARE_AT.test(stem) ? stem : `${stem}e`;
  if (IS_IZ.test(stem) && syllables(stem) > 1) return `${stem}e`;
  return LOST_E.test(stem) ? `${stem}e` : stem;
}

function syllables(word: string): number {
  return word.match(/[aeiouy]+/g)?.length ?? 0;
}

function withoutDegree(word: string): string {
  const stem = word.replace(/(?:er|est)$/, '');
  if (stem === word || stem.length < 3) return word;
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (DOUBLED.test(stem) && !stem.endsWith('ll')) return stem.slice(0, -1);
  return /(?:[^aeiou]l|[rl]g|c|v|[^aeo]s|[aeiou][aeiou]s|af|at|id|ut|it|in|im|[^eo]ar|ir|ur|or)$/.test(
    stem,
  ) && !BARE_DEGREE.test(stem)
    ? `${stem}e`
    : stem;
}

/** Adjectives that end as if they had lost an e: "short-er", "dear-er", "poor-er", "great-er". */
const BARE_DEGREE = /(?:ear|oor|hort|oft|ght|reat|eat|ain|hin|lain|raid|neat|lim|grim|grand|mall|cool|dark)$/;
