// Makes a page, or the page that tells why it cannot be made. Only a Problem is told; a bug goes on to the error boundary,
// and "not found" to Next.
import type { ReactNode } from 'react';
import { ProblemView } from '#components/views/problem-view.tsx';
import { Problem } from '#lib/errors.ts';

/** `path` is where a reader can go on from: the page's address without its parameters. */
export async function pageOrProblem(path: string, make: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await make();
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    const { code, message, help, issues } = thrown;
    return <ProblemView code={code} message={message} help={help} issues={issues} path={path} />;
  }
}
