'use client';
// The search box: a GET form whose field completes fields, values and names as one types. What is taken up goes into the
// question; sending the form is the only thing that searches.
import { type ReactNode, useMemo, useState } from 'react';
import type { ClockQuery } from '#components/format/view-address.ts';
import { useSuggestions } from '#components/hooks/use-suggestions.ts';
import { type Offer, SuggestField } from '#components/ui/suggest-field.tsx';
import { words } from '#components/words.ts';
import type { Suggestion } from '#lib/domain/search-views.ts';

interface Props {
  readonly initial: string;
  readonly clocks: ClockQuery;
  /** Hidden fields and the like. */
  readonly children?: ReactNode;
}

type Taken = Offer & { readonly suggestion: Suggestion };

const w = words.search;

const offerOf = (suggestion: Suggestion): Taken => ({
  id: `${suggestion.kind} ${suggestion.label}`,
  label: suggestion.label,
  detail: suggestion.detail,
  kind: w.kinds[suggestion.kind],
  suggestion,
});

export function SearchBox({ initial, clocks, children }: Props) {
  const [typed, setTyped] = useState({ q: initial, cursor: initial.length, touched: false });
  const found = useSuggestions(
    typed.touched
      ? { q: typed.q, cursor: typed.cursor, for: 'typing', asOf: clocks.asOf, knownAt: clocks.knownAt }
      : null,
  );
  const offers = useMemo(() => found.map(offerOf), [found]);
  return (
    <search>
      <form action="/search" className="pt-3">
        {children}
        <SuggestField
          name="q"
          label={w.label}
          placeholder={w.placeholder}
          value={typed.q}
          offers={offers}
          countWords={w.suggestionCount}
          onType={(q, cursor) =>
            setTyped((before) =>
              before.q === q && (before.cursor === cursor || !before.touched) ? before : { q, cursor, touched: true },
            )
          }
          onTake={({ suggestion }) => {
            setTyped({ q: suggestion.q, cursor: suggestion.cursor, touched: true });
            return suggestion.cursor;
          }}
        >
          <button type="submit" className="button">
            {w.submit}
          </button>
        </SuggestField>
      </form>
    </search>
  );
}
