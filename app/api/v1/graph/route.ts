import { graph } from '#lib/http/endpoints/deals.ts';
import { route } from '#lib/http/route.ts';
import { exportGraph } from '#lib/query/export-graph.ts';
import { getGraph } from '#lib/query/get-graph.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(graph, (query) => getGraph(query), { version: readDataVersion, download: exportGraph });
