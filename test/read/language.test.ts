import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/read/language.js';
import { isoLanguage } from '../../src/read/language-codes.js';
import { readAll } from './reading.js';

const CORPUS = path.resolve('../shared/data/reports/wikipedia_current_events_2002-2026.jsonl.gz');

describe('detectLanguage', () => {
  it.each([
    'North Korea fires missile',
    'Rutte, van der Leyen meet De Croo in Den Haag',
    'Dutch court jails Van den Berg',
    'Putin hosts Kim',
    'Lukashenko visits Minsk plant; Tsikhanouskaya calls vote a farce',
    'Choe Son Hui departs Pyongyang for Vladivostok',
    'Marine Le Pen, Jordan Bardella lead Rassemblement National rally',
    'Ursula von der Leyen und Olaf Scholz, as the paper wrote, disagree.',
    "Costa Rica's president dies",
    'Israeli Defence Forces arrest 15 suspects overnight.',
    '"Slava Ukraini," says Zelenskyy.',
  ])('takes for English: %s', (text) => expect(detectLanguage(text)).toBe('en'));

  it.each([
    ['ko', '북한이 러시아에 병력을 파견했다고 국가정보원이 밝혔다.'],
    ['ko', '김정은 국무위원장과 Putin 대통령이 만났다'],
    ['ja', '日本政府は北朝鮮の弾道ミサイル発射に抗議した。'],
    ['zh', '中国外交部发言人表示，双方将继续对话。'],
    ['zh', '外交部：兩國將繼續對話'],
    ['ru', 'Президент России прибыл с государственным визитом в Пхеньян.'],
    ['ru', 'Лавров принял посла КНДР'],
    ['uk', 'Президент України зустрівся з прем’єр-міністром Японії.'],
    ['bg', 'Правителството на България ще увеличи помощта за Украйна, съобщи министърът.'],
    ['sr', 'Председник је рекао да ће Београд наставити разговоре.'],
    ['ar', 'قال وزير الخارجية إن المحادثات ستستمر.'],
    ['fa', 'وزیر امور خارجه ایران گفت که گفتگوها ادامه می‌یابد.'],
    ['he', 'ראש הממשלה אמר כי השיחות יימשכו.'],
    ['el', 'Ο πρωθυπουργός δήλωσε ότι οι συνομιλίες θα συνεχιστούν.'],
    ['hi', 'विदेश मंत्री ने कहा कि वार्ता जारी रहेगी।'],
    ['de', 'Der Außenminister erklärte, dass die Gespräche mit Nordkorea fortgesetzt werden.'],
    ['fr', 'Le ministre a déclaré que les discussions se poursuivront avec la Corée du Nord.'],
    ['es', 'El ministro dijo que las conversaciones continuarán con los países de la región.'],
    ['pt', 'O ministro disse que as negociações com os países da região não vão parar.'],
    ['it', 'Il ministro ha detto che i colloqui con la Corea del Nord continueranno.'],
    ['nl', 'De minister zei dat het overleg met Noord-Korea wordt voortgezet.'],
    ['pl', 'Minister powiedział, że rozmowy z Koreą Północną będą kontynuowane.'],
    ['tr', 'Bakan, Kuzey Kore ile görüşmelerin devam edeceğini ve yeni bir toplantı olacağını söyledi.'],
    ['id', 'Menteri mengatakan bahwa pembicaraan dengan Korea Utara akan dilanjutkan.'],
    ['vi', 'Bộ trưởng nói rằng các cuộc đàm phán với Triều Tiên sẽ tiếp tục.'],
  ])('tells %s: %s', (language, text) => expect(detectLanguage(text)).toBe(language));

  it('says so where there is nothing to tell', () => {
    expect(detectLanguage('12345 — 678')).toBe('und');
    expect(detectLanguage('')).toBe('und');
  });

  it('is not led astray by a quotation in another language', () => {
    const text =
      'The Kremlin spokesman said that talks would go on. "Мы готовы", he told reporters in Moscow.';
    expect(detectLanguage(text)).toBe('en');
  });

  it.skipIf(!existsSync(CORPUS))(
    'takes a hundred thousand short English reports for English',
    async () => {
      const items = await readAll([CORPUS], { today: '2026-12-31' });
      const other = items.filter((item) => item.kind !== 'document' || item.document.language !== 'en');
      expect(items.length).toBe(112_203);
      expect(other.length).toBeLessThan(12);
    },
    120_000,
  );
});

describe('isoLanguage', () => {
  it('knows codes and names', () => {
    for (const stated of ['en', 'EN-us', 'en_GB', 'eng', 'English']) expect(isoLanguage(stated)).toBe('en');
    expect(isoLanguage('한국어')).toBe('ko');
    expect(isoLanguage('klingon')).toBeUndefined();
  });
});
