'use client';
// The place of the timeline's controls, chart and overview, drawn by the server; where JavaScript runs their window of time can be
// moved by wheel, pinch, brush, buttons and keys.
import { type ReactNode, useMemo, useRef } from 'react';
import { useTimelineWindow } from '#components/hooks/use-timeline-window.ts';

interface Props {
  readonly from: string;
  readonly until: string;
  readonly first: string;
  readonly last: string;
  readonly children: ReactNode;
}

export function TimelineStage({ from, until, first, last, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const drawn = useMemo(() => ({ from, until }), [from, until]);
  const extent = useMemo(() => ({ from: first, until: last }), [first, last]);
  useTimelineWindow(root, drawn, extent);
  return (
    <div ref={root} className="relative">
      {children}
    </div>
  );
}
