// Decides all claims anew, some at a time in the order in which they became known, each batch in a transaction of its own. After
// each batch every claim is in one deal, by the new decisions or still by the old ones, and how far it got is written down: a run
// that is broken off goes on there. The outcome is that of deciding all at once. What others write meanwhile waits in the lists
// of changes and is taken in at the end. What was decided stays in memory between batches: reading it again would cost the square.
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { applyJudgements, applyToOwnerships } from '#lib/ledger/apply-judgements.ts';
import { type Ownerships, ownershipsByChild } from '#lib/ledger/group-at.ts';
import { Grouping, type StandingDeal } from '#lib/ledger/group-claims.ts';
import type { GroupingClaim } from '#lib/ledger/group-keys.ts';
import type { Overlay } from '#lib/ledger/overlay.ts';
import { instant } from './claim-json.ts';
import type { Writer } from './database.ts';
import { readOverlay } from './list-judgements.ts';
import { listClaimsToGroup, listDecided, listOwnerships } from './list-ledger-claims.ts';
import { writeDeals } from './write-deals.ts';

/** What the batches so far decided, and by which judgements and owners. */
interface Run {
  readonly grouping: Grouping;
  readonly overlay: Overlay;
  readonly ownerships: Ownerships;
}

export interface Batch {
  readonly run: Run;
  readonly changed: number;
  readonly finished: boolean;
}

const Place = z.object({ id: z.string(), knownAt: z.string() });
type Place = z.infer<typeof Place>;

/** So few that a batch is done well within the time of a transaction, on a busy machine as well. */
export const claimsPerBatch = 5_000;

/** Where the last batch ended; null before the first one. */
async function readPlace(writer: Writer): Promise<Place | null> {
  const rows = await writer.$queryRaw`
    SELECT regrouped_claim AS id, ${instant('regrouped_at')} AS "knownAt" FROM ledger_version WHERE regrouped_at IS NOT NULL`;
  return z.array(Place).parse(rows)[0] ?? null;
}

/** The next claims in the order of `byKnownAt`, by the index of the versions' clock, so that a batch costs what it takes and not what is left. */
async function listNext(writer: Writer, after: Place | null, most: number): Promise<Place[]> {
  const from = after?.knownAt ?? '-infinity';
  const rows = await writer.$queryRaw`
    SELECT c.id, ${instant('v.known_at')} AS "knownAt" FROM article_versions v JOIN claims c ON c.version_id = v.id
     WHERE v.known_at >= ${from}::timestamptz
       AND (v.known_at > ${from}::timestamptz OR c.id COLLATE "C" > ${after?.id ?? ''})
     ORDER BY v.known_at, c.id COLLATE "C" LIMIT ${most}`;
  return z.array(Place).parse(rows);
}

async function standingUntil(writer: Writer, place: Place | null, overlay: Overlay): Promise<StandingDeal[]> {
  const standing = new Map<string, GroupingClaim[]>();
  if (!place) return [];
  for await (const rows of listDecided(writer, place)) {
    const deals = new Map(rows.map(({ claim, deal }) => [claim.id, deal]));
    const said = rows.map(({ claim }) => claim);
    for (const claim of applyJudgements(said, overlay)) {
      const deal = deals.get(claim.id) ?? null;
      const known = deal === null ? undefined : standing.get(deal);
      if (known) known.push(claim);
      else if (deal !== null) standing.set(deal, [claim]);
    }
  }
  return [...standing].map(([id, claims]) => ({ id, claims }));
}

/** The run goes on; one that was made by other judgements or owners begins again with what it decided. */
async function goOn(writer: Writer, run: Run | null, place: Place | null): Promise<Run> {
  const overlay = await readOverlay(writer);
  const ownerships = ownershipsByChild(applyToOwnerships(await listOwnerships(writer), overlay));
  if (run && isDeepStrictEqual([run.overlay, run.ownerships], [overlay, ownerships])) return run;
  return { grouping: new Grouping(ownerships, await standingUntil(writer, place, overlay)), overlay, ownerships };
}

/** Whatever was decided by people or owned by anybody until now is in every decision from here on. */
async function takeInAll(writer: Writer): Promise<void> {
  await writer.$executeRaw`UPDATE ledger_version SET judged_until = (SELECT coalesce(max(sequence), 0) FROM judgements)`;
  await writer.$executeRaw`DELETE FROM owners_to_regroup`;
}

const Lost = z.array(z.object({ deal: z.string(), knownAt: z.string() }));

/** Moving claims is no loss that would have to be decided again: the list of losses stays what it was. */
async function withoutNewLosses<T>(writer: Writer, work: () => Promise<T>): Promise<T> {
  const before = Lost.parse(
    await writer.$queryRaw`SELECT deal_id AS deal, ${instant('known_at')} AS "knownAt" FROM deals_to_regroup`,
  );
  const done = await work();
  await writer.$executeRaw`DELETE FROM deals_to_regroup`;
  await writer.$executeRaw`
    INSERT INTO deals_to_regroup SELECT r.deal, r."knownAt"
      FROM json_to_recordset(${JSON.stringify(before)}::json) AS r (deal text, "knownAt" timestamptz)`;
  return done;
}

/**
 * Decides the next `most` claims. Call inside a transaction in which nobody else writes deals, with the run of the batch before,
 * until it is finished.
 */
export async function regroupNext(writer: Writer, before: Run | null, most = claimsPerBatch): Promise<Batch> {
  const place = await readPlace(writer);
  if (!place) await takeInAll(writer);
  const run = await goOn(writer, before, place);
  const next = await listNext(writer, place, most);
  const ids = next.map(({ id }) => id);
  const rows = await listClaimsToGroup(writer, ids);
  const said = rows.map(({ claim }) => claim);
  const grouped = run.grouping.decide(applyJudgements(said, run.overlay));
  const changed = await withoutNewLosses(writer, () =>
    writeDeals(writer, {
      grouped,
      before: new Map(rows.map(({ claim, deal }) => [claim.id, deal])),
      said: new Map(said.map((claim) => [claim.id, claim])),
      // Their keys and parties are written anew: the rules that made them may have been others.
      lost: new Set(grouped.map(({ id }) => id)),
    }),
  );
  await writer.$executeRaw`
    DELETE FROM claims_to_group WHERE claim_id IN (SELECT json_array_elements_text(${JSON.stringify(ids)}::json))`;
  const last = next.at(-1);
  const finished = last === undefined || next.length < most;
  if (finished)
    await writer.$executeRaw`UPDATE ledger_version SET regroup_all = false, regrouped_at = NULL, regrouped_claim = NULL`;
  else
    await writer.$executeRaw`UPDATE ledger_version SET regrouped_at = ${last.knownAt}::timestamptz, regrouped_claim = ${last.id}`;
  return { run, changed, finished };
}
