'use client';
// The end of a list that goes on: where JavaScript runs, what follows is fetched as the reader comes near. Without it the links to
// further pages below are the way.
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { RestProps } from './deal-groups.tsx';

const DealChunks = lazy(() => import('./deal-chunks.tsx'));

const aheadPx = 1200;

export function DealRest(props: RestProps) {
  const end = useRef<HTMLTableSectionElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const body = end.current;
    if (!body) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true);
      },
      { rootMargin: `${aheadPx}px` },
    );
    observer.observe(body);
    return () => observer.disconnect();
  }, []);
  return near ? (
    <Suspense>
      <DealChunks {...props} />
    </Suspense>
  ) : (
    <tbody ref={end} aria-hidden="true" />
  );
}
