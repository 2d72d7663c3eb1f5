/**
 * Tags within text that is no page: a report in JSON or Markdown that kept some of its markup. Only tags
 * that HTML knows are taken off, so that "a < b" and "<unknown>" stay what they are.
 */

const BLOCK =
  'address|article|aside|blockquote|caption|center|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|section|table|tbody|td|tfoot|th|thead|tr|ul';
const INLINE =
  'a|abbr|acronym|amp-[a-z]+|b|bdi|bdo|big|body|button|cite|code|data|del|dfn|em|font|form|head|html|i|iframe|img|input|ins|kbd|label|link|mark|meta|picture|pre|q|s|samp|small|source|span|strike|strong|sub|sup|svg|time|tt|u|var|video|audio|wbr';
const SILENT = 'script|style|noscript|template|iframe|object|embed|svg|math|select|textarea|title';

const ATTRIBUTES = '(?:\\s(?:[^<>"\']|"[^"<]*"|\'[^\'<]*\')*)?';
const SILENT_ELEMENT = new RegExp(`<(${SILENT})${ATTRIBUTES}>[\\s\\S]*?(?:</\\1\\s*>|$)`, 'gi');
const BREAK = new RegExp(`<br${ATTRIBUTES}/?>`, 'gi');
const BLOCK_TAG = new RegExp(`</?(?:${BLOCK})${ATTRIBUTES}/?>`, 'gi');
const INLINE_TAG = new RegExp(`</?(?:${INLINE}|${SILENT})${ATTRIBUTES}/?>`, 'gi');
const ANY_KNOWN = new RegExp(`<(?:/?(?:${BLOCK}|${INLINE}|${SILENT}|br)${ATTRIBUTES}/?>|!--|!doctype)`, 'i');
const STARTS_AS_HTML = new RegExp(
  `^\\s*<(?:!doctype|!--|(?:html|body|${BLOCK}|strong|em|b|i|span|a|img)${ATTRIBUTES}/?>)`,
  'i',
);

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  bull: '•',
  middot: '·',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  sect: '§',
  deg: '°',
  copy: '©',
  reg: '®',
  trade: '™',
  times: '×',
  frac12: '½',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwnj: '\u200c',
  zwj: '\u200d',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  auml: 'ä',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  igrave: 'ì',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ouml: 'ö',
  oslash: 'ø',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  yacute: 'ý',
  szlig: 'ß',
  scaron: 'š',
};

/** True where a text holds tags that HTML knows. */
export function containsTags(text: string): boolean {
  return text.includes('<') && ANY_KNOWN.test(text);
}

/** True for a text that is HTML from its beginning. */
export function startsAsHtml(text: string): boolean {
  return STARTS_AS_HTML.test(text);
}

/** The text without known tags: blocks and breaks end lines; scripts and styles go with what they hold. */
export function stripKnownTags(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(SILENT_ELEMENT, '')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(BREAK, '\n')
    .replace(BLOCK_TAG, '\n\n')
    .replace(INLINE_TAG, '');
}

/** Character references to characters; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,7}));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[name] ?? upperCase(name) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** `Eacute` from `eacute`. */
function upperCase(name: string): string | undefined {
  const small = NAMED[name.toLowerCase()];
  if (small === undefined || !/^[A-Z]/.test(name)) return undefined;
  return name === name.toUpperCase() && /^(?:AMP|LT|GT|QUOT)$/.test(name) ? small : small.toUpperCase();
}
