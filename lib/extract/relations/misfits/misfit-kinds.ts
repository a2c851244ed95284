// Why a match is none because of what its words only describe: what a firm is ("a provider of payments"), or what an authority allows.
import type { Group } from '#lib/extract/clause/groups.ts';
import { leftOfPhrase, wordTextAt } from '#lib/extract/clause/head-of.ts';
import { kindAt, punctAt } from '#lib/extract/reading.ts';
import { type Match, organizationOf, type Site, topicsOf } from '#lib/extract/relations/frame-site.ts';
import { publicKinds } from '#lib/extract/relations/relation-type.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Topic } from '#lib/extract/words/word-classes.ts';
import { WordPattern } from '#lib/extract/words/word-pattern.ts';

/** A phrase before its noun is hardly longer. */
const longestPhrase = 7;

/** "X, a leading payments provider, has chosen": what X is, and to nobody here. Whose it is stands before it, or behind "to" and "for". */
function describesItself({ sentence, trigger }: Site): boolean {
  if (/^(?:to|for|of|at)$/.test(wordTextAt(sentence, trigger + 1))) return false;
  const { items } = sentence.reading;
  for (let item = trigger - 1; item >= Math.max(sentence.start, trigger - longestPhrase); item--) {
    if (kindAt(items, item) !== Kind.Word || punctAt(items, item)) return false;
    if (/^an?$/.test(wordTextAt(sentence, item))) return wordTextAt(sentence, item - 1) !== 'as';
    // "X, the provider of machines, says" has whose behind it; "X, the provider, says" has not.
    const isApposed = kindAt(items, item - 2) === Kind.Organization && punctAt(items, item - 1) === ',';
    if (wordTextAt(sentence, item) === 'the' && isApposed && punctAt(items, trigger + 1) === ',') return true;
  }
  return false;
}

/** "ordered on Norvane's advice", "bought on Amazon": only computing is had of a cloud by being bought "on" it. */
const isNotOn = ({ sentence, trigger }: Site, { from }: Match): boolean =>
  from.some(
    ({ first, mentions }) =>
      wordTextAt(sentence, first - 1) === 'on' &&
      !(
        topicsOf(sentence, trigger, first) & Topic.Compute &&
        mentions.some((one) => organizationOf(sentence, one)?.hasCloud)
      ),
  );

/** "licences from the government to export chips": a permission, and nobody's technology. */
const isPermission = ({ sentence }: Site, { from }: Match): boolean =>
  from.some(({ mentions }) =>
    mentions.some((one) => publicKinds.has(organizationOf(sentence, one)?.kind ?? 'unknown')),
  );

/** "secured $2 billion of debt from a bank": no contract is won there. */
const isLent = ({ sentence }: Site, { to }: Match): boolean =>
  (sentence.topics & Topic.Debt) !== 0 &&
  to.some(({ mentions }) => mentions.some((one) => organizationOf(sentence, one)?.kind === 'bank'));

/** "The Post revealed X as the customer": an outlet that tells it sells nothing. */
const isTeller = ({ sentence, trigger }: Site, { from }: Match): boolean =>
  from.some(
    ({ mentions, last }) =>
      last < trigger &&
      mentions.every((one) => organizationOf(sentence, one)?.kind === 'media') &&
      [1, 2].some((next) =>
        /^(?:reveal|report|identif|nam|confirm|said|disclos)/.test(wordTextAt(sentence, last + next)),
      ),
  );

const serving = /^(?:serv|s[eo]l[dl]|suppl|cater|target|market|licens|ship|help|support|attract|advis|court)/;

/** "serves cloud providers such as X", "sells software to chip suppliers like X": they are served, and supply nobody here. */
function isServed({ sentence, trigger }: Site): boolean {
  const left = leftOfPhrase(sentence, trigger);
  if (serving.test(wordTextAt(sentence, left))) return true;
  return (
    /^(?:to|for)$/.test(wordTextAt(sentence, left)) &&
    [1, 2, 3].some((back) => serving.test(wordTextAt(sentence, left - back)))
  );
}

/** "Pell Capital partner Ann Li": a partner of those who invest is a person, whose name may look like a firm's. */
const isPerson = ({ sentence, trigger, form }: Site, { between: [house, partner] }: Match): boolean =>
  form === 'singular' &&
  house?.last === trigger - 1 &&
  partner?.first === trigger + 1 &&
  organizationOf(sentence, house.mentions[0] ?? -1)?.kind === 'fund' &&
  organizationOf(sentence, partner.mentions[0] ?? -1)?.kind === 'unknown';

/** "provides an alternative to X": what stands before "to" has its own, and nothing is supplied to X. */
const opposes = new WordPattern(
  /^(?:alternatives?|rivals?|competitors?|competition|challengers?|answer|response|threats?|counterweight|boost|blow|access|link|connection|approach)$/,
);

const isOpposed = ({ sentence, trigger }: Site, { first }: Group): boolean => {
  const to = leftOfPhrase(sentence, first);
  return to > trigger + 1 && wordTextAt(sentence, to) === 'to' && opposes.written(sentence.reading, to - 1);
};

/** "led by X, chip supplier Y and Z": a word in a list that says what kind of firm Y is, and not whose supplier. */
function isOnlyDescribed({ sentence, trigger }: Site, { from: [named], to: [other] }: Match): boolean {
  if (named?.first !== trigger + 1 || !other || other.last >= trigger - 1) return false;
  const left = leftOfPhrase(sentence, trigger);
  return punctAt(sentence.reading.items, left) === ',' && other.last < left;
}

/** "X, Y's would-be buyer": who buys the firm, and nothing of what it sells. */
const isBuyerOfFirm = ({ sentence, trigger }: Site): boolean =>
  wordTextAt(sentence, trigger) === 'buyer' &&
  /^(?:be|would-be|prospective|potential|eventual|possible)$/.test(wordTextAt(sentence, trigger - 1));

/** The reason in words, or null. */
export function misfitKinds(site: Site, match: Match): string | null {
  if (site.frame.id === 'supplier' && describesItself(site)) return 'what it is';
  if (site.frame.id === 'purchase-goods' && isNotOn(site, match)) return 'not bought of it';
  if (site.frame.id === 'supplier' && isOnlyDescribed(site, match)) return 'only what kind of firm it is';
  if (site.frame.id === 'supplier' && isServed(site)) return 'they are served';
  if (site.frame.id === 'ally' && isPerson(site, match)) return 'a person';
  if (site.frame.id === 'supply' && match.to[0] && isOpposed(site, match.to[0])) return 'something else is to it';
  if (site.frame.id === 'customer' && isBuyerOfFirm(site)) return 'buys the firm';
  if (site.frame.id === 'customer' && isTeller(site, match)) return 'only tells it';
  if (site.frame.type === 'licensing' && isPermission(site, match)) return 'a permission';
  return site.frame.id === 'win-contract' && isLent(site, match) ? 'is lent money' : null;
}
