/** Words of the map page. */
export const map = {
  title: 'Map',
  titleOf: (state: string) => `Ties of ${state}`,
  lead: 'One state and how all others stand to it, on the last day of the period.',
  tiesOf: 'Ties of',
  area: 'Show',
  areaNames: { world: 'the world', near: 'what lies around it' },
  viewpoint: 'Borders',
  viewpoints: {
    un: 'as in United Nations resolutions',
    control: 'by who controls the area',
    none: 'disputed areas to nobody',
  },
  viewpointSays: {
    un: 'Disputed areas are drawn as resolutions of the United Nations have them, where there are any.',
    control: 'Disputed areas are drawn with whoever controls them, as in the atlas (Natural Earth).',
    none: 'Disputed areas are drawn with nobody.',
  },
  what: (when: string) =>
    `Index on the last day of ${when}, of pairs that dealt with each other in it. Plain land: nothing is told, or too little is known.`,
  label: (state: string, when: string, ties: number) =>
    `World map of the ties of ${state}, ${when}: ${ties} ${ties === 1 ? 'state' : 'states'}. The table holds the same.`,
  nothing: 'nothing told, or too little known',
  disputed: 'disputed',
  self: 'the state itself',
  below: (bound: string) => `${bound} and below`,
  above: (bound: string) => `${bound} and above`,
  range: (low: string, high: string) => `${low} to ${high}`,
  partner: 'State',
  tableCaption: (state: string, when: string) => `Ties of ${state}, ${when}, the strongest first`,
  noTies: (state: string) => `Nothing between ${state} and another state is told in this period.`,
  geojson: 'GeoJSON (shapes with ties)',
  disclaimer:
    'The borders on this map imply no opinion on the legal status of any territory. Disputed areas are hatched.',
  disputedAreas: (n: number) => `Disputed areas on this map (${n})`,
  toNobody: 'drawn with nobody',
  drawnWith: (state: string) => `drawn with ${state}`,
  notApart:
    'The atlas cannot show apart, and draws by control: Jammu and Kashmir, Aksai Chin and Arunachal Pradesh, the Golan Heights, Abkhazia and South Ossetia, Transnistria, parts of eastern and southern Ukraine, Western Sahara west of the berm, Abyei and the Halaib Triangle. Islands in the East and South China Seas are too small to be drawn.',
  areas: {
    crimea: 'Crimea',
    kosovo: 'Kosovo',
    northCyprus: 'Northern Cyprus',
    palestine: 'Palestine',
    siachen: 'Siachen Glacier',
    somaliland: 'Somaliland',
    southernKurils: 'Southern Kurils / Northern Territories',
    taiwan: 'Taiwan',
    westernSahara: 'Western Sahara',
    falklands: 'Falkland Islands / Islas Malvinas',
  },
} as const;
