// Makes a page, or the page that tells why it cannot be made, with the status that belongs to it. Only a Problem is told; a bug goes on
// to the error boundary. Next's own "not found" is not used: its page stays blank without JavaScript.
import { permanentRedirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { z } from 'zod';
import type { ClockQuery } from '#components/format/view-address.ts';
import { type Onward, ProblemView } from '#components/views/shell/problem-view.tsx';
import { words } from '#components/words.ts';
import { setAnswerStatus } from '#lib/answer-scope.ts';
import { Day } from '#lib/domain/approximate-date.ts';
import { httpStatus, Moved, Problem } from '#lib/errors.ts';
import type { SearchParams } from '#lib/http/read-view-query.ts';
import { followReader } from './follow-reader.ts';

const Clocks = z.object({ asOf: Day.optional(), knownAt: Day.optional() });

/** What a page throws where nothing is at its address, or nothing that was known at its dates. */
export const missing = (): Problem => new Problem('not_found', '', words.problem.notFoundHelp);

/** The clocks of an address, where it names days. */
function clocksOf(params: SearchParams): ClockQuery {
  const { data } = Clocks.safeParse(params);
  return data ?? {};
}

/**
 * `path` is where a reader can go on from: the page's address without its parameters. What moved is led on to with
 * the same parameters. `alike`: what may have been meant where nothing is at the address.
 */
export async function pageOrProblem(
  path: string,
  make: () => Promise<ReactNode>,
  params: SearchParams = {},
  alike: () => Promise<readonly Onward[]> = async () => [],
): Promise<ReactNode> {
  await followReader();
  try {
    return await make();
  } catch (thrown) {
    if (thrown instanceof Moved) {
      const pairs = Object.entries(params).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one]));
      const search = new URLSearchParams(pairs).toString();
      permanentRedirect(`${path.replace(thrown.from, thrown.to)}${search === '' ? '' : `?${search}`}`);
    }
    if (!(thrown instanceof Problem)) throw thrown;
    const { code, message, help, issues } = thrown;
    setAnswerStatus(httpStatus[code]);
    // What is missing at any dates cannot be had by leaving out the dates.
    const onward = code === 'not_found' && Object.keys(params).length === 0 ? '/' : path;
    const meant = code === 'not_found' ? await alike() : [];
    return (
      <ProblemView
        code={code}
        message={message}
        help={help}
        issues={issues}
        path={onward}
        meant={meant}
        // What was looked for in the past was not known then: the page says which day that is, and leads back to now.
        clocks={code === 'not_found' ? clocksOf(params) : undefined}
      />
    );
  }
}
