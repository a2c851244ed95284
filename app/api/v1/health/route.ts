import { Health } from '#lib/domain/views.ts';
import { getHealth } from '#lib/query/get-health.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

/** 503 while the database does not answer, so that a load balancer can tell. Nobody is counted for asking. */
export async function GET(): Promise<Response> {
  const health = Health.parse(await getHealth());
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*' },
  });
}
