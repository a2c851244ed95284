// The results of a search, kind by kind: organizations, deals with the words that answer, articles. An ended deal says so.
import { RelationMark } from '#components/charts/graph/relation-symbols.tsx';
import { formatDate } from '#components/format/format-date.ts';
import { type ClockQuery, clocksIn, viewAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { Amount } from '#components/views/deal/amount.tsx';
import { DealDate } from '#components/views/deal/deal-date.tsx';
import { PartyLine } from '#components/views/deal/party-line.tsx';
import { StatusWords } from '#components/views/deal/status-words.tsx';
import { words } from '#components/words.ts';
import { relationKinds } from '#lib/domain/relation-kind.ts';
import type { ArticleHit, DealHit, OrganizationHit } from '#lib/domain/search-views.ts';
import { SearchSnippet } from './search-snippet.tsx';

interface Of<T> {
  readonly hits: readonly T[];
  readonly clocks: ClockQuery;
}

export function OrganizationHits({ hits, clocks }: Of<OrganizationHit>) {
  return (
    <ul className="flex flex-wrap gap-x-8 gap-y-2">
      {hits.map(({ organization, kind, deals }) => (
        <li key={organization.slug}>
          <TextLink
            href={viewAddress(`/organizations/${organization.slug}`, clocksIn(clocks))}
            className="font-text text-lg font-semibold"
          >
            {organization.name}
          </TextLink>
          <span className="label block">
            {words.organizationKinds[kind]}, {deals === 0 ? words.search.noDeals : words.deals.count(deals)}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function DealHits({ hits, clocks }: Of<DealHit>) {
  return (
    <ul>
      {hits.map(({ deal, snippet }) => (
        <li
          key={deal.id}
          data-relation={deal.type}
          data-status={deal.status}
          className="border-b border-rule py-2.5 [&_a_svg]:mx-1.5 [&_a_svg]:inline-block [&_a_svg]:text-relation [&_a_i]:ml-2.5 [&_a_i]:font-text [&_a_i]:font-normal [&_a_i]:not-italic"
        >
          <TextLink href={viewAddress(`/deals/${deal.id}`, clocksIn(clocks))} className="text-base font-semibold">
            <PartyLine deal={deal} />
          </TextLink>
          <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-1.5 py-0.5 text-[0.8125rem] text-ink-soft">
            <span className="pt-1 text-relation">
              <RelationMark type={deal.type} status={deal.status} />
            </span>
            <p className="flex flex-wrap gap-x-3">
              <span>{relationKinds[deal.type].label}</span>
              <b className={deal.status === 'ended' ? 'font-semibold text-ink' : 'font-normal'}>
                <StatusWords deal={deal} />
              </b>
              {/* Outside a table's column a dash would stand for nothing. */}
              {deal.amount && deal.amount.value.value !== null && <Amount amount={deal.amount} />}
              {deal.moment ? <DealDate date={deal.moment.date} /> : words.timeline.undatedWord}
              <span className="whitespace-nowrap">{words.deals.originsCount(deal.origins)}</span>
            </p>
          </div>
          <SearchSnippet snippet={snippet} clocks={clocks} withSource />
        </li>
      ))}
    </ul>
  );
}

export function ArticleHits({ hits, clocks }: Of<ArticleHit>) {
  return (
    <ul>
      {hits.map(({ article, snippet }) => (
        <li key={article.id} className="border-b border-rule py-2.5">
          <TextLink href={viewAddress(`/articles/${article.id}`, clocksIn(clocks))} className="text-base font-semibold">
            {article.title || article.publisher.name}
          </TextLink>
          <p className="label py-0.5">
            {article.publisher.name}
            {article.published && `, ${formatDate(article.published)}`}
          </p>
          <SearchSnippet snippet={snippet} clocks={clocks} withSource={false} />
        </li>
      ))}
    </ul>
  );
}
