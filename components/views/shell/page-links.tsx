// The pages of a long list as links: newer, older, and where one stands. Nothing for a single page.
import { type AddressQuery, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';

interface Props {
  readonly path: string;
  readonly query: AddressQuery;
  readonly page: number;
  readonly pages: number;
}

const w = words.timeline;

export function PageLinks({ path, query, page, pages }: Props) {
  if (pages <= 1) return null;
  const to = (number: number) => viewAddress(path, { ...query, page: number, evidence: undefined }, 'list');
  return (
    <nav aria-label={w.pages} className="no-print mt-4 flex items-center gap-4 border-t-[3px] border-rule-strong pt-3">
      {page > 1 && (
        <TextLink href={to(page - 1)} rel="prev" className="button">
          {w.newer}
        </TextLink>
      )}
      <span className="text-ink-soft">{w.pageOf(page, pages)}</span>
      {page < pages && (
        <TextLink href={to(page + 1)} rel="next" className="button">
          {w.older}
        </TextLink>
      )}
    </nav>
  );
}
