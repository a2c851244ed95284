// The words that make a claim, with the parties and figures marked inside them, and the way to where they stand. Words that
// their publisher's terms keep back are not shown: the link to the publisher stands in their place.
import { cutText, type TextPiece } from '#components/format/cut-text.ts';
import { type ClockQuery, wordsAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { ClaimView, Words } from '#lib/domain/views.ts';

interface Marked {
  readonly start: number;
  readonly end: number;
}

function Pieces({ pieces }: { pieces: readonly TextPiece<Marked>[] }) {
  return pieces.map((piece) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <mark key={piece.start} className="bg-[color-mix(in_srgb,var(--relation)_16%,transparent)] font-semibold">
        <Pieces pieces={piece.children} />
      </mark>
    ),
  );
}

/** The claim's statements in reading order, without repeats. */
export function statementsOf(claim: Pick<ClaimView, 'evidence'>): Words[] {
  const spans = claim.evidence.filter(({ field }) => field === 'statement').map((one) => one.words);
  const found = spans.length > 0 ? spans : claim.evidence.slice(0, 1).map((one) => one.words);
  return [...new Map(found.map((span) => [`${span.start}-${span.end}`, span])).values()].toSorted(
    (a, b) => a.start - b.start,
  );
}

interface Props {
  readonly claim: ClaimView;
  readonly clocks: ClockQuery;
}

export function EvidenceQuote({ claim, clocks }: Props) {
  const parties = claim.parties.map((party) => party.words);
  // A span around a party says nothing more precise than the statement: marking it would mark everything.
  const fields = claim.evidence
    .filter(({ field }) => field !== 'statement')
    .map((one) => one.words)
    .filter((span) => !parties.some((party) => span.start < party.end && party.start < span.end));
  const marked = [...parties, ...fields];
  return statementsOf(claim).map((statement) => (
    <blockquote
      key={statement.start}
      data-relation={claim.type}
      className="border-l-[3px] border-relation pl-3 font-text text-[1.0625rem] leading-[1.4]"
    >
      {statement.quote === null ? (
        <p className="text-ink-soft">{words.evidence.withheld}</p>
      ) : (
        <p>
          “
          <Pieces
            pieces={cutText(
              statement.quote,
              statement.start,
              marked.filter((span) => span.start >= statement.start && span.end <= statement.end),
            )}
          />
          ”
        </p>
      )}
      <p className="label mt-1">
        {statement.quote === null && claim.article.url !== null ? (
          <a href={claim.article.url} rel="noopener">
            {words.evidence.atPublisher}
          </a>
        ) : (
          <TextLink href={wordsAddress(claim.article.id, claim.version, statement, clocks)}>
            {words.evidence.inArticle}
          </TextLink>
        )}
      </p>
    </blockquote>
  ));
}
