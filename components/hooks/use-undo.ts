// What the view was before: each change of its address, however it came about, can be taken back in turn. Kept for the visit and apart
// from the browser's history, in which a slider leaves no steps.
import { useEffect, useRef, useState } from 'react';

/** `state` is the address of what is shown, without what only opens and closes; `goTo` shows another. */
export function useUndo(
  state: string,
  goTo: (state: string) => void,
): { readonly steps: number; readonly undo: () => void } {
  const [past, setPast] = useState<readonly string[]>([]);
  const shown = useRef(state);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const before = shown.current;
    if (before === state) return;
    shown.current = state;
    // What an undo brought back is no change to be undone.
    if (wanted.current !== state) setPast((kept) => [...kept, before]);
    wanted.current = null;
  }, [state]);
  const undo = (): void => {
    const last = past.at(-1);
    if (last === undefined) return;
    wanted.current = last;
    setPast(past.slice(0, -1));
    goTo(last);
  };
  return { steps: past.length, undo };
}
