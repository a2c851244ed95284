'use client';
// The place of what a document alone holds (sent-once.tsx). Two traps: who comes back to the page without a new document finds Next's
// data of it, which has nothing to draw here, so that what stood here is held as long as the document is; and what takes its place when
// the page is drawn anew must not lose the reader's focus.
import { type HTMLAttributes, useCallback } from 'react';
import { keptMarkup } from '#lib/kept-markup.ts';

export type SentPlace = 'div' | 'nav' | 'tbody';

interface Props extends HTMLAttributes<HTMLElement> {
  readonly as: SentPlace;
  readonly kept: number;
}

const held = new Map<number, readonly ChildNode[]>();

/** What a link is known by, also where its page is drawn anew. */
const identities = ['data-evidence', 'data-of', 'href'] as const;

/** On the same page the link that stands for this one gets the focus that it is about to lose. */
function handOnFocus(element: HTMLElement): void {
  const focused = element.contains(document.activeElement) ? document.activeElement : null;
  const identity = identities.find((name) => focused?.hasAttribute(name));
  if (!focused || !identity) return;
  const path = document.location.pathname;
  const heirs = `a[${identity}="${CSS.escape(focused.getAttribute(identity) ?? '')}"]`;
  queueMicrotask(() => {
    if (document.location.pathname !== path || document.activeElement !== document.body) return;
    const links = document.querySelectorAll<HTMLElement | SVGElement>(heirs);
    [...links].find((link) => link.getClientRects().length > 0)?.focus({ preventScroll: true });
  });
}

export function SentMarkup({ as: Place, kept, ...props }: Props) {
  const hold = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      if (element.hasChildNodes()) held.set(kept, [...element.childNodes]);
      else element.append(...(held.get(kept) ?? []));
      return () => handOnFocus(element);
    },
    [kept],
  );
  return (
    <Place
      {...props}
      ref={hold}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by React on the server from parts of ours
      dangerouslySetInnerHTML={{ __html: keptMarkup(kept) }}
    />
  );
}
