import { writeAtom } from '#lib/http/write-atom.ts';
import { answerMovements } from '../answer-movements.ts';

export const GET = (request: Request): Promise<Response> => answerMovements(request, 'atom', writeAtom);
