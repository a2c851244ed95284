import { movementDigest } from '#components/format/movement-digest.ts';
import { movements } from '#lib/http/endpoints/insights.ts';
import { route } from '#lib/http/route.ts';
import { getMovements } from '#lib/query/get-movements.ts';
import { readDataVersion } from '#lib/query/read-data-version.ts';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/http/other-methods.ts';

export const GET = route(movements, async (query) => movementDigest(await getMovements(query)), {
  version: readDataVersion,
});
