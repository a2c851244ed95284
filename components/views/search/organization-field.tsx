'use client';
import { type FocusEvent, lazy, Suspense, useRef, useState } from 'react';
// A choice of one organization in a GET form. The server sends a plain select, which is all a phone or a page without
// JavaScript needs; for a mouse or keyboard it turns into a field that searches, fetched when it is first approached.
import { formatCount } from '#components/format/format-number.ts';
import type { Choice } from './organization-combobox.tsx';

const fetchCombobox = () => import('./organization-combobox.tsx');
const OrganizationCombobox = lazy(fetchCombobox);

interface Props {
  readonly label: string;
  readonly any: string;
  readonly choices: readonly Choice[];
  /** What is said of those that the list leaves out. In words, for this file brings none with it into the browser. */
  readonly beyond?: string | undefined;
  /** The parameter that the choice becomes. */
  readonly name?: string;
}

type Mode = 'select' | 'search' | 'search-focused';

export function OrganizationField({ label, any, choices, beyond, name = 'organization' }: Props) {
  const [mode, setMode] = useState<Mode>('select');
  const pressed = useRef(false);
  const select = useRef<HTMLSelectElement>(null);

  const approach = () => {
    if (mode !== 'select' || !window.matchMedia('(pointer: fine)').matches) return;
    void fetchCombobox().then(() => {
      // An opened native list must not be taken away from under the pointer.
      if (pressed.current) return;
      setMode(document.activeElement === select.current ? 'search-focused' : 'search');
    });
  };
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) pressed.current = false;
  };

  const native = (
    <select
      ref={select}
      data-find=""
      name={name}
      aria-label={label}
      defaultValue=""
      className="field w-52 max-w-full"
      onPointerEnter={approach}
      onFocus={approach}
      onPointerDown={() => {
        pressed.current = true;
      }}
      onBlur={leave}
    >
      <option value="">{any}</option>
      {choices.map(({ value, label: shown, count }) => (
        <option key={value} value={value}>
          {shown} ({formatCount(count)})
        </option>
      ))}
      {beyond && <option disabled>{beyond}</option>}
    </select>
  );
  return (
    <div className="grid gap-0.5">
      <span className="label" aria-hidden="true">
        {label}
      </span>
      {mode === 'select' ? (
        native
      ) : (
        <Suspense fallback={native}>
          <OrganizationCombobox
            name={name}
            label={label}
            any={any}
            choices={choices}
            beyond={beyond}
            focused={mode === 'search-focused'}
          />
        </Suspense>
      )}
    </div>
  );
}
