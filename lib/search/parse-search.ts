// What was typed -> groups of terms and a list of mistakes. Never throws. A term that is a mistake is left out of the
// question and told; everything else still counts.
import type { Day } from '#lib/domain/approximate-date.ts';
import { interpretWords } from './interpret-words.ts';
import { nearestWord } from './nearest-word.ts';
import { parseValue } from './parse-value.ts';
import { FieldName, fieldCalled } from './search-fields.ts';
import type { Mistake, SearchQuery, Term } from './search-query.ts';
import { splitSearch, type Token } from './split-search.ts';

/** More than anybody types; keeps every question cheap. */
export const mostCharacters = 400;
const mostTerms = 24;

interface Read {
  readonly term: Term | null;
  readonly mistake: Mistake | null;
}

const replaced = (text: string, token: Token, by: string): string =>
  `${text.slice(0, token.start)}${token.negated ? '-' : ''}${by}${text.slice(token.end)}`;

const quoteIfNeeded = (value: string): string => (/\s/.test(value) ? `"${value}"` : value);

function readField(text: string, token: Token): Read {
  const place = { start: token.start, end: token.end };
  const field = fieldCalled(token.name);
  if (!field) {
    const near = nearestWord(token.name, FieldName.options);
    const message = `no field called ${token.name}${near ? `: did you mean ${near}?` : ''}`;
    const suggestion = near ? replaced(text, token, `${near}${token.sign}${quoteIfNeeded(token.text)}`) : null;
    return { term: null, mistake: { ...place, message, suggestion } };
  }
  const parsed = parseValue(field, token.sign, token.text);
  if (parsed.ok) {
    const { negated } = token;
    return {
      term: { kind: 'field', field: field.name, value: parsed.value, negated, implied: false, ...place },
      mistake: null,
    };
  }
  const { message, instead } = parsed;
  const whole = instead === null ? null : /[:<>=]/.test(instead) ? instead : `${field.name}:${instead}`;
  return {
    term: null,
    mistake: { ...place, message, suggestion: whole === null ? null : replaced(text, token, whole) },
  };
}

function readToken(text: string, token: Token): Read {
  if (token.kind === 'field') return readField(text, token);
  const { negated, start, end } = token;
  const content = token.text.trim();
  if (!/[\p{L}\p{N}]/u.test(content)) return { term: null, mistake: null };
  const phrase = token.kind === 'phrase';
  return { term: { kind: 'text', text: content, phrase, negated, leftOut: false, led: '', start, end }, mistake: null };
}

/** Printable and well-formed: nothing that a database or a page would refuse. Offsets stay as they are. */
export const cleanSearch = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\uFFFD\uFFFE\uFFFF]/gu, ' ');

/** `today`, where given, is the day from which "last year" is said. */
export function parseSearch(typed: string, today: Day | null = null): SearchQuery {
  const mistakes: Mistake[] = [];
  const text = cleanSearch(typed.slice(0, mostCharacters));
  if (typed.length > mostCharacters) {
    mistakes.push({
      start: mostCharacters,
      end: typed.length,
      message: `only the first ${mostCharacters} characters count`,
      suggestion: null,
    });
  }
  const groups: Term[][] = [];
  let joins = false;
  let terms = 0;
  for (const token of splitSearch(text)) {
    if (token.kind === 'or') {
      joins = groups.length > 0;
      continue;
    }
    const { term, mistake } = readToken(text, token);
    if (mistake) mistakes.push(mistake);
    if (!term) continue;
    terms += 1;
    if (terms > mostTerms) {
      mistakes.push({
        start: token.start,
        end: text.length,
        message: `only the first ${mostTerms} terms count`,
        suggestion: null,
      });
      break;
    }
    const last = joins ? groups.at(-1) : undefined;
    joins = false;
    if (last && last[0]?.kind === term.kind && !term.negated && !last[0].negated) {
      last.push(term);
      continue;
    }
    if (last) {
      const message = 'OR joins words with words or fields with fields, none of them left out; here both must hold';
      mistakes.push({ start: token.start, end: token.end, message, suggestion: null });
    }
    groups.push([term]);
  }
  return { ...interpretWords(groups, today), mistakes };
}
