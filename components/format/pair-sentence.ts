// Whether two organizations are partners, rivals or both, in one sentence of what stands between them. Counts only what the list below
// it shows: an ended deal makes nobody a partner, and talks are told as talks.
import { words } from '#components/words.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import { formatList } from './format-list.ts';

const w = words.organization.compare.answer;

type Told = Pick<Deal, 'type' | 'status'>;

/** `deals` are all between the two, and `alike` counts those in which both stand on one side, as fellow investors do; one of them at least. */
export function pairSentence(deals: readonly Told[], alike = 0): string {
  const told = deals.length === 0 ? w.neither : sentenceOf(deals);
  return alike > 0 ? `${told} ${w.alike(alike)}` : told;
}

function sentenceOf(deals: readonly Told[]): string {
  const running = deals.filter(({ status }) => status !== 'ended');
  if (running.length === 0) return w.over;
  const against = running.filter(({ type }) => relationKinds[type].family === 'conflict');
  const joined = running.filter((deal) => !against.includes(deal));
  const agreed = joined.filter(({ status }) => status === 'agreed').length;
  const rivalries = against.filter(({ type }) => type === 'rivalry').length;
  const stand = [
    ...(agreed > 0 ? [w.stands(agreed)] : []),
    ...(joined.length > agreed ? [w.talked(joined.length - agreed)] : []),
  ];
  const known = [
    ...(rivalries > 0 ? [w.rivalries(rivalries)] : []),
    ...(against.length > rivalries ? [w.disputes(against.length - rivalries)] : []),
  ];
  if (known.length === 0) return w.partners(formatList(stand));
  const told = w.known(formatList(known), against.length);
  if (stand.length === 0) return rivalries > 0 ? w.rivals(told) : w.opponents(told);
  return w.both(formatList(stand), told);
}
