// A view and, beside it, the evidence of the deal that its address names. Whoever shows deals stands in this.
import type { ReactNode } from 'react';
import { type ClockQuery, clocksIn } from '#components/format/view-address.ts';
import { words } from '#components/words.ts';
import type { DealView } from '#lib/domain/views.ts';
import styles from './evidence-drawer.module.css';
import { EvidenceDrawer } from './evidence-drawer.tsx';
import { EvidencePanel } from './evidence-panel.tsx';

interface Props {
  readonly query: ClockQuery & { readonly evidence?: string | undefined };
  /** Null where the deal is not known at these clocks, or none is asked for. */
  readonly evidence: DealView | null;
  readonly children: ReactNode;
}

export function WithEvidence({ query, evidence, children }: Props) {
  const clocks = clocksIn(query);
  return (
    <div className={styles.layout}>
      <div className="min-w-0">{children}</div>
      <EvidenceDrawer rendered={query.evidence} clocks={clocks}>
        {query.evidence !== undefined &&
          (evidence ? (
            <EvidencePanel id={query.evidence} view={evidence} clocks={clocks} />
          ) : (
            <p className="text-ink-soft">{words.evidence.missing}</p>
          ))}
      </EvidenceDrawer>
    </div>
  );
}
