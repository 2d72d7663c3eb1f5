/**
 * Dictionary forms of English words from form and Penn tag: a table of irregular forms, then the rules of
 * spelling for -s, -ed and -ing (Quirk et al. 1985, §3.5–3.10, §5.80). Verbs and nouns matter here; other
 * words are only folded to lower case.
 */
import { IRREGULAR_ADJECTIVES, IRREGULAR_NOUNS, IRREGULAR_VERBS } from './irregular-forms.js';

const VOWEL = /[aeiou]/;
/** One vowel letter between consonants, then the doubled consonant: "ban-ning", "stop-ped". */
const DOUBLED = /([bdgklmnprtvz])\1$/;
/** Stems that end in two like consonants of their own: "call", "press", "add", "err". */
const OWN_DOUBLE = /(?:ll|ss|zz|ff)$|^(?:add|err|ebb|egg|purr|butt|odd)$/;
/** Short stems whose final l is doubled by rule, against the many in -ll: "control-led", "compel-led". */
const SINGLE_L =
  /^(?:compel|expel|propel|repel|dispel|impel|control|patrol|enrol|fulfil|instal|rebel|excel|annul|extol|cartel|enthral|distil)$/;

/** Stems that lost a final e before -ed or -ing, by their ending. */
const LOST_E =
  /(?:[^aeiou]l|[bcdfgkptz]l|[^aeiou]u|c|v|[^g]g(?<!in|on|an|un|en)|dg|rg|lg|s(?<!ss)|z(?<!zz)|[aeiou]+[rs]v)$/;

