import { describe, expect, it } from 'vitest';
import { EFFECTS, underEffect } from '../../../src/code/relate/effects.js';
import { RELATION_TYPES, relationQuad, relationTypeOf } from '../../../src/code/relate/types.js';

describe('underEffect', () => {
  it.each([
    // What is still to come is promised or threatened.
    ['intent', 'CONSULT', 'AGREE'],
    ['intent', 'YIELD', 'AGREE'],
    ['intent', 'ASSAULT', 'THREATEN'],
    // Words are done by being said.
    ['intent', 'SUPPORT', 'SUPPORT'],
    ['intent', 'ACCUSE', 'ACCUSE'],
    // Help that ends hurts, force that ends yields.
    ['stop', 'AID', 'SANCTION'],
    ['stop', 'CONSULT', 'SANCTION'],
    ['stop', 'COERCE', 'YIELD'],
    ['stop', 'YIELD', 'REJECT'],
    ['refuse', 'ASSAULT', 'REJECT'],
    ['not', 'AID', 'REJECT'],
    ['not', 'SANCTION', 'YIELD'],
    ['request', 'AID', 'REQUEST'],
    ['accuse', 'ASSAULT', 'ACCUSE'],
    ['praise', 'YIELD', 'SUPPORT'],
    ['threaten', 'SANCTION', 'THREATEN'],
    ['allow', 'CONSULT', 'YIELD'],
    ['light', 'ASSAULT', 'ASSAULT'],
  ] as const)('%s of %s is %s', (effect, type, expected) => {
    expect(underEffect(effect, type)).toBe(expected);
  });

  it('gives a relation for every effect of every relation', () => {
    for (const effect of EFFECTS) {
      for (const type of RELATION_TYPES) expect(RELATION_TYPES).toContain(underEffect(effect, type));
    }
  });
});

describe('relation types', () => {
  it('joins conceding and retreating to yielding, material cooperation', () => {
    expect(relationTypeOf('CONCEDE')).toBe('YIELD');
    expect(relationTypeOf('RETREAT')).toBe('YIELD');
    expect(relationTypeOf('AID')).toBe('AID');
    expect(relationQuad('YIELD')).toBe(2);
    expect(relationQuad('CONSULT')).toBe(1);
    expect(relationQuad('REQUEST')).toBe(3);
    expect(relationQuad('PROTEST')).toBe(4);
  });
});
