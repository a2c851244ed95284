// What the learned component can say of a pair. First a coarse outcome, of which there are few enough to learn from some hundred
// articles; then the type within it. ">" means that the side written first provides, "<" that the other one does.
import { RelationType } from '#lib/domain/relation-kind.ts';

/** No relation. */
export const nothing = '';

const coarse: Readonly<Record<RelationType, string>> = {
  compute: 'supply',
  chips: 'supply',
  infrastructure: 'supply',
  energy: 'supply',
  licensing: 'supply',
  content: 'supply',
  contract: 'supply',
  investment: 'capital',
  financing: 'capital',
  acquisition: 'acquisition',
  joint_venture: 'alliance',
  partnership: 'alliance',
  rivalry: 'rivalry',
  dispute: 'dispute',
};

export interface Outcome {
  readonly type: RelationType;
  readonly direction: '>' | '<' | '';
}

/** "compute<" as type and direction. Throws ZodError for anything else. */
export function parseOutcome(label: string): Outcome {
  const direction = label.endsWith('>') ? '>' : label.endsWith('<') ? '<' : '';
  return { type: RelationType.parse(direction === '' ? label : label.slice(0, -1)), direction };
}

/** The coarse outcome of a label: "compute<" is a "supply<". */
export function coarseOf(label: string): string {
  if (label === nothing) return nothing;
  const { type, direction } = parseOutcome(label);
  return `${coarse[type]}${direction}`;
}

/** What scoring calls a pair by: rivals and quarrels are something else than a deal of any kind. */
export function familyOf(label: string): 'rivalry' | 'dispute' | 'deal' {
  const { type } = parseOutcome(label);
  return type === 'rivalry' || type === 'dispute' ? type : 'deal';
}

/** Whether a coarse outcome is a deal of any kind. */
export const isDealing = (outcome: string): boolean => !/^(?:|rivalry|dispute[<>])$/.test(outcome);

/** What kind of deal a label is, whichever way it points: "supply". */
export const kindOfDeal = (label: string): string => coarse[parseOutcome(label).type];
