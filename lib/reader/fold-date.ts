// A date in any script or habit -> the same date in Latin digits, with "-" between numbers of a day and ":" between those of a time.
// Changes how a date is written, never what it says; what is no date stays none.

/** Zeros of the world's decimal digits are sixteen code points apart or aligned to it, but for the mathematical ones. */
function latinDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(point - zero);
}

/** Japan's era names by the year before their first. */
const ERAS: ReadonlyMap<string, number> = new Map([
  ['令和', 2018],
  ['平成', 1988],
]);

const eraYear = (_: string, era: string, year: string): string =>
  `${(ERAS.get(era) ?? 0) + (year === '元' ? 1 : Number(year))}年`;

const HALVES: ReadonlyMap<string, string> = new Map([
  ['午前', 'am'],
  ['上午', 'am'],
  ['오전', 'am'],
  ['午後', 'pm'],
  ['下午', 'pm'],
  ['오후', 'pm'],
]);

/** White space must be single spaces already. */
export function foldDate(text: string): string {
  return (
    text
      .replace(/[^\P{Nd}0-9]/gu, latinDigit)
      // "(Pacific Daylight Time)" repeats the offset, "(水)" the day.
      .replace(/\([^)]*\)/g, ' ')
      .replace(/(令和|平成) ?(\d{1,2}|元) ?年/, eraYear)
      .replace(/(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号]?/, '$1-$2-$3 ')
      .replace(/(?:ngày )?(\d{1,2}) tháng (\d{1,2})(?: năm|,)? (\d{4})/i, '$3-$2-$1 ')
      .replace(/(\d{1,2}) ?[時时点點시] ?(\d{1,2}) ?[分분](?: ?(\d{1,2}) ?[秒초])?/, (_, hour, minute, second) =>
        [hour, minute, second].flatMap((part) => (part ? String(part).padStart(2, '0') : [])).join(':'),
      )
      .replace(
        /(午前|上午|오전|午後|下午|오후) ?(\d{1,2}:\d{2}(?::\d{2})?)/,
        (_, half, time) => `${time} ${HALVES.get(half)}`,
      )
      // "9.00 Uhr", "kl. 09.00", "09.00 GMT": a full stop in a time, which is told by its company alone.
      .replace(/\b(kl|um|ore|alle|at)\.? (\d{1,2})\.(\d{2})\b/i, '$1 $2:$3')
      .replace(/(?<![\d.])(\d{1,2})\.(\d{2})(?= ?(?:uhr|[ap]\.?m\b|GMT|UTC|BST|CES?T|[A-Z]{1,2}[SD]T))/i, '$1:$2')
      .replace(/(?<=\d{4},? )\b(\d{2})(\d{2}) (?=(?:GMT|UTC|BST|CES?T|[A-Z]{1,2}[SD]T)\b)/, ' $1:$2 ')
      .replace(/(?<![\d:.])(\d{1,2}) ?([ap])\.?m\b/i, '$1:00 $2m')
      .replace(/ ?\bUhr\b/i, '')
      // "04.03.2026" is the fourth of March wherever full stops are written.
      .replace(/(?<!\d)(\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)\d{2})(?!\d)/, '$3-$2-$1')
  );
}
