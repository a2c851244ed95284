// What a reader has to know about how a question was taken: mistakes with a way to put them right, names read as others,
// plain words read as fields, and whether what has ended is among the results.
import { searchAddress, withTerm } from '#components/format/search-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { words } from '#components/words.ts';
import type { SearchAddress, SearchView } from '#lib/domain/search-views.ts';

interface Props {
  readonly view: SearchView;
  readonly address: SearchAddress;
}

const w = words.search;

const mostQuoted = 60;
/** The start of what was not understood says which it was. */
const shortened = (text: string): string =>
  text.length > mostQuoted ? `${text.slice(0, mostQuoted).trimEnd()}…` : text;

export function SearchMistakes({ view, address }: Props) {
  if (view.mistakes.length === 0) return null;
  return (
    <section aria-label={w.mistakes} className="mt-2 border-l-[3px] border-ink pl-3">
      <ul>
        {view.mistakes.map(({ message, start, end, suggestion }) => (
          <li key={`${start}-${message}`} className="py-0.5">
            <code className="bg-paper-sunken px-1">{shortened(view.q.slice(start, end))}</code>{' '}
            {message.replace(/[^?]$/, '$&.')} {w.ignored}{' '}
            {suggestion !== null && (
              <>
                {w.instead}{' '}
                <TextLink
                  href={searchAddress({ ...address, q: suggestion, page: undefined })}
                  className="font-semibold"
                >
                  {suggestion}
                </TextLink>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function SearchReadings({ view, address }: Props) {
  const ended = searchAddress({ ...address, q: withTerm(view.q, 'past:yes'), page: undefined });
  return (
    <div className="label grid gap-0.5 pt-1">
      {view.corrected.map(({ typed, read }) => (
        <p key={typed}>
          {w.readAs(typed, read)}{' '}
          <TextLink href={searchAddress({ ...address, q: view.q.replace(typed, `"${typed}"`), page: undefined })}>
            {w.onlyThis(typed)}
          </TextLink>
        </p>
      ))}
      {view.understood.map(({ words: given, field }) => (
        <p key={given}>{field === 'sort' ? w.ordered(given) : w.understood(given, field)}</p>
      ))}
      {(view.capped.deals || view.capped.articles) && <p>{w.cappedHelp}</p>}
      {view.past === 'nothing_current' && <p className="font-semibold text-ink">{w.nothingCurrent}</p>}
      {view.past === 'asked' && view.deals.some(({ deal }) => deal.status === 'ended') && <p>{w.pastAsked}</p>}
      {view.counts.ended > 0 && (
        <p>
          {(view.capped.deals ? w.endedAtLeast : w.ended)(view.counts.ended)}{' '}
          <TextLink href={ended}>{w.includeEnded}</TextLink>
        </p>
      )}
    </div>
  );
}
