'use client';
// Leads a returning reader to what became known since. The day of a visit is kept in this browser alone; a visit on the same day
// goes on from the one before. Nothing for a first visit, and nothing without JavaScript.
import { useEffect, useState } from 'react';
import { daysInYear, inMonth, monthName } from '#components/format/order-date.ts';
import { TextLink } from '#components/ui/text-link.tsx';

const key = 'entente-visits';
/** Today's visit and, where there was one, the day of the one before it. */
const kept = /^(\d{4}-\d{2}-\d{2})(?: (\d{4}-\d{2}-\d{2}))?$/;

/** Reads what is kept and writes today's visit; what is unreadable is no visit. */
function visit(today: string): string | null {
  const [, last, earlier] = kept.exec(localStorage.getItem(key) ?? '') ?? [];
  const before = last === today ? earlier : last;
  localStorage.setItem(key, before === undefined ? today : `${today} ${before}`);
  return before ?? null;
}

const dayInWords = (day: string): string => {
  const [year = 0, month = 0, number = 0] = day.split('-').map(Number);
  return daysInYear(inMonth(String(number), monthName(month)), year);
};

interface Props {
  readonly today: string;
  /** What stands before the day. */
  readonly label: string;
}

export function SinceLastVisit({ today, label }: Props) {
  const [before, setBefore] = useState<string | null>(null);
  useEffect(() => {
    try {
      setBefore(visit(today));
    } catch {
      // A browser that keeps nothing has no last visit.
    }
  }, [today]);
  useEffect(() => {
    if (before === null) return;
    const mark = (): void => {
      for (const one of document.querySelectorAll<SVGElement>('[data-known]'))
        one.toggleAttribute('data-new', (one.dataset.known ?? '') > before);
    };
    mark();
    // Other days are drawn with other marks.
    const observer = new MutationObserver(mark);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [before]);
  if (before === null) return null;
  return (
    <TextLink href={`/changes?from=${before}`} className="text-[0.8125rem]">
      {label} {dayInWords(before)}
    </TextLink>
  );
}
