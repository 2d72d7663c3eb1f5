/** Words that keep their full stop, by what the stop may also mean. All in lower case, without the last stop. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Titles and the like: a name follows, so the stop never ends a sentence. */
export const TITLES = words(`
  mr mrs ms messrs mme mlle dr prof rev hon msgr fr gen lt lieut col sgt capt maj adm cmdr cdr brig cpl pvt
  supt insp sen rep reps sens gov pres amb st mt ft vs dept univ assn approx ca cf viz e.g i.e et.al
`);

/** Abbreviations only where a number follows ("No. 5", "pp. 3"); elsewhere an ordinary word. */
export const BEFORE_NUMBER = words(
  'no nos art arts fig figs vol vols p pp sec ch para paras res op mar sat sun',
);

/** Month and week names cut short: a number or the sentence's end follows. */
export const CALENDAR = words(
  'jan feb apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri',
);

/** Abbreviations that may stand at a sentence's end; the next word decides. */
export const MAY_END = words(`
  inc corp ltd co bros jr sr etc al esq plc u.s u.k u.n e.u d.c a.m p.m b.c a.d ph.d m.d b.a m.a j.d ll.d u.s.a
  u.s.s.r d.p.r.k r.o.k p.r.c u.a.e u.s.c n.y l.a ala ariz ark calif colo conn del fla ill ind kan ky mass md
  mich minn mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ont que
`);

/** Words that often open a sentence and seldom follow an abbreviation inside one. */
export const OPENERS = words(`
  the a an in on at it its he she they we you i this that these those there but and or however after before when
  while if as since for from with by to his her their our my your what who why how where which one two some many
  most all both no not meanwhile earlier later also although though because during under last next according
  despite following among many any each every another other more so then now still yet once until upon whether
  here only even just such several few today yesterday tomorrow officials critics analysts
`);
