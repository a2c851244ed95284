// A deal's terms field by field: every value that is stated, and for each one who says so in which words. Disputed values
// stand side by side; none is struck out.
import { correctionOf } from '#components/format/claim-judgements.ts';
import { correctedValue } from '#components/format/correction-text.ts';
import { formatInstant } from '#components/format/format-date.ts';
import { stageWords } from '#components/format/stage-words.ts';
import type { ClockQuery } from '#components/format/view-address.ts';
import { words } from '#components/words.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { Judgement } from '#lib/domain/judgement.ts';
import type { ClaimView, Words } from '#lib/domain/views.ts';
import { NoteOfPerson } from './note-of-person.tsx';
import { TermSource } from './term-source.tsx';
import { type TermField, termsOf } from './terms-of.ts';

/** The clause of the claim that names the seller, else his name alone where the article has it. */
function sellerWords({ parties, evidence }: ClaimView, name: string): Words | undefined {
  const named = parties.find(({ role, organization }) => role === 'seller' && organization?.name === name)?.words;
  if (!named) return undefined;
  const clause = evidence.find(
    ({ field, words: { start, end } }) => field === 'statement' && start <= named.start && named.end <= end,
  );
  return clause?.words ?? named;
}

/** What people can correct of a claim by its field alone. */
const isCorrectable = (field: TermField): field is Exclude<TermField, 'term' | 'capacity' | 'place' | 'seller'> =>
  field !== 'term' && field !== 'capacity' && field !== 'place' && field !== 'seller';

/** Of claims that agree on the amount, only some may state how long it runs. */
const states = ({ evidence }: ClaimView, field: TermField): boolean =>
  field !== 'term' || evidence.some((one) => one.field === 'term');

/** Two claims of one article may rest on the same words: they are quoted once. */
function onceEach(claims: readonly ClaimView[], field: TermField): ClaimView[] {
  const told = new Map<string, ClaimView>();
  for (const claim of claims) {
    const at = claim.evidence.find((one) => one.field === field)?.words;
    const key = at ? `${claim.article.id} ${claim.version} ${at.start}` : claim.id;
    if (!told.has(key)) told.set(key, claim);
  }
  return [...told.values()];
}

function fieldWord(type: Deal['type'], field: TermField): string {
  const dates: Readonly<Record<string, string>> = stageWords(type);
  return dates[field] ?? words.deal.fields[field];
}

interface Props {
  readonly deal: Deal;
  readonly claims: readonly ClaimView[];
  readonly judgements: readonly Judgement[];
  readonly clocks: ClockQuery;
}

export function DealTerms({ deal, claims, judgements, clocks }: Props) {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return (
    <dl className="grid">
      {termsOf(deal).map(({ field, disputed, values }) => (
        <div key={field} className="grid gap-x-6 gap-y-1 border-b border-rule py-2.5 sm:grid-cols-[6rem_1fr]">
          <dt className="label pt-0.5">
            {fieldWord(deal.type, field)}
            {disputed && (
              <b className="block text-ink" title={words.deal.disputedHelp}>
                {words.deals.disputed}
              </b>
            )}
          </dt>
          <dd className="grid gap-x-8 gap-y-3 sm:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]">
            {values.map(({ text, exact, note, claims: ids }) => (
              <div key={`${text} ${exact}`}>
                <p className="text-lg leading-6 font-semibold" title={exact ?? undefined}>
                  {text}
                </p>
                {note !== undefined && <p className="label">{note}</p>}
                <ul className="mt-1 grid gap-1">
                  {onceEach(
                    ids.flatMap((id) => byId.get(id) ?? []),
                    field,
                  ).map((claim) => {
                    if (!states(claim, field)) return null;
                    const corrected = isCorrectable(field) ? correctionOf(judgements, claim.id, field) : null;
                    return (
                      <TermSource
                        key={claim.id}
                        claim={claim}
                        // Words that were misread do not say what stands above them: the claim's own do.
                        field={corrected || field === 'seller' ? 'statement' : field}
                        naming={field === 'seller' ? sellerWords(claim, text) : undefined}
                        corrected={
                          corrected && words.deal.readAs(correctedValue(corrected.correction), corrected.actor)
                        }
                        clocks={clocks}
                      />
                    );
                  })}
                </ul>
              </div>
            ))}
            {deal.resolutions
              ?.filter((resolution) => resolution.field === field)
              .map((resolution) => (
                <NoteOfPerson
                  key={resolution.judgement}
                  heading={words.conflicts.settledBy(resolution.actor, formatInstant(resolution.madeAt))}
                  reason={resolution.reason}
                />
              ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
