import { describe, expect, it } from 'vitest';
import { declaredEncoding, decode } from '../../src/read/decode.js';
import { fileWith, onlyDocument } from './reading.js';

/** Bytes written out by hand, from the WHATWG indexes. */
const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replace(/\s/g, ''), 'hex'));
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

/** Encodes with a table built from the decoder, for the encodings that Node only decodes. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let a = 0; a < 256; a++) {
    const one = decoder.decode(Uint8Array.of(a));
    if (one.length === 1 && one !== '\ufffd' && !table.has(one)) table.set(one, [a]);
    for (let b = 0x40; a >= 0x81 && b < 256; b++) {
      const two = decoder.decode(Uint8Array.of(a, b));
      if (two.length === 1 && two !== '\ufffd' && !table.has(two)) table.set(two, [a, b]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => [...(table.get(character) ?? [])]));
}

const SAMPLES: readonly (readonly [encoding: string, text: string])[] = [
  ['euc-kr', '북한과 러시아는 수요일 평양에서 조약에 서명했다. 양국은 국방 협력을 강화하기로 했다.'],
  ['shift_jis', '日本政府はこのミサイル発射に対し、厳重に抗議したと発表しました。'],
  ['euc-jp', '日本政府はこのミサイル発射に対し、厳重に抗議したと発表しました。'],
  ['gb18030', '中国外交部发言人表示，两国将在这个问题上继续对话，他说这是对地区和平的贡献。'],
  ['big5', '外交部發言人表示，兩國將在這個問題上繼續對話，他說這是對地區和平的貢獻。'],
  ['windows-1251', 'Президент России прибыл с государственным визитом в Пхеньян, сообщили в министерстве.'],
  ['koi8-r', 'Президент России прибыл с государственным визитом в Пхеньян, сообщили в министерстве.'],
];

describe('decode', () => {
  it.each(SAMPLES)('guesses %s', (encoding, text) => {
    expect(decode(encode(text, encoding))).toEqual({ ok: true, text, encoding });
  });

  it('guesses windows-1252, with the marks of word processors', () => {
    const bytes = latin1(
      'The minister\x92s \x93visit\x94 to S\xe3o Paulo and Z\xfcrich \x96 a caf\xe9 affair\x85',
    );
    expect(decode(bytes)).toEqual({
      ok: true,
      text: 'The minister’s “visit” to São Paulo and Zürich – a café affair…',
      encoding: 'windows-1252',
    });
  });

  it('goes by the byte-order mark', () => {
    const text = 'Größe 서울';
    const le = Buffer.concat([hex('fffe'), Buffer.from(text, 'utf16le')]);
    const be = Buffer.concat([hex('feff'), Buffer.from(text, 'utf16le').swap16()]);
    const utf8 = Buffer.concat([hex('efbbbf'), Buffer.from(text)]);
    for (const bytes of [le, be, utf8]) expect(decode(bytes)).toMatchObject({ ok: true, text });
    expect(decode(hex('fffe 00d8 0041')).ok).toBe(false);
  });

  it('reads UTF-16 files through the whole stage', async () => {
    const bytes = Buffer.concat([hex('fffe'), Buffer.from('{"text":"서울 회담"}\n{"x":1}', 'utf16le')]);
    expect((await onlyDocument(fileWith('a.txt', bytes.subarray(0, 32)))).text).toContain('서울 회담');
  });

  it('believes what a page declares, unless the bytes tell otherwise', () => {
    const page = latin1('<meta charset="iso-8859-1">caf\xe9');
    expect(decode(page, declaredEncoding(page))).toMatchObject({ ok: true, encoding: 'iso-8859-1' });
    const relabelled = Buffer.from('<meta charset="iso-8859-1">café');
    expect(decode(relabelled, 'iso-8859-1')).toMatchObject({ text: '<meta charset="iso-8859-1">café' });
    expect(decode(latin1('caf\xe9 ol\xe9'), 'no-such-encoding')).toMatchObject({ encoding: 'windows-1252' });
  });

  it('finds declarations in HTML and XML', () => {
    expect(declaredEncoding(latin1('<?xml version="1.0" encoding="EUC-KR"?><rss/>'))).toBe('EUC-KR');
    expect(
      declaredEncoding(latin1('<meta http-equiv="Content-Type" content="text/html; charset=euc-kr">')),
    ).toBe('euc-kr');
    expect(declaredEncoding(latin1('<p>charset=euc-kr</p>'))).toBeUndefined();
  });

  it('does not guess where Central European text would come out wrong', () => {
    const polish = 'Minister powiedział, że rozmowy będą kontynuowane, a żołnierze wrócą do domów.';
    expect(decode(encode(polish, 'windows-1250')).ok).toBe(false);
  });
});
