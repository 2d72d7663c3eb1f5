import { describe, expect, it } from 'vitest';
import { solveRouting } from '../../src/envoys/branch-price.js';
import { orienteeringProblem, parseOrienteering, pointRoutes } from '../../src/envoys/orienteering-file.js';

const SQUARE = 'n 6\nm 2\ntmax 4\n0\t0\t0\n1\t0\t3\n0\t1\t4\n9\t9\t99\n1\t1\t0\n0\t0\t0\n';

describe('instances of the team orienteering problem', () => {
  it('leaves out what cannot be reached or scores nothing, and numbers routes as the file does', () => {
    const instance = parseOrienteering(SQUARE, 'square.txt');
    const { problem, pointOf } = orienteeringProblem(instance);
    expect(pointOf).toEqual([1, 2]);
    const { routes, worth } = solveRouting(problem);
    expect(worth).toBe(7);
    // Both lie on one way of 1 + √2 + 1 = 3.41, so one member is enough; who goes where is free.
    expect(new Set(pointRoutes(instance, pointOf, routes ?? []).flat())).toEqual(new Set([0, 1, 2, 5]));
  });

  it('allows a route of exactly tmax', () => {
    const line = 'n 3\nm 1\ntmax 0.6\n0 0 0\n0.3 0 1\n0.6 0 0\n';
    expect(solveRouting(orienteeringProblem(parseOrienteering(line, 'l')).problem).worth).toBe(1);
  });

  it.each([
    ['', 'f:1: expected "n" and a number, found "nothing"'],
    ['n 3\nm x\n', 'f:2: expected "m" and a number, found "m x"'],
    ['n 3\nm 1\ntmax 4\n0 0 0\n', 'f: n is 3, but 1 points follow'],
    ['n 2\nm 1\ntmax 4\n0 0 0\n1 1\n', 'f:5: "1 1" is no point'],
    ['n 2\nm 1\ntmax 4\n0 0 0\n1 1 -1\n', 'f:5: "1 1 -1" is no point'],
    ['n 2\nm 0\ntmax 4\n0 0 0\n1 1 1\n', 'f:2: m is 0'],
  ])('refuses %j', (text, message) => {
    expect(() => parseOrienteering(text, 'f')).toThrowError(message);
  });
});
