/**
 * One-word names whose hyphenated lists are cut apart ("Korea-U.S.-Japan", "Israeli-Palestinian"): states,
 * their adjectives, capitals that stand for them, unions, and surnames that head summits ("Trump-Kim").
 * Names that are themselves hyphenated (Guinea-Bissau, Timor-Leste) stay whole because a part is missing here.
 */
const NAMES = `
  afghanistan afghan albania albanian algeria algerian angola angolan argentina argentine armenia armenian
  australia austria austrian azerbaijan azerbaijani azeri bahrain bahraini bangladesh bangladeshi belarus
  belarusian belgium belgian benin bolivia bolivian bosnia bosnian botswana brazil brazilian britain british
  brunei bulgaria bulgarian burundi cambodia cambodian cameroon canada canadian chad chadian chile chilean china
  chinese colombia colombian congo congolese croatia croatian cuba cuban cyprus cypriot czech denmark danish
  djibouti ecuador egypt egyptian eritrea eritrean estonia estonian eswatini ethiopia ethiopian fiji finland
  finnish france french gabon gambia georgia georgian germany german ghana greece greek guatemala guinea guyana
  haiti haitian honduras hungary hungarian iceland india indian indonesia indonesian iran iranian iraq iraqi
  ireland irish israel israeli italy italian jamaica japan japanese jordan jordanian kazakhstan kazakh kenya
  kenyan korea korean kosovo kosovar kuwait kuwaiti kyrgyzstan kyrgyz laos lao latvia latvian lebanon lebanese
  lesotho liberia libya libyan lithuania lithuanian luxembourg macedonia malawi malaysia malaysian maldives mali
  malian malta mauritania mexico mexican moldova moldovan mongolia mongolian montenegro morocco moroccan
  mozambique myanmar namibia nepal nepali netherlands dutch nicaragua niger nigeria nigerian norway norwegian
  oman omani pakistan pakistani palau palestine palestinian panama paraguay peru peruvian philippines philippine
  filipino poland polish portugal portuguese qatar qatari romania romanian russia russian rwanda rwandan samoa
  saudi senegal serbia serbian seychelles singapore slovakia slovak slovenia slovenian somalia somali spain
  spanish sudan sudanese suriname sweden swedish switzerland swiss syria syrian taiwan taiwanese tajikistan
  tajik tanzania tanzanian thailand thai tibet togo tonga tunisia tunisian turkey turkish turkiye türkiye
  turkmenistan uganda ugandan ukraine ukrainian uruguay uzbekistan uzbek vanuatu venezuela venezuelan vietnam
  vietnamese yemen yemeni zambia zimbabwe
  moscow kyiv kiev beijing washington tokyo seoul pyongyang taipei brussels london paris berlin tehran ankara
  delhi islamabad kabul baghdad damascus cairo riyadh doha jerusalem gaza crimea hamas hezbollah fatah taliban
  america european eu e.u nato un u.n us u.s usa uk u.k uae u.a.e ussr rok r.o.k dprk d.p.r.k prc p.r.c asean
  ecowas au g7 opec quad
  trump biden obama bush clinton putin medvedev xi hu kim moon yoon abe kishida merkel scholz macron hollande
  modi singh sharif netanyahu abbas zelensky zelenskyy poroshenko erdogan erdoğan rouhani lukashenko blinken
  lavrov kerry gorbachev reagan nixon mao
`;

export const HYPHEN_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
