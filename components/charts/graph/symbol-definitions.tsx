// What marks and ties refer to, once on each page that draws them.
import { SentOnce } from '#components/ui/sent-once.tsx';
import type { Status } from '#lib/domain/status.ts';
import { MarkDefinitions, statuses } from './relation-symbols.tsx';

const lines = ['directed', 'between', 'rivalry', 'dispute'] as const;

function Tie({ line, status }: { line: (typeof lines)[number]; status: Status }) {
  const ended = status === 'ended';
  const arrow = (line === 'directed' || line === 'dispute') && !ended;
  const cross = line === 'rivalry' || line === 'dispute';
  return (
    <g id={`tie-${line}-${status}`} fill="none" stroke="currentColor" strokeWidth="1.5">
      <path d={ended ? 'M1 5H17' : 'M1 5H28'} strokeDasharray={status === 'talks' ? '3 2.5' : undefined} />
      {arrow && <path d="M24 1.5 28.5 5 24 8.5" />}
      {ended && <path d="M18 .5V9.5M22 5H23.5M26 5H27.5" />}
      {cross && <path d="M6.5 2 12.5 8M12.5 2 6.5 8" strokeWidth="1.8" />}
    </g>
  );
}

export function RelationSymbols() {
  return (
    <SentOnce as="div" className="contents">
      <svg width="0" height="0" aria-hidden="true" focusable="false" className="absolute">
        <defs>
          <MarkDefinitions />
          {lines.flatMap((line) =>
            statuses.map((status) => <Tie key={`${line}-${status}`} line={line} status={status} />),
          )}
        </defs>
      </svg>
    </SentOnce>
  );
}
