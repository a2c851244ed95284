// Why content that somebody uses was licensed by nobody: what is used without leave, or is no longer to be used, and what one owner lets
// another use whoever else has a name in it. A reason in words, or null.
import { type Group, groupAt } from '#lib/extract/clause/groups.ts';
import { wordTextAt } from '#lib/extract/clause/head-of.ts';
import { subjectOf } from '#lib/extract/clause/subject-of.ts';
import { classesAt } from '#lib/extract/reading.ts';
import { goodsOf, isPassive } from '#lib/extract/relations/fill-slots.ts';
import { type Match, organizationOf, type Site, topicsOf } from '#lib/extract/relations/frame-site.ts';
import { Class, Topic } from '#lib/extract/words/word-classes.ts';

/** "stop using X articles", "accused of copying X songs": what somebody is told, sued or blamed for. */
const blamed =
  /\b(?:stop(?:s|ped|ping)?|cease[sd]?|ceasing|(?:refrain|desist)(?:s|ed|ing)? from|(?:accus|blam|condemn|denounc)[a-z]* (?:[^,;]{1,40} )?(?:of|for)) (?:[a-z]+ )?$/;

/** "used X articles without permission". */
const unasked =
  /\bwithout (?:[a-z]+ ){0,2}(?:permission|consent|licen[cs]es?|authori[sz]ation|leave|paying|payment|compensation|compensating|asking|credit|being paid)\b/;

function isTaken({ sentence: { reading, start, end }, trigger }: Site): boolean {
  const { items, folded } = reading;
  return (
    blamed.test(folded.slice(items.start[Math.max(start, trigger - 9)], items.start[trigger])) ||
    unasked.test(folded.slice(items.end[trigger], items.end[Math.min(end - 1, trigger + 22)]))
  );
}

const letting = /^(?:lets?|letting|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?)$/;

/** "X lets Y use characters from A, B and C": whose leave it takes has given it. */
function isLetByOther({ sentence, trigger }: Site, owner: Group): boolean {
  const user = groupAt(sentence, wordTextAt(sentence, trigger - 1) === 'to' ? trigger - 2 : trigger - 1);
  if (!user || !letting.test(wordTextAt(sentence, user.first - 1))) return false;
  const giver = subjectOf(sentence, user.first - 1, 'past');
  return giver !== null && !giver.reference && giver !== owner;
}

/** "sold access to its research to X": who gets the access has not what it is to. */
const isGivenAccess = ({ sentence: { reading }, trigger }: Site, { first }: Group): boolean =>
  / to (?:its|their) [^,;]* to (?:the )?$/.test(
    reading.folded.slice(reading.items.end[trigger], reading.items.start[first]),
  );

/** "sold X access to its archive", "gives access to its journals to X": of its own, and of nothing but what is published. */
function opensArchive({ sentence: { reading, end }, trigger }: Site, { to: [user] }: Match): boolean {
  const { items, folded } = reading;
  const right = folded.slice(items.end[trigger], items.end[Math.min(end - 1, trigger + 14)]);
  const own =
    /(?:^| )access to (?:all of |some of |parts of )?(?:its|their) (?:(?!(?:for|of|in|on|to|and|who) )[a-z-]+ ){0,3}(?:archives?|articles|content|journalism|journals|books|stories|photos|images|videos|reporting|catalogue|recordings|songs|newspapers|transcripts|posts|back catalogue|(?:film |television |tv |content |music |image |photo |video )?librar(?:y|ies)|film and (?:television|tv) library|catalogues?|catalogs?|repertoire|characters|footage)\b/;
  return user !== undefined && !user.reference?.isPronoun && own.test(right);
}

/** "will display articles from X", "now shows reviews from X under a data deal": of whoever publishes, and by agreement rather than as anybody may. */
function showsByLeave({ sentence, trigger }: Site, { from: [owner], to: [user] }: Match): boolean {
  if (!owner || !user || organizationOf(sentence, user.mentions[0] ?? -1)?.kind === 'media') return false;
  const { items } = sentence.reading;
  const isAgreed =
    (classesAt(items, trigger - 1) & Class.Modal) !== 0 ||
    /^(?:will|now|begun|started|begin|start|to)$/.test(wordTextAt(sentence, trigger - 1)) ||
    /^(?:will|now)$/.test(wordTextAt(sentence, trigger - 2));
  const isDeal =
    (sentence.topics & Topic.Licence) !== 0 || /\b(?:deal|agreement|partnership|pact|accord)\b/.test(textOf(sentence));
  const isOutlet = organizationOf(sentence, owner.mentions[0] ?? -1)?.kind === 'media';
  return (isOutlet ? isAgreed || isDeal : isDeal) && !isTakenAnywhere(sentence);
}

const textOf = ({ reading: { items, folded }, start, end }: Site['sentence']): string =>
  folded.slice(items.start[start], items.end[end - 1]);

const isTakenAnywhere = (sentence: Site['sentence']): boolean =>
  unasked.test(textOf(sentence)) || (sentence.topics & Topic.Legal) !== 0;

/** The reason in words, or null. */
export function misfitPermission(site: Site, match: Match): string | null {
  const { sentence, trigger, frame } = site;
  const [owner] = match.from;
  if (frame.id === 'shown-in' && !(isPassive(sentence, trigger, site.form) && showsByLeave(site, match)))
    return 'by no agreement';
  if ((frame.id === 'show-content' || frame.id === 'appear-in') && !showsByLeave(site, match)) return 'by no agreement';
  if (frame.id === 'give-access' && !opensArchive(site, match)) return 'no access to its own content';
  if (frame.id === 'access' && match.from[0] && isGivenAccess(site, match.from[0])) return 'who is given access';
  if (!owner || (frame.id !== 'use-goods' && frame.id !== 'purchase-goods')) return null;
  const topics = (goodsOf(sentence, owner)?.topics ?? 0) | topicsOf(sentence, trigger, owner.first);
  if (!(topics & Topic.Content)) return null;
  if (isTaken(site)) return 'taken without leave';
  return isLetByOther(site, owner) ? 'let by another' : null;
}
