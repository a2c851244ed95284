// The status page: the verdict, the clocks behind it, the queue, what was given up, and feeds that need a look.

import type { ReactNode } from 'react';
import { formatAge } from '#components/format/format-age.ts';
import { formatCount } from '#components/format/format-number.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { Moment } from '#components/views/shell/moment.tsx';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { Section } from '#components/views/shell/section.tsx';
import type { FeedView, StatusView } from '#lib/domain/feed.ts';
import { JobKind, JobState } from '#lib/domain/job.ts';
import type { ViewQuery } from '#lib/domain/view-query.ts';
import { FeedNotices } from './feed-notices.tsx';
import { FeedTable } from './feed-table.tsx';
import { feedsWords } from './feeds-words.ts';

const w = feedsWords.status;
const cell = 'border-b border-rule py-1 pr-4 text-left align-baseline';

function Table({ caption, heads, children }: { caption: string; heads: readonly string[]; children: ReactNode }) {
  return (
    <table className="w-full max-w-3xl border-collapse text-[0.8125rem]">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="label">
          {heads.map((head) => (
            <th key={head} scope="col" className="border-b border-ink py-1 pr-4 text-left font-normal">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

const kindOf = (kind: string): string => {
  const known = JobKind.safeParse(kind);
  return known.success ? w.kinds[known.data] : kind;
};

function Clocks({ status }: { status: StatusView }) {
  return (
    <Table caption={w.clocksTitle} heads={[w.clock, w.since, w.verdict]}>
      {status.clocks.map(({ name, since, late }) => (
        <tr key={name}>
          <th scope="row" className={`${cell} font-semibold`}>
            {w.clocks[name]}
          </th>
          <td className={`${cell} whitespace-nowrap`}>
            {since === null ? w.nothingWaits : w.waitsFor(formatAge(since, status.now))}
          </td>
          <td className={`${cell} whitespace-nowrap ${late ? 'font-semibold' : ''}`}>
            {late ? `✕ ${w.isLate}` : `● ${w.onTime}`}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Queue({ status }: { status: StatusView }) {
  if (status.jobs.length === 0) return <p>{w.empty}</p>;
  const kinds = [...new Set(status.jobs.map(({ kind }) => kind))];
  const count = (kind: string, state: JobState) =>
    status.jobs.find((job) => job.kind === kind && job.state === state)?.count ?? 0;
  return (
    <Table caption={w.queue} heads={[w.job, ...JobState.options.map((state) => w.jobStates[state])]}>
      {kinds.map((kind) => (
        <tr key={kind}>
          <th scope="row" className={`${cell} font-semibold`}>
            {kindOf(kind)}
          </th>
          {JobState.options.map((state) => (
            <td key={state} className={cell}>
              {formatCount(count(kind, state))}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

function Dead({ status }: { status: StatusView }) {
  if (status.dead.length === 0) return <p>{w.noDead}</p>;
  return (
    <ul className="max-w-3xl text-[0.8125rem]">
      {status.dead.map(({ id, kind, subject, attempts, reason, updatedAt }) => (
        <li key={id} className="border-b border-rule py-1 [overflow-wrap:anywhere]">
          <b className="font-semibold">
            {id} · {kindOf(kind)}
          </b>{' '}
          {subject}{' '}
          <span className="text-ink-soft">
            ({w.tries(attempts)}, <Moment at={updatedAt} now={status.now} none="" />)
          </span>
          {reason && <code className="block text-ink-soft">{reason.split('\n')[0]}</code>}
        </li>
      ))}
    </ul>
  );
}

const needsALook = (feed: FeedView): boolean => !feed.paused && (feed.state === 'failing' || feed.state === 'frozen');

export function StatusPage({ query, status }: { query: ViewQuery; status: StatusView }) {
  const { evaluation, polling, workers, now } = status;
  const troubled = status.feeds.filter(needsALook);
  return (
    <PageShell title={w.title} path="/status" query={query}>
      <h1 className="pt-6 text-[2.125rem]">{w.title}</h1>
      <p className="pt-1 font-text text-lg">{status.status === 'ok' ? w.ok : w.late}</p>
      <p className="text-ink-soft">
        {w.workers(workers)} · {polling ? w.polling : w.notPolling}
      </p>
      {polling && !status.network && (
        <p className="mt-4 max-w-[35em] border-l-[3px] border-ink pl-3 font-semibold">{feedsWords.feeds.noNetwork}</p>
      )}
      <Section id="clocks" title={w.clocksTitle}>
        <Clocks status={status} />
      </Section>
      <Section id="queue" title={w.queue}>
        <Queue status={status} />
      </Section>
      <Section id="dead" title={w.dead} help={w.deadHelp}>
        <Dead status={status} />
      </Section>
      <Section id="look" title={w.feeds}>
        {troubled.length > 0 ? (
          <FeedTable caption={w.feeds} feeds={troubled} now={now} reasons />
        ) : (
          <p>{w.feedsWell}</p>
        )}
      </Section>
      {status.notices.length > 0 && (
        <Section id="lately" title={feedsWords.feeds.lately}>
          <FeedNotices notices={status.notices} now={now} />
        </Section>
      )}
      <Section id="feeds" title={w.allFeeds} help={w.allFeedsHelp}>
        <FeedTable caption={w.allFeeds} feeds={status.feeds} now={now} reasons={false} />
        <p className="pt-2">
          <TextLink href="/feeds">{feedsWords.feeds.title}</TextLink>
        </p>
      </Section>
      <Section id="evaluation" title={w.evaluation}>
        <p>
          {w.evaluated(evaluation.extractor, evaluation.articles, evaluation.pairsF1.toFixed(3))}{' '}
          <TextLink href="/method">{w.method}</TextLink>
        </p>
      </Section>
    </PageShell>
  );
}
