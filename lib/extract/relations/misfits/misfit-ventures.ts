// Why a match about a firm that several own is none: persons found it, something else is created, or "it" is the venture of which
// somebody holds a part. A reason in words, or null.
import { type Group, groupAt } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { classesAt, kindAt, sentenceStart, topicsAt } from '#lib/extract/reading.ts';
import type { Match, Site } from '#lib/extract/relations/frame-site.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';

const company =
  /^ (?:an?|the|their) (?:(?:new|joint|separate|independent|jointly owned|jointly-owned|stand-?alone|dedicated|[a-z-]+-based|ai|artificial intelligence|mobility|services|data cent(?:er|re)|investment|infrastructure) )*(?:company|firm|entity|vehicle|enterprise)\b(?! [a-z]*(?:site|page|policy|account|event|fund)\b)/;
const jointly = /\b(?:jointly|together|each|both|equal (?:shares|parts)|50-50|half)\b/;

/** "X and Y will set up", not "X and Y engineers set up": nothing but helping words stand between those who do it and the verb. */
function actThemselves({ sentence, trigger }: Site, { first, last }: Group): boolean {
  const { items } = sentence.reading;
  if (last > trigger) return false;
  if (/^(?:former|ex-|by|from|of|at|ex)$/.test(wordTextAt(sentence, first - 1))) return false;
  for (let item = last + 1; item < trigger; item++)
    if (
      !(
        classesAt(items, item) &
        (Class.Auxiliary | Class.Modal | Class.Adverb | Class.Plan | Class.Report | Class.Pronoun)
      ) &&
      !/^(?:to|together|jointly|in|talks|that|on|monday|tuesday|wednesday|thursday|friday|each)$/.test(
        wordTextAt(sentence, item),
      )
    )
      return false;
  return true;
}

/** "Have set up the Meridian Compute Partnership": by a name that says what it is. */
const named = /^ (?:the |an? )?(?:[A-Z][\w&.-]* ){1,6}(?:Partnership|Consortium|Venture|Ventures|Holdings)\b/;

/** "are setting up a company that": what they found is a firm. */
function foundsCompany({ sentence: { reading, end }, trigger }: Site): boolean {
  const [from, until] = [reading.items.end[trigger], reading.items.end[Math.min(end - 1, trigger + 10)]];
  return company.test(reading.folded.slice(from, until)) || named.test(reading.text.slice(from, until));
}

/** "will jointly own the firm", "will each own half of it". */
const ownsTogether = ({ sentence: { reading, start, end }, trigger }: Site): boolean =>
  jointly.test(
    reading.folded.slice(
      reading.items.start[Math.max(start, trigger - 3)],
      reading.items.end[Math.min(end - 1, trigger + 5)],
    ),
  );

/** "The two formed a venture. X holds 51% of it.": of the venture, and not of the other. */
function isOfVenture({ sentence: { reading, number } }: Site, { reference, first }: Group): boolean {
  const { items } = reading;
  if (!reference?.isPronoun || number === 0 || reading.folded.slice(items.start[first], items.end[first]) !== 'it')
    return false;
  for (let item = sentenceStart(items, number - 1); item < sentenceStart(items, number); item++)
    if (topicsAt(items, item) & Topic.Venture) return true;
  return false;
}

/** "X was created by Y and Z in 2024": a firm, right before the verb, and firms right behind it. */
function isFirmOfFirms({ sentence, trigger }: Site, owners: Group | undefined): boolean {
  const { items, mentions } = sentence.reading;
  const founded = groupAt(sentence, trigger - 2) ?? groupAt(sentence, trigger - 4);
  if (!owners || owners.reference || owners.isPerson || owners.first > trigger + 3 || owners.mentions.length < 2)
    return false;
  if (founded?.mentions.length !== 1 || (classesAt(items, trigger - 1) & Class.Be) === 0) return false;
  if (mentions[founded.mentions[0] ?? -1]?.isProduct) return false;
  const next = owners.last + 1;
  return kindAt(items, next) !== Kind.Word || (classesAt(items, next) & (Class.Preposition | Class.Coordinator)) !== 0;
}

/** The reason in words, or null. */
export function misfitVentures(site: Site, match: Match): string | null {
  const { frame } = site;
  const [owner] = match.between;
  if (frame.id === 'found-company' && !(owner && actThemselves(site, owner) && foundsCompany(site))) return 'no firm';
  if (frame.id === 'created-by' && !isFirmOfFirms(site, owner)) return 'no firm of theirs';
  if (
    frame.id === 'own-together' &&
    !(owner && owner.reference === null && actThemselves(site, owner) && ownsTogether(site))
  )
    return 'not together';
  const [part] = match.to;
  return (frame.id === 'own' || frame.id === 'stake') && part && isOfVenture(site, part)
    ? 'a part of their venture'
    : null;
}
