// Claims as numbers in columns, a row each, and back: what goes in comes out equal. A million claims take a hundred and forty
// bytes each and no objects. Rows are added and never changed, so that whoever knows a row can go on reading it.
import { type ApproximateDate, dayOf } from '#lib/domain/approximate-date.ts';
import type { PublisherKind } from '#lib/domain/article.ts';
import type { Capacity } from '#lib/domain/capacity.ts';
import type { Exclusivity } from '#lib/domain/claim.ts';
import type { Money } from '#lib/domain/money.ts';
import { Status, StatusMark } from '#lib/domain/status.ts';
import { dayNumber, dayOfNumber, neverDay, noDay } from '../day-number.ts';
import { endsExclusivity, eventDate, type LedgerClaim, statedDate, tellsSum } from '../ledger-claim.ts';
import { withRoom } from './growing-column.ts';
import { IdColumn } from './id-column.ts';
import { Pool } from './pool.ts';
import { Shapes } from './shapes.ts';

/** What every look at a pair of clocks reads of a row, side by side: its places in `hot`. */
export const hot = {
  known: 0,
  superseded: 1,
  from: 2,
  shape: 3,
  step: 4,
  story: 5,
  byEvent: 6,
  width: 7,
} as const;

/** The places in `cold` of what is read where a claim is shown. Dates take two places. */
export const cold = {
  talks: 0,
  agreed: 2,
  effective: 4,
  ended: 6,
  published: 8,
  amount: 10,
  stake: 11,
  capacity: 12,
  exclusivity: 13,
  publisher: 14,
  place: 15,
  width: 16,
} as const;

const none = -1;

/** Status, mark, whether the claim dates its status, ends an exclusivity and tells a sum, in one number. */
const stepOf = (claim: LedgerClaim): number =>
  Status.options.indexOf(claim.status) |
  ((claim.mark === null ? 0 : StatusMark.options.indexOf(claim.mark) + 1) << 2) |
  (statedDate(claim) === null ? 0 : 1 << 6) |
  (endsExclusivity(claim) ? 1 << 7 : 0) |
  (tellsSum(claim) ? 1 << 8 : 0);

export const statusRank = (step: number): number => step & 3;
/** So many ranks there are. */
export const statuses = Status.options.length;
export const markRank = (step: number): number => (step >> 2) & 15;
export const isDated = (step: number): boolean => (step & 64) !== 0;
const denied = StatusMark.options.indexOf('denied') + 1;
/** It says that something is over, or that it never was. */
export const isEnd = (step: number): boolean =>
  statusAt(statusRank(step)) === 'ended' || markRank(step) === denied || isLapse(step);
/** Its dates say when an exclusivity ended, and not when the relation began. */
export const isLapse = (step: number): boolean => (step & 128) !== 0;

export const isPriced = (step: number): boolean => (step & 256) !== 0;

export const statusAt = (rank: number): Status => Status.options[rank] ?? 'talks';
/** Rank 0 is no mark. */
export const markAt = (rank: number): StatusMark | null => StatusMark.options[rank - 1] ?? null;

interface Publisher {
  readonly publisher: string;
  readonly publisherKind: PublisherKind;
}

type Judged = Pick<LedgerClaim, 'together' | 'apart'>;

export class ClaimColumns {
  readonly shapes = new Shapes();
  rows = 0;
  hot = new Int32Array(0);
  cold = new Int32Array(0);
  #instants = new Float64Array(0);
  #confidence = new Float64Array(0);
  readonly #ids = new IdColumn();
  readonly #articles = new IdColumn();
  readonly #stories = new Pool<string>();
  readonly #publishers = new Pool<Publisher>();
  readonly #amounts = new Pool<Money>();
  readonly #stakes = new Pool<string>();
  readonly #places = new Pool<string>();
  readonly #capacities = new Pool<Capacity[]>();
  readonly #exclusivities = new Pool<Exclusivity>();
  readonly #judged = new Map<number, Judged>();

