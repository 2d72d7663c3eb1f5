/**
 * Areas whose belonging is disputed and that the atlas can show apart, each with whom it is given to under every
 * viewpoint and a source. Whatever the viewpoint they are hatched and named in the list below the map. A map takes no
 * side by itself; a reader must see that one was chosen.
 */

/**
 * `un`: as resolutions of the United Nations have it; `control`: who controls it; `none`: given to nobody.
 */
export const VIEWPOINTS = ['un', 'control', 'none'] as const;
export type Viewpoint = (typeof VIEWPOINTS)[number];

export interface DisputedArea {
  /** Key of its name in the messages. */
  readonly key: DisputedKey;
  /** Where it lies in the atlas: a shape of its own by name, or the parts of a state (by ISO number) at some points. */
  readonly shape:
    | { readonly name: string }
    | { readonly number: string; readonly at: readonly (readonly [longitude: number, latitude: number])[] };
  /** Whom it is given to; null: to nobody. A code of its own counts as its own ties. */
  readonly un: string | null;
  readonly control: string | null;
  readonly source: string;
}

export const DISPUTED_KEYS = [
  'crimea',
  'kosovo',
  'northCyprus',
  'palestine',
  'siachen',
  'somaliland',
  'southernKurils',
  'taiwan',
  'westernSahara',
  'falklands',
] as const;
export type DisputedKey = (typeof DISPUTED_KEYS)[number];

export const DISPUTED: readonly DisputedArea[] = [
  {
    key: 'crimea',
    shape: { number: '643', at: [[34.2, 45.2]] },
    un: 'UKR',
    control: 'RUS',
    source: 'UN General Assembly resolution 68/262 (2014)',
  },
  {
    key: 'kosovo',
    shape: { name: 'Kosovo' },
    un: 'XKX',
    control: 'XKX',
    source: 'UN Security Council resolution 1244 (1999); declaration of 17 February 2008',
  },
  {
    key: 'northCyprus',
    shape: { name: 'N. Cyprus' },
    un: 'CYP',
    control: null,
    source: 'UN Security Council resolutions 541 (1983) and 550 (1984)',
  },
  {
    key: 'palestine',
    shape: { name: 'Palestine' },
    un: 'PSE',
    control: 'PSE',
    source: 'UN General Assembly resolution 67/19 (2012)',
  },
  {
    key: 'siachen',
    shape: { name: 'Siachen Glacier' },
    un: null,
    control: 'IND',
    source: 'UN Security Council resolution 47 (1948) on Jammu and Kashmir',
  },
  {
    key: 'somaliland',
    shape: { name: 'Somaliland' },
    un: 'SOM',
    control: null,
    source: 'UN membership of Somalia; declaration of 18 May 1991',
  },
  {
    key: 'southernKurils',
    shape: {
      number: '643',
      at: [
        [145.8, 44],
        [147.7, 45],
        [146.7, 43.8],
      ],
    },
    un: null,
    control: 'RUS',
    source: 'Treaty of San Francisco (1951), article 2(c)',
  },
  {
    key: 'taiwan',
    shape: { name: 'Taiwan' },
    un: 'TWN',
    control: 'TWN',
    source: 'UN General Assembly resolution 2758 (1971)',
  },
  {
    key: 'westernSahara',
    // The atlas draws the line of control: only what lies east of it is a shape of its own.
    shape: { name: 'W. Sahara' },
    un: 'ESH',
    control: 'ESH',
    source: 'UN list of Non-Self-Governing Territories (1963)',
  },
  {
    key: 'falklands',
    shape: { name: 'Falkland Is.' },
    un: null,
    control: 'GBR',
    source: 'UN General Assembly resolution 2065 (1965)',
  },
];

/** Whom an area is given to under a viewpoint; undefined: to nobody. */
export function holderOf(area: DisputedArea, viewpoint: Viewpoint): string | undefined {
  return viewpoint === 'none' ? undefined : (area[viewpoint] ?? undefined);
}

export function viewpointParam(value: string | undefined): Viewpoint {
  return VIEWPOINTS.find((known) => known === value) ?? 'un';
}
