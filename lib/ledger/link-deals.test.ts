import { expect, test } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import { aClaim, dates, dollars } from './a-claim.ts';
import { foldDeal } from './fold-deal.ts';
import { ownershipsByChild } from './group-at.ts';
import type { LedgerClaim } from './ledger-claim.ts';
import { linkDeals } from './link-deals.ts';

const clocks = { asOf: '2025-11-01', knownAt: '2025-11-01' };
const ownerships = ownershipsByChild([{ child: 'google-cloud', parent: 'google', from: null, until: null }]);

function dealOf(id: string, claim: LedgerClaim): Deal {
  const deal = foldDeal(id, [claim], clocks, new Map());
  if (!deal) throw new RangeError(id);
  return deal;
}

const first = dealOf('first', aClaim('compute', 'coreweave>openai', '2025-03-10'));
const second = dealOf('second', aClaim('compute', 'coreweave>openai', '2025-05-15', { mark: 'expanded' }));
const third = dealOf('third', aClaim('compute', 'coreweave>openai', '2025-09-25', { mark: 'expanded' }));
const other = dealOf('other', aClaim('compute', 'oracle>openai', '2025-04-01'));
const back = dealOf('back', aClaim('compute', 'openai>coreweave', '2025-04-02'));
const all = [third, other, back, first, second];
const linksOf = (deal: Deal, among = all) =>
  linkDeals(deal, among, { clocks, ownerships }).map((link) => `${link.kind} ${link.deal.id}`);

test('an expansion expands the deal before it, not the first one nor another supplier’s', () => {
  expect(linksOf(third)).toEqual(['expands second']);
  expect(linksOf(second)).toEqual(['expands first', 'expanded_by third']);
  expect(linksOf(first)).toEqual(['expanded_by second']);
  expect(linksOf(other)).toEqual([]);
});

test('more of an "agreement" expands the supply that stands, each seen from the other', () => {
  const more = dealOf('more', aClaim('partnership', 'openai~coreweave', '2025-06-20', { mark: 'expanded' }));
  const elsewhere = dealOf('elsewhere', aClaim('partnership', 'openai~amd', '2025-06-21', { mark: 'expanded' }));
  const among = [...all, more, elsewhere];
  expect(linksOf(more, among)).toEqual(['expands second']);
  expect(linksOf(second, among)).toEqual(['expands first', 'expanded_by third', 'expanded_by more']);
  expect(linksOf(first, among)).toEqual(['expanded_by second']);
  expect(linksOf(elsewhere, among)).toEqual([]);
});

test('an expansion that ended is an expansion still', () => {
  const gone = dealOf('gone', aClaim('compute', 'coreweave>openai', '2025-06-20', { status: 'ended' }));
  const isMore = ({ id }: Deal) => id === 'gone';
  const links = linkDeals(gone, [first, gone], { clocks, ownerships, isMore });
  expect(links.map(({ kind, deal }) => `${kind} ${deal.id}`)).toEqual(['expands first']);
});

test('a later round follows, by the day it was agreed and not by the day it was told', () => {
  const late = aClaim('investment', 'google-cloud>anthropic', '2025-08-01', { dates: dates({ agreed: '2023-10' }) });
  const rounds = [dealOf('told late', late), dealOf('g', aClaim('investment', 'google>anthropic', '2025-01-22'))];
  expect(rounds.map((round) => linksOf(round, rounds))).toEqual([['followed_by g'], ['follows told late']]);
});

test('what several rounds come to contains them, and is no round that follows', () => {
  const round = (id: string, day: string, value: string, more: Partial<LedgerClaim> = {}) =>
    dealOf(
      id,
      aClaim('investment', 'amazon>anthropic', day, { amount: dollars(value), dates: dates({ agreed: day }), ...more }),
    );
  const rounds = [round('one', '2023-09-25', '4'), round('two', '2024-11-22', '4'), round('three', '2025-09-01', '5')];
  const inAll = round('inAll', '2025-06-18', '8', { amount: { ...dollars('8'), period: 'to_date' }, dates: dates({}) });
  const among = [...rounds, inAll];
  expect(linksOf(inAll, among)).toEqual(['contains one', 'contains two']);
  expect(rounds.map((deal) => linksOf(deal, among))).toEqual([
    ['followed_by two', 'part_of inAll'],
    ['follows one', 'followed_by three', 'part_of inAll'],
    ['follows two'],
  ]);
});

test('a supply under the name of a venture is a part of it', () => {
  const venture = dealOf('v', aClaim('joint_venture', 'openai~oracle~softbank', '2025-01-21', { name: 'Stargate' }));
  const supply = dealOf('s', aClaim('infrastructure', 'oracle>openai', '2025-07-22', { name: 'Stargate' }));
  expect(linksOf(supply, [venture, supply])).toEqual(['part_of v']);
  expect(linksOf(venture, [venture, supply])).toEqual(['contains s']);
});

test('rivalries do not follow each other', () => {
  const two = ['2023-01-01', '2025-01-01'].map((day) => dealOf(day, aClaim('rivalry', 'google~openai', day)));
  expect(two.map((one) => linksOf(one, two))).toEqual([[], []]);
});

test('two firms that one buyer bought do not follow each other, though both are his by now', () => {
  const owned = ownershipsByChild([
    { child: 'cray', parent: 'hpe', from: '2019-09-25', until: null },
    { child: 'juniper-networks', parent: 'hpe', from: '2025-07-02', until: null },
  ]);
  const cray = dealOf('cray', aClaim('acquisition', 'hpe>cray', '2019-05-17'));
  const juniper = dealOf('juniper', aClaim('acquisition', 'hpe>juniper-networks', '2024-01-09'));
  const again = dealOf('again', aClaim('acquisition', 'hpe>juniper-networks', '2025-01-09'));
  const links = (deal: Deal) =>
    linkDeals(deal, [cray, juniper, again], { clocks, ownerships: owned }).map(
      (link) => `${link.kind} ${link.deal.id}`,
    );
  expect(links(cray)).toEqual([]);
  expect(links(juniper)).toEqual(['followed_by again']);
});
