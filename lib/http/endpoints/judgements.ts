// The addresses of disagreement and of decision: what sources contradict, what sums up, what people decided.
import { z } from 'zod';
import { ClocksQuery } from '#lib/domain/clocks.ts';
import { EvidenceBundle } from '#lib/domain/evidence-bundle.ts';
import { Judged, JudgementInput } from '#lib/domain/judgement.ts';
import { TotalsView } from '#lib/domain/totals.ts';
import { ConflictQuery, TotalsQuery, ViewQuery } from '#lib/domain/view-query.ts';
import { ConflictList, JudgementList } from '#lib/domain/views.ts';
import { endpoint } from '../endpoint.ts';

export const conflicts = endpoint({
  path: '/conflicts',
  what: 'list of conflicts',
  summary: 'Where sources disagree',
  help: 'Fields of deals in which sources contradict one another, open ones first, with the deals and claims they are about.',
  query: ConflictQuery,
  reply: ConflictList,
  examples: ['/conflicts?state=open', '/conflicts?field=amount&organization=openai'],
});

export const totals = endpoint({
  path: '/totals',
  what: 'totals',
  refuses: 'The amounts are of different kinds, and their sum would mean nothing; `issues` counts each kind.',
  summary: 'Sums of money',
  help: 'Gross, firm and counted once, always together. Different bases are never added: where the deals have several, name one.',
  query: TotalsQuery,
  reply: TotalsView,
  examples: ['/totals?organization=openai&type=compute&side=to&basis=unknown'],
});

export const evidence = endpoint({
  path: '/evidence',
  what: 'bundle of evidence',
  summary: 'Everything behind a view',
  help: 'Claims, words, addresses, hashes and clocks of all deals that the filters leave, in one document that can be taken in again.',
  query: ViewQuery,
  reply: EvidenceBundle,
  examples: ['/evidence?organization=coreweave&type=compute'],
});

export const judgements = endpoint({
  path: '/judgements',
  what: 'list of judgements',
  summary: 'What people decided',
  help: 'The journal of judgements, latest first, each with its actor, its reason and whether it is still in force.',
  query: z.strictObject({ ...ClocksQuery.shape, subject: z.string().min(1).optional() }),
  reply: JudgementList,
  examples: ['/judgements'],
});

export const judge = endpoint({
  path: '/judgements',
  method: 'post',
  what: 'judgement',
  summary: 'Decide',
  help: 'Writes a judgement and answers with what it changed. If-Match names the version of the journal that it was made upon: 412 where that is old, 409 where it was decided meanwhile.',
  query: z.strictObject({}),
  body: JudgementInput,
  reply: Judged,
  status: 201,
  examples: [],
});
