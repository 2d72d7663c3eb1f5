/**
 * The little words that give a language away: frequent articles, prepositions, pronouns and auxiliaries,
 * for languages in Latin letters. A word that English has too stands in no other list ("die", "was",
 * "in", "to", "on", "an", "do", "me", "no", "a", "as", "van", "per", "son", "ten"), nor one that is part of many names
 * ("de", "la", "al", "el", "von", "bin", "di"): it would make reports in English look foreign.
 */
const LISTS: Readonly<Record<string, string>> = {
  en: `the of and to in a is for on that with by at as from are was were be been has have had will would
    it its this an or not but after over against into his her their they he she who which says said say
    amid about than more before between during under all also no out up new during near calls killed`,
  fr: `le les des du et une est pour dans que qui sur par avec pas au aux ce cette ses sont été ont plus
    leur après contre selon mais nous vous où être`,
  es: `los las del y una es por para con que se su sus como más pero fue ha han este esta entre sobre
    también desde según muy ser lo`,
  pt: `os das dos uma é por para com que não se na nos nas ao aos às pela pelo mais foi são são seu sua
    também entre sobre após está há`,
  it: `gli della delle dei degli del nel nella è una che per non con sono alla alle dal dalla anche più
    come ha hanno questo questa tra dopo contro ed`,
  de: `der und das den dem des ein eine einen einem einer ist nicht mit für auf sich auch als nach bei
    aus zum zur wird werden wurde sind haben hatte über vor dass oder gegen zwischen im am`,
  nl: `het een en voor met zijn niet aan ook naar uit bij wordt worden werd deze dit heeft hebben zich
    tegen tussen om dat er tot maar nog`,
  sv: `och att det som på är för av med den till inte ett har om från vid efter också kan skulle mot
    enligt ska sig mellan`,
  no: `og det som på er av med til ikke et har om fra ved etter også kan skal mot ifølge seg mellom å
    den være ble`,
  da: `og det som på er af med til ikke et har om fra ved efter også kan skal mod ifølge sig mellem at
    den være blev`,
  fi: `ja ei että mutta myös kuin oli ovat hän tämä joka jos sekä mukaan kanssa ole kun sen`,
  pl: `i w z na się nie że jest dla od przez oraz jak po przed który która które został będzie są tym
    jego ze też`,
  cs: `a v se na že je pro od podle které který která byl bylo jsou také po při jako mezi ve ze s k`,
  sk: `a v sa na že je pre od podľa ktoré ktorý ktorá bol bolo sú tiež po pri ako medzi vo zo s k`,
  hu: `az és hogy nem egy is meg volt már csak szerint lesz ezt vagy mint még után`,
  ro: `și în pe cu este sunt din pentru care că nu fost mai au lui după între prin o va`,
  tr: `ve bir bu için ile olarak olan daha çok değil gibi kadar sonra olduğu ancak ise göre yeni`,
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

/** Words that English texts hold, as words or parts of names, must not speak for another language. */
const ENGLISH_TOO = new Set(
  `a am as at be but by do for had has he her his i in is it la las los le les me no not of on or so the to
   was we more on all an are of who will con per van den der del das dos des du san si ha ya ni wa si al el
   may up son ten men under over after us o la e y s k v z w ku ka ay ang na ng sa ja`.split(/\s+/),
);

/** Language code → its little words, English first. */
export const LITTLE_WORDS: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(LISTS).map(
  ([language, list]) => {
    const words = list.split(/\s+/).filter((word) => language === 'en' || !ENGLISH_TOO.has(word));
    return [language, new Set(words)] as const;
  },
);
