'use client';
// The palette: from anywhere to any organization, deal, article or page, on one line of typing. A modal dialog of the browser
// itself, which keeps the focus in and gives it back; the clocks of the page ride along.
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useSuggestions } from '#components/hooks/use-suggestions.ts';
import { type Offer, SuggestField } from '#components/ui/suggest-field.tsx';
import { words } from '#components/words.ts';

const w = words.search;

type Goal = Offer & { readonly href: string };

const page = (href: string, label: string): Goal => ({
  id: `page ${href}`,
  label,
  detail: '',
  kind: w.kinds.page,
  href,
});

/** Every page that stands by itself. */
const pages: readonly Goal[] = [
  page('/', words.site.timeline),
  page('/graph', words.site.graph),
  page('/insights', words.site.insights),
  page('/conflicts', words.site.conflicts),
  page('/search', words.site.search),
  page('/changes', words.site.changes),
  page('/insights/movements', w.places.movements),
  page('/totals', w.places.totals),
  page('/compare', w.places.compare),
  page('/paths', w.places.paths),
  page('/feeds', w.places.feeds),
  page('/status', w.places.status),
  page('/method', words.site.method),
  page('/api', words.site.api),
];

/** The clocks of the page that lies under the palette. */
function clocksHere(): { asOf: string | undefined; knownAt: string | undefined } {
  const here = new URLSearchParams(window.location.search);
  return { asOf: here.get('asOf') ?? undefined, knownAt: here.get('knownAt') ?? undefined };
}

export default function SearchPalette({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const [q, setQ] = useState('');
  const [clocks] = useState(clocksHere);
  const found = useSuggestions(q.trim() === '' ? null : { q, cursor: q.length, for: 'go', ...clocks });
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  const typed = q.trim().toLowerCase();
  const matching = pages.filter(({ label }) =>
    label
      .toLowerCase()
      .split(' ')
      .some((_, at, all) => all.slice(at).join(' ').startsWith(typed)),
  );
  const places = found.flatMap(({ kind, label, detail, href }): Goal[] =>
    href === null ? [] : [{ id: `${kind} ${href}`, label, detail, kind: w.kinds[kind], href }],
  );
  const search: Goal[] =
    typed === ''
      ? []
      : [
          {
            id: 'search',
            label: w.searchFor(q.trim()),
            detail: '',
            kind: w.kinds.search,
            href: `/search?q=${encodeURIComponent(q.trim())}`,
          },
        ];
  const go = ({ href }: Goal) => {
    const target = new URL(href, window.location.href);
    for (const [name, day] of Object.entries(clocks)) if (day) target.searchParams.set(name, day);
    dialog.current?.close();
    router.push(`${target.pathname}${target.search}`);
    return null;
  };
  return (
    <dialog
      ref={dialog}
      aria-label={w.palette}
      onClose={close}
      className="fixed inset-x-0 top-[12dvh] m-auto mt-0 w-[40rem] max-w-[calc(100vw-2rem)] border border-ink bg-paper-raised p-4 text-ink backdrop:bg-ink/30"
    >
      <SuggestField
        name="palette"
        label={w.palette}
        placeholder={w.palettePlaceholder}
        value={q}
        offers={typed === '' ? matching : [...matching, ...places, ...search]}
        countWords={w.suggestionCount}
        onType={setQ}
        onTake={go}
        eager
      />
    </dialog>
  );
}
