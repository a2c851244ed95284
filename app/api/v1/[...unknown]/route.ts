import { z } from 'zod';
import { ProblemReply } from '#lib/domain/views.ts';
import { route } from '#lib/http/route.ts';

export { OPTIONS } from '#lib/http/other-methods.ts';

/** Any other address under /api/v1: the same shape of error as everywhere. */
export const GET = route({ query: z.unknown(), reply: ProblemReply, what: 'address in the API' }, async () => null);

export { GET as DELETE, GET as PATCH, GET as POST, GET as PUT };
