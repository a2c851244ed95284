import { StatusView } from '#lib/domain/feed.ts';
import { messageOf } from '#lib/errors.ts';
import { getStatus } from '#lib/query/get-status.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

const headers = { 'Cache-Control': 'no-store' };

/** 503 while something is later than it may be, or while the database does not answer. */
export async function GET(): Promise<Response> {
  try {
    const status = StatusView.parse(await getStatus());
    return Response.json(status, { status: status.status === 'ok' ? 200 : 503, headers });
  } catch (error) {
    console.error(`status: ${messageOf(error)}`);
    return Response.json({ status: 'unavailable' }, { status: 503, headers });
  }
}
