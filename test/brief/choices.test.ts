/** Choices as sections of a brief: each tells the answer, what it beats, what would flip it; notes go on from the brief's. */
import { describe, expect, it } from 'vitest';
import {
  type AskedChoice,
  addChoices,
  briefSheet,
  buildBrief,
  choicePart,
  formatBriefHtml,
  formatBriefMarkdown,
} from '../../src/brief/index.js';
import { DEFAULT_ENVOYS_OPTIONS, planEnvoys } from '../../src/envoys/index.js';
import {
  climb,
  DEFAULT_DEMANDS_OPTIONS,
  gameReport,
  parseDemands,
  parseSteps,
  readGame,
  weighDemands,
} from '../../src/strategy/index.js';
import { ENVOY, HEAD, planOf } from '../envoys/plan.js';
import { ARMS } from '../strategy/games/two-neighbours.js';
import { briefInput } from './input.js';

const NAMES = { name: (code: string) => code };
const receipt = {
  eventId: 'd-new#1',
  documentId: 'd-new',
  documentTitle: 'A step',
  publisher: 'Wire',
  day: '2026-01-02',
  sentence: 'They halted the broadcasts.',
};

const DEMANDS = `
title: Two demands
side: A
ally: B
criteria: [{ id: peace, title: Peace, weight: { is: 1, judgement: one } }, { id: money, title: Money, weight: { is: 1, judgement: one } }]
demands:
  - { id: troops, title: Send troops, effects: { peace: { is: 2, judgement: two }, money: { is: -1, judgement: dear } } }
  - { id: bases, title: Open bases, effects: { peace: { is: -1, judgement: no }, money: { is: -1, judgement: no } } }
draws: 0
`;
const STEPS = `
title: A staircase
from: KOR
to: PRK
rungs:
  - id: low
    title: Broadcasts
    shows: { fields: [broadcasts] }
    measures:
      - { id: silence, title: Halt the broadcasts, expect: { fields: [broadcasts] }, judgement: "cheap" }
`;

const demands = async (): Promise<AskedChoice> => ({
  kind: 'demands',
  file: 'demands.yaml',
  report: await weighDemands(parseDemands(DEMANDS, 'demands.yaml'), DEFAULT_DEMANDS_OPTIONS),
});
const game = (): AskedChoice => ({
  kind: 'game',
  file: 'game.yaml',
  report: gameReport(readGame(ARMS, 'game.yaml'), { flips: true }),
});
const steps = (): AskedChoice => ({
  kind: 'steps',
  file: 'steps.yaml',
  report: climb(
    parseSteps(STEPS, 'steps.yaml', ['broadcasts']),
    { from: 'KOR', to: 'PRK' },
    {
      at: '2026-03-01',
      contacts: [],
      steps: [
        {
          by: 'KOR',
          day: '2026-01-02',
          sign: 'thaw',
          field: { id: 'broadcasts', title: 'broadcasts' },
          outcome: 'in kind',
          answer: { days: 3 },
          receipt,
        },
      ],
    },
  ),
});
const envoys = (): AskedChoice => ({
  kind: 'envoys',
  file: 'envoys.yaml',
  report: planEnvoys(
    planOf(
      `${HEAD}${ENVOY}capitals:\n  - { city: Tokyo, worth: 5 }\n  - { city: Beijing, worth: 4 }\nrules:\n  - { not_both: [Tokyo, Beijing] }\n`,
    ),
    DEFAULT_ENVOYS_OPTIONS,
  ),
});

