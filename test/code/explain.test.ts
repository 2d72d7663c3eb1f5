/** The explanation names what was seen, and why not where nothing was coded. */
import { describe, expect, it } from 'vitest';
import { explain, formatExplanation } from '../../src/code/index.js';
import { defaultCoder } from '../../src/resources/code.js';

const coder = defaultCoder();
const said = (text: string): string => formatExplanation(explain(coder, text, '2024-03-05'));

describe('explain', () => {
  it('gives actors, trigger, frame, roles, status and day of a coded act', () => {
    const [sentence] = explain(coder, 'Denmark will send tanks to Ukraine.', '2024-03-05');
    const [act] = sentence?.acts ?? [];
    expect(sentence?.actors.map((actor) => actor.codes.join())).toEqual(['DNK', 'UKR']);
    expect(act?.rule).toBe('send.v AID');
    expect(act?.source[0]).toContain('DNK ("Denmark", subj, direct)');
    expect(act?.status).toBe('planned');
    expect(act?.statusSteps).toEqual(['"will": planned']);
    expect(act?.notCoded).toBeNull();
  });

  it('says why an act was left out', () => {
    expect(said('Poland praises the envoy, who was arrested by Belarus in 2022.')).toMatch(
      /Not coded: "arrested".*\n.*why not: recalled/,
    );
  });

  it('says why a trigger gave no act', () => {
    expect(said('Norway met the deadline of the United Nations.')).toContain('these words tell no act');
  });

  it('says that nothing was there to look at', () => {
    expect(said('Heavy rain fell.')).toContain('no actor is named in it');
    expect(said('Norway is green.')).toContain('Not coded');
  });

  it('gives nothing for an empty text', () => {
    expect(explain(coder, '', null)).toEqual([]);
  });
});
