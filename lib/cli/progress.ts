// A one-line bar on a terminal; silent elsewhere, so that piped output stays clean. Goes to stderr.

const width = 28;

/** `done` of `total`, as "██████░░░░ 12/40". */
export function bar(done: number, total: number): string {
  const filled = total === 0 ? width : Math.round((done / total) * width);
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}`;
}

/** Draws over the same line until `done` reaches `total`. */
export function showProgress(what: string): (done: number, total: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  return (done, total) => {
    process.stderr.write(`\r${what} ${bar(done, total)}${done === total ? '\n' : ''}`);
  };
}
