import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/log/workspace-config.js';
import { EXIT, type UserError } from '../../src/shared/user-error.js';

function refusal(text: string): UserError {
  try {
    parseConfig(text, 'entente.yaml');
  } catch (error) {
    return error as UserError;
  }
  throw new Error('it was accepted');
}

describe('parseConfig', () => {
  it('reads every setting', () => {
    const text = `
version: 1
name: Korea desk
side: KOR
watch: [PRK, RUS, UNO, "TER:ISIS"]
poles: [USA, CHN]
sources: [reports, more/*.md]
readEvery: 10
feeds:
  - url: https://example.org/feed.xml
    minutes: 120
actors: actors.tsv
ties:
  period: quarter
  direction: undirected
  statuses: [occurred, claimed]
log:
  kind: clickhouse
  url: https://ch-1.example.org:8443
  shards: [https://ch-2.example.org:8443]
  cluster: desk
  database: entente_log
  user: analyst
`;
    expect(parseConfig(text, 'entente.yaml')).toEqual({
      version: 1,
      name: 'Korea desk',
      side: 'KOR',
      watch: ['PRK', 'RUS', 'UNO', 'TER:ISIS'],
      poles: ['USA', 'CHN'],
      sources: ['reports', 'more/*.md'],
      readEvery: 10,
      feeds: [{ url: 'https://example.org/feed.xml', minutes: 120 }],
      actors: 'actors.tsv',
      ties: { period: 'quarter', direction: 'undirected', statuses: ['occurred', 'claimed'] },
      imports: { guards: [] },
      log: {
        kind: 'clickhouse',
        url: 'https://ch-1.example.org:8443',
        shards: ['https://ch-2.example.org:8443'],
        cluster: 'desk',
        database: 'entente_log',
        user: 'analyst',
      },
    });
  });

  it('fills in what is left out', () => {
    expect(parseConfig('version: 1\nname: x\n', 'entente.yaml')).toEqual({
      version: 1,
      name: 'x',
      side: null,
      watch: [],
      poles: [],
      sources: [],
      readEvery: null,
      feeds: [],
      actors: null,
      ties: {},
      imports: { guards: [] },
      log: { kind: 'duckdb' },
    });
    const text = 'version: 1\nname: x\nlog:\n  kind: clickhouse\n  url: http://127.0.0.1:8123\n';
    expect(parseConfig(text, 'entente.yaml').log).toEqual({
      kind: 'clickhouse',
      url: 'http://127.0.0.1:8123',
      shards: [],
      cluster: null,
      database: 'entente',
      user: 'default',
    });
  });

  it.each<[string, string, RegExp]>([
    ['version: 1\nname: x\nwacth: [RUS]\n', ':3: "wacth" is no setting', /Did you mean "watch"\?/],
    ['version: 1\nname: x\nties:\n  perid: month\n', ':4: "perid" is no setting', /Did you mean "period"\?/],
    [
      'version: 1\nname: x\nlog:\n  kind: clickhouse\n  url: http://a:1\n  pasword: x\n',
      ':6: "pasword" is no setting',
      /Known are kind, url|Did you mean/,
    ],
    ['version: 1\nname: x\nzzz: 1\n', ':3: "zzz" is no setting', /Known are version, name, side/],
  ])('names an unknown setting and the nearest known one: %j', (text, message, hint) => {
    const error = refusal(text);
    expect(error.message).toBe(`entente.yaml${message}`);
    expect(error.hint).toMatch(hint);
    expect(error.exitCode).toBe(EXIT.usage);
  });

  it.each<[string, RegExp]>([
    ['version: 1\nname: x\nside: Korea\n', /^entente\.yaml:3: side: "Korea" is no code/],
    ['version: 1\nname: x\nside: KOR.GOV\n', /^entente\.yaml:3: side: "KOR.GOV" is no code/],
    ['version: 1\nname: x\nwatch:\n  - RUS\n  - Mars\n', /^entente\.yaml:5: watch\.1: "Mars" is no code/],
    ['version: 1\nname: x\npoles: [USA, CHN, RUS]\n', /^entente\.yaml:3: poles: /],
    ['version: 1\nname: x\nties:\n  period: decade\n', /^entente\.yaml:4: ties\.period: /],
    ['version: 1\nname: x\nfeeds:\n  - url: ftp://a.b/c\n', /^entente\.yaml:4: feeds\.0\.url: /],
    [
      'version: 1\nname: x\nfeeds:\n  - url: https://a.b/c\n    minutes: 5\n',
      /^entente\.yaml:5: feeds\.0\.minutes: /,
    ],
    ['version: 1\nname: x\nlog:\n  kind: oracle\n', /^entente\.yaml:4: log\.kind: /],
    ['version: 1\nname: x\nlog:\n  kind: clickhouse\n', /^entente\.yaml:3: log\.url: is missing/],
    [
      'version: 1\nname: x\nlog:\n  kind: clickhouse\n  url: http://a:1\n  database: "x`; DROP"\n',
      /^entente\.yaml:6: log\.database: must be a name/,
    ],
    [
      'version: 1\nname: x\nlog:\n  kind: clickhouse\n  url: http://a:1\n  shards: [http://b:1]\n',
      /^entente\.yaml:3: log\.cluster: is needed where/,
    ],
    ['version: 1\nside: KOR\n', /^entente\.yaml:1: name: /],
    ['name: x\n', /^entente\.yaml:1: version: /],
    ['version: 1\nname: [\n', /^entente\.yaml:3: is no YAML/],
    ['version: 1\nname: x\nname: y\n', /^entente\.yaml:3: is no YAML/],
    ['', /^entente\.yaml:1: has no settings/],
    ['- a\n- b\n', /^entente\.yaml:1: has no settings/],
  ])('names file, line and setting of a mistake: %j', (text, message) => {
    const error = refusal(text);
    expect(error.message).toMatch(message);
    expect(error.exitCode).toBe(EXIT.usage);
  });

  it('refuses a newer version by name, whatever else it holds', () => {
    const error = refusal('version: 2\nname: x\nfuture: yes\n');
    expect(error.message).toBe(
      'entente.yaml:1: the workspace is of version 2; this program knows versions up to 1',
    );
    expect(error.exitCode).toBe(EXIT.failure);
  });
});
