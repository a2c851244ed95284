// Steps through months while playing, one after another as fast as they can be shown: the next is asked for only when the one
// before has been drawn. Pauses at the last month and whenever the reader chooses a day.
import { useCallback, useEffect, useState } from 'react';

/** Long enough to see what changed. */
const stepMs = 420;

interface Player {
  readonly playing: boolean;
  readonly toggle: () => void;
  readonly pause: () => void;
}

interface Months {
  /** The one wanted. */
  readonly month: number;
  /** The final one. */
  readonly last: number;
  /** False while the month is on its way. */
  readonly ready: boolean;
  readonly choose: (month: number) => void;
  /** The next month, unless the reader has left this one. */
  readonly goOn: (from: number) => void;
}

export function useMonthPlayer({ month, last, ready, choose, goOn }: Months): Player {
  const [playing, setPlaying] = useState(false);
  const pause = useCallback(() => setPlaying(false), []);
  useEffect(() => {
    if (!playing || !ready) return;
    if (month >= last) return setPlaying(false);
    const timer = setTimeout(() => goOn(month), stepMs);
    return () => clearTimeout(timer);
  }, [playing, ready, month, last, goOn]);
  const toggle = useCallback((): void => {
    setPlaying((was) => !was);
    if (!playing && month >= last) choose(0);
  }, [playing, month, last, choose]);
  return { playing, toggle, pause };
}
