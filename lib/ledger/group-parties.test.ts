// Who stands in a deal, and by which words it is told.
import { describe, expect, test } from 'vitest';
import { aClaim, dates, dollars } from './a-claim.ts';
import { groups } from './a-grouping.ts';
import type { LedgerClaim } from './ledger-claim.ts';

describe('told by a looser word', () => {
  const supply = aClaim('compute', 'coreweave>openai', '2025-03-10', {
    amount: dollars('11900000000'),
    dates: dates({ agreed: '2025-03-10' }),
  });
  const more = aClaim('compute', 'coreweave>openai', '2025-05-15', {
    amount: dollars('4000000000'),
    mark: 'expanded',
    dates: dates({ agreed: '2025-05-15' }),
  });
  const over = (said: Partial<LedgerClaim>) =>
    aClaim('partnership', 'openai~coreweave', '2026-02-01', { status: 'ended', ...said });
  const withFirst = (...claims: LedgerClaim[]) => groups([supply, ...claims])[0];
  test('the end of "their agreement" is that of the only business between the two', () => {
    const end = over({});
    expect(withFirst(end)).toEqual([supply.id, end.id]);
  });
  test('which of two it ends is not guessed, but read from its sum or its date', () => {
    const [silent, priced, dated] = [
      over({}),
      over({ amount: dollars('4000000000') }),
      over({ dates: dates({ agreed: '2025-03', ended: '2026-02-01' }) }),
    ];
    expect(groups([supply, more, silent])).toEqual([[supply.id], [more.id], [silent.id]]);
    expect(groups([supply, more, priced])).toEqual([[supply.id], [more.id, priced.id]]);
    expect(groups([supply, more, dated])).toEqual([[supply.id, dated.id], [more.id]]);
  });
  test('one sum in one week is one deal, another sum is another', () => {
    const [same, other] = ['11900000000', '3000000000'].map((sum) =>
      aClaim('partnership', 'openai~coreweave', '2025-03-12', { amount: dollars(sum) }),
    );
    if (!same || !other) throw new RangeError('two claims');
    expect(withFirst(same)).toEqual([supply.id, same.id]);
    expect(withFirst(other)).toEqual([supply.id]);
  });
  test('a partnership that stands does not become a supply', () => {
    const partnership = aClaim('partnership', 'openai~coreweave', '2025-03-01');
    expect(groups([partnership, supply])).toEqual([[partnership.id], [supply.id]]);
  });
  test('nor does its end close a purchase of the other firm', () => {
    const purchase = aClaim('acquisition', 'coreweave>openai', '2025-03-10');
    const end = over({});
    expect(groups([purchase, end])).toEqual([[purchase.id], [end.id]]);
  });
  test('"their $44 billion deal" is the purchase of that price until it is over, and a deal of another price is none of it', () => {
    const purchase = aClaim('acquisition', 'coreweave>openai', '2025-03-10', { amount: dollars('44000000000') });
    const [deadline, other] = ['44000000000', '40000000000'].map((sum) =>
      aClaim('partnership', 'openai~coreweave', '2026-02-01', { amount: dollars(sum) }),
    );
    if (!deadline || !other) throw new RangeError('two claims');
    expect(groups([purchase, deadline])).toEqual([[purchase.id, deadline.id]]);
    expect(groups([purchase, other])).toEqual([[purchase.id], [other.id]]);
    const off = aClaim('acquisition', 'coreweave>openai', '2025-09-01', { status: 'ended' });
    expect(groups([purchase, off, deadline])).toEqual([[purchase.id, off.id], [deadline.id]]);
  });
  test('a venture is called a partnership on the day on which it is news, and by its sum; and its end is told so', () => {
    const on = (day: string) => dates({ agreed: day });
    const venture = aClaim('joint_venture', 'mgx~blackrock', '2024-09-17', { dates: on('2024-09-17') });
    const partnership = aClaim('partnership', 'mgx~blackrock', '2024-09-18', { dates: on('2024-09-17') });
    const other = aClaim('partnership', 'mgx~blackrock', '2024-10-20', { dates: on('2024-10-20') });
    const end = aClaim('partnership', 'mgx~blackrock', '2025-10-20', { status: 'ended' });
    expect(groups([venture, partnership])).toEqual([[venture.id, partnership.id]]);
    expect(groups([venture, other])).toEqual([[venture.id], [other.id]]);
    expect(groups([venture, end])).toEqual([[venture.id, end.id]]);
    expect(groups([venture, other, end])).toEqual([[venture.id], [other.id, end.id]]);
    const ofOneText = { ...partnership, article: venture.article, knownAt: venture.knownAt };
    expect(groups([venture, ofOneText])).toEqual([[venture.id], [ofOneText.id]]);
  });
});

