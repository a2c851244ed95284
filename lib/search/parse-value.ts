// The value of a field, by the kind of value that the field takes: a FieldValue, or why it is none and what may be meant.
import { Decimal } from 'decimal.js';
import { type ApproximateDate, addDays, parseApproximateDate } from '#lib/domain/approximate-date.ts';
import { nearestWord } from './nearest-word.ts';
import { parseCapacity, parseCount, parseMoney, type Quantity } from './parse-quantity.ts';
import type { Field } from './search-fields.ts';
import type { FieldValue } from './search-query.ts';

export type ParsedValue =
  | { readonly ok: true; readonly value: FieldValue }
  | { readonly ok: false; readonly message: string; readonly instead: string | null };

const refuse = (message: string, instead: string | null = null): ParsedValue => ({ ok: false, message, instead });
const accept = (value: FieldValue): ParsedValue => ({ ok: true, value });

const quantityParsers = { money: parseMoney, capacity: parseCapacity, count: parseCount, percent: parseCount } as const;

function parseNumber(parse: (text: string) => Quantity | null, sign: string, text: string, field: Field): ParsedValue {
  const parts = text.split('..', 2).map((part) => (part.trim() === '' ? null : parse(part)));
  const [low, high] = parts;
  const wrong = () => refuse(`“${text}” is no value for ${field.name}`, field.example);
  if (text.trim() === '' || parts.some((part, i) => part === null && text.split('..')[i]?.trim() !== ''))
    return wrong();
  if (parts.length === 2) {
    const unit = low?.unit ?? high?.unit ?? null;
    if (low && high && new Decimal(low.value).gt(high.value)) return refuse(`the range “${text}” runs backwards`);
    return accept({
      kind: 'number',
      low: low?.value ?? null,
      high: high?.value ?? null,
      lowOpen: false,
      highOpen: false,
      unit,
    });
  }
  if (!low) return wrong();
  const over = sign.includes('>');
  const under = sign.includes('<');
  const open = !sign.includes('=');
  return accept({
    kind: 'number',
    low: under ? null : low.value,
    high: over ? null : low.value,
    lowOpen: over && open,
    highOpen: under && open,
    unit: low.unit,
  });
}

function parseDates(sign: string, text: string, field: Field): ParsedValue {
  const [first = '', second] = text.split('..', 2).map((part) => part.trim());
  const read = (part: string): ApproximateDate | null => parseApproximateDate(part);
  const [from, until] = [read(first), second === undefined ? null : read(second)];
  const wrong = refuse(`“${text}” is no date: write 2025, 2025-06 or 2025-06-10`, field.example);
  if (second !== undefined) {
    if ((first !== '' && !from) || (second !== '' && !until) || (first === '' && second === '')) return wrong;
    if (from && until && from.from > until.until) return refuse(`the range “${text}” runs backwards`);
    return accept({ kind: 'dates', from: from?.from ?? null, until: until?.until ?? null });
  }
  if (!from) return wrong;
  if (sign.includes('>')) {
    return accept({ kind: 'dates', from: sign.includes('=') ? from.from : addDays(from.until, 1), until: null });
  }
  if (sign.includes('<')) {
    return accept({ kind: 'dates', from: null, until: sign.includes('=') ? from.until : addDays(from.from, -1) });
  }
  return accept({ kind: 'dates', from: from.from, until: from.until });
}

function parseChoices(text: string, field: Field): ParsedValue {
  const given = text.split(',').filter((part) => part !== '');
  if (given.length === 0) return refuse(`${field.name}: needs a value`, field.example);
  if (field.name === 'country') {
    const bad = given.find((part) => !/^[a-z]{2}$/i.test(part));
    if (bad !== undefined) return refuse(`“${bad}” is no country code: two letters, as in US`, null);
    return accept({ kind: 'choice', choices: given.map((part) => part.toUpperCase()) });
  }
  const choices = given.map((part) => part.toLowerCase().replaceAll(/[ -]/g, '_'));
  const strange = choices.find((part) => !field.choices.includes(part));
  if (strange === undefined) return accept({ kind: 'choice', choices });
  const near = nearestWord(strange, field.choices);
  const offer = near ? `did you mean ${near}?` : `there are ${field.choices.join(', ')}`;
  return refuse(`no ${field.name} called ${strange}: ${offer}`, near);
}

/** `sign` is what stood between name and value. `instead` is a value (or a whole field) that would be right. */
export function parseValue(field: Field, sign: string, text: string): ParsedValue {
  const value = text.trim();
  if (/[<>]/.test(sign) && (field.value === 'choice' || field.value === 'organization' || field.value === 'source')) {
    return refuse(`${field.name} has no order: write ${field.example}`);
  }
  switch (field.value) {
    case 'choice':
      return parseChoices(value, field);
    case 'organization':
    case 'source': {
      const names = value.split(',').filter((part) => part.trim() !== '');
      return names.length > 0 ? accept({ kind: 'name', names }) : refuse(`${field.name}: needs a name`, field.example);
    }
    case 'day': {
      const day = parseApproximateDate(value);
      if (!day || day.from !== day.until)
        return refuse(`${field.name} needs one day, as in ${field.example}`, field.example);
      return accept({ kind: 'dates', from: day.from, until: day.until });
    }
    case 'dates':
      return parseDates(sign, value, field);
    default:
      return parseNumber(quantityParsers[field.value], sign, value, field);
  }
}
