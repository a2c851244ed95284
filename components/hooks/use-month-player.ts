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

/** `month` is the one wanted, `last` the final one, `ready` false while it is on its way. */
export function useMonthPlayer(month: number, last: number, ready: boolean, choose: (month: number) => void): Player {
  const [playing, setPlaying] = useState(false);
  const pause = useCallback(() => setPlaying(false), []);
  useEffect(() => {
    if (!playing || !ready) return;
    if (month >= last) return setPlaying(false);
    const timer = setTimeout(() => choose(month + 1), stepMs);
    return () => clearTimeout(timer);
  }, [playing, ready, month, last, choose]);
  const toggle = useCallback((): void => {
    setPlaying((was) => !was);
    if (!playing && month >= last) choose(0);
  }, [playing, month, last, choose]);
  return { playing, toggle, pause };
}
