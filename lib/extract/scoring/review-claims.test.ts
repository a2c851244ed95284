// What a reader would reject or correct in what the machine read, and what must be left alone.
import { describe, expect, test } from 'vitest';
import type { RelationType } from '#lib/domain/relation-kind.ts';
import { extract } from '#lib/extract/extract.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { AnnotatedDeal } from './annotation.ts';
import { reviewClaims } from './review-claims.ts';

const lexicon = buildLexicon(registry);

type Gold = { readonly type: RelationType } & Partial<AnnotatedDeal>;

/** The findings about the one text that a test is about, as short lines. */
function findingsOf(text: string, ...deals: readonly Gold[]): string[] {
  const extraction = extract({ title: '', text, published: '2026-03-02', publisher: null }, lexicon);
  expect(extraction.claims.length).toBeGreaterThan(0);
  const annotation = { id: 'a', deals: deals.map((deal) => AnnotatedDeal.parse(deal)), metrics: [], organizations: [] };
  return reviewClaims(extraction, annotation, lexicon).map((finding) => {
    const { type } = finding.claim;
    if (finding.kind === 'absent') return `${type} absent`;
    if (finding.kind === 'type')
      return `${type} is ${finding.value.type} from ${finding.value.from.join(', ') || 'none'}`;
    if (finding.kind === 'status') return `${type} is ${finding.value}`;
    if (finding.kind === 'mark') return `${type} without its mark`;
    if (finding.kind === 'amount') return `${type} for ${finding.value?.value ?? 'no sum'}`;
    return `${type} ${finding.field} ${finding.value?.from ?? 'on no day'}`;
  });
}

const acquired = 'Nvidia has acquired Arm for $40 billion.';

