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
/** Other stems that lost an e, without prefixes: no ending tells "hoping" from "helping" in spelling. */
const E_STEMS: ReadonlySet<string> = new Set(
  `
  abid abus accus acquir adher admir ador advis ag agre alleg amus analys analyz appeas argu aris arous
  arrang aspir assum assur attribut aveng averag bak bas bast bath becom besieg bik bit blam blockad
  bor brak breath brib brows bruis cag captur car cas catalys caus ceas cens challeng chang chas chim
  chok choos cit clon clos cloth cod coincid collaps collid com combin commut compar compet compil
  complet compos compromis comput conced conclud condens condon confin confus consol conspir constitut
  consum contraven contribut conven convers cop creas creat cring cruis cur damag dar dat debat decid
  declar declin decreas defin degrad delet delud demot deplor describ desir determin devis devot
  diagnos dictat diffus dilut din disclos discourag dispens dispers dispos disput dissuad distribut
  divid donat downgrad drap du eas elaps encas enclos encourag endors endur engag ensur eras erod escal
  escap evad evok examin exchang excit exclud excus execut exercis exil expedit expir explod explor
  expos extradit featur figur fil fin fir flam fram freez fum fus gam gaz glar glimps grad grop guid
  hat hid hik hing hir hop hous ignit ignor imagin immun impal impos incit includ increas infring injur
  inquir inscrib inspir institut insur interfer interven intrud invad invit invok jok judg leas lectur
  licens lik lin loath locat los lung lur machin mak manag mandat manoeuvr manufactur massacr measur
  messag min mir mut nam nicknam not nurs nurtur oblig oppos organiz outlin outrag overcom packag pag
  parad paralys paralyz parol past paus perfum persecut persever persuad phas phon pictur pil pillag
  pip pleas pledg plung pok pollut pos postpon postur prais prearrang preced prepar prescrib presid
  pressur presum priz prob procur profil promis promot propos prosecut provid provok prun purchas
  purpos quarantin queu quot rag rais rampag rang rap rat ravag rearrang reced recit reclin reconcil
  redlin refin refus refut rehears relat releas relocat reneg renegotiat requir resid restor resum
  retir reveng revers revis revok rid ridicul rins ris rob rotat rous rout rul sabotag salut salvag sav
  scal scar schedul scop scor scrap secur seeth seiz sens shak shap shar shin sid siz skat slop smil
  smok sneez sooth spar spok squar squeez stag stagnat stak star stat stor strik structur styl su
  subscrib subsid substitut supersed supervis suppos surpris swip tak tam tap tast teas teeth tens tim
  acced barrag barricad ced censur chid condol convok disparag imped implor liais proscrib rebuk
  revil seced shor straf telephon undertak
  tir ton tortur trad translat transpir tub tun typ undermin unit updat upgrad us vacat ventur vot
  voyag wag wak wan wast welcom whil wip wir writ
`
    .trim()
    .split(/\s+/),
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
  return /(?:[^aeiou]l|[rl]g|c|v|[^aeo]s|[aeiou][aeiou]s|los|af|at|id|ut|it|in|im|[^eo]ar|ir|ur|or)$/.test(
    stem,
  ) && !BARE_DEGREE.test(stem)
    ? `${stem}e`
    : stem;
}

/** Adjectives that end as if they had lost an e: "short-er", "dear-er", "poor-er", "great-er". */
const BARE_DEGREE =
  /(?:ear|air|oor|hort|oft|ght|reat|eat|ain|hin|lain|raid|neat|lim|grim|grand|mall|cool|dark)$/;
