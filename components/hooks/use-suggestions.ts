'use client';
// Suggestions that keep up with typing: a short rest between keys, the last question wins, an older answer never replaces a
// newer one. The fetching code is loaded at the first key.
import { useEffect, useState } from 'react';
import type { Suggestion } from '#lib/domain/search-views.ts';
import type { Asked } from './fetch-suggestions.ts';

const restMs = 60;

/** Null means: ask nothing now. */
export function useSuggestions(asked: Asked | null): readonly Suggestion[] {
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  const key = asked === null ? null : JSON.stringify(asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of what is asked.
  useEffect(() => {
    if (asked === null) {
      setFound([]);
      return;
    }
    const control = new AbortController();
    const timer = setTimeout(async () => {
      const { fetchSuggestions } = await import('./fetch-suggestions.ts');
      const answer = await fetchSuggestions(asked, control.signal);
      if (!control.signal.aborted) setFound(answer);
    }, restMs);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [key]);
  return found;
}
