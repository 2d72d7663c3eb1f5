/** Sentences of our own: each relation, what changes it, and what must not. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scoreRelations } from '../../../src/code/evaluate/index.js';
import { createRelater, RELATION_TYPES } from '../../../src/code/relate/index.js';
import { loadCoderResources, loadRelationWords } from '../../../src/resources/load.js';
import { parseQuotedTsv } from '../../../src/shared/quoted-tsv.js';

const relater = createRelater(loadCoderResources(), loadRelationWords());

describe('relate', () => {
  it.each([
    ['AGREE', '<s>Portugal</s> promised to send doctors to <t>Angola</t>.'],
    ['AGREE', '<s>The prime minister of Iceland</s> will visit <t>Finland</t> in May.'],
    ['CONSULT', '<s>The Kenyan president</s> met <t>his Ugandan counterpart</t> in Nairobi.'],
    ['CONSULT', '<s>Laos</s> held talks with <t>Thailand</t> on the river.'],
    ['SUPPORT', '<s>Canada</s> praised <t>Ghana</t> for its courts.'],
    ['SUPPORT', '<s>Peru</s> and <t>Chile</t> signed a treaty on fishing.'],
    ['COOPERATE', '<s>Italy</s> shared intelligence with <t>Tunisia</t>.'],
    ['AID', '<s>Japan</s> gave food and medicine to <t>Haiti</t>.'],
    ['AID', '<t>Malawi</t> was given a loan of two million dollars by <s>Sweden</s>.'],
    ['YIELD', '<s>The rebels</s> released <t>nine nurses</t> on Friday.'],
    ['YIELD', '<s>Ecuador</s> lifted its sanctions against <t>Cuba</t>.'],
    ['REQUEST', '<s>Denmark</s> urged <t>Mali</t> to hold elections.'],
    ['REQUEST', '<s>Norway</s> said that <t>Sudan</t> must open the port.'],
    ['ACCUSE', '<s>Chad</s> accused <t>Libya</t> of arming the rebels.'],
    ['ACCUSE', '<s>Prosecutors</s> opened an investigation into <t>the bank</t>.'],
    ['ACCUSE', '<s>The senator</s> launched a scathing attack on <t>the minister</t>.'],
    ['ACCUSE', '<s>Ghana</s> sent three judges to <t>Togo</t> to investigate the wreck.'],
    ['ACCUSE', '<s>A Maltese court</s> extradited <t>a suspected smuggler</t> on Monday.'],
    ['COOPERATE', '<s>Malta</s> extradited the fishermen to <t>Tunisia</t>.'],
    ['ASSAULT', '<s>Hackers</s> launched cyber attacks on <t>the Finnish ministry</t>.'],
    ['YIELD', '<s>A judge in Lima</s> ordered the release of <t>two fishermen</t>.'],
    ['REJECT', '<s>Serbia</s> refused to meet <t>the envoy</t>.'],
    ['REJECT', '<s>Iran</s> rejected <t>a proposal by Oman</t>.'],
    ['THREATEN', '<s>The militia</s> threatened to attack <t>the embassy</t>.'],
    ['THREATEN', '<s>Spain</s> will impose sanctions on <t>Belarus</t>.'],
    ['PROTEST', '<s>Thousands of teachers</s> went on strike against <t>the government</t>.'],
    ['SANCTION', '<s>Germany</s> suspended aid to <t>Burundi</t>.'],
    ['SANCTION', '<s>Poland</s> expelled <t>three diplomats</t>.'],
    ['MOBILIZE', '<s>Turkey</s> massed troops on the border with <t>Syria</t>.'],
    ['COERCE', '<s>Police</s> arrested <t>a journalist</t> in Minsk.'],
    ['COERCE', '<t>Two newspapers</t> were banned by <s>the junta</s>.'],
    ['ASSAULT', '<s>Gunmen</s> killed <t>four soldiers</t> near the lake.'],
    ['ASSAULT', '<s>The navy</s> launched an attack on <t>the island</t>.'],
  ])('%s: %s', (expected, marked) => {
    expect(relater.relate(marked).root).toBe(expected);
  });

  it('does not take the reason or the time of an act for the act', () => {
    expect(relater.relate('<s>Austria</s> thanked <t>Nepal</t> after an attack in Graz.').root).toBe(
      'SUPPORT',
    );
    expect(relater.relate('<s>Jordan</s> met <t>Yemen</t> despite the sanctions.').root).toBe('CONSULT');
  });

  it('takes what is said of the target for blame, and what others say of the source as told', () => {
    expect(relater.relate('<s>Critics</s> say <t>the mayor</t> jailed his rivals.').root).toBe('ACCUSE');
    expect(relater.relate('Witnesses said that <s>soldiers</s> shot <t>a boy</t>.').root).toBe('ASSAULT');
  });

  it('names what it went by', () => {
    const { rule, confidence, penta, readings } = relater.relate('<s>Cuba</s> refused to help <t>Gabon</t>.');
    expect(rule).toContain('refuse');
    expect(confidence).toBeGreaterThan(0.5);
    expect(confidence).toBeLessThan(1);
    expect(penta).toBe(3);
    expect(readings[0]?.weight).toBeGreaterThanOrEqual(readings.at(-1)?.weight ?? 0);
  });

  it('always answers: by the fall-back where nothing is told, and for any text', () => {
    const silent = relater.relate('<s>Fiji</s>, <t>Samoa</t>.');
    expect(silent).toMatchObject({ root: 'CONSULT', penta: 1, confidence: 0.1, rule: 'fall-back' });
    for (const text of [
      '',
      '<s></s>',
      'no marks',
      '<t>x</t>',
      '<s>a</s> '.repeat(300),
      '\u0000<s>\ud800</s>',
    ]) {
      expect(RELATION_TYPES).toContain(relater.relate(text).root);
    }
  });

  it('gives the same answer again', () => {
    const marked = '<s>Oman</s> agreed to free <t>six sailors</t>.';
    expect(relater.relate(marked)).toEqual(relater.relate(marked));
  });
});

const GOLD = fileURLToPath(new URL('../../../../shared/gold/relations/plv_train.tsv', import.meta.url));

describe('the published training half', () => {
  it.skipIf(!existsSync(GOLD))(
    'is answered as well as this version did, without having been fitted to it',
    { timeout: 120_000 },
    () => {
      const { rows } = parseQuotedTsv(readFileSync(GOLD, 'utf8'));
      const gold = rows.map(({ cells }) => ({
        uid: cells.uid ?? '',
        root: cells.gold_root ?? null,
        quad: Number(cells.gold_penta),
      }));
      const answers = rows.map(({ cells }) => {
        const { root, penta } = relater.relate(cells.marked_sentence ?? '');
        return { uid: cells.uid ?? '', root, quad: penta };
      });
      const macro = new Map(scoreRelations(gold, answers).map((one) => [one.level, one.macroF1]));
      // Measured 0.961, 0.919 and 0.834 when written; least asked for 0.94, 0.86 and 0.76.
      expect(macro.get('binary')).toBeGreaterThan(0.95);
      expect(macro.get('quad')).toBeGreaterThan(0.9);
      expect(macro.get('root')).toBeGreaterThan(0.81);
    },
  );
});
