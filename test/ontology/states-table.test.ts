import { describe, expect, it } from 'vitest';
import { createStates } from '../../src/ontology/states.js';
import { parseStatesTable } from '../../src/ontology/states-table.js';
import { loadStates } from '../../src/resources/index.js';

describe('parseStatesTable', () => {
  const states = createStates(
    parseStatesTable(
      'code\tname\talso\tnationality\tcapital\nPRK\tNorth Korea\tDPRK\tNorth Korean\tPyongyang\n',
      'code\tname\talso\nUNO\tUnited Nations\tUN\nUNO\tSecurity Council\tUNSC\nIGO\tGroup of Seven\tG7\n',
    ),
  );

  it('finds a state by code, name, other name and capital, in any case', () => {
    for (const typed of ['PRK', 'prk', 'North Korea', 'dprk', ' Pyongyang '])
      expect(states.find(typed)).toBe('PRK');
    expect(states.find('Korea, South')).toBeUndefined();
  });

  it('keeps one entry for an organisation and its bodies, and one for the many others together', () => {
    expect(states.name('UNO')).toBe('United Nations');
    expect(states.find('UNSC')).toBe('UNO');
    expect(states.find('Group of Seven')).toBe('IGO');
    expect(states.entries.filter((entry) => entry.code === 'IGO')).toHaveLength(1);
  });

  it('names the nearest for a slip, and the code itself where it is unknown', () => {
    expect(states.nearest('Nroth Korea')).toBe('PRK (North Korea)');
    expect(states.nearest('Atlantis')).toBeUndefined();
    expect(states.name('XYZ')).toBe('XYZ');
  });
});

describe('the tables of the package', () => {
  it('hold the states of the United Nations and more, each code once', () => {
    const { entries } = loadStates();
    const codes = entries.map((entry) => entry.code);
    expect(new Set(codes).size).toBe(codes.length);
    // 193 members of the United Nations.
    expect(entries.filter((entry) => entry.kind === 'state').length).toBeGreaterThanOrEqual(193);
    for (const code of ['KOR', 'PRK', 'RUS', 'UKR', 'XKX', 'PSE', 'TWN']) expect(codes).toContain(code);
    for (const entry of entries) expect(entry.code).toMatch(/^[A-Z]{3}$/);
  });
});
