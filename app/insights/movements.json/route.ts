import { writeJsonFeed } from '#lib/http/write-json-feed.ts';
import { answerMovements } from '../answer-movements.ts';

export const GET = (request: Request): Promise<Response> => answerMovements(request, 'json', writeJsonFeed);
