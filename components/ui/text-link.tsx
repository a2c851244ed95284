// A link inside the site. Navigates without a reload where JavaScript runs, and never fetches ahead: a page of two hundred
// rows must not cause two hundred requests.
import Link from 'next/link';
import type { ComponentProps } from 'react';

export function TextLink(props: ComponentProps<typeof Link>) {
  return <Link prefetch={false} {...props} />;
}
