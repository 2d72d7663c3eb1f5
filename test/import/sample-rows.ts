/** Rows of every format, made by hand after the published lists of columns. */
import type { FormatName } from '../../src/import/format.js';

/** Cells of a GDELT row; `version` decides on the places of its columns. */
export function gdeltRow(
  version: 1 | 2,
  row: {
    id: string;
    day?: string;
    source?: string;
    target?: string;
    code?: string;
    sources?: string;
    place?: string;
    url?: string;
  },
): string {
  const cells = Array.from({ length: version === 2 ? 61 : 58 }, () => '');
  const {
    id,
    day = '20240619',
    source = 'RUS',
    target = 'PRK',
    code = '042',
    sources = '1',
    place = 'KN',
  } = row;
  cells[0] = id;
  cells[1] = day;
  cells[7] = source;
  cells[12] = 'GOV';
  cells[17] = target;
  cells[26] = code;
  cells[30] = '1.9';
  cells[31] = '10';
  cells[32] = sources;
  cells[33] = '10';
  cells[version === 2 ? 53 : 51] = place;
  cells[version === 2 ? 59 : 56] = version === 2 ? '20240620000000' : '20240620';
  cells[version === 2 ? 60 : 57] = row.url ?? `https://example.org/${id}`;
  return cells.join('\t');
}

const ICEWS_HEAD =
  'Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude';
const POLECAT_HEAD =
  'Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor Country\tActor COW\tPrimary Actor Sector\tActor Sectors\tActor Title\tActor Name Raw\tWikipedia Actor ID\tRecipient Name\tRecipient Country\tRecipient COW\tPrimary Recipient Sector\tRecipient Sectors\tRecipient Title\tRecipient Name Raw\tWikipedia Recipient ID\tPlacename\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\tGeoNames ID\tRaw Placename\tFeature Type\tSource\tPublication Date\tStory People\tStory Organizations\tStory Locations\tLanguage\tVersion';
const ACLED_HEAD =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp';
const UCDP_HEAD =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob';

/** A row by the names of its columns, in the order of a header. */
function row(head: string, delimiter: string, cells: Readonly<Record<string, string>>): string {
  const names = head.split(delimiter);
  for (const name of Object.keys(cells)) if (!names.includes(name)) throw new RangeError(`no column ${name}`);
  return names.map((name) => cells[name] ?? '').join(delimiter);
}

export function icewsFile(...rows: readonly Readonly<Record<string, string>>[]): string {
  const plain = {
    'Event ID': '1',
    'Event Date': '2018-06-01',
    'Source Name': 'Ministry (Japan)',
    'Source Sectors': 'Government',
    'Source Country': 'Japan',
    'CAMEO Code': '040',
    Intensity: '1',
    'Target Name': 'Vietnam',
    'Target Sectors': 'NA',
    'Target Country': 'Vietnam',
    'Story ID': '7',
    Publisher: 'Kyodo News',
    Country: 'Japan',
  };
  return [ICEWS_HEAD, ...rows.map((cells) => row(ICEWS_HEAD, '\t', { ...plain, ...cells }))].join('\n');
}

/** `intensity`: what the file calls its column of intensity. */
export function polecatFile(
  intensity: 'Intensity' | 'Event Intensity',
  ...rows: readonly Readonly<Record<string, string>>[]
): string {
  const head = POLECAT_HEAD.replace('\tIntensity\t', `\t${intensity}\t`);
  const plain = {
    'Event ID': 'P-1',
    'Event Date': '2023-06-19',
    'Event Type': 'ASSAULT',
    'Event Mode': 'aerial',
    [intensity]: '-9.5',
    Contexts: 'military;territory',
    'Actor Name': 'Russia',
    'Actor Country': 'RUS',
    'Primary Actor Sector': 'MIL',
    'Recipient Country': 'UKR',
    'Recipient Name': 'Ukraine',
    Country: 'UKR',
    Source: 'Reuters',
    'Publication Date': '2023-06-20',
  };
  return [head, ...rows.map((cells) => row(head, '\t', { ...plain, ...cells }))].join('\n');
}

export function acledFile(...rows: readonly Readonly<Record<string, string>>[]): string {
  const plain = {
    event_id_cnty: 'UKR1',
    event_date: '2024-06-19',
    time_precision: '1',
    event_type: 'Explosions/Remote violence',
    sub_event_type: 'Air/drone strike',
    actor1: 'Military Forces of Russia (2000-) Air Force',
    inter1: 'External/Other forces',
    actor2: 'Military Forces of Ukraine (2019-)',
    inter2: 'State forces',
    country: 'Ukraine',
    source: '"Institute; Ministry"',
    notes: '"On 19 June, a strike, ""large"", hit.\nNo one was hurt."',
    fatalities: '0',
    timestamp: '1719000000',
  };
  return `\uFEFF${[ACLED_HEAD, ...rows.map((cells) => row(ACLED_HEAD, ',', { ...plain, ...cells }))].join('\r\n')}\r\n`;
}

export function ucdpFile(...rows: readonly Readonly<Record<string, string>>[]): string {
  const plain = {
    id: '501',
    type_of_violence: '1',
    side_a: 'Government of Ethiopia',
    side_b: 'TPLF',
    number_of_sources: '3',
    source_article: '"Reuters, 2021-01-05, Fighting"',
    country_id: '530',
    date_prec: '2',
    date_start: '2021-01-04 00:00:00.000',
    best: '12',
    gwnoa: '530',
  };
  return [UCDP_HEAD, ...rows.map((cells) => row(UCDP_HEAD, ',', { ...plain, ...cells }))].join('\n');
}

/** A line of Phoenix. */
export function phoenixRow(id = 'PH1', code = '190', target = 'UKR'): string {
  const cells = Array.from({ length: 26 }, () => '');
  cells[0] = id;
  cells[1] = '20150619';
  cells[6] = 'RUS';
  cells[7] = 'MIL';
  cells[10] = target;
  cells[13] = code;
  cells[16] = '-10';
  cells[22] = 'UKR';
  cells[24] = 'https://example.org/a;https://example.org/b';
  cells[25] = 'bbc';
  return cells.join('\t');
}

/** A file of one good row in each format that is recognised. */
export const ONE_OF_EACH: Readonly<Record<Exclude<FormatName, 'csv'>, string>> = {
  gdelt1: gdeltRow(1, { id: '1' }),
  gdelt2: gdeltRow(2, { id: '2' }),
  'gdelt-reduced': [
    'Date\tSource\tTarget\tCAMEOCode\tNumEvents\tNumArts\tQuadClass\tGoldstein\tSourceGeoType\tSourceGeoLat\tSourceGeoLong\tTargetGeoType\tTargetGeoLat\tTargetGeoLong\tActionGeoType\tActionGeoLat\tActionGeoLong',
    '19790101\tUSAGOV\tCHN\t042\t1\t3\t1\t1.9\t1\t38\t-97\t1\t35\t105\t1\t35\t105',
  ].join('\n'),
  'gdelt-mentions':
    '2\t20240619000000\t20240620000000\t1\texample.org\thttps://example.org/2\t2\t-1\t142\t158\t1\t50\t5402\t-0.1\t\t',
  icews: icewsFile({}),
  polecat: polecatFile('Intensity', {}),
  phoenix: phoenixRow(),
  acled: acledFile({}),
  'acled-deleted': 'event_id_cnty,deleted_timestamp\nUKR1,1719000001',
  ucdp: ucdpFile({}),
};
