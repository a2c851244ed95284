// Plain words that mean more than themselves: "over $10 billion" is an amount, "in 2025" a date, "ended" asks for the past,
// and "which companies" says nothing. Only words typed bare and alone are read so; in quotes or beside OR they are text.
import { approximateDate } from '#lib/domain/approximate-date.ts';
import { parseMoney } from './parse-quantity.ts';
import type { FieldTerm, FieldValue, Group, SearchQuery, TextTerm } from './search-query.ts';

const noise = new Set(
  'who what which whom whose when where how much many why is are was were be been do does did has have had can could will would a an the of for to from with by and at on into about that this there their its it any all some show me find list give tell deal deals agreement agreements company companies firm firms organization organizations'.split(
    ' ',
  ),
);
const pastWords = new Set(
  'ended ends ending terminated cancelled canceled collapsed abandoned blocked expired lapsed scrapped dropped former formerly unwound dissolved failed'.split(
    ' ',
  ),
);
const months = 'january february march april may june july august september october november december'.split(' ');
const over = new Set(['over', 'above', 'exceeding', '>']);
const under = new Set(['under', 'below', '<']);
const atLeast = /^(more than|greater than|larger than|bigger than|at least|not less than)$/;
const atMost = /^(less than|smaller than|at most|no more than)$/;

type Slot = { readonly term: TextTerm; readonly word: string } | null;

interface Found {
  readonly taken: number;
  readonly field: 'amount' | 'date' | null;
  readonly value: FieldValue | null;
  /** The words of the figure itself, where it is only searched for. */
  readonly text: string | null;
}

/** A sum of money from slot `i` on, over up to three words: "$10 billion", "10bn", "500 billion dollars". */
function moneyAt(
  slots: readonly Slot[],
  i: number,
): { taken: number; value: string; unit: string | null; plain: string } | null {
  for (let taken = 3; taken >= 1; taken -= 1) {
    const words = slots.slice(i, i + taken).map((slot) => slot?.word ?? '|');
    const joined = words.join(' ');
    // A bare number is a number, not money.
    const read = /[$€£¥]|\d\s*(k|m|mn|b|bn|t|tn|million|billion|trillion)\b|dollars|euros|pounds|yen/.test(joined)
      ? parseMoney(joined)
      : null;
    if (read) return { taken, ...read, plain: plainMoney(joined) };
  }
  return null;
}

/** "$38bn" as articles and the index put it: "38 billion". */
function plainMoney(text: string): string {
  const [, digits = '', scale = ''] = /([\d.,]+)\s*([a-z]*)/.exec(text) ?? [];
  const name =
    /^t/.test(scale) && scale !== 'thousand'
      ? 'trillion'
      : /^b/.test(scale)
        ? 'billion'
        : /^m/.test(scale)
          ? 'million'
          : '';
  return `${digits} ${name}`.trim();
}

function comparedAmount(slots: readonly Slot[], i: number): Found | null {
  const one = slots[i]?.word ?? '';
  const two = `${one} ${slots[i + 1]?.word ?? ''}`;
  const [skip, up] = over.has(one)
    ? [1, true]
    : under.has(one)
      ? [1, false]
      : atLeast.test(two)
        ? [2, true]
        : atMost.test(two)
          ? [2, false]
          : [0, true];
  if (skip === 0) return null;
  const money = moneyAt(slots, i + skip);
  if (!money) return null;
  const { value, unit } = money;
  // "over $10 billion" finds ten billion itself too: sources put the same figure as "more than" and "about".
  const range: FieldValue = {
    kind: 'number',
    low: up ? value : null,
    high: up ? null : value,
    lowOpen: false,
    highOpen: false,
    unit,
  };
  return { taken: skip + money.taken, field: 'amount', value: range, text: null };
}

function spokenDate(slots: readonly Slot[], i: number): Found | null {
  const relation = slots[i]?.word ?? '';
  if (!['in', 'during', 'since', 'before', 'after', 'until'].includes(relation)) return null;
  const month = months.indexOf(slots[i + 1]?.word ?? '') + 1;
  const year = slots[i + (month > 0 ? 2 : 1)]?.word ?? '';
  if (!/^(19|20)\d\d$/.test(year)) return null;
  const date = approximateDate(Number(year), month > 0 ? month : undefined);
  if (!date) return null;
  const starts = relation === 'in' || relation === 'during' || relation === 'since';
  const from = starts ? date.from : relation === 'after' ? date.until : null;
  const until = relation === 'since' || relation === 'after' ? null : relation === 'before' ? date.from : date.until;
  return { taken: month > 0 ? 3 : 2, field: 'date', value: { kind: 'dates', from, until }, text: null };
}

function figure(slots: readonly Slot[], i: number): Found | null {
  const money = moneyAt(slots, i);
  return money && { taken: money.taken, field: null, value: null, text: money.plain };
}

const slotOf = (group: Group): Slot => {
  const [term, second] = group;
  if (!term || second || term.kind !== 'text' || term.phrase || term.negated) return null;
  return { term, word: term.text.toLowerCase().replace(/^[("'‘“]+|[)"'’”?!.,;:]+$/gu, '') };
};

export function interpretWords(groups: readonly Group[]): Pick<SearchQuery, 'groups' | 'asksForPast'> {
  const slots = groups.map(slotOf);
  const read: Group[] = [];
  const dropped: Group[] = [];
  let asksForPast = false;
  for (let i = 0; i < groups.length; ) {
    const group = groups[i] ?? [];
    const slot = slots[i];
    const found = slot ? (comparedAmount(slots, i) ?? spokenDate(slots, i) ?? figure(slots, i)) : null;
    if (slot && found) {
      const place = { start: slot.term.start, end: slots[i + found.taken - 1]?.term.end ?? slot.term.end };
      if (found.field && found.value) {
        const term: FieldTerm = {
          kind: 'field',
          field: found.field,
          value: found.value,
          negated: false,
          implied: true,
          ...place,
        };
        read.push([term]);
      } else {
        read.push([{ kind: 'text', text: found.text ?? '', phrase: false, negated: false, ...place }]);
      }
      i += found.taken;
      continue;
    }
    if (slot && pastWords.has(slot.word)) {
      asksForPast = true;
      // What is over is called so in the index, whatever word a text has for it.
      read.push([slot.term, { ...slot.term, text: 'ended' }]);
      i += 1;
      continue;
    }
    if (slot && (noise.has(slot.word) || slot.word === 'in')) dropped.push(group);
    else read.push(group);
    i += 1;
  }
  // A question of noise alone is taken at its word.
  return { groups: read.length > 0 ? read : dropped, asksForPast };
}
