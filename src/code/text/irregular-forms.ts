/**
 * Forms whose dictionary form no rule gives, written for this project from the usual grammars of English.
 * A line: the dictionary form, a colon, its irregular forms.
 */

const VERBS = `
be: am is are was were been being 'm 're ai
have: has had having 've
do: does did done doing
go: goes went gone
abide: abode
arise: arose arisen
awake: awoke awoken
bear: bore borne born
beat: beaten
become: became
befall: befell befallen
beget: begot begotten
begin: began begun
behold: beheld
bend: bent
bereave: bereft
bid: bade bidden
bind: bound
bite: bit bitten
bleed: bled
blow: blew blown
break: broke broken
breed: bred
bring: brought
broadcast: broadcasted
build: built
burn: burnt
buy: bought
can: could ca
catch: caught
choose: chose chosen
cling: clung
come: came
creep: crept
deal: dealt
die: died dying dies
dig: dug
draw: drew drawn
dream: dreamt
drink: drank drunk
drive: drove driven
dwell: dwelt
eat: ate eaten
fall: fell fallen
feed: fed
feel: felt
fight: fought
find: found
flee: fled
fling: flung
fly: flew flown flies
forbid: forbade forbidden
forecast: forecasted
foresee: foresaw foreseen
forget: forgot forgotten
forgive: forgave forgiven
forgo: forwent forgone
forsake: forsook forsaken
freeze: froze frozen
get: got gotten
give: gave given
grind: ground
grow: grew grown
hang: hung
hear: heard
hide: hid hidden
hold: held
inlay: inlaid
keep: kept
kneel: knelt
know: knew known
lay: laid
lead: led
leap: leapt
learn: learnt
leave: left
lend: lent
lie: lay lain lying lied lies
light: lit
lose: lost
make: made
may: might
mean: meant
meet: met
mislead: misled
mistake: mistook mistaken
misunderstand: misunderstood
mow: mown
outbid: outbid
outdo: outdid outdone
outgrow: outgrew outgrown
overcome: overcame
overdo: overdid overdone
overhear: overheard
override: overrode overridden
overrun: overran
oversee: oversaw overseen
overtake: overtook overtaken
overthrow: overthrew overthrown
partake: partook partaken
pay: paid
plead: pled
prove: proven
rebuild: rebuilt
redo: redid redone
remake: remade
rend: rent
repay: repaid
rethink: rethought
retake: retook retaken
rewrite: rewrote rewritten
ride: rode ridden
ring: rang rung
rise: rose risen
run: ran
saw: sawn
say: said
see: saw seen
seek: sought
sell: sold
send: sent
sew: sewn
shake: shook shaken
shall: should
shave: shaven
shed: shedding
shine: shone
shoot: shot
show: shown
shrink: shrank shrunk
sing: sang sung
sink: sank sunk
sit: sat
slay: slew slain
sleep: slept
slide: slid
sling: slung
smell: smelt
sneak: snuck
sow: sown
speak: spoke spoken
speed: sped
spell: spelt
spend: spent
spill: spilt
spin: spun
spit: spat
spring: sprang sprung
stand: stood
steal: stole stolen
stick: stuck
sting: stung
stink: stank stunk
strew: strewn
stride: strode stridden
strike: struck stricken
string: strung
strive: strove striven
swear: swore sworn
sweep: swept
swell: swollen
swim: swam swum
swing: swung
take: took taken
teach: taught
tear: tore torn
tell: told
think: thought
throw: threw thrown
tie: tied tying ties
tread: trod trodden
undergo: underwent undergone
understand: understood
undertake: undertook undertaken
undo: undid undone
unwind: unwound
uphold: upheld
vie: vied vying vies
wake: woke woken
wear: wore worn
weave: wove woven
weep: wept
will: would wo 'll
win: won
wind: wound
withdraw: withdrew withdrawn
withhold: withheld
withstand: withstood
wring: wrung
write: wrote written
ski: skied skiing
veto: vetoes vetoed vetoing
embargo: embargoes embargoed embargoing
echo: echoes echoed
torpedo: torpedoes torpedoed
panic: panicked panicking
mimic: mimicked mimicking
traffic: trafficked trafficking
picnic: picnicked picnicking
bus: bused busing
gas: gassed gassing gasses
focus: focused focusing focuses focussed focussing
bias: biased biasing
agree: agreed agreeing agrees
disagree: disagreed disagreeing
free: freed freeing frees
decree: decreed decreeing
guarantee: guaranteed guaranteeing
oversee: overseeing
see: seeing sees
flee: fleeing flees
singe: singeing
age: aging ageing
dye: dyed dyeing
axe: axed axing
quit: quitted
quiz: quizzed quizzes
equip: equipped equipping
worship: worshipped worshipping
kidnap: kidnapped kidnapping kidnaped
handicap: handicapped
program: programmed programming programs
travel: travelled travelling
cancel: cancelled cancelling
signal: signalled signalling
label: labelled labelling
model: modelled modelling
level: levelled levelling
shell: shelled shelling
tunnel: tunnelled tunnelling
channel: channelled channelling
counsel: counselled counselling
quarrel: quarrelled quarrelling
rival: rivalled rivalling
total: totalled totalling
dial: dialled dialling
fuel: fuelled fuelling
duel: duelled duelling
marshal: marshalled marshalling
initial: initialled initialling
impale: impaled impaling
`;

