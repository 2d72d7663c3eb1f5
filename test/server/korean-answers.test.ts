/** Answers in words, in Korean: over HTTP, through the client of a running server, and as parts of a composed brief. */
import { describe, expect, it } from 'vitest';
import { connectWorkbench } from '../../src/cli/remote-workbench.js';
import { sampleOfFile } from './sample-of-file.js';
import { send } from './sample-server.js';

const sample = sampleOfFile();
const ask = (path: string, accepts?: string) =>
  send(sample.server.port, `/api/${path}`, {
    headers: {
      authorization: `Bearer ${sample.server.token}`,
      ...(accepts === undefined ? {} : { 'accept-language': accepts }),
    },
  });
const SENTENCE = /[A-Za-z]{2,}(?: [A-Za-z]{2,}){3,}/;

describe('findings in words', () => {
  it.each(['alliance/PRK/RUS', 'contact/KOR/PRK', 'posture/KOR?poles=USA,CHN'])('%s', async (path) => {
    const korean = JSON.parse((await ask(`structure/${path}`, 'ko')).body) as { words: string };
    const english = JSON.parse((await ask(`structure/${path}`)).body) as { words: string };
    expect(korean.words).toMatch(/^[가-힣]/);
    expect(korean.words).not.toMatch(SENTENCE);
    expect(english.words).toMatch(SENTENCE);
    // Everything but the words is the same.
    expect({ ...korean, words: '' }).toEqual({ ...english, words: '' });
  });
});

describe('a brief', () => {
  it('comes in Korean in each form', async () => {
    const markdown = await ask('brief/PRK/RUS?as=md&lang=ko');
    expect(markdown.headers['content-language']).toBe('ko');
    expect(markdown.body).toContain('# 북한과 러시아');
    expect((await ask('brief/PRK/RUS?as=html&lang=ko')).body).toContain('<html lang="ko">');
    expect((await ask('brief/PRK/RUS?as=docx&lang=ko')).status).toBe(200);
    expect(JSON.parse((await ask('brief/PRK/RUS?lang=ko')).body)).toMatchObject({ language: 'ko' });
  });

  it('is the same through the client of the server', async () => {
    const client = connectWorkbench({ ...sample.server, pid: 0 });
    const options = { period: 'month', direction: 'undirected', statuses: ['occurred'] } as const;
    const brief = await client.brief('PRK', 'RUS', { ...options, language: 'ko' });
    expect(brief.title).toBe('북한과 러시아');
    expect((await client.alliance('PRK', 'RUS', { language: 'ko' })).words).toMatch(/^북한과 러시아의/);
    expect((await client.posture('KOR', { poles: ['USA', 'CHN'], language: 'ko' })).words).toMatch(/^미국과/);
  });
});

describe('parts of a composed brief', () => {
  const parts = [
    '/pair/PRK/RUS',
    '/ties',
    '/network?period=2024',
    '/map?state=KOR&period=2024',
    '/today',
    '/queue',
    '/sources',
    '/search?text=troops',
  ];
  it.each(parts)('%s is told in Korean, and remembers it', async (href) => {
    const part = { kind: 'view', title: '부분', href };
    const { markdown, language } = await sample.workbench.briefSection(part, 'ko');
    expect(language).toBe('ko');
    const own = markdown
      .replace(/“[^”]*”/g, '')
      .replace(/^\[\^\d+\]:.*$/gm, '')
      .replace(/^- .*: .*$/gm, (line) => (/[가-힣]/.test(line) ? '' : line));
    expect(own).toMatch(/[가-힣]/);
    expect(own).not.toMatch(SENTENCE);
    expect(await sample.workbench.briefSection(part)).not.toHaveProperty('language');
  });
});
