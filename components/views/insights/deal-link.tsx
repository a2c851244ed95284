// A deal's name that opens its evidence.
import type { ReactNode } from 'react';
import { dealText, evidenceOf, type InsightContext } from './insight-context.ts';

interface Props {
  readonly context: InsightContext;
  readonly deal: string;
  /** The id of the part of the page that the reader stays in. */
  readonly part: string;
  readonly children?: ReactNode;
}

export function DealLink({ context, deal, part, children }: Props) {
  return (
    <a
      href={evidenceOf(context, deal, part)}
      data-evidence={deal}
      title={children === undefined ? undefined : dealText(context, deal)}
    >
      {children ?? dealText(context, deal)}
    </a>
  );
}
