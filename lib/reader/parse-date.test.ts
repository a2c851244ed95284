import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from './parse-date.ts';

test.each([
  ['Wed, 04 Mar 2026 09:05:07 GMT', '2026-03-04T09:05:07Z', 'second'],
  ['Wed, 4 Mar 2026 9:05 PM EST', '2026-03-05T02:05:00Z', 'second'],
  ['2026-03-04T09:05:07.123-08:00', '2026-03-04T17:05:07Z', 'second'],
  ['2026-03-04 09:05', '2026-03-04T09:05:00Z', 'second'],
  ['20260304T090507Z', '2026-03-04T09:05:07Z', 'second'],
  ['Friday, February 27, 2026 - 12:38', '2026-02-27T12:38:00Z', 'second'],
  ['March 4th, 2026', '2026-03-04T00:00:00Z', 'day'],
  ['4. März 2026', '2026-03-04T00:00:00Z', 'day'],
  ['mar., 03 déc. 2024 16:11:02 +0000', '2024-12-03T16:11:02Z', 'second'],
  ['2026年3月4日', '2026-03-04T00:00:00Z', 'day'],
  ['31/12/2025 10:00', '2025-12-31T10:00:00Z', 'second'],
  ['12/31/2025', '2025-12-31T00:00:00Z', 'day'],
  ['2026-03', '2026-03-01T00:00:00Z', 'month'],
  ['2026-03-04T9:05:07Z', '2026-03-04T09:05:07Z', 'second'],
  ['2026-03-04T09:05:07EST', '2026-03-04T14:05:07Z', 'second'],
  ['20260304090507', '2026-03-04T09:05:07Z', 'second'],
  ['1772614800', '2026-03-04T09:00:00Z', 'second'],
  ['1772614800123', '2026-03-04T09:00:00Z', 'second'],
  ['Wed, 04 Mar 2026 09:00:00 +01', '2026-03-04T08:00:00Z', 'second'],
  ['April 4 2026 3PM', '2026-04-04T15:00:00Z', 'second'],
  ['4 March 2026 0900 GMT', '2026-03-04T09:00:00Z', 'second'],
  ['4 March 2026 09.05 GMT', '2026-03-04T09:05:00Z', 'second'],
  ['Mittwoch, 4. März 2026 - 9:05 Uhr', '2026-03-04T09:05:00Z', 'second'],
  ['4. mars 2026 kl. 09.05', '2026-03-04T09:05:00Z', 'second'],
  ['04.03.2026 09:05', '2026-03-04T09:05:00Z', 'second'],
  ['4 de marzo de 2026 a las 09:05', '2026-03-04T09:05:00Z', 'second'],
  ['4 марта 2026 г., 09:05', '2026-03-04T09:05:00Z', 'second'],
  ['2026年3月4日(水) 9時05分', '2026-03-04T09:05:00Z', 'second'],
  ['2026年3月4日 下午3:05', '2026-03-04T15:05:00Z', 'second'],
  ['2026년 3월 4일 15시 05분', '2026-03-04T06:05:00Z', 'second'],
  ['令和8年3月4日', '2026-03-04T00:00:00Z', 'day'],
  ['٤ مارس ٢٠٢٦', '2026-03-04T00:00:00Z', 'day'],
  ['4 मार्च 2026', '2026-03-04T00:00:00Z', 'day'],
  ['Ngày 4 tháng 3 năm 2026', '2026-03-04T00:00:00Z', 'day'],
  ['Thu Mar 05 2026 10:00:00 GMT+0100 (Central European Time)', '2026-03-05T09:00:00Z', 'second'],
  ['วันพุธที่ 4 มี.ค. 2569 เวลา 09.05 น.', '2026-03-04T09:05:00Z', 'second'],
  ['4 ม.ค. 69', '2026-01-04T00:00:00Z', 'day'],
  ['๔ มีนาคม พ.ศ. ๒๕๖๙', '2026-03-04T00:00:00Z', 'day'],
  ['29/02/2567', '2024-02-29T00:00:00Z', 'day'],
  ['04/03/2569', '2026-03-04T00:00:00Z', 'day'],
  ['Wed, 04 Mar 2569 09:05:07 +0700', '2026-03-04T02:05:07Z', 'second'],
  ['2569-03-04T09:05:07+07:00', '2026-03-04T02:05:07Z', 'second'],
  ['民國115年3月4日', '2026-03-04T00:00:00Z', 'day'],
  ['二〇二六年十二月二十三日', '2026-12-23T00:00:00Z', 'day'],
  ['Δευτέρα 28 Δεκεμβρίου 2026 στις 2:05 μ.μ.', '2026-12-28T14:05:00Z', 'second'],
  ['יום שני, 28 בדצמבר 2026', '2026-12-28T00:00:00Z', 'day'],
  ['segunda-feira, 28 de dezembro de 2026 às 14:05', '2026-12-28T14:05:00Z', 'second'],
  ['mercredi 4 mars 2026 à 09 h 05', '2026-03-04T09:05:00Z', 'second'],
  ['Rabu, 4 Maret 2026 pukul 09.05 WIB', '2026-03-04T02:05:00Z', 'second'],
  ['2026年12月28日星期一 14:05', '2026-12-28T14:05:00Z', 'second'],
  ['18. listopada 2026.', '2026-10-18T00:00:00Z', 'day'],
  ['18 listopada 2026', '2026-11-18T00:00:00Z', 'day'],
])('%s is %s, to the %s', (text, at, precision) => {
  expect(parseDate(text)).toEqual({ at, precision });
});

test('a weekday settles which number is the month', () => {
  expect(parseDate('Sat, 11 04 2020')).toMatchObject({ at: '2020-04-11T00:00:00Z' });
});

test.each([
  '',
  'yesterday',
  '2 hours ago',
  'invalid',
  '03/04/2025',
  '2026-02-30',
  '2026-13-01',
  '2026-03-04T25:00:00Z',
  '2026-03-04T10:61:00Z',
  'Mon, 1 Foo 2026 00:00:00 GMT',
  '0000-00-00T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '999999999999999',
  '031231',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  '2026-03-04T10:00:00+99:99',
  'Sun, 16 Dec 2012 11:47:32 +zz:00',
  '3 of 5 chips in 2026',
  '2772614800',
  'Version 1.2.2026 of 3 parts',
  'from 3pm on',
  '2500-01-01',
  '3 of 5 chips in 2569',
  '3. srp 2026.',
])('"%s" is no date, and never now', (text) => {
  expect(parseDate(text)).toEqual({ at: null });
});

test('nothing that anyone writes makes it throw or answer with anything but a UTC second', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), (text) => {
      expect(parseDate(text).at ?? '2000-01-01T00:00:00Z').toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }),
  );
});

test('what it wrote it reads again', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1971-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
      expect(parseDate(date.toUTCString()).at).toBe(`${date.toISOString().slice(0, 19)}Z`);
    }),
  );
});
