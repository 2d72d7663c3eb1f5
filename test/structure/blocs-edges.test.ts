import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/shared/user-error.js';
import { networkBlocs, parseSignedEdges } from '../../src/structure/blocs-edges.js';

const parse = (text: string) => parseSignedEdges('ties.csv', text);

describe('signed networks from a table', () => {
  it('reads names, quotes, signs of every writing, columns in any order', () => {
    const network = parse('\uFEFFsign,B,note,a\r\n1,"Rome, Old",x,Veii\r\n-,Veii,,"the ""Sabines"""\r\n\r\n');
    expect(network.names).toEqual(['Veii', 'Rome, Old', 'the "Sabines"']);
    expect(network.graph.ties).toEqual([
      { a: 0, b: 1, sign: 1 },
      { a: 2, b: 0, sign: -1 },
    ]);
  });

  it('counts a tie named again once', () => {
    expect(parse('a,b,sign\nx,y,1\ny,x,+1\n')).toMatchObject({ repeated: 1, graph: { ties: [{ sign: 1 }] } });
  });

  it.each([
    ['a,b\nx,y', 'ties.csv:1: the header'],
    ['', 'ties.csv:1: the header'],
    ['a,b,sign\nx,y,2', 'ties.csv:2: "2" is no sign'],
    ['a,b,sign\nx,x,1', 'ties.csv:2: "x" is tied to itself'],
    ['a,b,sign\nx,y,1\n\nx,,1', 'ties.csv:4: a tie needs two names'],
    ['a,b,sign\nx,y,1\ny,x,-1', 'ties.csv:3: y and x have both signs'],
  ])('names the line of %j', (text, message) => {
    expect(() => parse(text)).toThrow(UserError);
    expect(() => parse(text)).toThrow(message);
  });

  it('answers with index, proof, partition and frustrated ties', async () => {
    expect(
      await networkBlocs(parse('a,b,sign\nA,B,1\nB,C,1\nA,C,1\nA,D,-1\nB,D,-1\nC,D,1\nE,F,-1\n')),
    ).toEqual({
      nodes: 6,
      ties: 7,
      groups: 2,
      frustration_index: 1,
      proven: true,
      bound: 1,
      partition: [
        ['A', 'B', 'C', 'E'],
        ['D', 'F'],
      ],
      frustrated: [{ a: 'C', b: 'D', sign: 1 }],
      repeated: 0,
    });
  });

  it('has nothing to divide without ties', async () => {
    expect(await networkBlocs(parse('a,b,sign\n'))).toMatchObject({
      nodes: 0,
      frustration_index: 0,
      partition: [[], []],
    });
  });
});
