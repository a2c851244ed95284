import { describe, expect, test } from 'vitest';
import { aDeal } from '../a-deal.ts';
import { findPower } from './find-power.ts';
import type { GroupOf } from './provision.ts';

const clocks = { asOf: '2025-12-31', knownAt: '2025-12-31' };
const asThemselves: GroupOf = (organization) => organization;
const nvidia = { slug: 'nvidia', name: 'Nvidia' };

const deals = [
  aDeal({ id: 'n-oracle', type: 'chips', from: ['Nvidia'], to: ['Oracle'], on: '2025-01-01' }),
  aDeal({ id: 'n-azure', type: 'chips', from: ['Nvidia'], to: ['Azure'], on: '2025-01-01' }),
  aDeal({ id: 'amd-azure', type: 'chips', from: ['AMD'], to: ['Azure'], on: '2025-01-01' }),
  aDeal({ id: 'oracle-openai', type: 'compute', from: ['Oracle'], to: ['OpenAI'], on: '2025-01-01' }),
  aDeal({ id: 'feud', type: 'rivalry', between: ['AMD', 'Nvidia'], on: '2025-01-01' }),
  aDeal({
    id: 'over',
    type: 'chips',
    from: ['Nvidia'],
    to: ['OpenAI'],
    on: '2023-01-01',
    status: 'ended',
    endedOn: '2024-01-01',
  }),
];

describe('power', () => {
  test('ranks by the ways that lead through: of a chain of five the middle three matter', () => {
    const { rows } = findPower(deals, clocks, [], asThemselves);
    // openai - oracle - nvidia - azure - amd
    expect(rows.map(({ organization, partners }) => [organization.slug, partners])).toEqual([
      ['nvidia', 2],
      ['azure', 2],
      ['oracle', 2],
      ['amd', 1],
      ['openai', 1],
    ]);
    expect(rows[0]?.betweenness).toBeCloseTo(4 / 6, 12);
    expect(rows.flatMap((row) => row.deals)).not.toContain('feud');
    expect(rows.flatMap((row) => row.deals)).not.toContain('over');
  });

  test('says who would be cut off and who would have others left', () => {
    const { cutOff, rows } = findPower(deals, clocks, [nvidia], asThemselves);
    expect(
      cutOff.map(({ buyer, resource, lost, left }) => [buyer.slug, resource, lost, left.map(({ slug }) => slug)]),
    ).toEqual([
      ['oracle', 'chips', ['n-oracle'], []],
      ['azure', 'chips', ['n-azure'], ['amd']],
    ]);
    expect(rows.map(({ organization }) => organization.slug)).not.toContain('nvidia');
  });

  test('changes no fact: the scenario is a copy', () => {
    const before = JSON.stringify(deals);
    findPower(deals, clocks, [nvidia], asThemselves);
    expect(JSON.stringify(deals)).toBe(before);
    expect(findPower(deals, clocks, [], asThemselves).cutOff).toEqual([]);
  });

  test('names what ties nobody yet, and why; what is over is simply over', () => {
    const talks = aDeal({
      id: 'talks',
      type: 'chips',
      from: ['AMD'],
      to: ['Oracle'],
      on: '2025-06-01',
      status: 'talks',
    });
    const { leftOut, rows } = findPower([...deals, talks], clocks, [], asThemselves);
    expect(leftOut).toEqual([{ deal: 'talks', reason: 'talks' }]);
    expect(rows.find(({ organization }) => organization.slug === 'amd')?.partners).toBe(1);
  });

  test('of nothing is nothing', () => {
    expect(findPower([], clocks, [], asThemselves)).toMatchObject({ rows: [], communities: [], modularity: 0 });
  });
});
