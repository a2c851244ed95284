// A page that could not be made for a reason the reader can act on: what is wrong, each part by name, and what to do.
import { type ClockQuery, emptyQuery } from '#components/format/view-address.ts';
import { TextLink } from '#components/ui/text-link.tsx';
import { Unbroken } from '#components/ui/unbroken.tsx';
import { words } from '#components/words.ts';
import type { ProblemCode } from '#lib/errors.ts';
import { PageShell } from './page-shell.tsx';

export interface Onward {
  readonly href: string;
  readonly name: string;
}

interface Props {
  readonly code: ProblemCode;
  readonly message: string;
  readonly help: string;
  readonly issues: ReadonlyArray<{ readonly path: string; readonly message: string }>;
  /** What may have been meant. */
  readonly meant?: readonly Onward[];
  /** Of which days it was asked, where that is readable. */
  readonly clocks?: ClockQuery | undefined;
  /** The page without what was wrong about its address. */
  readonly path: string;
}

const w = words.problem;

const headings: Readonly<Record<ProblemCode, string>> = {
  bad_request: w.badRequest,
  unauthorized: w.notAllowed,
  forbidden: w.notAllowed,
  not_found: w.notFound,
  method_not_allowed: w.badRequest,
  conflict: w.decidedMeanwhile,
  gone: w.gone,
  precondition_failed: w.decidedMeanwhile,
  unprocessable: w.badRequest,
  too_many_requests: w.tooMany,
  unavailable: w.unavailable,
  internal: w.failed,
};

export function ProblemView({ code, message, help, issues, path, meant = [], clocks = {} }: Props) {
  return (
    <PageShell title={headings[code]} path={path} query={{ ...emptyQuery, ...clocks }}>
      <meta name="robots" content="noindex" />
      <div className="measure grid gap-4 py-10">
        <h1 className="text-[2rem]">{headings[code]}</h1>
        {issues.length === 0 && message !== '' && <p className="font-text text-lg">{message}</p>}
        {issues.length > 0 && (
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-y border-rule py-3">
            {issues.map((issue) => (
              <div key={`${issue.path} ${issue.message}`} className="contents">
                <dt className="font-semibold">{issue.path}</dt>
                <dd>
                  <Unbroken text={issue.message} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        <p className="font-text text-lg">{help}</p>
        {meant.length > 0 && (
          <p className="flex flex-wrap gap-x-4 font-text text-lg">
            {w.meant}{' '}
            {meant.map(({ href, name }) => (
              <TextLink key={href} href={href}>
                {name}
              </TextLink>
            ))}
          </p>
        )}
        <p className="flex flex-wrap gap-3">
          <TextLink href={path} className="button">
            {path === '/' ? w.home : w.withoutFilters}
          </TextLink>
          {code === 'not_found' && (
            <TextLink href="/search" className="button">
              {w.search}
            </TextLink>
          )}
        </p>
      </div>
    </PageShell>
  );
}
