// What can be typed on at the cursor: which part would be replaced, the fields and values that fit, and whether names should
// be looked up for it. Pure; the names themselves come from whoever has them.
import { type Field, fieldCalled, searchFields } from './search-fields.ts';
import { splitSearch } from './split-search.ts';

export interface Completion {
  readonly start: number;
  readonly end: number;
  /** Each with what it puts in place of start..end. */
  readonly fields: ReadonlyArray<{ field: Field; text: string }>;
  readonly values: ReadonlyArray<{ value: string; help: string; text: string }>;
  /** What to look names up by, and what a name found is put after: "party:" or nothing. */
  readonly names: { readonly typed: string; readonly of: 'organization' | 'source'; readonly before: string } | null;
}

const none: Completion = { start: 0, end: 0, fields: [], values: [], names: null };
const mostFields = 6;

/** Begins so first, then has it inside. */
function fitting<T>(items: readonly T[], typed: string, nameOf: (item: T) => string): T[] {
  const lower = typed.toLowerCase();
  const begins = items.filter((item) => nameOf(item).startsWith(lower));
  return [
    ...begins,
    ...items.filter((item) => !begins.includes(item) && lower.length > 1 && nameOf(item).includes(lower)),
  ];
}

const signOf = (field: Field): string => /[<>]=?/.exec(field.example)?.[0] ?? ':';

export function completeSearch(text: string, cursor: number): Completion {
  const token = splitSearch(text).find(({ start, end }) => start < cursor && cursor <= end);
  if (!token || token.kind === 'or') return { ...none, start: cursor, end: cursor };
  const { start, end } = token;
  const minus = token.negated ? '-' : '';
  if (token.kind === 'field') {
    const field = fieldCalled(token.name);
    if (!field) return { ...none, start, end };
    const typed = text.slice(token.valueStart, cursor).replaceAll('"', '');
    const before = `${minus}${field.name}${token.sign}`;
    if (field.value === 'organization' || field.value === 'source') {
      return {
        ...none,
        start,
        end,
        names: { typed, of: field.value === 'source' ? 'source' : 'organization', before },
      };
    }
    const values = fitting(field.choices, typed, (choice) => choice).map((value) => ({
      value,
      help: field.help,
      text: `${before}${value}`,
    }));
    return { ...none, start, end, values };
  }
  if (token.kind === 'phrase') return { ...none, start, end };
  const typed = text.slice(start + minus.length, cursor);
  const fields = fitting(searchFields, typed, ({ name }) => name)
    .slice(0, mostFields)
    .map((field) => ({ field, text: `${minus}${field.name}${signOf(field)}` }));
  const values = searchFields
    .filter(({ name }) => name === 'type' || name === 'status')
    .flatMap((field) =>
      field.choices
        .filter((choice) => typed.length > 1 && choice.startsWith(typed.toLowerCase()))
        .map((value) => ({ value, help: field.help, text: `${minus}${field.name}:${value}` })),
    );
  return { start, end, fields, values, names: typed.length > 0 ? { typed, of: 'organization', before: minus } : null };
}

/** The question with a completion taken up, and where the cursor then stands: behind a field's sign, or a space on. */
export function takeUp(
  text: string,
  { start, end }: Pick<Completion, 'start' | 'end'>,
  by: string,
): { q: string; cursor: number } {
  const open = /[:<>=]$/.test(by);
  const rest = text.slice(end);
  const gap = open || rest.startsWith(' ') ? '' : ' ';
  return { q: `${text.slice(0, start)}${by}${gap}${rest}`, cursor: start + by.length + (open ? 0 : 1) };
}