describe('who is named together', () => {
  test('two of four partners make another venture, told without the name of the first (A19)', () => {
    const stargate = aClaim('joint_venture', 'openai~oracle~mgx~nvidia~softbank', '2025-01-21', { name: 'Stargate' });
    const campus = aClaim('joint_venture', 'mgx~bpifrance~mistral-ai~nvidia', '2025-05-19');
    const some = aClaim('joint_venture', 'softbank~openai', '2025-06-10', { name: 'Stargate' });
    expect(groups([stargate, campus, some])).toEqual([[stargate.id, some.id], [campus.id]]);
  });
  test('two of the partners who say another day of theirs have founded something else', () => {
    const founded = { name: 'Stargate', dates: dates({ agreed: '2025-01-21' }) };
    const stargate = aClaim('joint_venture', 'openai~oracle~mgx~softbank', '2025-01-21', founded);
    const retold = aClaim('joint_venture', 'openai~oracle~softbank', '2025-01-28', { name: 'Stargate' });
    const other = aClaim('joint_venture', 'softbank~openai', '2025-02-03', { dates: dates({ agreed: '2025-02-03' }) });
    expect(groups([stargate, retold, other])).toEqual([[stargate.id, retold.id], [other.id]]);
  });
  test('reports of one week may name fewer partners, or one more', () => {
    const three = aClaim('partnership', 'g42~openai~cisco', '2025-05-22');
    const fewer = aClaim('partnership', 'openai~g42', '2025-05-23');
    const other = aClaim('partnership', 'g42~openai~nvidia', '2025-05-24');
    const years = aClaim('partnership', 'cisco~g42', '2027-05-23');
    expect(groups([three, fewer, other, years])).toEqual([[three.id, fewer.id, other.id], [years.id]]);
  });
  test('a mention of a venture years later leaves out some who own it, or names who has come in since', () => {
    const three = aClaim('joint_venture', 'tsmc~sony~denso', '2022-02-15', { dates: dates({ agreed: '2022-02-15' }) });
    const [fewer, more, others] = ['tsmc~sony', 'tsmc~sony~denso~toyota', 'tsmc~sony~bosch'].map((parties) =>
      aClaim('joint_venture', parties, '2024-02-24'),
    );
    if (!fewer || !more || !others) throw new RangeError('three claims');
    expect(groups([three, fewer])).toEqual([[three.id, fewer.id]]);
    expect(groups([three, more])).toEqual([[three.id, more.id]]);
    expect(groups([three, others])).toEqual([[three.id], [others.id]]);
    const own = aClaim('joint_venture', 'tsmc~sony', '2021-03-01', { dates: dates({ agreed: '2021-03-01' }) });
    expect(groups([own, three, fewer])).toEqual([[own.id, fewer.id], [three.id]]);
    const dated = { ...fewer, dates: dates({ agreed: '2024-02' }) };
    expect(groups([three, dated])).toEqual([[three.id], [dated.id]]);
  });
  test('who leaves a venture of three ends it for the others no more than for those who are not named', () => {
    const three = aClaim('joint_venture', 'tsmc~sony~denso', '2022-02-15');
    const left = aClaim('joint_venture', 'sony~denso', '2022-03-01', { status: 'ended' });
    const over = aClaim('joint_venture', 'tsmc~sony~denso', '2022-03-01', { status: 'ended' });
    expect(groups([three, left])).toEqual([[three.id], [left.id]]);
    expect(groups([three, over])).toEqual([[three.id, over.id]]);
  });
  test('who sues two and, on another day, one of them again has brought two suits', () => {
    const sue = (day: string) => aClaim('dispute', 'xai>openai', day, { dates: dates({ agreed: day }) });
    const [first, one] = [sue('2025-08-25'), sue('2025-09-24')];
    const two = { ...first, parties: [...first.parties, { role: 'respondent' as const, organization: 'apple' }] };
    const retold = aClaim('dispute', 'xai>openai', '2025-09-24');
    expect(groups([two, one])).toEqual([[two.id], [one.id]]);
    expect(groups([two, retold])).toEqual([[two.id, retold.id]]);
  });
  test('a list of suppliers is the contract of none of them', () => {
    const contract = aClaim('compute', 'aws>anthropic', '2026-04-20', { amount: dollars('100000000000', 'at_least') });
    const list = { ...aClaim('compute', 'aws>anthropic', '2026-04-21'), id: 'list' };
    const both = { ...list, parties: [...list.parties, { role: 'customer' as const, organization: 'openai' }] };
    const again = aClaim('compute', 'aws>anthropic', '2026-04-22');
    expect(groups([contract, both, again])).toEqual([[contract.id, again.id], ['list']]);
  });
  test('a suit is told with fewer of those who brought it, and another one with more', () => {
    const suit = aClaim('dispute', 'amazon>perplexity', '2025-11-04');
    const both = aClaim('dispute', 'amazon>perplexity', '2025-11-06');
    const joint = { ...both, parties: [...both.parties, { role: 'claimant' as const, organization: 'reddit' }] };
    const again = aClaim('dispute', 'reddit>perplexity', '2026-03-06');
    expect(groups([suit, joint, again])).toEqual([[suit.id], [joint.id, again.id]]);
  });
  test('of several who sue together one can settle alone, and then the others are still in court', () => {
    const suing = (claimants: string[], known: string, said: Partial<LedgerClaim> = {}) =>
      aClaim('dispute', 'x>tessel', known, {
        parties: [
          ...claimants.map((organization) => ({ role: 'claimant' as const, organization })),
          { role: 'respondent', organization: 'tessel' },
        ],
        ...said,
      });
    const suit = suing(['alba', 'borea', 'calix'], '2024-06-24');
    const settled = suing(['alba'], '2025-10-29', { status: 'ended', mark: 'cancelled' });
    expect(groups([suit, settled])).toEqual([[suit.id], [settled.id]]);
    const told = suing(['borea', 'calix'], '2025-11-03');
    expect(groups([suit, settled, told])).toEqual([[suit.id, told.id], [settled.id]]);
    const over = suing(['alba', 'borea', 'calix'], '2026-01-12', { status: 'ended', mark: 'cancelled' });
    expect(groups([suit, over])).toEqual([[suit.id, over.id]]);
  });
  test('who says the month only tells of no other day than the first venture of the two', () => {
    const venture = (parties: string, known: string, agreed: string) =>
      aClaim('joint_venture', parties, known, { dates: dates({ agreed }) });
    const [first, month, second] = [
      venture('alba~borea~calix', '2025-01-21', '2025-01-21'),
      venture('borea~calix', '2025-02-02', '2025-01'),
      venture('alba~borea', '2025-02-03', '2025-02-03'),
    ];
    expect(groups([first, month, second])).toEqual([[first.id, month.id], [second.id]]);
  });
  test('what one unit signs is no contract of another unit, though it may be told of their group', () => {
    const cloud = aClaim('compute', 'google-cloud>openai', '2025-06-10');
    const lab = aClaim('compute', 'deepmind>openai', '2025-06-12');
    const group = aClaim('compute', 'google>openai', '2025-06-14');
    expect(groups([cloud, lab, group])).toEqual([[cloud.id], [lab.id, group.id]]);
  });
  test('a licence of the same two is no supply, though both can be called an agreement', () => {
    const licence = aClaim('licensing', 'google>apple', '2024-06-24');
    const cloud = aClaim('compute', 'google-cloud>apple', '2024-07-29');
    expect(groups([licence, cloud])).toEqual([[licence.id], [cloud.id]]);
  });
});

describe('rounds of one firm', () => {
  const thirty = { amount: dollars('30000000000'), dates: dates({ agreed: '2026-03-31' }) };
  const nvidia = aClaim('investment', 'nvidia>openai', '2026-03-11', { amount: dollars('30000000000') });
  test('who is told of with the very sum of another is in its round', () => {
    const softbank = aClaim('investment', 'softbank>openai', '2026-03-31', thirty);
    expect(groups([nvidia, softbank])).toEqual([[nvidia.id, softbank.id]]);
  });
  test("unless several texts tell of it as one backer's own", () => {
    const again = aClaim('investment', 'nvidia>openai', '2026-02-20', {
      amount: dollars('30000000000'),
      status: 'talks',
    });
    const softbank = aClaim('investment', 'softbank>openai', '2026-03-31', thirty);
    expect(groups([again, nvidia, softbank])).toEqual([[again.id, nvidia.id], [softbank.id]]);
  });
});
