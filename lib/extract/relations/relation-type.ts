// What kind of relation a "deal", a "partnership" or a supply of goods is, and which way it points: from what the clause is
// about and from what the two parties are. Returns null where a goods frame has no goods.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import { Topic } from '#lib/extract/words/word-classes.ts';

export interface Party {
  readonly kind: OrganizationKind;
  readonly slug: string;
  readonly hasCloud: boolean;
}
/** 'forward': the first party provides; 'backward': the second does; 'both': equals. */
export interface Typed {
  readonly type: RelationType;
  readonly direction: 'forward' | 'backward' | 'both';
  readonly sure: boolean;
}

const clouds: readonly OrganizationKind[] = ['cloud', 'neocloud'];
const chipMakers: readonly OrganizationKind[] = ['chip_maker', 'memory'];
/** Who buys for a state and gives permissions in its name. */
export const publicKinds: ReadonlySet<OrganizationKind> = new Set(['government', 'public_body']);
const modelMakers: readonly OrganizationKind[] = ['lab'];

const sellsHardware: readonly OrganizationKind[] = [
  'chip_maker',
  'memory',
  'equipment',
  'server_maker',
  'device_maker',
  'unknown',
  'software',
  'vehicle_maker',
];
const sellsCompute: readonly OrganizationKind[] = [
  'cloud',
  'neocloud',
  'unknown',
  'data_centre',
  'chip_maker',
  'server_maker',
  'telecom',
  'energy',
  'vehicle_maker',
  'robotics',
];

const pointing = (type: RelationType, a: boolean, b: boolean, sure = true): Typed | null =>
  a === b ? null : { type, direction: a ? 'forward' : 'backward', sure };

/** The type of goods that one named party certainly provides. */
export function typeOfGoods(topics: number, provider: Party): RelationType | null {
  const isChipMaker = chipMakers.includes(provider.kind);
  if (topics & Topic.Capacity && !(topics & (Topic.Chip | Topic.Site)) && !publicKinds.has(provider.kind))
    return provider.kind === 'energy' ? 'energy' : 'compute';
  if (provider.kind === 'unknown' && topics & Topic.Capacity && topics & Topic.Chip && !(topics & Topic.Site))
    return 'compute';
  if (provider.kind === 'energy' && topics & (Topic.Power | Topic.Site | Topic.Compute)) return 'energy';
  const rentsOut = provider.hasCloud || clouds.includes(provider.kind);
  if (provider.kind === 'neocloud' && topics & (Topic.Chip | Topic.Compute | Topic.Site | Topic.Power))
    return 'compute';
  if (provider.kind === 'data_centre' && topics & Topic.Site) return 'infrastructure';
  if (rentsOut && !isChipMaker && topics & (Topic.Site | Topic.Chip)) return 'compute';
  if (
    topics & Topic.Chip &&
    sellsHardware.includes(provider.kind) &&
    (isChipMaker || !(topics & Topic.Compute) || !clouds.includes(provider.kind))
  )
    return 'chips';
  if (topics & Topic.Compute && (provider.hasCloud || sellsCompute.includes(provider.kind)))
    return isChipMaker ? 'chips' : 'compute';
  // "gets five gigawatts from Google": whoever rents out computing or makes chips sells those by the gigawatt.
  if (topics & Topic.Power && (rentsOut || isChipMaker)) return isChipMaker ? 'chips' : 'compute';
  if (topics & Topic.Power) return 'energy';
  if (topics & Topic.Content && provider.kind === 'media') return 'content';
  if (topics & Topic.Site && !clouds.includes(provider.kind))
    return provider.kind === 'neocloud' ? 'compute' : 'infrastructure';
  if (topics & Topic.Site) return 'infrastructure';
  if (topics & (Topic.Licence | Topic.Distribution)) return 'licensing';
  if (topics & Topic.Model) return 'licensing';
  if (topics & Topic.Content) return 'content';
  return null;
}

/** The type and direction of a deal between two parties, from the topics of its clause. */
export function typeOfDeal(topics: number, a: Party, b: Party, isAlliance: boolean): Typed {
  const [aChip, bChip] = [chipMakers.includes(a.kind), chipMakers.includes(b.kind)];
  const [aCloud, bCloud] = [a.hasCloud || clouds.includes(a.kind), b.hasCloud || clouds.includes(b.kind)];
  const [aNeo, bNeo] = [a.kind === 'neocloud', b.kind === 'neocloud'];
  const [aMedia, bMedia] = [a.kind === 'media', b.kind === 'media'];
  const [aPublic, bPublic] = [publicKinds.has(a.kind), publicKinds.has(b.kind)];
  const [aModel, bModel] = [modelMakers.includes(a.kind), modelMakers.includes(b.kind)];
  const first = (...options: ReadonlyArray<Typed | null | false | 0>) =>
    options.find((option): option is Typed => !!option);
  return (
    first(
      topics & Topic.Venture ? { type: 'joint_venture', direction: 'both', sure: true } : null,
      (topics & (Topic.Content | Topic.Licence) || !isAlliance) && pointing('content', aMedia, bMedia),
      !isAlliance && pointing('contract', bPublic, aPublic),
      !isAlliance &&
        topics & Topic.Chip &&
        !(topics & Topic.Compute && (aCloud || bCloud)) &&
        pointing('chips', aChip, bChip),
      !isAlliance && topics & Topic.Chip && pointing('chips', a.kind === 'server_maker', b.kind === 'server_maker'),
      (topics & Topic.Power || !isAlliance) && pointing('energy', a.kind === 'energy', b.kind === 'energy'),
      topics & Topic.Site &&
        !(isAlliance && (aChip || bChip)) &&
        pointing('infrastructure', a.kind === 'data_centre', b.kind === 'data_centre'),
      !isAlliance &&
        topics & Topic.Compute &&
        pointing('compute', a.kind === 'data_centre' && bCloud, b.kind === 'data_centre' && aCloud),
      topics & (Topic.Compute | Topic.Site) &&
        (topics & Topic.Compute || !(aNeo ? bChip : aChip)) &&
        pointing('compute', aNeo, bNeo),
      !isAlliance && topics & (Topic.Compute | Topic.Chip) && pointing('compute', aCloud && !aChip, bCloud && !bChip),
      topics & Topic.Licence && pointing('licensing', aModel, bModel),
      !isAlliance && pointing('infrastructure', a.kind === 'data_centre' && bCloud, b.kind === 'data_centre' && aCloud),
      !isAlliance && !(aNeo ? bChip : aChip) && pointing('compute', aNeo, bNeo, false),
      !isAlliance && topics & Topic.Chip && pointing('chips', aChip, bChip),
    ) ?? { type: 'partnership', direction: 'both', sure: isAlliance }
  );
}
