// Deals that are told by the likeness of the one before: "It has similar agreements with X and Y", "replacing a contract with X that ran
// out", "the others went to X and Y", "also part of the deal are X and Y". From a sentence and the claims before it to claims of the same type with somebody else.
import type { Group, Sentence } from '#lib/extract/clause/groups.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import { organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { type Candidate, nothingAttached } from '#lib/extract/relations/candidate.ts';
import { mainOf } from '#lib/extract/relations/sides/unsaid-taker.ts';

const deal =
  '(?:deals?|agreements?|contracts?|memoranda|memorandums?|arrangements?|pacts?|accords?|letters? of intent|leases?|orders?|tie-ups?|loans?|facilit(?:y|ies)|commitments?)';

/** "similar, non-binding memoranda with": more of the kind, with somebody else. */
const similar = new RegExp(`\\b(?:similar|comparable|like|such|parallel)(?:,? [a-z-]+){0,3} ${deal} (?:with|from) $`);

/** "replaces one with", "replacing an earlier order with": what was before, with somebody else. */
const replaced = new RegExp(
  `\\b(?:replac(?:es?|ed|ing)|tak(?:es|ing) the place of|supersed(?:es?|ed|ing)|succeed(?:s|ed|ing)) (?:one|(?:an?|the|its|their) (?:[a-z-]+ ){0,3}${deal}) (?:with|from|by) $`,
);

/** "the others went to": of several contracts of one customer. */
const others =
  /\b(?:contracts?|awards?|orders) of (?:the same|similar|equal|like) (?:size|kind|value|amount) (?:went|were (?:awarded|given)) to $|\bsimilar (?:contracts?|awards?) (?:went|were (?:awarded|given)) to $|\b(?:the|three|two) (?:others?|rest|remaining (?:ones|contracts|awards)) (?:went|were (?:awarded|given|handed)|was (?:awarded|given)) to $/;

/** "Also part of the deal are", "the list also includes": others of the same kind in the same deal. */
const alsoIn =
  /^(?:also|further|other parties) (?:part of|included in|in|covered by|involved in|party to|among|on|taking part in|joining) (?:the |this |that |it |them )?[a-z -]{0,30}\b(?:are|is|were|was) (?:the )?(?:[a-z-]+ ){0,4}$|\b(?:list|roster|deal|agreement|announcement|pact|round-up)(?: of [a-z -]+)? also (?:includes?|included|covers?|covered|takes in|names?|involves?) (?:the )?(?:[a-z-]+ ){0,4}$/;

/** How many sentences back the deal may stand that another one is like. */
const reach = 3;

const confidence = 0.64;

type Side = 'from' | 'to';

const deals: ReadonlySet<Candidate['type']> = new Set([
  'energy',
  'infrastructure',
  'compute',
  'chips',
  'contract',
  'licensing',
  'content',
  'financing',
]);

/** The last claim in reach whose sides can be told apart, of the firm of the text before any other. */
function lastDeal(sentence: Sentence, before: readonly Candidate[]): Candidate | undefined {
  const main = mainOf(sentence);
  // They stand in the order of their sentences: a long text is not gone through for each of them.
  const near = before.slice(before.findLastIndex(({ sentence: told }) => sentence.number - told > reach) + 1);
  const isDeal = ({ type, from, to }: Candidate) => deals.has(type) && from.length > 0 && to.length > 0;
  return (
    near.findLast((candidate) => isDeal(candidate) && sideOf(sentence, candidate, main) !== null) ??
    near.findLast(isDeal)
  );
}

/** On which side of a claim an organization stands, or null. */
function sideOf({ reading }: Sentence, { from, to }: Candidate, mention: number): Side | null {
  const number = organizationNumber(reading, mention);
  const is = (one: number) => organizationNumber(reading, one) === number;
  return number === 0 ? null : from.some(is) ? 'from' : to.some(is) ? 'to' : null;
}

const isParty = (sentence: Sentence, { from, to }: Candidate, { mentions }: Group): boolean =>
  [...from, ...to].some((party) =>
    mentions.some((one) => organizationNumber(sentence.reading, one) === organizationNumber(sentence.reading, party)),
  );

/** Whoever is replaced is what comes in its place: of the same kind; else the firm of the text stays. */
function stayingBeside(sentence: Sentence, group: Group, { from, to, ...last }: Candidate): Side {
  const kind = (mention: number | undefined) => sentence.reading.mentions[mention ?? -1]?.organization?.kind;
  const [own, gives, takes] = [kind(group.mentions[0]), kind(from[0]), kind(to[0])];
  if (own !== undefined && gives !== takes && (own === gives || own === takes)) return own === gives ? 'to' : 'from';
  return sideOf(sentence, { from, to, ...last }, mainOf(sentence)) ?? 'to';
}

/** What is told of a group by the words right before it, and which side of the last deal stays. */
function likeness(
  sentence: Sentence,
  group: Group,
  last: Candidate,
): { stays: Side; status: 'agreed' | 'ended' } | null {
  const { items, folded } = sentence.reading;
  const ahead = folded
    .slice(items.start[sentence.start], items.start[group.first])
    .replace(/\b(with|from|by|to) (?:the |an? )(?:[a-z-]+ ){0,3}$/, '$1 ');
  if (similar.test(ahead)) {
    const noun = group.first - 2;
    const subject = subjectOf(sentence, noun, 'noun');
    const stays = subject ? sideOf(sentence, last, subject.mentions[0] ?? -1) : null;
    return stays && { stays, status: 'agreed' };
  }
  if (replaced.test(ahead)) return { stays: stayingBeside(sentence, group, last), status: 'ended' };
  if (alsoIn.test(ahead)) return { stays: stayingBeside(sentence, group, last), status: 'agreed' };
  return others.test(ahead) && last.type === 'contract' ? { stays: 'to', status: 'agreed' } : null;
}

/** The claims that a sentence makes by likeness; `before` are those of the article so far, the sentence's own included. */
export function findLikewise(sentence: Sentence, before: readonly Candidate[]): Candidate[] {
  const last = sentence.groups.length > 0 ? lastDeal(sentence, before) : undefined;
  if (!last) return [];
  const found: Candidate[] = [];
  for (const group of sentence.groups) {
    if (group.reference || group.isPerson || isParty(sentence, last, group)) continue;
    const like = likeness(sentence, group, last);
    if (!like) continue;
    const others = [...group.mentions];
    const trigger = group.first - 1;
    found.push({
      ...last,
      ...nothingAttached(),
      from: like.stays === 'from' ? [...last.from] : others,
      to: like.stays === 'to' ? [...last.to] : others,
      status: like.status,
      mark: like.status === 'ended' ? 'expired' : null,
      rule: 'likewise',
      sentence: sentence.number,
      first: Math.max(sentence.start, trigger - 3),
      last: group.last,
      trigger,
      confidence,
    });
  }
  return found;
}
