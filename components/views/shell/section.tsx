// A part of a page under its own heading: a heavy rule, a serif head, a line of help where one is needed.
import type { ReactNode } from 'react';
import { shareWords } from '#components/share-words.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly help?: string;
  /** Where this part is shared from, where it can be. */
  readonly share?: string;
  /** Among others in columns of a wide page it stays in one. */
  readonly whole?: boolean;
  readonly children: ReactNode;
}

export function Section({ id, title, help, share, whole = false, children }: Props) {
  return (
    <section aria-labelledby={id} className={whole ? 'pt-7 lg:break-inside-avoid' : 'pt-7'}>
      <div className="break-inside-avoid break-after-avoid border-t-[3px] border-rule-strong pt-2 pb-2">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id={id} className="text-xl">
            {title}
          </h2>
          {share !== undefined && (
            <a href={share} className="no-print inline-flex min-h-6 items-center text-[0.8125rem]">
              {shareWords.share}
              <span className="sr-only">: {title}</span>
            </a>
          )}
        </div>
        {help !== undefined && <p className="label">{help}</p>}
      </div>
      {children}
    </section>
  );
}
