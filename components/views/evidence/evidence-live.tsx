'use client';
// The evidence of a deal fetched in the browser, so that opening it does not fetch the whole page again. Loaded when the
// first row is pointed at; the parts it draws are those of the server.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ClockQuery } from '#components/format/view-address.ts';
import { dealQuery, useDeal } from '#components/hooks/use-deal.ts';
import { words } from '#components/words.ts';
import { messageOf } from '#lib/errors.ts';
import { EvidencePanel } from './evidence-panel.tsx';

interface Props {
  readonly id: string;
  readonly clocks: ClockQuery;
}

const client = new QueryClient();
const w = words.evidence;

/** Fetches what a pointer or the focus is on, before it is asked for. */
export const prefetchDeal = (id: string, clocks: ClockQuery): void => void client.prefetchQuery(dealQuery(id, clocks));

function Evidence({ id, clocks }: Props) {
  const { data, error, refetch } = useDeal(id, clocks);
  const box = useRef<HTMLDivElement>(null);
  const ready = data !== undefined;
  useEffect(() => {
    if (!ready || id === '') return;
    const title = box.current?.querySelector('h2');
    title?.focus({ preventScroll: true });
  }, [ready, id]);
  if (error) {
    return (
      <div role="alert" className="grid justify-items-start gap-3">
        <p>
          {w.failed} {messageOf(error)}
        </p>
        <button type="button" className="button" onClick={() => void refetch()}>
          {w.retry}
        </button>
      </div>
    );
  }
  return (
    <div ref={box} aria-busy={!ready}>
      {data ? <EvidencePanel id={id} view={data} clocks={clocks} /> : <p className="text-ink-soft">{w.loading}</p>}
    </div>
  );
}

export default function EvidenceLive(props: Props) {
  return (
    <QueryClientProvider client={client}>
      <Evidence {...props} />
    </QueryClientProvider>
  );
}
