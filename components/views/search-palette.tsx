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

const pages: readonly Goal[] = [
  { id: 'page /', label: words.site.timeline, detail: '', kind: w.kinds.page, href: '/' },
  { id: 'page /graph', label: words.site.graph, detail: '', kind: w.kinds.page, href: '/graph' },
  { id: 'page /search', label: words.site.search, detail: '', kind: w.kinds.page, href: '/search' },
  { id: 'page /method', label: words.site.method, detail: '', kind: w.kinds.page, href: '/method' },
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
  const matching = pages.filter(({ label }) => label.toLowerCase().startsWith(typed));
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
        offers={[...places, ...search, ...matching]}
        countWords={w.suggestionCount}
        onType={setQ}
        onTake={go}
        eager
      />
    </dialog>
  );
}
