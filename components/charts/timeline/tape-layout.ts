// Shares over time as tapes: one row for each supplier, as thick at each moment as its share is then. Places are per cent of
// the width, thicknesses shares from 0 to 1; pure. A row's order is that of its first day, so that the picture reads as a story.
import { scaleUtc } from 'd3';
import type { Day } from '#lib/domain/approximate-date.ts';
import type { Dependence, Range } from '#lib/domain/insight.ts';
import type { OrganizationRef } from '#lib/domain/organization.ts';

export interface TapePiece {
  readonly from: number;
  readonly until: number;
  readonly share: Range;
}

export interface Tape {
  readonly organization: OrganizationRef;
  readonly pieces: readonly TapePiece[];
  /** Its share on the last day; null where it no longer supplies. */
  readonly now: Range | null;
  readonly since: Day;
  /** As whom its deals name it, where they name its units. */
  readonly units: readonly string[];
}

export interface TapeLayout {
  readonly tapes: readonly Tape[];
  /** How many smaller suppliers have no tape. */
  readonly untold: number;
  readonly years: ReadonlyArray<{ readonly year: string; readonly at: number }>;
  /** Exclusivities with the row that they belong to; an open end reaches the edge. */
  readonly exclusive: ReadonlyArray<{
    readonly slug: string;
    readonly from: number;
    readonly until: number;
    readonly ended: boolean;
    /** From where on it is in doubt: a source has said by then that it had ended, and none says when. */
    readonly doubtedFrom: number | null;
  }>;
}

/** More tapes than this nobody reads; those with the largest share at any time are drawn. */
const mostTapes = 12;

const peakOf = ({ pieces }: Pick<Tape, 'pieces'>): number => Math.max(0, ...pieces.map(({ share }) => share.high));

/** The largest of today and those that were the largest once, in the order in which they came. */
function drawnOf(tapes: readonly Tape[]): Tape[] {
  const rank = (tape: Tape): number => (tape.now ? 1 : 0) + (tape.now?.high ?? peakOf(tape) / 2);
  const told = new Set(tapes.toSorted((a, b) => rank(b) - rank(a)).slice(0, mostTapes));
  return tapes.filter((tape) => told.has(tape));
}

/** A fifth of a pixel of the thickest tape: a change that nobody could see makes no piece of its own. */
const leastSeen = 0.01;

function extend(pieces: TapePiece[], next: TapePiece): void {
  const last = pieces.at(-1);
  const isSame =
    last?.until === next.from &&
    Math.abs(last.share.low - next.share.low) < leastSeen &&
    Math.abs(last.share.high - next.share.high) < leastSeen;
  if (last && isSame) pieces[pieces.length - 1] = { ...last, until: next.until };
  else pieces.push(next);
}

const instant = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** Null where fewer than one day is known. The axis begins with the year of the first change and ends on `asOf`. */
export function layoutTapes({
  days,
  exclusivity,
  clocks,
  inputs,
}: Pick<Dependence, 'days' | 'exclusivity' | 'clocks' | 'inputs'>): TapeLayout | null {
  const [first] = days;
  if (!first) return null;
  const scale = scaleUtc([instant(`${first.on.slice(0, 4)}-01-01`), instant(clocks.asOf)], [0, 100]).clamp(true);
  const tapes = new Map<string, { organization: OrganizationRef; pieces: TapePiece[]; since: Day }>();
  for (const [i, { on, suppliers }] of days.entries()) {
    const until = days[i + 1]?.on ?? clocks.asOf;
    for (const { organization, share } of suppliers) {
      const tape = tapes.get(organization.slug) ?? { organization, pieces: [], since: on };
      if (until > on) extend(tape.pieces, { from: scale(instant(on)), until: scale(instant(until)), share });
      tapes.set(organization.slug, tape);
    }
  }
  const last = new Map(days.at(-1)?.suppliers.map(({ organization, share }) => [organization.slug, share]));
  const all = [...tapes.values()].map((tape) => ({
    ...tape,
    now: last.get(tape.organization.slug) ?? null,
    units: [
      ...new Set(
        inputs
          .filter(({ organization }) => organization.slug === tape.organization.slug)
          .flatMap(({ units }) => units.map(({ name }) => name)),
      ),
    ],
  }));
  const drawn = drawnOf(all);
  return {
    tapes: drawn,
    untold: all.length - drawn.length,
    years: scale
      .ticks(8)
      .map((date) => ({ year: String(date.getUTCFullYear()), at: scale(date) }))
      .filter(({ year }, i, all) => year !== all[i - 1]?.year),
    exclusive: exclusivity.flatMap(({ supplier, interval }) => {
      // Neither end dated: nothing can be drawn, and the words beside the chart say so.
      if (!interval.from && !interval.until) return [];
      // Only what somebody says of the same supplier and the same kind, though it be in another deal.
      const [doubted] = exclusivity
        .filter(
          (one) => one.supplier.slug === supplier.slug && one.interval.kind === interval.kind && !one.interval.until,
        )
        .flatMap(({ endToldOn }) => endToldOn ?? [])
        .sort();
      return {
        slug: supplier.slug,
        from: interval.from ? scale(instant(interval.from.from)) : 0,
        until: interval.until ? scale(instant(interval.until.until)) : 100,
        ended: interval.ended,
        doubtedFrom: interval.until || doubted === undefined ? null : scale(instant(doubted)),
      };
    }),
  };
}
