'use client';
// Further deals of a list in chunks, of which only those near the screen are in the page: the others keep their place as one empty
// row of their height. So twenty thousand deals scroll like two hundred.
import { useCallback, useEffect, useRef, useState } from 'react';
import { words } from '#components/words.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { DealList } from '#lib/domain/views.ts';
import { messageOf } from '#lib/errors.ts';
import { getJson } from '#lib/http/get-json.ts';
import { DealGroups, type RestProps } from './deal-groups.tsx';

const aheadPx = 1200;
const columns = 8;

function addressBehind(address: string, cursor: string): string {
  const next = new URL(address, document.location.href);
  next.searchParams.set('cursor', cursor);
  return `${next.pathname}${next.search}`;
}

/** Two marks around a chunk's bodies say where it is, for a table has no element that could hold them. */
function Chunk({ deals, path, query }: Pick<RestProps, 'path' | 'query'> & { readonly deals: readonly Deal[] }) {
  const [top, bottom] = [useRef<HTMLTableSectionElement>(null), useRef<HTMLTableSectionElement>(null)];
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    const [first, last] = [top.current, bottom.current];
    if (!first || !last) return;
    const place = (): void => {
      const [from, until] = [first.getBoundingClientRect().bottom, last.getBoundingClientRect().top];
      const near = until > -aheadPx && from < window.innerHeight + aheadPx;
      setHeight((held) => (near ? null : (held ?? until - from)));
    };
    let frame = 0;
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(place);
    };
    window.addEventListener('scroll', soon, { passive: true });
    window.addEventListener('resize', soon);
    soon();
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', soon);
      window.removeEventListener('resize', soon);
    };
  }, [top, bottom]);
  return (
    <>
      <tbody ref={top} aria-hidden="true" />
      {height === null ? (
        <DealGroups deals={deals} path={path} query={query} />
      ) : (
        <tbody aria-hidden="true">
          <tr>
            <td colSpan={columns} style={{ height, padding: 0 }} />
          </tr>
        </tbody>
      )}
      <tbody ref={bottom} aria-hidden="true" />
    </>
  );
}

export default function DealChunks({ address, path, query }: RestProps) {
  const [chunks, setChunks] = useState<ReadonlyArray<readonly Deal[]>>([]);
  const [next, setNext] = useState<string | null>(address);
  const [error, setError] = useState<string | null>(null);
  const end = useRef<HTMLTableSectionElement>(null);
  const fetching = useRef(false);
  const fetchNext = useCallback(async () => {
    if (next === null || fetching.current) return;
    fetching.current = true;
    setError(null);
    try {
      const { deals, next: cursor } = await getJson(next, DealList);
      // Undated deals have a list of their own below.
      const dated = deals.filter(({ moment }) => moment !== null);
      setChunks((held) => [...held, dated]);
      setNext(cursor === null || dated.length < deals.length ? null : addressBehind(next, cursor));
    } catch (thrown) {
      setError(messageOf(thrown));
    } finally {
      fetching.current = false;
    }
  }, [next]);
  useEffect(() => {
    const body = end.current;
    if (!body) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void fetchNext();
      },
      { rootMargin: `${aheadPx}px` },
    );
    observer.observe(body);
    return () => observer.disconnect();
  }, [fetchNext]);
  return (
    <>
      {chunks.map((deals) => (
        <Chunk key={deals[0]?.id ?? 'none'} deals={deals} path={path} query={query} />
      ))}
      <tbody ref={end}>
        {error !== null && (
          <tr>
            <td colSpan={columns} role="alert">
              {words.timeline.moreFailed} {error}{' '}
              <button type="button" className="button" onClick={() => void fetchNext()}>
                {words.evidence.retry}
              </button>
            </td>
          </tr>
        )}
      </tbody>
    </>
  );
}
