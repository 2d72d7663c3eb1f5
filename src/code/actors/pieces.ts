/**
 * Words as names are looked up by: lower case, without accents, and cut at hyphens, so that "Kim Jong-un",
 * "Kim Jong Un" and "Erdogan", "Erdoğan" are one name each, and "U.S.-led" shows the name in it.
 */
import { FORMS } from '../text/form-table.js';
import type { Token } from '../text/types.js';

/** A sentence cut into pieces. All lists have one element a piece. */
export interface Pieces {
  /** Normalised. */
  readonly text: readonly string[];
  /** Number in the vocabulary of names; 0 where no name holds it. */
  readonly id: readonly number[];
  /** As it stands. */
  readonly form: readonly string[];
  /** Index of the token that holds it. */
  readonly token: readonly number[];
  /** Whether it is the first, and the last piece of its token. */
  readonly first: readonly boolean[];
  readonly last: readonly boolean[];
}

const INNER_MARK = /[-–—‑/_]/;
const OTHER_LETTERS = /[\u0080-\uffff]+/g;
const plainOf = new Map<string, string>();

/** Lower case, accents and curly apostrophes off. */
export function normalise(form: string): string {
  for (let i = 0; i < form.length; i++) {
    if (form.charCodeAt(i) > 126) return form.toLowerCase().replace(OTHER_LETTERS, plain);
  }
  return form.toLowerCase();
}

/** A run of letters beyond ASCII without accents; marks and hyphens as ASCII has them. */
function plain(run: string): string {
  const known = plainOf.get(run);
  if (known !== undefined) return known;
  const made = run
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’ʻ‘ʼ]/g, "'")
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o');
  if (plainOf.size < 4096) plainOf.set(run, made);
  return made;
}

/** The key under which a name is kept: normalised pieces, parted by spaces. */
export function keyOf(name: string): string {
  return keyText(name).trim();
}

/** The same for a whole table: lines, tabs and semicolons stay. Possessives stand apart, as in tokens. */
export function keyText(text: string): string {
  return text
    .toLowerCase()
    .replace(OTHER_LETTERS, plain)
    .replace(/[-–—‑/,]/g, ' ')
    .replace(/'s(?=[ ;:\t\n]|$)/g, " 's")
    .replace(/s'(?=[ ;:\t\n]|$)/g, "s '")
    .replace(/ {2,}/g, ' ');
}

/** What a form is made of; kept, since most words of a text have been seen before. */
interface Form {
  readonly text: string;
  readonly id: number;
  readonly form: string;
  /** Parts of a hyphenated form. */
  readonly parts: readonly Form[] | undefined;
}

/** Most forms that are kept; the memory of them is then begun anew. */
const MOST_FORMS = 8_000;

/** Cuts sentences into pieces whose numbers are those of one vocabulary. */
export class PieceCutter {
  /** By number of the form, and by the form where it has none. */
  private readonly numbered: (Form | undefined)[] = new Array<Form | undefined>(FORMS).fill(undefined);
  private readonly forms = new Map<string, Form>();

  constructor(private readonly vocabulary: ReadonlyMap<string, number>) {}

  /** Cuts tokens into pieces. A token that is only a mark stays whole. */
  cut(tokens: readonly Token[]): Pieces {
    const forms = tokens.map((one) => this.formOf(one));
    let size = 0;
    for (const { parts } of forms) size += parts ? parts.length : 1;
    const text = new Array<string>(size);
    const id = new Array<number>(size);
    const form = new Array<string>(size);
    const token = new Array<number>(size);
    const first = new Array<boolean>(size);
    const last = new Array<boolean>(size);
    let at = 0;
    for (let index = 0; index < forms.length; index++) {
      const whole = forms[index] as Form;
      const { parts } = whole;
      const count = parts ? parts.length : 1;
      for (let i = 0; i < count; i++, at++) {
        const part = parts ? (parts[i] as Form) : whole;
        text[at] = part.text;
        id[at] = part.id;
        form[at] = part.form;
        token[at] = index;
        first[at] = i === 0;
        last[at] = i === count - 1;
      }
    }
    return { text, id, form, token, first, last };
  }

  private formOf({ form, id }: Token): Form {
    if (!id) return this.keptForm(form);
    const known = this.numbered[id];
    if (known) return known;
    const made = this.made(form);
    this.numbered[id] = made;
    return made;
  }

  private keptForm(form: string): Form {
    const known = this.forms.get(form);
    if (known) return known;
    const made = this.made(form);
    if (this.forms.size >= MOST_FORMS) this.forms.clear();
    this.forms.set(form, made);
    return made;
  }

  private made(form: string): Form {
    const cut = form.length > 2 && hasInnerMark(form) ? form.split(INNER_MARK) : [];
    const parts = cut.length > 1 && cut.every((part) => part !== '') ? cut : undefined;
    const text = normalise(form);
    const id = this.vocabulary.get(text) ?? 0;
    return { text, id, form, parts: parts?.map((part) => this.keptForm(part)) };
  }
}

function hasInnerMark(word: string): boolean {
  for (let i = 1; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code === 0x2d || code === 0x2f || code === 0x5f || (code >= 0x2010 && code <= 0x2014)) return true;
  }
  return false;
}

/** True where a word begins with a capital letter or a digit's equivalent in names ("3R"). */
export function isCapital(form: string): boolean {
  const code = form.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const letter = form.charAt(0);
  return letter !== letter.toLowerCase();
}
