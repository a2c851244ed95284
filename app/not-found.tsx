// Nothing at this address, or nothing that was known at its dates.
import { ProblemView } from '#components/views/problem-view.tsx';
import { words } from '#components/words.ts';

export default function NotFound() {
  return <ProblemView code="not_found" message="" help={words.problem.notFoundHelp} issues={[]} path="/" />;
}
