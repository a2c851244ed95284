// How many changes of the view can be taken back: each one is a step of the browser's own history, so that its button and
// ours do the same.
import { useEffect, useRef, useState } from 'react';

/** `state` is the address of what is shown, without what only opens and closes. */
export function useUndo(state: string): { readonly steps: number; readonly undo: () => void } {
  const [steps, setSteps] = useState(0);
  const seen = useRef(state);
  const wentBack = useRef(false);
  useEffect(() => {
    const back = (): void => {
      wentBack.current = true;
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  useEffect(() => {
    if (seen.current === state) return;
    seen.current = state;
    setSteps((count) => (wentBack.current ? Math.max(0, count - 1) : count + 1));
    wentBack.current = false;
  }, [state]);
  return { steps, undo: () => window.history.back() };
}
