import { describe, expect, test } from 'vitest';
import type { Deal } from '#lib/domain/deal.ts';
import { aDeal, ownStories } from '../a-deal.ts';
import { findCoopetition } from './find-coopetition.ts';
import type { GroupOf } from './provision.ts';

const clocks = { asOf: '2025-12-31', knownAt: '2025-12-31' };
const asThemselves: GroupOf = (organization) => organization;
const pairsIn = (deals: readonly Deal[], groupOf = asThemselves) =>
  findCoopetition(deals, clocks, groupOf, ownStories).pairs;

const rivalry = aDeal({ type: 'rivalry', between: ['Google', 'OpenAI'], on: '2022-11-30', origins: 3 });
const cloud = aDeal({ type: 'compute', from: ['Google'], to: ['OpenAI'], on: '2025-05-15', origins: 2 });

describe('coopetition', () => {
  test('is the product of the origins of both sides, day by day', () => {
    const [pair] = pairsIn([rivalry, cloud]);
    expect(pair?.pair.map(({ slug }) => slug)).toEqual(['google', 'openai']);
    expect(pair?.days).toEqual([
      { on: '2022-11-30', rivalry: 3, cooperation: 0, score: 0 },
      { on: '2025-05-15', rivalry: 3, cooperation: 2, score: 6 },
      { on: '2025-12-31', rivalry: 3, cooperation: 2, score: 6 },
    ]);
  });

  test('is nothing where either side is missing, has ended or is talked about only', () => {
    expect(pairsIn([rivalry])).toEqual([]);
    expect(pairsIn([cloud])).toEqual([]);
    const ended = aDeal({
      type: 'compute',
      from: ['Google'],
      to: ['OpenAI'],
      on: '2023-01-01',
      status: 'ended',
      endedOn: '2024-01-01',
    });
    expect(pairsIn([rivalry, ended])).toEqual([]);
    const talks = aDeal({ type: 'compute', from: ['Google'], to: ['OpenAI'], on: '2025-05-15', status: 'talks' });
    expect(pairsIn([rivalry, talks])).toEqual([]);
    expect(findCoopetition([talks], clocks, asThemselves, ownStories).leftOut).toEqual([
      { deal: talks.id, reason: 'talks' },
    ]);
  });

  test('is the same from both ends, and a deal of others changes nothing', () => {
    const turned = aDeal({ type: 'rivalry', between: ['OpenAI', 'Google'], on: '2022-11-30', origins: 3 });
    const other = aDeal({ type: 'chips', from: ['Nvidia'], to: ['OpenAI'], on: '2024-01-01', origins: 9 });
    const scores = (deals: readonly Deal[]) => pairsIn(deals).map(({ now }) => now);
    expect(scores([turned, cloud])).toEqual(scores([rivalry, cloud]));
    expect(scores([rivalry, cloud, other])).toEqual(scores([rivalry, cloud]));
  });

  test('two that only sue each other are no rivals; beside a rivalry the suit counts', () => {
    const suit = aDeal({ type: 'dispute', from: ['OpenAI'], to: ['Google'], on: '2024-01-01', origins: 5 });
    expect(pairsIn([suit, cloud])).toEqual([]);
    expect(pairsIn([suit, rivalry, cloud])[0]?.now.rivalry).toBe(8);
  });

  test('one text that tells of two deals is one text', () => {
    const chips = aDeal({ type: 'chips', from: ['Google'], to: ['OpenAI'], on: '2025-06-01', origins: 2 });
    const stories = new Map([
      [rivalry.id, new Set(['review'])],
      [cloud.id, new Set(['review', 'wire'])],
      [chips.id, new Set(['wire', 'filing'])],
    ]);
    const [pair] = findCoopetition(
      [rivalry, cloud, chips],
      clocks,
      asThemselves,
      ({ id }) => stories.get(id) ?? new Set(),
    ).pairs;
    expect(pair?.now).toMatchObject({ rivalry: 1, cooperation: 3, score: 3 });
  });

  test('units stand for their group, and owners of a venture work with each other', () => {
    const groupOf: GroupOf = (one) => (one.slug === 'google-cloud' ? { slug: 'google', name: 'Google' } : one);
    const unit = aDeal({ type: 'compute', from: ['Google Cloud'], to: ['OpenAI'], on: '2025-05-15' });
    expect(pairsIn([rivalry, unit], groupOf)[0]?.now.score).toBe(3);
    const venture = aDeal({ type: 'joint_venture', between: ['Google', 'OpenAI', 'Oracle'], on: '2025-01-01' });
    expect(pairsIn([rivalry, venture])[0]?.now.cooperation).toBe(1);
  });
});
