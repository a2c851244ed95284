'use client';
// The place of the evidence beside a list. The server fills it for `?evidence=ID`; where JavaScript runs, links marked with
// `data-evidence` open it without a new page, Esc closes it, and what is pointed at is fetched ahead. The address follows.
import { usePathname, useSearchParams } from 'next/navigation';
import { lazy, type ReactNode, Suspense, useCallback, useEffect } from 'react';
import type { ClockQuery } from '#components/format/view-address.ts';
import { words } from '#components/words.ts';
import styles from './evidence-drawer.module.css';

const fetchLive = () => import('./evidence-live.tsx');
const EvidenceLive = lazy(fetchLive);

interface Props {
  /** The deal whose evidence the server has put into `children`. */
  readonly rendered: string | undefined;
  readonly clocks: ClockQuery;
  readonly children: ReactNode;
}

const linkAt = (event: Event, selector: string): HTMLElement | SVGElement | null => {
  const found = event.target instanceof Element ? event.target.closest(selector) : null;
  return found instanceof HTMLElement || found instanceof SVGElement ? found : null;
};

const linksTo = (id: string) => document.querySelectorAll<HTMLElement | SVGElement>(`a[data-evidence="${id}"]`);

export function EvidenceDrawer({ rendered, clocks, children }: Props) {
  const params = useSearchParams();
  const path = usePathname();
  const id = params.get('evidence');

  const show = useCallback(
    (next: string | null) => {
      const address = new URL(window.location.href);
      if (next === null) address.searchParams.delete('evidence');
      else address.searchParams.set('evidence', next);
      // Lists stay readable: the address is the one that the server would write.
      const search = address.search.replaceAll('%2C', ',');
      window.history.pushState(null, '', `${path}${search}`);
    },
    [path],
  );

  const close = useCallback(() => {
    // The address knows what is open before the next render does: a quick Esc must not be lost in between.
    const open = new URL(window.location.href).searchParams.get('evidence');
    if (open === null) return;
    show(null);
    [...linksTo(open)].find((link) => link.getClientRects().length > 0 && !link.closest('svg'))?.focus();
  }, [show]);

  useEffect(() => {
    const open = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      const wanted = linkAt(event, 'a[data-evidence]')?.dataset.evidence;
      if (wanted === undefined) return;
      event.preventDefault();
      show(wanted);
    };
    const ahead = (event: Event) => {
      const wanted = linkAt(event, 'a[data-evidence]')?.dataset.evidence;
      if (wanted !== undefined) void fetchLive().then((live) => live.prefetchDeal(wanted, clocks));
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('[role="dialog"]')) close();
    };
    document.addEventListener('click', open);
    document.addEventListener('pointerover', ahead);
    document.addEventListener('focusin', ahead);
    document.addEventListener('keydown', closeOnEscape);
    return () => {
      document.removeEventListener('click', open);
      document.removeEventListener('pointerover', ahead);
      document.removeEventListener('focusin', ahead);
      document.removeEventListener('keydown', closeOnEscape);
    };
  }, [clocks, close, show]);

  useEffect(() => {
    if (id === null) return;
    const links = linksTo(id);
    for (const link of links) link.setAttribute('aria-current', 'true');
    return () => {
      for (const link of links) link.removeAttribute('aria-current');
    };
  }, [id]);

  if (id === null) return null;
  const rest = new URLSearchParams(params);
  rest.delete('evidence');
  const closed = rest.size === 0 ? path : `${path}?${rest.toString().replaceAll('%2C', ',')}`;
  return (
    <aside aria-label={words.evidence.title} className={styles.drawer} id="evidence">
      <div className={styles.bar}>
        <span className="label">{words.evidence.title}</span>
        <a
          href={closed}
          className="inline-flex min-h-8 items-center gap-1.5 text-[0.8125rem]"
          onClick={(event) => {
            event.preventDefault();
            close();
          }}
        >
          {words.evidence.close}
        </a>
      </div>
      {id === rendered ? (
        children
      ) : (
        <Suspense fallback={<p className="text-ink-soft">{words.evidence.loading}</p>}>
          <EvidenceLive id={id} clocks={clocks} />
        </Suspense>
      )}
    </aside>
  );
}
