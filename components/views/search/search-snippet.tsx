// The words that answer a question, with those asked for marked, and the way to where they stand.
import { type ClockQuery, wordsAddress } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { Snippet } from '#lib/domain/search-views.ts';

interface Props {
  /** Null where the publisher keeps its words back. */
  readonly snippet: Snippet | null;
  readonly clocks: ClockQuery;
  /** Names the article too, where the result above is not the article itself. */
  readonly withSource: boolean;
}

const w = words.search;

export function SearchSnippet({ snippet, clocks, withSource }: Props) {
  if (snippet === null) return <p className="label">{w.withheld}</p>;
  const { article, version, parts } = snippet;
  return (
    <p className="measure font-text text-[0.9375rem] leading-[1.4]">
      {parts.map(({ text, hit }, at) =>
        hit ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have nothing but their place.
          <mark key={at} className="font-semibold underline decoration-2 underline-offset-2">
            {text}
          </mark>
        ) : (
          text
        ),
      )}{' '}
      <TextLink href={wordsAddress(article.id, version, snippet, clocks)} className="label inline-block max-w-full">
        {withSource ? article.publisher.name : w.toWords}
      </TextLink>
    </p>
  );
}