describe('a relation', () => {
  test('that the annotator does not have is absent', () => {
    expect(findingsOf(acquired)).toEqual(['acquisition absent']);
  });

  test('of another pair does not excuse it', () => {
    expect(findingsOf(acquired, { type: 'acquisition', from: ['SoftBank'], to: ['Arm'] })).toEqual([
      'acquisition absent',
    ]);
  });

  test('of four, one of whom the annotator has with it, is absent; of two, it stays', () => {
    const one: Gold = { type: 'partnership', between: ['Intel', 'xAI'] };
    expect(findingsOf('xAI raised $2 billion from Nvidia, Amazon, Google and Intel.', one)).toContain(
      'investment absent',
    );
    expect(findingsOf('xAI raised $2 billion from Google and Intel.', one)).not.toContain('investment absent');
  });

  test('that has only lost its exclusivity has not ended, whichever of the two says so', () => {
    const supplied = 'Nvidia supplies xAI with chips.';
    const lapsed: Gold = { type: 'chips', from: ['Nvidia'], to: ['xAI'], status: 'ended', exclusive: false };
    expect(findingsOf(supplied, lapsed)).toEqual([]);
    const ended = 'Nvidia has cancelled its contract to supply xAI with chips.';
    expect(findingsOf(ended, { ...lapsed, status: 'agreed' })).toContain('chips is agreed');
  });

  test('that is one of several of its parties is known by its sum, and has its day only', () => {
    const text = 'Nvidia invested $2 billion in xAI in May 2025.';
    const first: Gold = {
      type: 'investment',
      from: ['Nvidia'],
      to: ['xAI'],
      date: '2025-05',
      amount: { value: 1e9, currency: 'USD', bound: 'exact' },
    };
    const second: Gold = { ...first, date: '2025-09', amount: { value: 2e9, currency: 'USD', bound: 'exact' } };
    expect(findingsOf(text, first, second)).toEqual(['investment agreed 2025-09-01']);
    expect(findingsOf(text, { ...second, date: '2025-05' }, second)).toEqual([]);
  });

  test('that points the other way is absent', () => {
    expect(findingsOf(acquired, { type: 'acquisition', from: ['Arm'], to: ['Nvidia'] })).toEqual([
      'acquisition absent',
    ]);
  });

  test('of capital is no supply', () => {
    expect(findingsOf(acquired, { type: 'chips', from: ['Nvidia'], to: ['Arm'] })).toEqual(['acquisition absent']);
  });

  test('that is read rightly beside it is not said twice', () => {
    const text = 'Nvidia supplies xAI with chips. Nvidia and xAI are partners.';
    const chips: Gold = { type: 'chips', from: ['Nvidia'], to: ['xAI'] };
    expect(findingsOf(text, chips)).toEqual(['partnership absent']);
    expect(findingsOf(text, chips, { type: 'partnership', between: ['Nvidia', 'xAI'] })).toEqual([]);
  });

  test('of another kind between the same two is of that kind, but rivalry is only rivalry', () => {
    expect(
      findingsOf(acquired, {
        type: 'investment',
        from: ['Nvidia'],
        to: ['Arm'],
        amount: { value: 4e10, bound: 'exact' },
      }),
    ).toEqual(['acquisition is investment from nvidia']);
    expect(findingsOf('AMD is a rival of Nvidia.', { type: 'chips', from: ['AMD'], to: ['Nvidia'] })).toEqual([
      'rivalry absent',
    ]);
  });

  test('of another kind is of the one that has its sum, else of the one that points its way', () => {
    const text = 'Oracle signed a $10 billion cloud deal with xAI.';
    const amount = { value: 1e10, currency: 'USD', bound: 'exact' };
    const chips: Gold = { type: 'chips', from: ['xAI'], to: ['Oracle'] };
    const contract: Gold = { type: 'contract', from: ['Oracle'], to: ['xAI'] };
    const site: Gold = { ...contract, type: 'infrastructure' };
    expect(findingsOf(text, chips, contract, { ...site, amount })).toEqual(['compute is infrastructure from oracle']);
    expect(findingsOf(text, chips, { ...contract, amount })).toEqual(['compute is contract from oracle']);
    expect(findingsOf(text, contract, site)).toEqual([]);
  });

  test('of another kind between equals has nobody who provides', () => {
    const text = 'Oracle, xAI and SoftBank have announced a partnership.';
    const venture: Gold = { type: 'joint_venture', between: ['Oracle', 'xAI', 'SoftBank'] };
    expect(findingsOf(text, venture)).toEqual(['partnership is joint_venture from none']);
    expect(findingsOf(text, { ...venture, between: ['Oracle', 'xAI'] })).toEqual([]);
  });

  test('of another kind in another state is absent', () => {
    const text = 'Nvidia supplies xAI with chips.';
    const ended: Gold = { type: 'partnership', between: ['Nvidia', 'xAI'], status: 'ended' };
    expect(findingsOf(text, { ...ended, status: 'agreed' })).toEqual([]);
    expect(findingsOf(text, ended)).toEqual(['chips absent']);
  });

  test('of another kind, told in a list, is of its kind for each of the list', () => {
    const text = 'Nvidia supplies xAI and Oracle with chips.';
    expect(findingsOf(text, { type: 'licensing', from: ['Nvidia'], to: ['xAI', 'Oracle'] })).toEqual([
      'chips is licensing from nvidia',
      'chips is licensing from nvidia',
    ]);
  });

  test('of another kind is not said twice where its sum is that of another relation of the two', () => {
    const text = 'Nvidia invested $2 billion in xAI this week. Nvidia acquired xAI in 2019.';
    const first: Gold = { type: 'acquisition', from: ['Nvidia'], to: ['xAI'], date: '2019' };
    const second: Gold = { ...first, date: null, amount: { value: 2e9, currency: 'USD', bound: 'exact' } };
    expect(findingsOf(text, first, second)).not.toContain('investment absent');
  });

  test('between a group and what has become its unit is judged as well', () => {
    const text = 'AMD wants to acquire Xilinx.';
    expect(findingsOf(text, { type: 'acquisition', from: ['AMD'], to: ['Xilinx'] })).toEqual(['acquisition is agreed']);
    expect(findingsOf(text)).toEqual(['acquisition absent']);
  });

  test('of which one pair of several holds stays as it is', () => {
    const text = 'OpenAI, Oracle and SoftBank have formed a joint venture.';
    expect(findingsOf(text, { type: 'joint_venture', between: ['Oracle', 'SoftBank'] })).toEqual([]);
  });
});

