// Shows an element on the whole screen and back. `possible` is false where the browser has no such thing (iPhones).
import { type RefObject, useEffect, useState } from 'react';

export function useFullScreen(box: RefObject<HTMLElement | null>) {
  const [state, setState] = useState({ possible: false, full: false });
  useEffect(() => {
    const follow = (): void =>
      setState({ possible: document.fullscreenEnabled, full: document.fullscreenElement === box.current });
    follow();
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, [box]);
  const toggle = (): void => {
    const change = state.full ? document.exitFullscreen() : box.current?.requestFullscreen();
    // Refused (an embedded page may not): the button stays as it was.
    void change?.catch(() => undefined);
  };
  return { ...state, toggle };
}
