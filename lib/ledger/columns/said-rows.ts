// When each claim of a deal became known, with its status, its mark and its story: what tells how a promise went and on whose word,
// without making claims of rows.
// Rows are never changed, so that what was read of a deal's rows once is kept for as long as the columns are.
import type { Instant } from '#lib/domain/approximate-date.ts';
import type { Status, StatusMark } from '#lib/domain/status.ts';
import { type ClaimColumns, hot, markAt, markRank, statusAt, statusRank } from './claim-columns.ts';
import type { DealRows } from './deal-rows.ts';

export interface SaidRow {
  readonly knownAt: Instant;
  readonly status: Status;
  readonly mark: StatusMark | null;
  /** The number of its story among those of the columns. */
  readonly story: number;
}

type SaidByClaim = ReadonlyMap<string, SaidRow>;

const kept = new WeakMap<ClaimColumns, Map<number, SaidByClaim>>();

function readRows(columns: ClaimColumns, first: number, count: number): SaidByClaim {
  return new Map(
    Array.from({ length: count }, (_, i): [string, SaidRow] => {
      const row = first + i;
      const step = columns.hot[row * hot.width + hot.step] ?? 0;
      const knownAt = new Date(columns.knownMs(row)).toISOString();
      const story = columns.hot[row * hot.width + hot.story] ?? 0;
      return [columns.idAt(row), { knownAt, status: statusAt(statusRank(step)), mark: markAt(markRank(step)), story }];
    }),
  );
}

/** Of all claims of the deal, of any time, by their ids. */
export function saidIn(rows: DealRows, deal: string): SaidByClaim {
  const number = rows.numberOf(deal);
  if (number === undefined) return new Map();
  const { columns, starts, counts } = rows;
  const [first, count] = [starts[number] ?? 0, counts[number] ?? 0];
  const known = kept.get(columns) ?? new Map<number, SaidByClaim>();
  kept.set(columns, known);
  const said = known.get(first) ?? readRows(columns, first, count);
  known.set(first, said);
  return said;
}
