'use client';
// JSON for machines, which read the document as it was sent and follow no link in it. Where the browser makes a page anew, it is left
// out: Trusted Types refuse a script that is made there, and nobody would read it.
import { useState, useSyncExternalStore } from 'react';

const never = () => () => {};

/** Nothing in the text can end the element. */
export function JsonLd({ text }: { readonly text: string }) {
  const isSent = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [sent, setSent] = useState(isSent ? text : null);
  // Once other text takes its place it is gone for good, for bringing it back would be making it.
  if (sent !== null && sent !== text) setSent(null);
  if (sent !== text) return null;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which every < is written as an escape
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
