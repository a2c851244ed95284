// A date in any script or habit -> the same date in Latin digits, with "-" between numbers of a day and ":" between those of a time.
// Changes how a date is written, never what it says; what is no date stays none.
import { halfOf } from './date-words.ts';

/** Zeros of the world's decimal digits are sixteen code points apart or aligned to it, but for the mathematical ones. */
function latinDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(point - zero);
}

/**
 * Latin digits, and Thailand's years, which count from 543 years before ours, as ours: 2533 is 1990. Servers set up in Thailand write them
 * into every form.
 */
export const inOurYears = (text: string): string =>
  text
    .replace(/[^\P{Nd}0-9]/gu, latinDigit)
    // Their days come first.
    .replace(/(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(25[3-9]\d)(?!\d)/, '$4-$3-$1')
    .replace(/(?<!\d)25[3-9]\d(?!\d)/, (year) => String(Number(year) - 543));

/** "วันพุธที่ 4 มี.ค. 69 เวลา 09.05 น.": the abbreviations lose their dots, a year of two digits its century, which is none of ours. */
const foldThai = (text: string): string =>
  text
    .replace(/วัน[\u0e00-\u0e4e]*?ที่|เมื่อ|เวลา|[พค]\.ศ\./g, ' ')
    .replace(/([\u0e00-\u0e4e]{1,3})\.([ก-ฮ])\./g, '$1$2')
    .replace(
      /(\d{1,2} ?[\u0e00-\u0e4e]+ ?)(\d{2})(?![\d:.])/,
      (_, before, year) => `${before}${2500 + Number(year) - 543}`,
    )
    .replace(/(\d{1,2})[.:](\d{2}) ?(?:น\.|นาฬิกา)/, '$1:$2');

const NUMERALS = '〇一二三四五六七八九';

/** "二〇二六", "十二", "二十三". */
function chineseNumber(run: string): string {
  const digits = run.replaceAll('零', '〇');
  const [tens, ones] = digits.split('十');
  const read = (part = '') => [...part].map((numeral) => NUMERALS.indexOf(numeral)).join('');
  return digits.includes('十') ? String(Number(read(tens) || '1') * 10 + Number(read(ones))) : read(digits);
}

/** Names of eras by the year before their first: Japan's, and the Republic of China's. */
const ERAS: ReadonlyMap<string, number> = new Map([
  ['民國', 1911],
  ['民国', 1911],
  ['令和', 2018],
  ['平成', 1988],
]);

const eraYear = (_: string, era: string, year: string): string =>
  `${(ERAS.get(era) ?? 0) + (year === '元' ? 1 : Number(year))}年`;

const withHalf = (all: string, time: string, half: string): string => {
  const known = halfOf(half);
  return known === null ? all : `${time} ${known}`;
};

/** White space must be single spaces already. */
export function foldDate(text: string): string {
  return (
    (/[\u0e00-\u0e7f]/.test(text) ? foldThai(text) : text)
      // "(Pacific Daylight Time)" repeats the offset, "(水)" the day.
      .replace(/\([^)]*\)/g, ' ')
      .replace(/[〇零一二三四五六七八九十]+(?=[年月日號号])/g, chineseNumber)
      .replace(/(令和|平成|民國|民国) ?(\d{1,3}|元) ?年/, eraYear)
      .replace(/(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号號]?/, '$1-$2-$3 ')
      .replace(/(?:ngày )?(\d{1,2}) th(?:áng|g) (\d{1,2})(?: năm|,)? (\d{4})/i, '$3-$2-$1 ')
      .replace(/(\d{1,2}) ?[時时点點시] ?(\d{1,2}) ?[分분](?: ?(\d{1,2}) ?[秒초])?/, (_, hour, minute, second) =>
        [hour, minute, second].flatMap((part) => (part ? String(part).padStart(2, '0') : [])).join(':'),
      )
      // "下午3:05", "3:05 μ.μ.": the half of the day before or behind the time, in the words of its language.
      .replace(/([午上下前後오전후]+) ?(\d{1,2}:\d{2}(?::\d{2})?)/, (all, half, time) => withHalf(all, time, half))
      .replace(/(\d{1,2}:\d{2}(?::\d{2})?) ?(\p{L}[\p{L}\p{M}]*(?:\. ?\p{L})?\.?)/u, (all, time, half) =>
        withHalf(all, time, half),
      )
      // An October in Croatia, a November in Poland, where no full stop is written behind the day.
      .replace(/(\d\.) ?lis(?:topada)?\b/i, '$1 October')
      // "9.00 Uhr", "kl. 09.00", "09.00 GMT": a full stop in a time, which is told by its company alone.
      .replace(/\b(kl|klo|pukul|um|ore|alle|at)\.? (\d{1,2})\.(\d{2})\b/i, '$1 $2:$3')
      .replace(/(?<![\d.])(\d{1,2})\.(\d{2})(?= ?(?:uhr|[ap]\.?m\b|GMT|UTC|BST|CES?T|[A-Z]{1,2}[SD]T))/i, '$1:$2')
      .replace(/(?<=\d{4},? )\b(\d{2})(\d{2}) (?=(?:GMT|UTC|BST|CES?T|[A-Z]{1,2}[SD]T)\b)/, ' $1:$2 ')
      .replace(/(?<![\d:.])(\d{1,2}) ?([ap])\.?m\b/i, '$1:00 $2m')
      .replace(/(\d) h (\d)/, '$1:$2')
      .replace(/ ?\bUhr\b/i, '')
      // "04.03.2026" is the fourth of March wherever full stops are written.
      .replace(/(?<!\d)(\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)\d{2})(?!\d)/, '$3-$2-$1')
  );
}
