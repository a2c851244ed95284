'use client';
// A text field with a list of suggestions: the combobox pattern of the ARIA practices. The focus stays in the field; arrows
// move along the list, Enter takes the marked one up (and without one sends the form), Esc and Tab close. Without JavaScript
// it is a plain field.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import styles from './suggest-field.module.css';

export interface Offer {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly kind: string;
}

interface Props<T extends Offer> {
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly offers: readonly T[];
  /** Told of every change of the text or the cursor. */
  readonly onType: (text: string, cursor: number) => void;
  /** Returns where the cursor goes, or null where the field is left. */
  readonly onTake: (offer: T) => number | null;
  /** Says how many there are, for those who do not see the list. */
  readonly countWords: (count: number) => string;
  /** Shown at once, and the first offer marked: for a palette. */
  readonly eager?: boolean;
  readonly children?: ReactNode;
}

export function SuggestField<T extends Offer>(props: Props<T>) {
  const { name, label, placeholder, value, offers, onType, onTake, countWords, eager = false, children } = props;
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [ready, setReady] = useState(false);
  const [open, setOpen] = useState(eager);
  // By what it is and not by its place: a list that comes while somebody goes along it keeps the mark.
  const [markedId, setMarkedId] = useState<string | null>(null);
  /** The list that the last offer was taken from: it answers what stood in the field before. */
  const [spent, setSpent] = useState<readonly T[] | null>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  // What was typed before the scripts ran stands in the field and in no state: the next render would take it away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the field comes to life.
  useLayoutEffect(() => {
    const typed = input.current;
    if (typed && typed.value !== value) {
      onType(typed.value, typed.selectionStart ?? typed.value.length);
      setOpen(eager || document.activeElement === typed);
    }
    setReady(true);
  }, []);
  useEffect(() => {
    if (eager) input.current?.focus();
  }, [eager]);
  useEffect(() => {
    if (cursor === null) return;
    input.current?.setSelectionRange(cursor, cursor);
    setCursor(null);
  }, [cursor]);
  const usable = offers.length > 0 && offers !== spent;
  const shown = open && usable;
  const found = offers.findIndex(({ id }) => id === markedId);
  const marked = found === -1 && eager ? 0 : found;
  const optionId = (index: number) => `${list}-${index}`;

  const take = (offer: T | undefined) => {
    if (!offer) return;
    const next = onTake(offer);
    setMarkedId(null);
    setSpent(offers);
    if (next === null) setOpen(false);
    else setCursor(next);
  };
  const move = (to: number) => {
    setOpen(true);
    const index = (to + offers.length) % offers.length;
    setMarkedId(offers[index]?.id ?? null);
    document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' && usable) move(shown ? marked + 1 : 0);
    else if (event.key === 'ArrowUp' && usable) move(shown && marked > 0 ? marked - 1 : offers.length - 1);
    else if (event.key === 'Enter' && shown && marked >= 0) take(offers[marked]);
    else if (event.key === 'Escape' && open && !eager) setOpen(false);
    else {
      if (event.key === 'Tab' || event.key === 'Enter') setOpen(eager);
      return;
    }
    event.preventDefault();
  };
  const combobox = ready
    ? ({
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-expanded': shown,
        'aria-controls': list,
        'aria-activedescendant': shown && marked >= 0 ? optionId(marked) : undefined,
      } as const)
    : {};
  return (
    <div className={styles.place}>
      <div className="flex gap-2">
        <input
          ref={input}
          // In a palette Esc closes what stands around the field; the browser's search field would keep the first one to empty itself.
          type={eager ? 'text' : 'search'}
          name={name}
          aria-label={label}
          placeholder={placeholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          data-find=""
          className={`field ${styles.input}`}
          value={value}
          onChange={(event) => {
            setOpen(true);
            setMarkedId(null);
            onType(event.target.value, event.target.selectionStart ?? event.target.value.length);
          }}
          onSelect={(event) => onType(event.currentTarget.value, event.currentTarget.selectionStart ?? 0)}
          onKeyDown={press}
          onBlur={() => setOpen(eager)}
          {...combobox}
        />
        {children}
      </div>
      <span className="sr-only" aria-live="polite">
        {shown ? countWords(offers.length) : ''}
      </span>
      <div id={list} role="listbox" aria-label={label} hidden={!shown} className={eager ? styles.inline : styles.popup}>
        {shown &&
          offers.map((offer, index) => (
            <div
              key={offer.id}
              id={optionId(index)}
              role="option"
              aria-selected={index === marked}
              tabIndex={-1}
              className={styles.option}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(offer)}
              onKeyDown={undefined}
            >
              <span className={styles.label}>{offer.label}</span>
              <span className={styles.detail} data-bare={offer.detail === '' || undefined}>
                {offer.detail}
                <span className={styles.kind}>{offer.kind}</span>
              </span>
            </div>
          ))}
      </div>
    </div>
  );
}
