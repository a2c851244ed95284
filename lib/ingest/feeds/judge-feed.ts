// What a poll's outcome means for a feed's state, and what is to be told about it: each turn once, each recovery once. Pure.
import type { Notice } from '#lib/db/poll-feeds.ts';
import type { FeedState } from '#lib/domain/feed.ts';

/** Fewer failures in a row are the weather of the internet. */
const failuresThatCount = 3;

export interface Outcome {
  readonly now: Date;
  /** In a row, this one included; 0 where the feed answered. */
  readonly failures: number;
  readonly failure: string | null;
  readonly lastNewAt: Date | null;
  readonly usualGapSeconds: number | null;
}

const days = (seconds: number): string => `${(seconds / 86_400).toFixed(1)} days`;

function stateAfter(before: FeedState, outcome: Outcome): FeedState {
  if (outcome.failures >= failuresThatCount) return 'failing';
  if (outcome.failures > 0) return before;
  const { lastNewAt, usualGapSeconds, now } = outcome;
  if (lastNewAt === null || usualGapSeconds === null) return 'well';
  return (now.getTime() - lastNewAt.getTime()) / 1_000 > usualGapSeconds ? 'frozen' : 'well';
}

export function judgeFeed(before: FeedState, outcome: Outcome): { state: FeedState; notices: Notice[] } {
  const state = stateAfter(before, outcome);
  const notices: Notice[] = [];
  if (state === before) return { state, notices };
  if (before === 'failing') notices.push({ kind: 'recovered', reason: 'it answers again' });
  if (before === 'frozen' && state === 'well') notices.push({ kind: 'thawed', reason: 'something new came again' });
  if (state === 'failing') {
    const reason = outcome.failure ?? 'no reason known';
    notices.push({ kind: 'failing', reason: `failed ${outcome.failures} times in a row: ${reason}` });
  }
  if (state === 'frozen') {
    const usual = days(outcome.usualGapSeconds ?? 0);
    notices.push({
      kind: 'frozen',
      reason: `answers, but brought nothing new for longer than ${usual}, its longest pause so far`,
    });
  }
  return { state, notices };
}
