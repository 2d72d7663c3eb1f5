/** Closed lists of English words that the grouping of actors goes by. All lower case. */

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Said of others than the state named: "Kyiv's allies", "U.S. rivals". */
export const OTHERS = words(
  'ally allies enemy enemies foe foes rival rivals opponent opponents critic critics friend friends partner ' +
    'partners adversary adversaries creditor creditors neighbour neighbours neighbor neighbors sympathizers ' +
    'detractors backers backer patron patrons sponsors proxy proxies',
);

/** Words that cannot stand between a nationality and its noun. */
export const NO_MODIFIER = words(
  'a an the this that these those and or but nor of in on at by for from to with into onto over under after before ' +
    'during since until against between among about as than is are was were be been being has have had do does did ' +
    'will would shall should may might must can could says say said told tells states stated announced announces ' +
    'accuses accused condemns condemned warns warned calls called urges urged rejects rejected agrees agreed signs ' +
    'signed launches launched fires fired kills killed attacks attacked strikes struck sends sent not if when while ' +
    'where who whom whose which what it its they their them he his him she her we our us you your i my because so ' +
    'also then there here near amid despite without within across along around through towards toward via per up ' +
    'down out off again almost nearly both each either neither all any some no more most less least such only just even still',
);

/** Agent nouns that are as often verbs or vague after a bare name: "Russia forces", "China states". */
export const VERB_LIKE = words(
  'forces states monitors judges marks heads pilots officers heads force state head judge chief suspect suspects',
);

/** Agent nouns that name a person or thing too vague to act for the state near it. */
export const VAGUE = words(
  'leader leaders head heads chief chiefs deputy deputies minister ministers authority state states official ' +
    'officials unit units force officer officers general generals private captain captains major majors marshal ' +
    'deputy executive executives counterpart counterparts aide aides adviser advisers advisor advisors agent agents ' +
    'administration leadership company companies firm firms business industry bank banks factory producer producers ' +
    'exporter importer importers exporters investor investors school schools university universities ship ships ' +
    'vessel vessels boat boats carrier carriers division magazine daily newspaper newspapers press media ' +
    'broadcaster expert experts analyst analysts speaker speakers actor actors singer writer writers artist artists ' +
    'athlete athletes lawyer lawyers driver drivers suspect suspects scientist scientists academic academics ' +
    'politician politicians candidate supporter supporters mission missions delegation delegations tank tanks ' +
    'submarine bomber bombers destroyer destroyers frigate intelligence crew crews crowd mob customs treasury ' +
    'cabinet court courts judge judges executive representative representatives governor governors mayor mayors ' +
    'king queen prince princess chairman chairwoman ambassador ambassadors diplomat diplomats envoy envoys',
);

/** Nouns that in small letters and the singular are as often adjectives: "the first major deal". */
export const ADJECTIVE_LIKE = words(
  'major general private national civilian chief head deputy marine captain speaker leading christian muslim public press royal official lead',
);

/** Nouns that are part of a name where a capital follows: "National Park", "Christian College". */
export const NAME_LIKE = words(
  'national christian muslim public press royal official lead leading private youth community church nation people media daily industry business family school university mission state',
);

/** Persons without an office: an act on them is an act on the state of the place. */
export const BYSTANDERS = words(
  'people person persons man men woman women child children boy boys girl girls teenager teenagers family families ' +
    'worker workers passenger passengers driver drivers student students resident residents villager villagers ' +
    'civilian civilians citizen citizens victim victims inhabitant inhabitants tourist tourists farmer farmers ' +
    'doctor doctors nurse nurses paramedic paramedics pupils youth volunteer volunteers bystander bystanders ' +
    'households shoppers population public community communities nation church priest priests pastor bishop monk ' +
    'worshippers pilgrims muslims christians jews fisherman fishermen teacher teachers crew speaker islander pensioner pensioners',
);

/** Small words inside a person's name. */
export const NAME_PARTICLES = words(
  'bin bint ibn al el ul ur de da dos del della la le von van der den ter du di abu st st.',
);

/** Said of an office no longer or not yet held. */
export const FORMER = words('former ex late then-president ousted deposed erstwhile');
/** Between a title and a name, without meaning here: "President-elect", "Acting". */
export const ELECT = words('elect designate');

/** Nouns that "both", "the two", "the three" count states by. */
export const COUNTED = words(
  'sides side countries nations states neighbours neighbors leaders presidents governments parties capitals powers ' +
    'ministers militaries armies allies rivals koreas koreans presidents men heads delegations foes premiers ' +
    'chiefs navies economies negotiators envoys republics teams',
);
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['pair', 2],
  ['duo', 2],
  ['trio', 3],
]);

/** Nouns that take up one state: "the country", "the kingdom". */
export const TAKES_UP_STATE = words('country nation kingdom republic regime emirate');

/** Nouns that take up an organisation named before, with the codes they may stand for. */
export const TAKES_UP_ORGANISATION: ReadonlyMap<string, readonly string[]> = new Map([
  ['union', ['EUR', 'IGO']],
  ['bloc', ['EUR', 'AUN', 'IGO']],
  ['alliance', ['NAT']],
  ['association', ['AUN', 'IGO']],
  ['agency', ['IAE', 'UNO']],
  ['watchdog', ['IAE']],
  ['council', ['UNO']],
  ['league', ['IGO']],
]);

/** Codes that are no state. */
export const ORGANISATION_CODES = new Set(['UNO', 'NAT', 'EUR', 'AUN', 'IAE', 'ICC', 'IGO', 'NGO']);

/** Titles of politeness before a short name. */
export const POLITE = words(
  'mr mr. mrs mrs. ms ms. dr dr. sir lord lady president chairman premier chancellor minister secretary',
);

/** Not a name, though it begins with a capital in mid-sentence. */
export const NO_NAME = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december mr mr. mrs ms dr the a an in on at and but or for of to by with from i he ' +
    'she it they his her its their we this that these those after before during as when while since until if ' +
    'christian muslim jewish islamic islamist sunni shia shiite catholic orthodox hindu buddhist arab kurdish kurd ' +
    'nobel covid-19 covid internet western eastern northern southern central middle north south east west',
);
