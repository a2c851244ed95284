import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

/** The platform only decodes: its decoder, asked about every pair of bytes, tells how to write each character. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const bytesOf = new Map<string, number[]>();
  const note = (bytes: number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if ([...character].length === 1 && !bytesOf.has(character)) bytesOf.set(character, bytes);
    } catch {
      // no character of this encoding
    }
  };
  for (let first = 0; first < 256; first += 1) note([first]);
  for (let first = 0x81; first < 0xff; first += 1)
    for (let second = 0x40; second < 0xff; second += 1) note([first, second]);
  return Uint8Array.from([...text].flatMap((character) => bytesOf.get(character) ?? [0x3f]));
}

test.each([
  ['shift_jis', '日本の新しい会社は来年から計算能力を供給すると発表した。'],
  ['euc-jp', '日本の新しい会社は来年から計算能力を供給すると発表した。'],
  ['gb18030', '这家公司说，它将在明年为中国的实验室提供新的计算能力。'],
  ['big5', '這家公司說，它將在明年為台灣的實驗室提供新的計算能力。'],
  ['euc-kr', '이 회사는 내년부터 연구소에 새로운 계산 능력을 공급한다고 밝혔다.'],
  ['windows-1251', 'Компания сообщила, что со следующего года будет поставлять мощности.'],
  ['koi8-r', 'Компания сообщила, что со следующего года будет поставлять мощности.'],
  ['windows-1253', 'Η εταιρεία ανακοίνωσε ότι θα προμηθεύει το εργαστήριο από του χρόνου.'],
  ['windows-1255', 'החברה הודיעה כי תספק למעבדה כוח חישוב חדש החל מהשנה הבאה'],
])('%s that is declared nowhere is read by its letters', (encoding, sentence) => {
  const page = `<rss><channel><title>${sentence}</title></channel></rss>`;
  expect(decodeText(encode(page, encoding))).toBe(page);
});

test('Western text that is declared nowhere stays Western', () => {
  const page = '<rss><channel><title>Größe, Übernahme, à bientôt, señor, œuvre – “x”</title></channel></rss>';
  expect(decodeText(encode(page, 'windows-1252'))).toBe(page);
});

test('a declared encoding is believed, however the letters look', () => {
  const page = '<?xml version="1.0" encoding="windows-1252"?><t>Ïðèâåò ìèð, êàê äåëà</t>';
  expect(decodeText(encode(page, 'windows-1252'))).toBe(page);
});
