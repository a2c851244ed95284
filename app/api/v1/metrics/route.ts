import { metrics } from '#lib/http/endpoints/sources.ts';
import { route } from '#lib/http/route.ts';
import { exportMetrics } from '#lib/query/exports.ts';
import { listMetrics } from '#lib/query/list-metrics.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(metrics, listMetrics, { version: readDataVersion, download: exportMetrics });
