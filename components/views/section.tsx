// A part of a page under its own heading: a heavy rule, a serif head, a line of help where one is needed.
import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
}

export function Section({ id, title, help, children }: Props) {
  return (
    <section aria-labelledby={id} className="pt-7">
      <div className="border-t-[3px] border-rule-strong pt-2 pb-2">
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        {help !== undefined && <p className="label">{help}</p>}
      </div>
      {children}
    </section>
  );
}