describe('a choice as a part', () => {
  it('of demands tells the package, the next best, the weight that flips it and what it rests on', async () => {
    const { markdown } = choicePart(await demands(), NAMES);
    expect(markdown.startsWith('**Grant “Send troops”; refuse “Open bases”. Value 0.5.**')).toBe(true);
    // Worth 2w − (1 − w) of troops: refused below a third; nothing else ever wins.
    expect(markdown).toContain('If Peace weighed below 33.3 % of all (now 50 %): Send troops: refused.');
    expect(markdown).toContain('The next best package does not grant “Send troops”, and is worth 0.5 less.');
    expect(markdown).toContain('Of 6 figures 0 rest on data, 0 on the literature and 6 on judgement.');
  });

  it('of a game tells where it leads and whose preference carries that', () => {
    const { markdown } = choicePart(game(), NAMES);
    expect(markdown).toContain('### What would change the answer');
    expect(markdown).toMatch(/If \w+ wanted the opposite of “.*”, it would no longer hold by/);
  });

  it('of steps quotes the sentence behind a rung as a note', () => {
    const { markdown } = choicePart(steps(), NAMES);
    expect(markdown).toContain('| Broadcasts | 2 January 2026 | an answered step on broadcasts[^1] |');
    expect(markdown).toContain(
      '[^1]: “They halted the broadcasts.” — A step, Wire, 2 January 2026. (d-new#1)',
    );
  });

  it('of envoys has a map, an itinerary and the rule whose want would change the plan', () => {
    const { markdown, svg } = choicePart(envoys(), NAMES);
    expect(svg).toContain('<svg');
    expect(markdown).toContain('goes to Tokyo. Worth 5 of 9. Proved');
    expect(markdown).toContain(
      'The next best plan goes to Beijing and leaves out Tokyo, and is worth 1 less (4).',
    );
    expect(markdown).toMatch(/Without “.*Tokyo.*Beijing.*” worth rises by 4/);
  });
});

describe('choices in Korean', () => {
  it('are told in the language of the brief, headings and all', async () => {
    const language = 'ko' as const;
    const report = await weighDemands(parseDemands(DEMANDS, 'demands.yaml', language), {
      ...DEFAULT_DEMANDS_OPTIONS,
      language,
    });
    const asked: readonly AskedChoice[] = [
      { kind: 'demands', file: 'demands.yaml', report },
      {
        kind: 'game',
        file: 'game.yaml',
        report: gameReport(readGame(ARMS, 'game.yaml', language), { flips: true }),
      },
    ];
    const brief = addChoices({ ...buildBrief(briefInput()), language }, asked, NAMES);
    const markdown = formatBriefMarkdown(brief);
    expect(markdown).toContain('## 어떤 요구를 들어줄 것인가: Two demands');
    expect(markdown).toContain('**수용: “Send troops”. 거절: “Open bases”. 가치 0.5.**');
    expect(markdown).toContain('## 어떤 결과가 균형인가: Two neighbours');
    expect(markdown).toContain('### 모두를 그곳에 머무르게 하는 것');
    const { markdown: part } = choicePart(asked[0] as AskedChoice, NAMES, language);
    expect(part).toContain('### 답을 뒤집는 대가');
    expect(part.replace(/“[^”]*”/g, '')).not.toMatch(/[A-Za-z]{3,} [A-Za-z]{3,} [A-Za-z]{3,}/);
  });
});

describe('choices in a brief', () => {
  it('stand in every form, their notes numbered on from those of the brief', async () => {
    const plain = buildBrief(briefInput());
    const brief = addChoices(plain, [await demands(), game(), steps(), envoys()], NAMES);
    expect(brief.notes).toHaveLength(plain.notes.length + 1);
    const markdown = formatBriefMarkdown(brief);
    for (const heading of [
      'Which demands to grant',
      'Which outcomes hold',
      'Which step comes next',
      'Whom to send where',
    ])
      expect(markdown).toContain(`## ${heading}: `);
    expect(markdown).toContain(`an answered step on broadcasts[^${plain.notes.length + 1}]`);
    const html = formatBriefHtml(brief);
    expect(html).toContain('Which step comes next: A staircase');
    expect(html.match(/<figure>/g)).toHaveLength(2);
    const figures = briefSheet(brief).blocks.filter(({ kind }) => kind === 'figure');
    expect(figures).toHaveLength(2);
    expect(formatBriefMarkdown(JSON.parse(JSON.stringify(brief)))).toBe(markdown);
  });
});
