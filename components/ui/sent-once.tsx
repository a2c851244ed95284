// What a document says once. Next sends what it drew on the server a second time, as data from which the browser could draw it again;
// of a chart with hundreds of marks that is more than the chart. What stands in here is in the document alone, and the browser leaves it
// as it is. The trap: nothing in it may be a part that runs in the browser. Links in it are listened to further up.
import type { HTMLAttributes, ReactNode } from 'react';
import { keepMarkup, makesDocument } from '#lib/answer-scope.ts';
import { renderStatic } from './render-static.ts';
import { SentMarkup, type SentPlace } from './sent-markup.tsx';

interface Props extends HTMLAttributes<HTMLElement> {
  /** The element around it, which the browser knows. */
  readonly as: SentPlace;
  readonly children: ReactNode;
}

export async function SentOnce({ as: Place, children, ...props }: Props) {
  const kept = makesDocument() ? keepMarkup(await renderStatic(children)) : null;
  // A browser that moves on without a document has nothing but the data.
  if (kept === null) return <Place {...props}>{children}</Place>;
  return <SentMarkup as={Place} kept={kept} {...props} />;
}
