import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkWritten, readWritten } from '../../src/shared/checked-file.js';
import { EXIT, UserError } from '../../src/shared/user-error.js';

const FORM = z.strictObject({
  title: z.string(),
  parts: z
    .array(z.union([z.string(), z.strictObject({ name: z.string(), weight: z.number().optional() })]))
    .default([]),
});

function refusal(text: string): UserError {
  try {
    checkWritten(readWritten(text, 'f.yaml'), FORM);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a file that a person writes', () => {
  it('is read as YAML and as JSON, with defaults', () => {
    expect(checkWritten(readWritten('title: x\n', 'f.yaml'), FORM)).toEqual({ title: 'x', parts: [] });
    expect(checkWritten(readWritten('{"title": "x", "parts": ["a"]}', 'f.json'), FORM)).toEqual({
      title: 'x',
      parts: ['a'],
    });
  });

  it.each<[string, string, RegExp | undefined]>([
    ['parts: []\n', 'f.yaml:1: title: is missing; expected string', undefined],
    ['title: x\nparst: []\n', 'f.yaml:2: "parst" is no setting', /parts/],
    [
      'title: x\nparts:\n  - a\n  - {name: b, wieght: 2}\n',
      'f.yaml:4: "wieght" is no setting',
      /Did you mean "weight"/,
    ],
    [
      'title: x\nparts:\n  - a\n  - weight: 2\n',
      'f.yaml:4: parts.1.name: is missing; expected string',
      undefined,
    ],
    ['{"title": "x",\n "parts": [\n  {"name": 3}]}', 'f.yaml:3: parts.0.name: ', undefined],
  ])('names file, line, place and what was expected: %j', (text, message, hint) => {
    const error = refusal(text);
    expect(error.message.startsWith(message), error.message).toBe(true);
    expect(error.exitCode).toBe(EXIT.usage);
    if (hint) expect(error.hint).toMatch(hint);
  });

  it('gives mistakes that the schema cannot know the line of their place', () => {
    const file = readWritten('title: x\nparts:\n  - a\n  - b\n', 'f.yaml');
    expect(file.mistake(['parts', 1], 'b is no part').message).toBe('f.yaml:4: b is no part');
    expect(file.lineOf(['parts', 7])).toBe(2);
  });
});
