// The whole graph of a view as a file: no cap on its size, for a file is not a screen, and no places, for each program lays it
// out its own way.
import type { FilterQuery } from '#lib/domain/list-query.ts';
import type { Download, ExportFormat } from '#lib/export/download.ts';
import { writeGexf } from '#lib/export/gexf.ts';
import type { GraphFile } from '#lib/export/graph-file.ts';
import { writeGraphMl } from '#lib/export/graph-ml.ts';
import { buildGraph, noLimits } from '#lib/graph/build-graph.ts';
import { passes } from '#lib/ledger/ledger.ts';
import { readConfig } from '../config.ts';
import { Problem } from '../errors.ts';
import { fileNameOf } from './export-list.ts';
import { foldedAt } from './fold-deals.ts';
import { listEvidenceLinks } from './list-evidence-links.ts';
import { readClocks, readLedger } from './read-ledger.ts';

async function readGraphFile(query: FilterQuery): Promise<GraphFile> {
  const clocks = readClocks(query);
  const ledger = await readLedger();
  const scope = { clocks, ownerships: ledger.ownerships };
  const deals = foldedAt(ledger, clocks).filter((deal) => passes(deal, query, scope));
  const { nodes, edges } = buildGraph(deals, noLimits);
  const links = await listEvidenceLinks(deals.flatMap(({ claims }) => claims));
  const claimsOf = new Map(deals.map(({ id, claims }) => [id, claims]));
  const pagesOf = (ids: readonly string[]) =>
    ids.flatMap((id) => claimsOf.get(id) ?? []).flatMap((claim) => links.get(claim)?.page ?? []);
  return {
    clocks,
    site: readConfig().siteUrl,
    description: `Deals as of ${clocks.asOf}, known by ${clocks.knownAt}`,
    nodes,
    edges: edges.map((edge) => ({ ...edge, sources: [...new Set(pagesOf(edge.deals))] })),
  };
}

export async function exportGraph(query: FilterQuery, format: ExportFormat): Promise<Download> {
  if (format !== 'gexf' && format !== 'graphml')
    throw new Problem('bad_request', `There is no ${format} of the graph.`, 'Use gexf or graphml.', [
      { path: 'format', message: 'must be one of gexf, graphml' },
    ]);
  const file = await readGraphFile(query);
  const chunks = format === 'gexf' ? writeGexf(file) : writeGraphMl(file);
  return { fileName: fileNameOf('graph', file.clocks, format), format, chunks };
}
