// The day that a reader has chosen and the page has not followed yet. It holds until the page that was asked for has come, and longer
// where the reader has gone on meanwhile. A page of any other day, by a link or by Back, is followed instead.
import { useCallback, useState } from 'react';
import type { Day } from '#lib/domain/approximate-date.ts';

interface Held {
  readonly asOf: Day;
  readonly chosen: Day | null;
  readonly asked: Day | null;
  readonly strayed: boolean;
}

interface ChosenDay {
  readonly day: Day;
  readonly choose: (day: Day) => void;
  /** For whoever chooses by the clock: does nothing where the reader has left the day `from` meanwhile. */
  readonly goOn: (from: Day, to: Day) => void;
  /** The page of this day has been asked for. */
  readonly ask: (day: Day) => void;
  /** The page that stands is of a day that was not asked for here. */
  readonly strayed: boolean;
}

/** `asOf` is the day of the page that stands. */
export function useChosenDay(asOf: Day): ChosenDay {
  const [last, setHeld] = useState<Held>({ asOf, chosen: null, asked: null, strayed: false });
  const wasAsked = last.asked === asOf;
  const held =
    last.asOf === asOf ? last : { asOf, chosen: wasAsked ? last.chosen : null, asked: null, strayed: !wasAsked };
  if (held !== last) setHeld(held);
  const choose = useCallback((chosen: Day) => setHeld((was) => ({ ...was, chosen, strayed: false })), []);
  const goOn = useCallback(
    (from: Day, to: Day) =>
      setHeld((was) => ((was.chosen ?? was.asOf) === from ? { ...was, chosen: to, strayed: false } : was)),
    [],
  );
  const ask = useCallback((asked: Day) => setHeld((was) => ({ ...was, asked })), []);
  return { day: held.chosen ?? asOf, choose, goOn, ask, strayed: held.strayed };
}
