/**
 * The little words that give a language away: frequent articles, prepositions, pronouns and auxiliaries,
 * for languages in Latin letters. Those that English has too ("die", "was", "in"), or that are part of many
 * names ("de", "la", "al", "van"), count for little, and only in lower case: Los Angeles is not Spanish.
 */
const LISTS: Readonly<Record<string, string>> = {
  en: `the of and to in a is for on that with by at as from are was were be been has have had will would
    it its this an or not but after over against into his her their they he she who which says said say
    amid about than more before between during under all also no out up new during near calls killed`,
  fr: `le la les de des du et un une est pour dans que qui sur par avec pas au aux ce cette ses sont été ont plus
    leur après contre selon mais nous vous où être`,
  es: `el la los las de del y en un una es por para con que se su sus como más pero fue ha han este esta entre sobre
    también desde según muy ser lo`,
  pt: `o a os as de da das do dos em um uma é por para com que não se na nos nas ao aos às pela pelo mais foi são são seu sua
    também entre sobre após está há`,
  it: `il la gli di della delle dei degli del nel nella è un una ha che per non con sono alla alle dal dalla anche più
    come ha hanno questo questa tra dopo contro ed`,
  de: `der die und das den von in dem des ein eine einen einem einer ist nicht mit für auf sich auch als nach bei
    aus zum zur wird werden wurde sind haben hatte über vor dass oder gegen zwischen im am`,
  nl: `de het een en van voor met zijn niet aan ook naar uit bij wordt worden werd deze dit heeft hebben zich
    tegen tussen om dat er tot maar nog`,
  sv: `och att det som på är för av med den till inte ett har om från vid efter också kan skulle mot
    enligt ska sig mellan`,
  no: `og det som på er av med til ikke et har om fra ved etter også kan skal mot ifølge seg mellom å
    den være ble`,
  da: `og det som på er af med til ikke et har om fra ved efter også kan skal mod ifølge sig mellem at
    den være blev`,
  fi: `ja ei että mutta myös kuin oli ovat hän tämä joka jos sekä mukaan kanssa ole kun sen`,
  pl: `i w z na do będą się nie że jest dla od przez oraz jak po przed który która które został będzie są tym
    jego ze też`,
  cs: `a v se na že je pro od podle které který která byl bylo jsou také po při jako mezi ve ze s k`,
  sk: `a v sa na že je pre od podľa ktoré ktorý ktorá bol bolo sú tiež po pri ako medzi vo zo s k`,
  hu: `az és hogy nem egy is meg volt már csak szerint lesz ezt vagy mint még után`,
  ro: `și în pe cu este sunt din pentru care că nu fost mai au lui după între prin o va`,
  tr: `devam ve bir bu için ile olarak olan daha çok değil gibi kadar sonra olduğu ancak ise göre yeni`,
  az: `və bir bu üçün ilə olan daha çox kimi qədər sonra olduğu ki edib`,
  id: `yang dan untuk dengan dari pada ini itu tidak akan dalam oleh telah sebagai juga ke karena adalah
    kepada terhadap`,
  ms: `yang dan untuk dengan dari pada ini itu tidak akan dalam oleh telah sebagai juga ke kerana ialah
    kepada terhadap daripada`,
  vi: `và của là có được cho trong với các những này một không người đã để từ tại về sẽ`,
  tl: `ang mga ng sa ay na ni kay hindi para nang ito siya may`,
  sw: `ya wa na kwa ni katika za la cha kuwa hiyo hii huo baada wakati kama`,
  hr: `je se na su za od koji koja koje nije da bi što ili nakon prema između također bio biti iz`,
  sl: `je se na so za od ki pri ni da bi ter tudi bil biti iz med po zaradi`,
  sq: `dhe të në për me një nga që është ka janë nuk si kjo ky`,
  lt: `ir yra kad iš su bet kaip dėl buvo prie taip pat apie nuo po ar`,
  lv: `un ir ka no ar par bet kā uz pie arī tika kas pēc lai`,
  et: `ja on et ei ka kui oli see oma mis aga ning pärast ole`,
  ca: `els les amb per una és que dels més però també aquest aquesta entre ha`,
  so: `waa iyo oo ka ku uu soo ayaa in la ay laga`,
  uz: `va bilan uchun bu ham bo‘lgan bo'lgan deb qilish bilan o‘zbekiston`,
};

/** Words that stand in English texts too, as words or parts of names: they count for little. */
const WEAK = new Set(
  `a am an as at be by do e el s su u en es i in is it la las le les lo los me no o of on or per si so son ten to up
   us was we y al con da de del della den der des di dos du das e ha i ja k ka ku la na ng ni sa san se si te v
   van von w wa ya z ang ay men die sin may over after under om met era il un une una`.split(/\s+/),
);

/** For one word: in which languages (by their place in `LANGUAGES`) it counts how much. */
export type Votes = readonly (readonly [language: number, weight: number])[];

/** Languages with lists, English first. */
export const LANGUAGES: readonly string[] = Object.keys(LISTS);

/** Little word, lower case → its votes. */
export const LITTLE_WORDS: ReadonlyMap<string, Votes> = votesOf();

function votesOf(): ReadonlyMap<string, Votes> {
  const votes = new Map<string, (readonly [number, number])[]>();
  for (const [place, language] of LANGUAGES.entries()) {
    for (const word of new Set((LISTS[language] ?? '').split(/\s+/))) {
      const entry = [place, WEAK.has(word) ? 0.4 : 1] as const;
      votes.set(word, [...(votes.get(word) ?? []), entry]);
    }
  }
  return votes;
}
