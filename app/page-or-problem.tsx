// Makes a page, or the page that tells why it cannot be made. Only a Problem is told; a bug goes on to the error boundary,
// and "not found" to Next.
import { permanentRedirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { ProblemView } from '#components/views/problem-view.tsx';
import { Moved, Problem } from '#lib/errors.ts';
import type { SearchParams } from '#lib/http/read-view-query.ts';

/**
 * `path` is where a reader can go on from: the page's address without its parameters. What moved is led on to with
 * the same parameters.
 */
export async function pageOrProblem(
  path: string,
  make: () => Promise<ReactNode>,
  params: SearchParams = {},
): Promise<ReactNode> {
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
    return <ProblemView code={code} message={message} help={help} issues={issues} path={path} />;
  }
}
