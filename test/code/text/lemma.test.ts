import { describe, expect, it } from 'vitest';
import { lemmaOf } from '../../../src/code/text/lemma.js';

/** Dictionary forms as in any English dictionary; a line: tag, then form and lemma by turns. */
const CASES = `
VBD withdrew withdraw met meet struck strike fled flee agreed agree denied deny killed kill expelled expel
VBD controlled control occurred occur referred refer offered offer planned plan vetoed veto panicked panic
VBD seized seize condemned condemn urged urge accused accuse announced announce enforced enforce besieged besiege
VBD treated treat defeated defeat created create negotiated negotiate united unite visited visit executed execute
VBD handled handle filed file filled fill ruled rule continued continue argued argue involved involve freed free
VBD recognised recognise recognized recognize focused focus cleared clear declared declare toured tour shelled shell
VBN taken take broken break withdrawn withdraw kidnapped kidnap equipped equip begun begin sworn swear
VBG banning ban lying lie dying die seeing see fleeing flee taking take hoping hope hopping hop hosting host
VBG shelling shell bombing bomb singing sing staging stage closing close losing lose ordering order meeting meet
VBZ leaves leave carries carry dies die does do goes go has have pushes push vetoes veto accuses accuse is be
NNS sanctions sanction leaves leaf countries country allies ally crises crisis men man churches church series series
NNS bases base losses loss headquarters headquarters heroes hero knives knife taxes tax speeches speech troops troop
VBP are be 've have
VB withdraw withdraw be be
MD would would ca can 'll will
RB n't not
JJR larger large bigger big heavier heavy fewer few better good
NNP Kyiv kyiv
`;

describe('lemmaOf', () => {
  for (const line of CASES.trim().split('\n')) {
    const [tag = '', ...rest] = line.split(' ');
    for (let i = 0; i < rest.length; i += 2) {
      const [form = '', lemma = ''] = rest.slice(i, i + 2);
      it(`${form} (${tag}) is a form of ${lemma}`, () => {
        expect(lemmaOf(form, tag)).toBe(lemma);
      });
    }
  }

  it('never gives an empty lemma', () => {
    for (const tag of ['VBD', 'VBG', 'VBZ', 'NNS', 'JJR', 'VB', 'NN', '']) {
      for (const form of ['s', 'ed', 'ing', 'er', 'ies', '’s', '-', 'Ünal', '東京']) {
        expect(lemmaOf(form, tag)).not.toBe('');
      }
    }
  });
});
