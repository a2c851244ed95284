'use client';
// Says that the network is gone, and that the page stays: the framework asks again for what was asked for meanwhile. A form sent by
// the browser itself would leave for the browser's own error page, so that it waits as well.
import { useOffline } from 'next/offline';
import { useEffect } from 'react';
import { words } from '#components/words.ts';

const w = words.problem;

export function OfflineNotice() {
  const isOffline = useOffline();
  useEffect(() => {
    if (!isOffline) return;
    const stay = (event: Event): void => event.preventDefault();
    document.addEventListener('submit', stay);
    return () => document.removeEventListener('submit', stay);
  }, [isOffline]);
  return (
    <div role="status" className="no-print fixed inset-x-0 top-0 z-60">
      {isOffline && <p className="bg-ink px-4 py-1.5 text-center text-[0.8125rem] text-paper">{w.offline}</p>}
    </div>
  );
}
