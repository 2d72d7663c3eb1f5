import { describe, expect, it } from 'vitest';
import { termFinder } from '../../src/search/find-term.js';
import { fold } from '../../src/search/fold.js';
import { parseQuery } from '../../src/search/parse-query.js';

const found = (query: string, text: string) => {
  const [term] = parseQuery(query).terms;
  if (term === undefined) throw new Error(`no term in ${query}`);
  return termFinder(term)(fold(text)).map((span) => text.slice(...span));
};

describe('termFinder', () => {
  it('finds the forms of a word, and no other word that begins alike', () => {
    expect(found('meet', 'They meet, met, meets, meeting; the meetinghouse and a helmeet.')).toEqual([
      'meet',
      'meets',
      'meeting',
    ]);
    expect(found('accuse', 'Accused and accuses; accusation')).toEqual(['Accused', 'accuses']);
    expect(found('Russia', 'Russia’s, Russian, Prussia')).toEqual(['Russia’s']);
  });

  it('finds a word in quotes only as it is', () => {
    expect(found('"visit"', 'visits and a visit')).toEqual(['visit']);
  });

  it('finds what begins with letters', () => {
    expect(found('sanction*', 'sanctions, sanctioned, unsanctioned')).toEqual(['sanctions', 'sanctioned']);
  });

  it('finds a phrase over signs, not over words', () => {
    expect(found('"mutual defence"', 'mutual-defence; mutual  defence; mutual and defence')).toEqual([
      'mutual-defence',
      'mutual  defence',
    ]);
    expect(found('U.S.', 'The U.S. and us')).toEqual(['U.S']);
  });

  it('finds Korean words with particles on them', () => {
    expect(found('러시아', '북한과 러시아가 조약을 맺었다')).toEqual(['러시아']);
  });
});
