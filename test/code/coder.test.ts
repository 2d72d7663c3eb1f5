/** The coder end to end on sentences of our own. Codes are ISO 3166-1 and the sectors of docs/codebook.md. */
import { describe, expect, it } from 'vitest';
import type { CodedEvent } from '../../src/ontology/coded-event.js';
import { defaultCoder } from '../../src/resources/code.js';

const coder = defaultCoder();
const DATE = '2024-03-05';

function coded(text: string, kind: 'news' | 'opinion' | 'statement' = 'news'): readonly CodedEvent[] {
  return coder.code({ id: 't', date: DATE, text, kind });
}

/** `CONSULT/visit FRA>JPN occurred`; mutual acts as `FRA+JPN`. */
function brief(event: CodedEvent): string {
  const states = (codes: readonly string[]): string =>
    [...new Set(codes.map((code) => code.slice(0, 3)))].sort().join('+');
  const who = event.mutual ? states(event.source) : `${states(event.source)}>${states(event.target)}`;
  return `${event.type}${event.mode ? `/${event.mode}` : ''} ${who} ${event.status}`;
}

const briefs = (text: string, kind?: 'news' | 'opinion' | 'statement'): readonly string[] =>
  coded(text, kind).map(brief);

describe('the coder', () => {
  it.each([
    ['French Foreign Minister Stéphane Séjourné visits Tokyo.', 'CONSULT/visit FRA>JPN occurred'],
    ['Italy hosts the Egyptian president.', 'CONSULT/visit EGY>ITA occurred'],
    ['Norway condemns Iran over the arrests.', 'ACCUSE/disapprove NOR>IRN occurred'],
    ['Poland and Sweden sign a defence agreement.', 'AGREE POL+SWE occurred'],
    ['Canada imposes sanctions on Belarus.', 'SANCTION/discontinue CAN>BLR occurred'],
    ['Chad expels the French ambassador.', 'SANCTION/expel TCD>FRA occurred'],
    ['Denmark sends tanks to Ukraine.', 'AID DNK>UKR occurred'],
    ['India urges Pakistan to release the pilots.', 'REQUEST/change IND>PAK occurred'],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual([expected]);
  });

  it('keeps spans that prove the event', () => {
    const text = 'It rained. Norway condemns Iran over the arrests.';
    const [event] = coded(text);
    expect(event?.spans.source.map((span) => text.slice(...span))).toEqual(['Norway']);
    expect(event?.spans.target.map((span) => text.slice(...span))).toEqual(['Iran']);
    expect(text.slice(...(event?.spans.sentence ?? [0, 0]))).toBe('Norway condemns Iran over the arrests.');
    expect(event?.trigger).toBe('condemns');
  });

  it('codes nothing where nothing is done between actors', () => {
    expect(briefs('Heavy rain floods several villages in Brazil.')).toEqual([]);
    expect(briefs('The shop on the corner sells bread.')).toEqual([]);
    expect(briefs('Spain beats Germany 2-1 in the final of the football championship.')).toEqual([]);
  });

  it('gives byte-identical results twice', () => {
    const text = 'Norway condemns Iran. Poland and Sweden sign a treaty. Canada may send tanks to Ukraine.';
    expect(JSON.stringify(coded(text))).toBe(JSON.stringify(coded(text)));
  });
});

describe('an opinion piece', () => {
  it('tells no wish as a fact, and names the author as speaker', () => {
    const events = coded(
      'Seoul should send an envoy to Beijing. Japan must lift its sanctions on Russia. ' +
        'The United States ought to reopen talks with North Korea.',
      'opinion',
    );
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) {
      expect(event.status).toBe('proposed');
      expect(event.by).toEqual(['AUTHOR']);
    }
  });
});
