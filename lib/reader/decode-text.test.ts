import { expect, test } from 'vitest';
import { decodeText, sniffEncoding } from './decode-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test('a byte order mark outweighs everything and is not part of the text', () => {
  expect(decodeText(utf8('\ufeff<a>é</a>'), 'text/xml; charset=iso-8859-1')).toBe('<a>é</a>');
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0xe9, 0))).toBe('<é');
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0, 0x00, 0xf6, 0x01, 0))).toBe('<😀');
});

test('UTF-16 without a mark is known by its first tag', () => {
  expect(decodeText(Uint8Array.of(0, 0x3c, 0, 0x61, 0, 0xe9))).toBe('<aé');
});

test('the HTTP charset comes before the declaration', () => {
  const bytes = latin1('<?xml version="1.0" encoding="windows-1251"?><t>\xe9</t>');
  expect(decodeText(bytes, 'text/xml; charset="iso-8859-1"')).toContain('<t>é</t>');
  expect(decodeText(bytes)).toContain('<t>й</t>');
});

test('an unknown label is passed over, UTF-7 never becomes markup', () => {
  expect(decodeText(utf8('<t>é</t>'), 'text/xml; charset=made-up')).toBe('<t>é</t>');
  expect(decodeText(latin1('<?xml version="1.0" encoding="utf-7"?>+ADw-script+AD4-'))).toContain('+ADw-script');
});

test('a Latin-1 label on UTF-8 bytes, and a UTF-8 label on Latin-1 bytes, are both lies that show', () => {
  expect(decodeText(utf8('<t>Café naïve</t>'), 'text/html; charset=iso-8859-1')).toBe('<t>Café naïve</t>');
  expect(decodeText(latin1('<t>Caf\xe9 na\xefve \x93x\x94</t>'), 'text/html; charset=utf-8')).toBe(
    '<t>Café naïve “x”</t>',
  );
});

test('one broken byte does not turn a UTF-8 document into Latin-1', () => {
  const bytes = Uint8Array.of(...utf8('<t>é ü ö</t>'), 0xe9);
  expect(decodeText(bytes)).toBe('<t>é ü ö</t>\ufffd');
});

test('meta tags count, commented ones do not', () => {
  expect(
    sniffEncoding(latin1('<html><meta http-equiv="Content-Type" content="text/html; charset=shift_jis">\x82\xa0')),
  ).toBe('shift_jis');
  expect(sniffEncoding(latin1('<!-- <meta charset="koi8-r"> --><meta charset=gbk>\xd6\xd0'))).toBe('gbk');
  expect(sniffEncoding(latin1('<meta charset="utf-16"><p>plain</p>'))).toBe('utf-8');
});
