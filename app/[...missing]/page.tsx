// Every address that no other page has.
import { missing, pageOrProblem } from '../page-or-problem.tsx';

export default function Page() {
  return pageOrProblem('/', () => Promise.reject(missing()));
}
