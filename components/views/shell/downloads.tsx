// The view as files, at its filters and clocks: what is seen can be taken home.
import { viewAddress } from '#components/format/view-address.ts';
import { words } from '#components/words.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';

interface Props {
  /** Under /api/v1, with the ending that names the format. */
  readonly files: ReadonlyArray<{ readonly path: string; readonly label: string }>;
  readonly query: ViewQuery;
}

export const dealFiles: Props['files'] = [
  { path: 'deals.csv', label: 'CSV' },
  { path: 'deals.json', label: 'JSON' },
  { path: 'deals.jsonl', label: 'JSON Lines' },
];

export const graphFiles: Props['files'] = [
  { path: 'graph.gexf', label: 'GEXF' },
  { path: 'graph.graphml', label: 'GraphML' },
  { path: 'deals.csv', label: 'CSV' },
];

export function Downloads({ files, query }: Props) {
  const kept = { ...query, page: undefined, evidence: undefined };
  return (
    <p className="no-print flex flex-wrap gap-x-3 gap-y-1 pt-6 text-[0.8125rem] text-ink-soft">
      <span>{words.site.downloads}:</span>
      {files.map(({ path, label }) => (
        <a key={path} href={viewAddress(`/api/v1/${path}`, kept)} download="">
          {label}
        </a>
      ))}
    </p>
  );
}
