// A claim told as a deal would be; a party that is not settled keeps the words that stand for it.
import { words } from '#components/words.ts';
import { slugOf } from '#lib/domain/organization.ts';
import type { ClaimView } from '#lib/domain/views.ts';
import { sentenceText } from './deal-sentence.ts';

export function claimSentence(claim: ClaimView): string {
  const parties = claim.parties.map(({ role, organization, words: { quote } }) => {
    const name = quote ?? words.article.unresolved;
    return { role, organization: organization ?? { slug: slugOf(name), name: `${name} (?)` }, claims: [claim.id] };
  });
  return sentenceText({ ...claim, parties });
}
