// The learned component as it ships: the kept weights, checked once when first imported.
import weights from '#data/relation-weights.json' with { type: 'json' };
import { RelationModel, RelationWeights } from './model.ts';

export const relationModel = new RelationModel(RelationWeights.parse(weights));