describe('a field', () => {
  const agreed: Gold = { type: 'acquisition', from: ['Nvidia'], to: ['Arm'] };

  test('that the annotator reads otherwise is corrected', () => {
    expect(findingsOf(acquired, { ...agreed, status: 'ended' })).toEqual([
      'acquisition is ended',
      'acquisition for no sum',
    ]);
    expect(
      findingsOf(acquired, { ...agreed, amount: { value: 32_000_000_000, currency: 'USD', bound: 'exact' } }),
    ).toEqual(['acquisition for 32000000000']);
  });

  test('a state that is corrected loses the mark of the other one', () => {
    const text = 'Nvidia has called off its acquisition of Arm.';
    expect(findingsOf(text, agreed)).toEqual(['acquisition is agreed', 'acquisition without its mark']);
  });

  test('the day of a state that is corrected goes with it, where it is right', () => {
    const text = 'Nvidia acquired Arm in May 2024.';
    expect(findingsOf(text, { ...agreed, status: 'talks', date: '2024-05' })).toEqual([
      'acquisition is talks',
      'acquisition agreed on no day',
      'acquisition talks 2024-05-01',
    ]);
    expect(findingsOf(text, { ...agreed, status: 'talks' })).toEqual([
      'acquisition is talks',
      'acquisition agreed on no day',
    ]);
  });

  test('that only rounds differently stays', () => {
    expect(
      findingsOf(acquired, { ...agreed, amount: { value: 39_200_000_000, currency: 'USD', bound: 'exact' } }),
    ).toEqual([]);
  });

  test('stays where the annotator tells of the pair twice: which of the two is meant is not known', () => {
    const sum = { value: 1_000_000_000, currency: 'USD', bound: 'exact' };
    expect(findingsOf(acquired, { ...agreed, amount: sum }, { ...agreed, status: 'ended' })).toEqual([]);
  });

  test('a sum is taken away where the annotator has none for anything that it can be of', () => {
    const ended: Gold = { ...agreed, status: 'ended' };
    expect(findingsOf(acquired, agreed, ended)).toEqual(['acquisition for no sum']);
  });

  test('a state is that of the one of two relations whose sum is told', () => {
    const sum = { value: 40_000_000_000, currency: 'USD', bound: 'exact' };
    expect(findingsOf(acquired, { ...agreed, amount: sum, status: 'talks' }, agreed)).toContain('acquisition is talks');
  });

  test('is compared where another kind of relation binds the same two', () => {
    const chips: Gold = { type: 'chips', from: ['Nvidia'], to: ['xAI'] };
    const purchase: Gold = { type: 'acquisition', from: ['Nvidia'], to: ['xAI'], status: 'ended' };
    expect(findingsOf('Nvidia supplies xAI with chips. Nvidia has acquired xAI.', chips, purchase)).toEqual([
      'acquisition is ended',
    ]);
  });

  test('a date is corrected where it is another one, and taken away where the annotator has none', () => {
    const text = 'Nvidia acquired Arm in May 2024.';
    expect(findingsOf(text, { ...agreed, date: '2024-05-21' })).toEqual([]);
    expect(findingsOf(text, { ...agreed, date: '2023' })).toEqual(['acquisition agreed 2023-01-01']);
    expect(findingsOf(text, agreed)).toEqual(['acquisition agreed on no day']);
  });
});
