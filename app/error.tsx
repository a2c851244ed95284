'use client';
// A page failed for a reason that is ours. Says so plainly and offers the one thing that may help; details are in the log.
import { words } from '#components/words.ts';

const w = words.problem;

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main id="main" className="mx-auto grid max-w-[90rem] justify-items-start gap-4 px-4 py-10 sm:px-6 lg:px-8">
      <title>{`${w.failed} · ${words.site.name}`}</title>
      <h1 className="text-[2rem]">{w.failed}</h1>
      <p className="measure font-text text-lg">{w.failedHelp}</p>
      <p className="flex gap-3">
        <button type="button" className="button" onClick={reset}>
          {w.retry}
        </button>
        <a href="/" className="button">
          {w.home}
        </a>
      </p>
    </main>
  );
}