  #reserve(rows: number): void {
    this.hot = withRoom(this.hot, rows * hot.width, (length) => new Int32Array(length));
    this.cold = withRoom(this.cold, rows * cold.width, (length) => new Int32Array(length));
    this.#instants = withRoom(this.#instants, rows * 2, (length) => new Float64Array(length));
    this.#confidence = withRoom(this.#confidence, rows, (length) => new Float64Array(length));
  }

  #setDate(at: number, date: ApproximateDate | null): void {
    this.cold[at] = date ? dayNumber(date.from) : noDay;
    this.cold[at + 1] = date ? dayNumber(date.until) : noDay;
  }

  /** Returns the claim's row. `hot.byEvent` is left to whoever knows which claims are about one deal. */
  add(claim: LedgerClaim): number {
    const row = this.rows;
    this.rows += 1;
    this.#reserve(this.rows);
    const at = row * hot.width;
    const { hot: columns, cold: details } = this;
    columns[at + hot.known] = dayNumber(dayOf(claim.knownAt));
    columns[at + hot.superseded] = claim.supersededAt === null ? neverDay : dayNumber(dayOf(claim.supersededAt));
    columns[at + hot.from] = dayNumber(eventDate(claim).from);
    columns[at + hot.shape] = this.shapes.numberOf(claim);
    columns[at + hot.step] = stepOf(claim);
    columns[at + hot.story] = this.#stories.numberOf(claim.story);
    columns[at + hot.byEvent] = row;
    const rest = row * cold.width;
    const { talks, agreed, effective, ended } = claim.dates;
    this.#setDate(rest + cold.talks, talks);
    this.#setDate(rest + cold.agreed, agreed);
    this.#setDate(rest + cold.effective, effective);
    this.#setDate(rest + cold.ended, ended);
    this.#setDate(rest + cold.published, claim.published);
    const { publisher, publisherKind } = claim;
    details[rest + cold.amount] = claim.amount === null ? none : this.#amounts.numberOf(claim.amount);
    details[rest + cold.stake] = claim.stake === null ? none : this.#stakes.numberOf(claim.stake);
    details[rest + cold.place] = claim.place === null ? none : this.#places.numberOf(claim.place);
    details[rest + cold.capacity] = this.#capacities.numberOf(claim.capacity);
    details[rest + cold.exclusivity] =
      claim.exclusivity === null ? none : this.#exclusivities.numberOf(claim.exclusivity);
    details[rest + cold.publisher] = this.#publishers.numberOf({ publisher, publisherKind });
    this.#instants[row * 2] = Date.parse(claim.knownAt);
    this.#instants[row * 2 + 1] = claim.supersededAt === null ? Number.NaN : Date.parse(claim.supersededAt);
    this.#confidence[row] = claim.confidence;
    this.#ids.set(row, claim.id);
    this.#articles.set(row, claim.article);
    const { together, apart } = claim;
    if (together !== undefined || apart)
      this.#judged.set(row, { ...(together === undefined ? {} : { together }), ...(apart ? { apart } : {}) });
    return row;
  }

  #date(at: number): ApproximateDate | null {
    const [from, until] = [this.cold[at] ?? noDay, this.cold[at + 1] ?? noDay];
    return from === noDay ? null : { from: dayOfNumber(from), until: dayOfNumber(until) };
  }

  /** Milliseconds since 1970. */
  knownMs(row: number): number {
    return this.#instants[row * 2] ?? 0;
  }

  idAt(row: number): string {
    return this.#ids.at(row);
  }

  claimAt(row: number): LedgerClaim {
    const [at, rest] = [row * hot.width, row * cold.width];
    const { hot: columns, cold: details } = this;
    const step = columns[at + hot.step] ?? 0;
    const superseded = this.#instants[row * 2 + 1] ?? Number.NaN;
    const pooled = <Value>(pool: Pool<Value>, place: number): Value | null => {
      const number = details[rest + place] ?? none;
      return number === none ? null : pool.at(number);
    };
    return {
      id: this.#ids.at(row),
      article: this.#articles.at(row),
      story: this.#stories.at(columns[at + hot.story] ?? none),
      ...this.#publishers.at(details[rest + cold.publisher] ?? none),
      published: this.#date(rest + cold.published),
      knownAt: new Date(this.knownMs(row)).toISOString(),
      supersededAt: Number.isNaN(superseded) ? null : new Date(superseded).toISOString(),
      ...this.shapes.at(columns[at + hot.shape] ?? none),
      status: statusAt(statusRank(step)),
      mark: markAt(markRank(step)),
      amount: pooled(this.#amounts, cold.amount),
      stake: pooled(this.#stakes, cold.stake),
      capacity: this.#capacities.at(details[rest + cold.capacity] ?? none),
      exclusivity: pooled(this.#exclusivities, cold.exclusivity),
      place: pooled(this.#places, cold.place),
      dates: {
        talks: this.#date(rest + cold.talks),
        agreed: this.#date(rest + cold.agreed),
        effective: this.#date(rest + cold.effective),
        ended: this.#date(rest + cold.ended),
      },
      confidence: this.#confidence[row] ?? 0,
      ...this.#judged.get(row),
    };
  }
}
