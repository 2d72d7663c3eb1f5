import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/code/text/index.js';
import { parsedByHand } from '../when/parsed-by-hand.js';
import { finder, found } from './finder-of-tables.js';

describe('names of states', () => {
  it.each([
    ['Norway recalls the treaty.', ['Norway=NOR']],
    ['The Seychelles joined.', ['The Seychelles=SYC']],
    ['Ottawa and the Kremlin objected.', ['Ottawa=CAN', 'Kremlin=RUS.GOV']],
    ['Guinea-Bissau wrote to Papua New Guinea.', ['Guinea-Bissau=GNB', 'Papua New Guinea=PNG']],
    [
      "The People's Republic of China and the Republic of China differ.",
      ["People 's Republic of China=CHN", 'Republic of China=TWN'],
    ],
    ['Congo and the Republic of the Congo talk.', ['Congo=COD', 'Republic of the Congo=COG']],
    ['Korea, unlike North Korea, agreed.', ['Korea=KOR', 'North Korea=PRK']],
    ['Ankara, Türkiye and Turkey are one.', ['Ankara=TUR', 'Türkiye=TUR', 'Turkey=TUR']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('wants capitals: turkey, polish and us are words', () => {
    expect(found('They ate turkey, used polish and gave it to us.')).toEqual([]);
    expect(found('The US objected.')).toEqual(['US=USA']);
  });

  it('passes over seas, wars and other namesakes', () => {
    expect(found('A storm crossed the South China Sea after the Vietnam War.')).toEqual([]);
    expect(found('She studied the Korean Peninsula.')).toEqual([]);
  });
});

describe('names that persons and other places bear', () => {
  it('tells Jordan the state from Jordan the person', () => {
    expect(found('Jordan closed the crossing.')).toEqual(['Jordan=JOR']);
    expect(found('The coach praised Michael Jordan yesterday.')).toEqual([]);
  });

  it('tells Chad the state from Chad the person', () => {
    expect(found('Troops entered Chad.')).toContain('Chad=TCD');
    expect(found('The film stars Chad Smith, a drummer.').some((one) => one.includes('TCD'))).toBe(false);
  });

  it('tells the two Georgias apart by what stands near', () => {
    expect(found('Russia and Georgia resumed flights.')).toContain('Georgia=GEO');
    expect(
      found('The Republican governor of Georgia met Atlanta officials.').some((one) => one.endsWith('GEO')),
    ).toBe(false);
    expect(found('A farm in Albany, Georgia, United States, burned.')).not.toContain('Georgia=GEO');
  });

  it('reads Washington as the capital, and Washington state as a place', () => {
    expect(found('Washington rejected the offer.')).toEqual(['Washington=USA']);
    expect(found('Fires spread in Washington state.')).toEqual(['Washington state=USA']);
  });
});

describe('hyphens', () => {
  it.each([
    ['Korea-U.S.-Japan talks began.', ['Korea - U.S. - Japan=KOR+USA+JPN']],
    ['Sino-Russian patrols began.', ['Sino-Russian=CHN+RUS']],
    ['The US–China hotline rang.', ['US – China=USA+CHN']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('reads a prefix only before a hyphen', () => {
    expect(found('Franco died in 1975.')).toEqual([]);
    expect(found('Indo-Pacific trade grew.')).toEqual([]);
  });

  it('leaves out what only qualifies', () => {
    expect(found('A Russian-made missile hit a Belize-flagged ship.')).toEqual([]);
    expect(found('An anti-American crowd gathered.').some((one) => one.includes('USA'))).toBe(false);
    expect(found('The U.S.-led coalition struck.')).toEqual(['U.S.-led=USA']);
  });
});

describe('groups of words', () => {
  it.each([
    [
      'Estonian Foreign Minister Margus Tsahkna objected.',
      ['Estonian Foreign Minister Margus Tsahkna=EST.GOV'],
    ],
    ['North Korean troops left.', ['North Korean troops=PRK.MIL']],
    ["Israel's Security Cabinet met.", ["Israel 's Security Cabinet=ISR.GOV"]],
    ["Russia's Gazprom stopped deliveries.", ["Russia 's Gazprom=RUS.BUS"]],
    ['The President of Ghana spoke.', ['President of Ghana=GHA.GOV']],
    ['Indian and Pakistani troops withdrew.', ['Indian=IND.MIL', 'Pakistani troops=PAK.MIL']],
    ["Putin's spokesman Dmitry Peskov denied it.", ["Putin 's spokesman Dmitry Peskov=RUS.GOV"]],
    ['Taiwanese opposition lawmakers objected.', ['Taiwanese opposition lawmakers=TWN.LEG']],
    ['The UN Security Council met.', ['UN Security Council=UNO']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("leaves out a state's allies and rivals, not the state that is the ally", () => {
    expect(found("Kyiv's allies promised shells.")).toEqual([]);
    expect(found("Russia's ally Belarus objected.")).toEqual(['Belarus=BLR']);
  });

  it('takes no adjective for an agent', () => {
    expect(found("It is Norway's first major gas deal.")).toEqual(['Norway=NOR']);
    expect(found('Chile and Peru agreed on a national park.')).toEqual(['Chile=CHL', 'Peru=PER']);
  });
});

describe('office-holders by day', () => {
  it('gives the sector only in office', () => {
    expect(found('Scholz spoke.', '2024-03-01')).toEqual(['Scholz=DEU.GOV']);
    expect(found('Olaf Scholz spoke.', '2026-01-10')).toEqual(['Olaf Scholz=DEU']);
  });

  it('gives a person who changed offices the one of the day', () => {
    expect(found('Mark Rutte spoke.', '2023-05-01')).toEqual(['Mark Rutte=NLD.GOV']);
    expect(found('Mark Rutte spoke.', '2025-05-01')).toEqual(['Mark Rutte=NAT']);
  });

  it('gives a group the code of the day', () => {
    expect(found('The Taliban objected.', '2010-05-01')).toEqual(['Taliban=AFG.REB']);
    expect(found('The Taliban objected.', '2023-05-01')).toEqual(['Taliban=AFG.GOV']);
  });

  it('reads "former" as out of office', () => {
    expect(found('Former French President Emmanuel Macron spoke.', '2024-03-01')).toEqual([
      'French President Emmanuel Macron=FRA',
    ]);
  });

  it('takes another bearer of a surname for nobody', () => {
    expect(found('The singer Julia Macron spoke.', '2024-03-01')).toEqual([]);
    expect(found('Trump Tower reopened.', '2025-03-01')).toEqual([]);
  });
});

describe('what a report has said before', () => {
  it('knows the short name of a person it has introduced', () => {
    expect(
      found('Ruritania was absent. Latvian Transport Minister Janis Ozolkalns spoke. Ozolkalns left early.'),
    ).toEqual(['Latvian Transport Minister Janis Ozolkalns=LVA.GOV', 'Ozolkalns=LVA.GOV']);
    expect(found('Ozolkalns left early.')).toEqual([]);
  });

  it('knows a person told by an apposition', () => {
    expect(found('Igor Testov, a Russian general, was killed. Testov was 50.')).toEqual([
      'Igor Testov=RUS.MIL',
      'Russian general=RUS.MIL',
      'Testov=RUS.MIL',
    ]);
  });

  it('takes up pairs', () => {
    expect(found('Peru sued Chile. The two countries have no envoys.').at(-1)).toBe(
      'The two countries=PER+CHL',
    );
    expect(found('Peru sued Chile. Both sides met.').at(-1)).toBe('Both sides=PER+CHL');
    expect(found('The two Koreas talked.')).toEqual(['The two Koreas=KOR+PRK']);
    expect(found('Two countries objected.')).toEqual([]);
  });

  it('takes up the North and the country', () => {
    expect(found('Seoul wrote. The North did not answer.').at(-1)).toBe('The North=PRK');
    expect(found('France wrote. The North did not answer.')).toEqual(['France=FRA']);
    expect(found('Chile voted. The country has been calm.').at(-1)).toBe('The country=CHL');
  });
});

describe('pronouns and owners, with the tree', () => {
  const take = (...trees: readonly string[]): readonly string[] => {
    const context = finder.start({ date: '2024-06-19' });
    let last: readonly string[] = [];
    for (const [index, tree] of trees.entries()) {
      const parsed = parsedByHand(tree);
      const moved = { ...parsed, span: [index * 1000, index * 1000 + 999] as const };
      last = finder.find(moved, context).map(
        (one) =>
          `${parsed.tokens
            .slice(one.from, one.to)
            .map((t) => t.form)
            .join(' ')}=${one.codes.join('+')}`,
      );
    }
    return last;
  };

  it('"they" takes up a whole list', () => {
    expect(
      take(`
        Peru NNP 4 nsubj
        and CC 3 cc
        Chile NNP 1 conj
        said VBD 0 root
        that IN 7 mark
        they PRP 7 nsubj
        agreed VBD 4 ccomp
      `),
    ).toEqual(['Peru=PER', 'Chile=CHL', 'they=PER+CHL']);
  });

  it('"it" takes up the subject of the sentence before, not the object', () => {
    const before = `
      Peru NNP 2 nsubj
      accused VBD 0 root
      Chile NNP 2 obj
    `;
    expect(take(before, 'It PRP 2 nsubj\nrecalled VBD 0 root\nhim PRP 2 obj')).toEqual(['It=PER']);
  });

  it('"it" that stands for nobody takes up nobody', () => {
    const before = 'Peru NNP 2 nsubj\nwaited VBD 0 root';
    const naive = `
      It PRP 4 nsubj
      would MD 4 aux
      be VB 4 cop
      naive JJ 0 root
      to TO 6 mark
      wait VB 4 csubj
    `;
    expect(take(before, naive)).toEqual([]);
  });

  it('agents belong to whom their pronoun takes up', () => {
    const before = 'Peru NNP 4 nsubj\nand CC 3 cc\nChile NNP 1 conj\nagreed VBD 0 root';
    const meet = `
      Their PRP$ 3 nmod:poss
      foreign JJ 3 amod
      ministers NNS 4 nsubj
      meet VBP 0 root
    `;
    expect(take(before, meet)).toEqual(['Their=PER+CHL', 'foreign ministers=PER.GOV+CHL.GOV']);
  });
});

describe('what a report has named', () => {
  it('is taken up by its noun', () => {
    expect(found('The European Union met Chile. The Union agreed.').at(-1)).toBe('The Union=EUR');
    expect(found('Chile met Peru. The union agreed.').some((one) => one.startsWith('The union'))).toBe(false);
    expect(found('Qatar accused the Sudanese army. The army denied it.').at(-1)).toBe('army=SDN.MIL');
  });

  it('is counted by how often it was named, without a third party', () => {
    const text = 'Peru sued Chile. Chile sued Peru. Washington urged both governments to talk.';
    expect(found(text).at(-1)).toBe('both governments=CHL+PER');
  });
});

describe('agents without a state', () => {
  it('take the state of the place beside them', () => {
    expect(found('Police in Nairobi arrested protesters.', '2024-06-19')).toEqual([
      'Police=KEN.COP',
      'Nairobi=KEN',
      'protesters=KEN.CVL',
    ]);
  });

  it('take the state of their owner', () => {
    expect(found('Ukraine says that its forces left Kursk.')).toEqual([
      'Ukraine=UKR',
      'forces=UKR.MIL',
      'Kursk=RUS',
    ]);
  });

  it('are left out where nothing tells their state', () => {
    expect(found('Police arrested protesters.')).toEqual([]);
  });

  it('are no vague officials of a state that happens to be named', () => {
    expect(found('Spain heard from officials.')).toEqual(['Spain=ESP']);
  });
});

describe('mayNameActor', () => {
  const may = (text: string): boolean => splitSentences(text).some((one) => finder.mayNameActor(one.tokens));
  it('is false only where nothing can name an actor', () => {
    expect(may('The rain fell on a meadow.')).toBe(false);
    expect(may('The rain fell on Spain.')).toBe(true);
    expect(may('The army left.')).toBe(true);
    expect(may('They left.')).toBe(true);
  });
});

it('knows whether a pronoun can take up anybody', () => {
  const context = finder.start({ date: '2024-06-19' });
  const [rain, spain, it] = splitSentences('It rained. Spain lodged a protest. It recalled its envoy.');
  const known = [rain, spain, it].map((one) => {
    if (one === undefined) throw new Error('three sentences');
    const may = finder.hasAntecedent(one, context);
    finder.find(one, context);
    return may;
  });
  expect(known).toEqual([false, false, true]);
});

it('gives spans of the text, in order, none overlapping', () => {
  const text = 'On Monday, Polish Prime Minister Donald Tusk phoned Volodymyr Zelenskyy.';
  const context = finder.start({ date: '2024-06-19' });
  const mentions = splitSentences(text).flatMap((one) => finder.find(one, context));
  expect(mentions.map((one) => text.slice(...one.span))).toEqual([
    'Polish Prime Minister Donald Tusk',
    'Volodymyr Zelenskyy',
  ]);
});

it('refuses a context that is not its own', () => {
  expect(() => finder.find({ span: [0, 0], tokens: [] }, { date: null, kind: 'news' })).toThrow(TypeError);
});
