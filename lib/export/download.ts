// What a view can be taken home as. A download comes piece by piece, so that its size is nobody's memory.

export const exportFormats = ['csv', 'json', 'jsonl', 'gexf', 'graphml'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  gexf: 'application/gexf+xml; charset=utf-8',
  graphml: 'application/graphml+xml; charset=utf-8',
};

export interface Download {
  /** Says what it is and at which clocks: `entente-deals-as-of-2025-06-10-known-2025-06-10.csv`. */
  readonly fileName: string;
  readonly format: ExportFormat;
  readonly chunks: Iterable<string> | AsyncIterable<string>;
}
