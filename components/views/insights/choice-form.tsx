// The choices of one part of the page: a GET form that keeps everything else in the address and returns to its part.

import type { ReactNode } from 'react';
import { parametersOf } from '#components/format/view-address.ts';
import { insightWords } from '#components/insight-words.ts';
import { HiddenFields } from '#components/ui/hidden-fields.tsx';
import type { InsightQuery } from '#lib/domain/insight-query.ts';
import { insightsPath } from './insight-context.ts';

interface Props {
  readonly query: InsightQuery;
  readonly part: string;
  /** The names that the fields carry. */
  readonly names: ReadonlyArray<keyof InsightQuery>;
  readonly children: ReactNode;
}

export function ChoiceForm({ query, part, names, children }: Props) {
  return (
    <form
      action={`${insightsPath}#${part}`}
      className="no-print grid grid-cols-2 items-end gap-x-3 gap-y-2 pb-3 sm:flex sm:flex-wrap"
    >
      <HiddenFields parameters={parametersOf({ ...query, evidence: undefined })} except={names} />
      {children}
      <button type="submit" className="button justify-self-start">
        {insightWords.show}
      </button>
    </form>
  );
}
