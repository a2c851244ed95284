'use client';
// Says that another page is on its way, where that takes longer than a blink: the page that stands stays as it is. There are no
// skeletons: a page streamed behind one would need JavaScript to be seen, and could not answer 404 or 301 any more.
import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';

const blinkMs = 150;

export function NavigationProgress() {
  const [path, params] = [usePathname(), useSearchParams()];
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is what ends the wait.
  useEffect(() => {
    const { dataset } = document.documentElement;
    delete dataset.navigating;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download')) return;
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      if (link.matches('[data-evidence], [data-move]') || link.origin !== document.location.origin) return;
      const same = link.pathname === document.location.pathname && link.search === document.location.search;
      if (same) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        dataset.navigating = '';
      }, blinkMs);
    };
    document.addEventListener('click', leave);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('click', leave);
    };
  }, [path, params]);
  return null;
}
