import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createStates } from '../../src/ontology/states.js';
import { parseStatesTable } from '../../src/ontology/states-table.js';

const table = (name: string): string =>
  readFileSync(new URL(`../../tables/${name}.tsv`, import.meta.url), 'utf8');
const states = createStates(parseStatesTable(table('states'), table('organisations')));

describe('parseStatesTable', () => {
  it('has each code once', () => {
    const codes = states.entries.map((entry) => entry.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has every member of the United Nations and its observers, Taiwan and Kosovo', () => {
    // 193 members, the Holy See and Palestine (United Nations, member states, 2024)
    expect(states.entries.filter((entry) => entry.kind === 'state').length).toBeGreaterThanOrEqual(197);
    for (const code of ['VAT', 'PSE', 'TWN', 'XKX', 'SSD', 'TLS']) expect(states.name(code)).not.toBe(code);
  });

  it('finds what a person types', () => {
    expect(states.find('DPRK')).toBe('PRK');
    expect(states.find('south korea')).toBe('KOR');
    expect(states.find('Moscow')).toBe('RUS');
    expect(states.find('nato')).toBe('NAT');
    expect(states.find('unhcr')).toBe('UNO');
    expect(states.find('Ruritania')).toBeUndefined();
  });

  it('names an organisation by its first row and keeps IGO general', () => {
    expect(states.name('UNO')).toBe('United Nations');
    expect(states.name('IGO')).toBe('International organisation');
    expect(states.find('g7')).toBeUndefined();
  });

  it('names the line of a row without a code', () => {
    const head = 'code\tname\talso\tnationality\tcapital\tseats\n';
    expect(() => parseStatesTable(`${head}\tNowhere\n`, 'code\tname\talso\n')).toThrow('states.tsv:2');
  });

  it('gives names in another language, and the English one where it has none', () => {
    const texts = [table('states'), table('organisations')] as const;
    const entries = parseStatesTable(...texts, { ko: 'code\tname\nPRK\t북한\n' });
    const korean = createStates(entries, 'ko');
    expect([korean.name('PRK'), korean.name('RUS')]).toEqual(['북한', 'Russia']);
    expect(createStates(entries).name('PRK')).toBe('North Korea');
    expect([createStates(entries).find('북한'), korean.find('north korea')]).toEqual(['PRK', 'PRK']);
  });

  it('has a Korean name for every code, and none for another', () => {
    const names = { ko: table('state-names-ko') };
    const entries = parseStatesTable(table('states'), table('organisations'), names);
    expect(entries.filter(({ local }) => local?.ko === undefined)).toEqual([]);
    const odd = { ko: 'code\tname\nXYZ\t아무\n' };
    expect(() => parseStatesTable(table('states'), table('organisations'), odd)).toThrow(
      'state-names-ko.tsv:2',
    );
  });
});