const NOUNS = `
man: men
woman: women
child: children
grandchild: grandchildren
gentleman: gentlemen
spokesman: spokesmen
spokeswoman: spokeswomen
people: people
foot: feet
tooth: teeth
goose: geese
mouse: mice
louse: lice
ox: oxen
leaf: leaves
life: lives
knife: knives
wife: wives
wolf: wolves
half: halves
shelf: shelves
thief: thieves
loaf: loaves
calf: calves
self: selves
elf: elves
sheaf: sheaves
hoof: hooves
scarf: scarves
dwarf: dwarves
datum: data
medium: media
criterion: criteria
phenomenon: phenomena
crisis: crises
thesis: theses
analysis: analyses
hypothesis: hypotheses
emphasis: emphases
axis: axes
oasis: oases
diagnosis: diagnoses
nucleus: nuclei
alumnus: alumni
cactus: cacti
stimulus: stimuli
syllabus: syllabi
index: indices
appendix: appendices
matrix: matrices
vertex: vertices
stratum: strata
bacterium: bacteria
curriculum: curricula
memorandum: memoranda
addendum: addenda
referendum: referenda
corps: corps
series: series
species: species
means: means
headquarters: headquarters
news: news
politics: politics
economics: economics
gas: gases
bus: buses
lens: lenses
virus: viruses
status: statuses
bonus: bonuses
campus: campuses
census: censuses
circus: circuses
consensus: consensuses
surplus: surpluses
canvas: canvases
atlas: atlases
bias: biases
alias: aliases
ally: allies
tie: ties
lie: lies
pie: pies
movie: movies
cookie: cookies
rookie: rookies
zombie: zombies
calorie: calories
prairie: prairies
selfie: selfies
cadre: cadres
axe: axes
hero: heroes
veto: vetoes
embargo: embargoes
cargo: cargoes
echo: echoes
tomato: tomatoes
potato: potatoes
torpedo: torpedoes
volcano: volcanoes
mosquito: mosquitoes
tornado: tornadoes
buffalo: buffaloes
passer-by: passers-by
quiz: quizzes
cache: caches
ache: aches
headache: headaches
niche: niches
avalanche: avalanches
shoe: shoes
toe: toes
foe: foes
`;

const ADJECTIVES = `
good: better best
well: better best
bad: worse worst
far: farther farthest further furthest
little: less least
many: more most
much: more most
old: elder eldest
`;

function parse(table: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const line of table.trim().split('\n')) {
    const [lemma, rest] = line.split(': ') as [string, string];
    for (const form of rest.split(' ')) if (!forms.has(form)) forms.set(form, lemma);
  }
  return forms;
}

export const IRREGULAR_VERBS: ReadonlyMap<string, string> = parse(VERBS);
export const IRREGULAR_NOUNS: ReadonlyMap<string, string> = parse(NOUNS);
export const IRREGULAR_ADJECTIVES: ReadonlyMap<string, string> = parse(ADJECTIVES);
