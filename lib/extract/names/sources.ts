// Outlets as the source of a report: "told Reuters", "Bloomberg reported", "according to The Information". Such a name is no
// party of what is reported, and neither is the outlet that publishes the article, nor a court in which a suit is filed.
import type { Reading } from '#lib/extract/reading.ts';

const before =
  /(?:\b(?:told|tells|telling|informed|according to|per|interview with|spoke to|speaking to|citing|cited by|seen by|reviewed by|obtained by|reported by|first reported by|reports? (?:from|by|in)|reporting (?:from|by)|published (?:in|by)|writing (?:in|for)|statement to|interview on|appearance on|post on|article (?:in|by)|story (?:in|by)|in an? (?:[a-z]+ )?(?:interview|email|statement|post|note|memo) (?:with|to|on)|via)) (?:the )?$/;
const after =
  /^(?:'s)? (?:(?:is|was|has been|had been|are) reporting|(?:first |also |previously |had |has |later |separately |earlier |exclusively )?(?:reported|reports|reporting|broke|cited|citing|noted|notes|understands|writes|wrote|journalist|reporter|editor|analysis|article|podcast|interview|pegs|pegged|puts?|(?:was|were) told|spoke|speaks|gives the|gave the|calculated|estimates?|estimated|counted|found|has learned|learned|confirmed (?:the|that|to)|editorial|op-ed|columnist|story|contributed)\b)/;
const afterQuoted = /^,? (?:which|who) (?:first )?(?:reported|broke|cited)|^ (?:staff|correspondent|newsletter)/;

/** "filed in the High Court": where a case is heard, and nobody's side in it. */
const courts = /\b(?:Court|Tribunal)(?:s? (?:of|for)\b|$)/;

/** ", Ostrin Bank analysts wrote in a note": they tell of others. */
const analysts =
  /^(?:'s)? (?:senior |equity |research )*analysts? (?:[a-z'-]+ ){0,3}(?:wrote|said|say|says|estimate[sd]?|expect|note[sd]?|reported|told|believe|added)\b/;

const isOfAnalysts = ({ items, folded }: Reading, item: number): boolean =>
  folded.charCodeAt((items.end[item] ?? 0) + 1) === 97 &&
  analysts.test(folded.slice(items.end[item] ?? 0, (items.end[item] ?? 0) + 60));

/** Whether the organization at an item is only the voice that tells the news. */
export function isSource(reading: Reading, item: number): boolean {
  const { items, mentions, folded } = reading;
  const organization = mentions[items.ref[item] ?? -1]?.organization;
  if (organization && courts.test(organization.name)) return true;
  if (organization && isOfAnalysts(reading, item)) return true;
  if (organization?.kind !== 'media') return false;
  if (reading.publisher === organization.slug) return true;
  const left = folded.slice(Math.max(0, (items.start[item] ?? 0) - 60), items.start[item]);
  if (before.test(left)) return true;
  if (folded.charAt((items.start[item] ?? 0) - 1) === '(' && folded.charAt(items.end[item] ?? 0) === ')') return true;
  const right = folded.slice(items.end[item] ?? 0, (items.end[item] ?? 0) + 40);
  return after.test(right) || afterQuoted.test(right);
}
