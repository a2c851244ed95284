// Why a match is none because of who stands in a place: a regulator acts and no firm, a fund is not invested in by whoever joins
// it, a venture arm is no venture. A reason in words, or null; the trap is a list, where only the whole says what each member is.
import { goodsOf } from './fill-slots.ts';
import { type Match, organizationOf, type Site } from './frame-site.ts';
import type { Group } from './groups.ts';
import { wordTextAt } from './head-of.ts';
import { wordAt } from './reading.ts';

const scrutiny = new Set(['investigate', 'scrutiny', 'objection']);

/** "is among the investors", "one of its backers": whose they are is not said by the subject. */
const isAmong = ({ sentence, trigger }: Site): boolean =>
  [1, 2, 3].some((back) => /^(?:among|of|as)$/.test(wordTextAt(sentence, trigger - back)));

/** "an alternative to X and other suppliers": whom somebody wants to replace supplies nobody here. */
function isReplaced({ sentence, trigger }: Site, match: Match): boolean {
  const group = match.from[0] ?? match.between[0];
  if (!group || group.last > trigger) return false;
  return (
    /^(?:to|than|from)$/.test(wordTextAt(sentence, group.first - 1)) &&
    /^(?:alternatives?|answer|challenger|independent|rivals?)$/.test(wordTextAt(sentence, group.first - 2))
  );
}

/** "62% of its revenue from X". */
const followsRevenue = ({ sentence }: Site, group: Group): boolean =>
  wordTextAt(sentence, group.first - 1) === 'from' &&
  /^(?:revenues?|sales)$/.test(wordTextAt(sentence, group.first - 2));

/** "have struck similar deals": each with somebody else. */
const isSimilar = ({ sentence, trigger }: Site): boolean =>
  [1, 2, 3].some((back) => /^(?:such|similar|comparable|separate)$/.test(wordTextAt(sentence, trigger - back)));

/** "licensed technology from X", "licenses X's models": not "licensed its technology" nor a list. */
const licensesOf = ({ sentence }: Site, group: Group): boolean =>
  wordTextAt(sentence, group.first - 1) === 'from' ||
  sentence.reading.mentions[group.mentions[0] ?? -1]?.isProduct === true ||
  (!group.reference && (goodsOf(sentence, group)?.topics ?? 0) !== 0) ||
  wordTextAt(sentence, group.first - 1) === 'of';

/** Why the parties of a match cannot stand where they stand, or null. */
export function misfitRoles(site: Site, match: Match): string | null {
  const { sentence, trigger, frame } = site;
  const from = organizationOf(sentence, match.from[0]?.mentions[0] ?? -1);
  const to = organizationOf(sentence, match.to[0]?.mentions[0] ?? -1);
  if (scrutiny.has(frame.id) && from?.kind !== 'government' && from?.kind !== 'public_body') return 'no authority';
  if (frame.id === 'investigate' && match.to[0] && goodsOf(sentence, match.to[0])?.topics) return 'looks into a thing';
  if (frame.id === 'deal' && match.between.length === 1 && isSimilar(site)) return 'each with somebody else';
  if (frame.id === 'license-from' && match.from[0] && !licensesOf(site, match.from[0])) return 'licenses nothing of it';
  if (frame.id === 'earn-from' && !match.to.every((group) => followsRevenue(site, group))) return 'no revenue';
  if (frame.id === 'host-tenant' && match.to[0] && goodsOf(sentence, match.to[0])) return 'hosts a thing';
  if (frame.id === 'go-to' && (!match.from[0] || wordTextAt(sentence, match.from[0].last + 1) !== 'for'))
    return 'money goes, no firm';
  if (frame.id === 'in-court' && wordAt(sentence.reading.items, trigger - 1).text !== 'in') return 'not in court';
  if (
    frame.id === 'backer' &&
    (to?.kind === 'fund' || (match.to[0]?.mentions.length ?? 0) > 1 || (match.to[0] && isAmong(site)))
  )
    if (!match.to[0] || match.to[0].last < (match.from[0]?.first ?? 0) || to?.kind === 'fund')
      return 'a list of investors';
  if ((frame.id === 'supplier' || frame.id === 'ally' || frame.id === 'customer') && isReplaced(site, match))
    return 'is to be replaced';
  return null;
}
