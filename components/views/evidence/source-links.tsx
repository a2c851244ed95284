// Who says it: one link per article, each to the words in it.
import { TextLink } from '#components/ui/text-link.tsx';
import type { EvidenceLink } from '#lib/domain/path.ts';

interface Props {
  readonly claims: readonly string[];
  readonly links: ReadonlyMap<string, EvidenceLink>;
  readonly className?: string | undefined;
  /** What stands before the links, and what stands for those that are not shown. */
  readonly lead: string;
  readonly more: (count: number) => string;
}

const shownAtMost = 3;

/** The page of the words on this site, wherever it is reached from. */
const pathOf = (page: string): string => {
  const { pathname, search, hash } = new URL(page);
  return pathname + search + hash;
};

export function SourceLinks({ claims, links, className, lead, more }: Props) {
  const told = new Map(
    claims.flatMap((claim) => links.get(claim) ?? []).map((link): [string, EvidenceLink] => [link.article, link]),
  );
  const shown = [...told.values()].slice(0, shownAtMost);
  if (shown.length === 0) return null;
  // Two articles of one publisher are told apart by their titles.
  const alone = new Set(shown.map(({ publisher }) => publisher)).size === shown.length;
  return (
    <p className={className}>
      {lead}{' '}
      {shown.map((link, i) => (
        <span key={link.claim}>
          {i > 0 && ', '}
          <TextLink href={pathOf(link.page)} title={link.title}>
            {alone || link.title === '' ? link.publisher : link.title}
          </TextLink>
        </span>
      ))}
      {told.size > shown.length && ` ${more(told.size - shown.length)}`}
    </p>
  );
}
