'use client';
// Says that the site cannot be reached, and that the page stays: the framework asks again for what was asked for meanwhile. A form that
// the browser itself would send would leave for the browser's own error page: it waits as well, and the last one is sent later.
import { useOffline } from 'next/offline';
import { useEffect, useRef } from 'react';
import { words } from '#components/words.ts';

const w = words.problem;

interface Waiting {
  readonly form: HTMLFormElement;
  readonly submitter: HTMLElement | null;
}

export function OfflineNotice() {
  const isOffline = useOffline();
  const waiting = useRef<Waiting | null>(null);
  useEffect(() => {
    if (!isOffline) {
      const { form, submitter } = waiting.current ?? {};
      waiting.current = null;
      if (form?.isConnected) form.requestSubmit(submitter);
      return;
    }
    const wait = (event: SubmitEvent): void => {
      if (event.defaultPrevented || !(event.target instanceof HTMLFormElement)) return;
      event.preventDefault();
      waiting.current = { form: event.target, submitter: event.submitter };
    };
    document.addEventListener('submit', wait);
    return () => document.removeEventListener('submit', wait);
  }, [isOffline]);
  return (
    <div role="status" className="no-print fixed inset-x-0 top-0 z-60">
      {isOffline && <p className="bg-ink px-4 py-1.5 text-center text-[0.8125rem] text-paper">{w.offline}</p>}
    </div>
  );
}
