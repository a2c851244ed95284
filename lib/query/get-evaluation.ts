// The kept figures of how good extraction is. `npm run eval -- --save` renews them, a test refuses old ones.
import evaluation from '#data/evaluation.json' with { type: 'json' };
import { Evaluation } from '#lib/domain/evaluation.ts';

export const getEvaluation = (): Evaluation => Evaluation.parse(evaluation);
