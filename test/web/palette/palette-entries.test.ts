import { describe, expect, it } from 'vitest';
import { en } from '../../../web/src/messages/en.js';
import { createNames } from '../../../web/src/names.js';
import { PAGES } from '../../../web/src/pages.js';
import { actionEntries, pageEntries, pairEntries } from '../../../web/src/palette/palette-entries.js';

const ENTRIES = [
  { code: 'PRK', name: 'North Korea', kind: 'state', also: ['dprk'], local: { ko: '북한' } },
  { code: 'KOR', name: 'South Korea', kind: 'state', also: ['rok'] },
  { code: 'RUS', name: 'Russia', kind: 'state', also: [], local: { ko: '러시아' } },
] as const;
const names = createNames(ENTRIES);
const leads = (typed: string, of = names) => pairEntries(typed, of, en).map((entry) => entry.does);

describe('the command palette', () => {
  it('opens a pair for two names, whatever stands between them', () => {
    expect(leads('north korea russia')).toContain('/pair/PRK/RUS');
    expect(leads('DPRK–rus')).toContain('/pair/PRK/RUS');
    expect(leads('Russia and North Korea')).toContain('/pair/RUS/PRK');
  });

  it('offers names from their beginning on', () => {
    expect(leads('rus sou')).toContain('/pair/RUS/KOR');
    expect(leads('n')).toEqual([]);
  });

  it('leads from one state to its ties', () => {
    expect(leads('russia')).toEqual(['/ties?state=RUS']);
  });

  it('opens no pair of a state with itself, and none for what it does not know', () => {
    expect(leads('russia russia')).toEqual([]);
    expect(leads('atlantis')).toEqual([]);
  });

  it('knows the names of the language in force and the English ones', () => {
    const korean = createNames(ENTRIES, 'ko');
    expect(leads('북한 러시아', korean)).toContain('/pair/PRK/RUS');
    expect(leads('North Korea 러시아', korean)).toContain('/pair/PRK/RUS');
  });

  it('finds pages and actions by any of their words', () => {
    expect(pageEntries('ties', PAGES, en).map((entry) => entry.does)).toEqual(['/ties']);
    expect(pageEntries('nowhere', PAGES, en)).toEqual([]);
    const run = () => undefined;
    expect(actionEntries('dark', [{ id: 'd', label: 'Colours: dark', run }])).toHaveLength(1);
    expect(actionEntries('light', [{ id: 'd', label: 'Colours: dark', run }])).toEqual([]);
  });
});
