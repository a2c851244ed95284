// The words of the pages about feeds and about the state of the whole.
import type { FeedState, NoticeKind, StatusClock } from '#lib/domain/feed.ts';
import type { JobKind, JobState } from '#lib/domain/job.ts';

const states: Readonly<Record<FeedState, string>> = {
  new: 'not asked yet',
  well: 'well',
  failing: 'failing',
  frozen: 'silent',
};

const notices: Readonly<Record<NoticeKind, string>> = {
  failing: 'began to fail',
  recovered: 'answers again',
  frozen: 'fell silent',
  thawed: 'brings news again',
};

const clocks: Readonly<Record<StatusClock['name'], string>> = {
  queue: 'Oldest job that could run',
  feeds: 'Oldest feed that is due',
};

const kinds: Readonly<Record<JobKind, string>> = {
  'poll-feed': 'Look at a feed',
  'fetch-article': 'Fetch a page',
  'ingest-articles': 'Take in articles',
  reextract: 'Read stored texts again',
  'group-claims': 'Group claims into deals',
  'index-deals': 'Make deals findable',
};

const jobStates: Readonly<Record<JobState, string>> = {
  waiting: 'waiting',
  later: 'to be tried again',
  running: 'running',
  dead: 'given up',
};

export const feedsWords = {
  states,
  unreached: 'not reached yet',
  paused: 'paused',
  notices,
  feeds: {
    title: 'Feeds',
    lead: 'Where Entente listens. Each feed is asked at its own rhythm, and never sooner than it asks for.',
    summary: (feeds: number, publishers: number) => `${feeds} feeds of ${publishers} publishers`,
    inState: (count: number, state: string) => `${count} ${state}`,
    off: 'Polling is off (ENTENTE_POLL): no feed is asked. What is stored, files and searches are not affected.',
    noNetwork:
      'None of the feeds could be reached at the last try, so it is likely that this machine has no network. They are asked again, ever more seldom; everything else works as always.',
    none: 'There are no feeds yet. Add one with: npm run -s entente -- feeds add ADDRESS',
    ungrouped: 'Other feeds',
    columns: {
      feed: 'Feed',
      state: 'State',
      fetched: 'Fetched',
      fresh: 'Last new',
      next: 'Next',
      articles: 'Articles',
      deals: 'Deals',
    },
    never: 'never',
    failures: (count: number, reason: string) => `${count} failed in a row: ${reason}`,
    ahead: (age: string) => `in ${age}`,
    ago: (age: string) => `${age} ago`,
    due: 'due',
    lists: 'Lists',
    download: 'All feeds as OPML',
    changes:
      'Feeds are added, paused and removed with npm run -s entente -- feeds, or over the API with the operator’s token.',
    lately: 'Lately',
  },
  status: {
    title: 'Status',
    ok: 'Everything runs.',
    late: 'Something is later than it may be.',
    workers: (count: number) => (count === 1 ? '1 worker is alive' : `${count} workers are alive`),
    polling: 'feeds are polled',
    notPolling: 'feeds are not polled',
    clocksTitle: 'Clocks',
    clocks,
    clock: 'Clock',
    since: 'Waits',
    verdict: 'Verdict',
    onTime: 'on time',
    isLate: 'late',
    nothingWaits: 'nothing waits',
    queue: 'Queue',
    kinds,
    jobStates,
    job: 'Job',
    empty: 'The queue is empty.',
    dead: 'Given up',
    deadHelp: 'What failed at every try. Try again with npm run -s entente -- jobs retry ID, forget with jobs drop ID.',
    noDead: 'Nothing was given up.',
    tries: (attempts: number) => `${attempts} tries`,
    id: 'Id',
    reason: 'Reason',
    feeds: 'Feeds that need a look',
    feedsWell: 'None.',
    allFeeds: 'All feeds',
    allFeedsHelp: 'When each was fetched, and when it last brought something new.',
    waitsFor: (age: string) => `for ${age}`,
    evaluation: 'Last evaluation',
    evaluated: (extractor: string, articles: number, f1: string) =>
      `Extractor ${extractor} on ${articles} annotated articles: F1 of deal pairs ${f1}.`,
    method: 'How that is measured',
  },
} as const;
