'use client';
// Around a plain select of organizations: for a mouse or keyboard it turns into a field that searches, fetched when it is first
// approached, with the choices that the select has.
import { type FocusEvent, lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import type { Choice } from './organization-combobox.tsx';

const fetchCombobox = () => import('./organization-combobox.tsx');
const OrganizationCombobox = lazy(fetchCombobox);

interface Props {
  readonly label: string;
  readonly any: string;
  readonly beyond: string | undefined;
  readonly name: string;
  readonly children: ReactNode;
}

interface Search {
  readonly choices: readonly Choice[];
  readonly focused: boolean;
}

/** "OpenAI (111)" */
const choiceOf = ({ value, text }: HTMLOptionElement): Choice => {
  const at = text.lastIndexOf(' (');
  return { value, label: text.slice(0, at), count: text.slice(at + 2, -1) };
};

export function SearchedField({ label, any, beyond, name, children }: Props) {
  const [search, setSearch] = useState<Search | null>(null);
  const pressed = useRef(false);
  const box = useRef<HTMLDivElement>(null);

  const approach = () => {
    if (search !== null || !window.matchMedia('(pointer: fine)').matches) return;
    void fetchCombobox().then(() => {
      const select = box.current?.querySelector('select');
      // An opened native list must not be taken away from under the pointer.
      if (!select || pressed.current) return;
      const offered = [...select.options].filter(({ value, disabled }) => value !== '' && !disabled);
      setSearch({ choices: offered.map(choiceOf), focused: document.activeElement === select });
    });
  };
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) pressed.current = false;
  };
  return (
    <div className="grid gap-0.5">
      <span className="label" aria-hidden="true">
        {label}
      </span>
      {search === null ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: it listens to the select that stands in it
        <div
          ref={box}
          onPointerEnter={approach}
          onFocus={approach}
          onPointerDown={() => {
            pressed.current = true;
          }}
          onBlur={leave}
        >
          {children}
        </div>
      ) : (
        <Suspense fallback={children}>
          <OrganizationCombobox name={name} label={label} any={any} beyond={beyond} {...search} />
        </Suspense>
      )}
    </div>
  );
}