const E_STEMS = new Set(
  `
  announc advanc produc reduc introduc replac plac forc pronounc denounc renounc convinc financ enforc reinforc
  sacrific embrac notic practic voic polic trac rac fac pac danc chanc balanc induc seduc deduc sourc
  agre hop cop hik lik bik strik provok invok evok revok tak mak wak shak brak awak stak bak joke smok spok chok
  invad decid provid divid sid rid hid guid preced conced reced exced conclud includ exclud intrud delud evad
  persuad dissuad trad upgrad degrad blockad explod erod abid resid presid collid coincid subsid
  creat relat stat negotiat mediat evacuat violat retaliat investigat accelerat escalat devastat nominat
  celebrat terminat infiltrat demonstrat participat cooperat operat repatriat alleviat initiat coordinat
  appreciat reiterat annihilat confiscat allocat donat elaborat eliminat estimat evaluat generat hesitat
  illustrat implicat incorporat indicat integrat isolat legislat liberat manipulat mandat migrat mitigat
  motivat mutilat narrat navigat obligat originat penetrat perpetrat populat postulat propagat radiat ratifi
  regulat rehabilitat relegat renovat replicat segregat separat simulat speculat stimulat suffocat tolerat
  translat updat vacat vaccinat validat deviat dictat dominat educat emigrat fabricat facilitat fascinat
  formulat frustrat intimidat irritat abat debat rebat berat equat inflat deflat dat rat hat skat
  complet delet compet repeat(?!) cit invit unit excit incit ignit recit expedit writ rewrit bit not vot quot
  promot devot provok rout disput comput reput disput execut persecut prosecut contribut distribut constitut
  substitut institut attribut pollut dilut mut salut refut commut
  clos los choos pos propos oppos expos impos dispos compos suppos purpos enclos disclos
  rais prais advis revis supervis devis promis compromis surpris exercis ris aris comprisis pleas ceas leas
  releas increas decreas creas purchas chas eras phas bas us accus excus confus refus abus fus diffus amus
  caus paus hous rous arous espous browse cruis bruis nurs revers convers dispers endors rehears
  laps collaps elaps eclips glimps
  authoris organis recognis criticis emphasis apologis mobilis normalis stabilis nationalis destabilis
  authoriz organiz recogniz criticiz emphasiz apologiz mobiliz normaliz stabiliz nationaliz destabiliz
  seiz freez siz analyz gaz priz sneez squeez
  leav receiv perceiv deceiv conceiv achiev believ reliev retriev griev remov improv approv prov mov lov
  sav shav wav brav engrav surviv arriv depriv driv thriv reviv div giv forgiv liv reliv observ serv preserv
  reserv deserv conserv carv starv solv resolv involv evolv dissolv revolv halv valv behav
  chang challeng arrang exchang rang plung aveng reveng charg recharg urg merg emerg surg purg forg diverg
  pledg judg acknowledg lodg budg hedg edg bridg dredg besieg alleg obleg oblig engag manag damag encourag
  discourag outrag ravag pillag sabotag stag wag rag pag voyag salvag indulg bulg divulg cring hing infring
  confer(?!) declar prepar compar shar spar scar(?!) dar car(?!) ignor explor stor restor bor ador deplor
  requir acquir inquir fir hir wir retir expir inspir aspir conspir admir desir tir cur secur assur insur ensur
  measur pressur captur injur procur endur lur figur adher interfer revers persever
  handl battl settl struggl smuggl tackl assembl resembl disabl enabl troubl doubl tripl coupl topple
  toppl dismantl crippl rattl shuttl whistl bundl fuel(?!) tumbl crumbl gambl scrambl stumbl trembl humbl
  grappl cripple sampl exampl trampl cycl recycl sprinkl tangl mingl singl entitl startl
  rul schedul fil pil compil smil exil whil stal scal escal impal sal(?!) control(?!) consol console parol
  nam blam claim(?!) tam fram flam assum consum resum presum perfum welcom com becom overcom tim chim
  combin defin refin confin declin outlin determin undermin examin imagin min lin shin fin din pin(?!) join(?!)
  condon postpon phon ton clon abandon(?!) tun immun prun convene conven interven contraven
  escap shap rap tap(?!) scrap(?!) grop hop(?!) cop(?!) slop(?!) wip pip typ swip rip(?!) envelop(?!) develop(?!)
  describ prescrib subscrib inscrib brib prob rob(?!) tub cub
  argu continu pursu rescu issu valu ensu su queu sub(?!) du construe constru subdu accru avenue
  dialogu plagu vagu leagu intrigu fatigu
  tortur nurtur ventur featur pictur manufactur
  defens licens cens tens dispens condens incens rins sens
  bath(?!) breath cloth loath sooth
  paralys catalys analys
  eas diseas teas appeas
  escal
`
    .trim()
    .split(/\s+/)
    .filter((stem) => !stem.includes('(')),
);

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
  const plain = stem.replace(/^(?:re|un|de|over|under|mis|out|co|fore)-?/, '');
  if (E_STEMS.has(stem) || E_STEMS.has(plain)) return `${stem}e`;
  if (DOUBLED.test(stem)) {
    const single = stem.slice(0, -1);
    if (stem.endsWith('ll')) return SINGLE_L.test(single) ? single : stem;
    return OWN_DOUBLE.test(stem) ? stem : single;
  }
  if (OWN_DOUBLE.test(stem)) return stem;
  if (/(?:[^aeiou][aeiou]t|iat|uat|eat)$/.test(stem) && /(?:at)$/.test(stem) && syllables(stem) > 1) {
    return /(?:treat|defeat|repeat|heat|beat|threat|format|combat|cheat|retreat|entreat)$/.test(stem)
      ? stem
      : `${stem}e`;
  }
  if (/(?:iz|is|ur|ir|iv|av|ov|ev|lv|rv|uc|ac|ic|nc|rc|dg|rg|us|as|os|ys|yz|az|oz)$/.test(stem)) {
    return keepsBare(stem) ? stem : `${stem}e`;
  }
  if (/[bcdfgkptz]l$/.test(stem) || (/[^aeiou]u$/.test(stem) && stem.length > 2)) return `${stem}e`;
  return LOST_E.test(stem) && /(?:c|v|dg)$/.test(stem) ? `${stem}e` : stem;
}

/** Stems in -ur, -ir, -us and so on that end there: "occur", "stir", "focus", "panic". */
function keepsBare(stem: string): boolean {
  return /(?:ccur|cur{2}|stir|air|oir|our|eur|focus|panic|mimic|traffic|bias|gas|canvas|murmur|ayer|elis)$/.test(
    stem,
  );
}

function syllables(word: string): number {
  return word.match(/[aeiouy]+/g)?.length ?? 0;
}

function withoutDegree(word: string): string {
  const stem = /(?:er|est)$/.test(word) ? word.replace(/(?:er|est)$/, '') : word;
  if (stem === word || stem.length < 3) return word;
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (DOUBLED.test(stem) && !/ll$/.test(stem)) return stem.slice(0, -1);
  if (
    /(?:[^aeiou]l|rg|c|v|[aeiou]s|at|id|ut|it|in|im|om|ar|ir|ur|or)$/.test(stem) &&
    !/(?:ear|oor|hort|oft|ght)$/.test(stem)
  ) {
    return /(?:ow|igh|eap|eak|eat|ain|ein)$/.test(stem) ? stem : `${stem}e`;
  }
  return stem;
}
