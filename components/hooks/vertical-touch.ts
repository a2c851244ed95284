// A finger that moves up or down over what is moved sideways only belongs to the page: its moves are kept from whoever listens on the same
// element, so that nobody stops the browser from scrolling. Decided by the first move, and for as long as the finger stays down. What matches
// `except` keeps all of its fingers.
export function leaveVerticalToPage(root: HTMLElement, except: string): { readonly stop: () => void } {
  let start: { x: number; y: number } | null = null;
  let belongsTo: 'page' | 'drawing' | null = null;
  const begin = ({ touches, target }: TouchEvent): void => {
    const [finger, more] = touches;
    const isKept = target instanceof Element && target.closest(except) !== null;
    start = finger && !more && !isKept ? { x: finger.clientX, y: finger.clientY } : null;
    belongsTo = null;
  };
  const move = (event: TouchEvent): void => {
    const [finger] = event.touches;
    if (!start || !finger) return;
    belongsTo ??=
      Math.abs(finger.clientY - start.y) > Math.abs(finger.clientX - start.x) && event.touches.length === 1
        ? 'page'
        : 'drawing';
    if (belongsTo === 'page') event.stopPropagation();
  };
  root.addEventListener('touchstart', begin, { capture: true, passive: true });
  root.addEventListener('touchmove', move, { capture: true, passive: true });
  return {
    stop: () => {
      root.removeEventListener('touchstart', begin, { capture: true });
      root.removeEventListener('touchmove', move, { capture: true });
    },
  };
}
