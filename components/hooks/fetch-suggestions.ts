// Suggestions for what is typed; fetched only where somebody types, and so its schemas too.

import type { Suggestion } from '#lib/domain/search-views.ts';
import { Suggestions } from '#lib/domain/search-views.ts';
import { getJson } from '#lib/http/get-json.ts';

export interface Asked {
  readonly q: string;
  readonly cursor: number;
  readonly for: 'typing' | 'go';
  readonly asOf: string | undefined;
  readonly knownAt: string | undefined;
}

/** None where the server does not answer: suggestions are a help, never in the way. */
export async function fetchSuggestions(
  { q, cursor, for: purpose, asOf, knownAt }: Asked,
  signal: AbortSignal,
): Promise<readonly Suggestion[]> {
  const query = new URLSearchParams({
    q,
    cursor: String(cursor),
    for: purpose,
    ...(asOf ? { asOf } : {}),
    ...(knownAt ? { knownAt } : {}),
  });
  const answer = await getJson(`/api/v1/suggest?${query}`, Suggestions, signal).catch(() => null);
  return answer?.suggestions ?? [];
}
