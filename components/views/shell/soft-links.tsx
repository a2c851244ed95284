'use client';
// Follows links inside the site without a new document, wherever they stand: also in what the browser did not draw itself.
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a[data-soft]') : null;
      const href = link?.getAttribute('href');
      if (!(link instanceof HTMLAnchorElement) || !href) return;
      event.preventDefault();
      router.push(href, { scroll: link.dataset.soft === 'top' });
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [router]);
  return null;
}
