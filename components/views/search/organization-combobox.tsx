'use client';
// The organization filter as a field that searches, on Base UI. Choosing one sends the form, so that one gesture filters.
import { Combobox } from '@base-ui/react/combobox';
import { useEffect, useRef, useState } from 'react';
import { words } from '#components/words.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** As it is written. */
  readonly count: string;
}

interface Props {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly choices: readonly Choice[];
  /** What is said where nothing is found, if these are not all. */
  readonly beyond?: string | undefined;
  /** Takes over the focus that the plain field had. */
  readonly focused: boolean;
}

export default function OrganizationCombobox({ name, label, any, choices, beyond, focused }: Props) {
  const [chosen, setChosen] = useState<Choice | null>(null);
  const hidden = useRef<HTMLInputElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (chosen) hidden.current?.form?.requestSubmit();
  }, [chosen]);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  return (
    <>
      <input ref={hidden} type="hidden" name={name} value={chosen?.value ?? ''} />
      <Combobox.Root items={choices} value={chosen} onValueChange={setChosen} autoHighlight>
        <Combobox.Input
          ref={input}
          data-find=""
          aria-label={label}
          placeholder={any}
          className="field w-52 max-w-full"
        />
        <Combobox.Portal>
          <Combobox.Positioner sideOffset={4} align="start" className="z-30 outline-none">
            <Combobox.Popup className="w-64 max-w-[var(--available-width)] border border-ink bg-paper-raised text-[0.8125rem]">
              <Combobox.Empty className="px-3 py-2 text-ink-soft empty:hidden">
                {beyond ?? words.timeline.noOrganization}
              </Combobox.Empty>
              <Combobox.List className="max-h-[min(22rem,var(--available-height))] overflow-y-auto overscroll-contain py-1 data-empty:p-0">
                {(choice: Choice) => (
                  <Combobox.Item
                    key={choice.value}
                    value={choice}
                    className="flex cursor-default justify-between gap-3 px-3 py-1 select-none data-highlighted:bg-ink data-highlighted:text-paper"
                  >
                    {choice.label}
                    <span className="opacity-75">{choice.count}</span>
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </>
  );
}
