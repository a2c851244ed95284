'use client';
// A text to take away: it can always be selected by hand; where scripts run, a button copies it.
import { useState } from 'react';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
  readonly copy: string;
  readonly copied: string;
}

export function CopyField({ id, label, value, rows = 1, copy, copied }: Props) {
  const [done, setDone] = useState(false);
  const take = async () => {
    await navigator.clipboard.writeText(value);
    setDone(true);
  };
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="label">
        {label}
      </label>
      <div className="flex items-start gap-2">
        <textarea
          id={id}
          readOnly
          rows={rows}
          value={value}
          className="field field-sizing-content max-h-40 w-0 min-w-0 flex-1 font-mono"
          spellCheck={false}
        />
        <button type="button" className="button no-print" onClick={take}>
          <span aria-live="polite">{done ? copied : copy}</span>
          <span className="sr-only"> {label}</span>
        </button>
      </div>
    </div>
  );
}
