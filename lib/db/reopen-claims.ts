// Which claims judgements and owners have changed since deals were last saved: the journal is compared with the part of it that
// grouping has taken in, and triggers name the units with other owners. These claims leave their deals and are decided again;
// so it makes no difference on which way a judgement came into the journal.
import { z } from 'zod';
import { standingJudgements } from '#lib/domain/judgement.ts';
import { applyToOwnerships } from '#lib/ledger/apply-judgements.ts';
import { claimsMeaning, diffOverlays, namesFor } from '#lib/ledger/diff-overlays.ts';
import { type Ownership, withUnits } from '#lib/ledger/group-at.ts';
import { buildOverlay, type Overlay } from '#lib/ledger/overlay.ts';
import type { Writer } from './database.ts';
import { listJournal } from './list-judgements.ts';
import { listOwnerships } from './list-ledger-claims.ts';

const State = z.array(z.object({ judged: z.number(), units: z.array(z.string()) })).length(1);
const Ids = z.array(z.object({ id: z.string() }));

const rowKey = ({ child, parent, from, until }: Ownership): string => JSON.stringify([child, parent, from, until]);

/** Units whose owners are read otherwise since some names are read as others. */
function unitsReadOtherwise(rows: readonly Ownership[], before: Overlay, after: Overlay): string[] {
  const [was, is] = [before, after].map(
    (overlay) => new Map(applyToOwnerships(rows, overlay).map((row) => [rowKey(row), row])),
  );
  if (!was || !is) return [];
  return [...was, ...is].flatMap(([key, { child }]) => (was.has(key) && is.has(key) ? [] : child));
}

async function listNaming(writer: Writer, slugs: readonly string[]): Promise<string[]> {
  if (slugs.length === 0) return [];
  const rows = await writer.$queryRaw`
    SELECT DISTINCT y.claim_id AS id FROM claim_parties y JOIN mentions m ON m.id = y.mention_id
     WHERE m.organization_id IN (SELECT json_array_elements_text(${JSON.stringify(slugs)}::json))`;
  return Ids.parse(rows).map(({ id }) => id);
}

/** Has these claims decided anew by the next grouping. */
async function reopenClaims(writer: Writer, claims: readonly string[]): Promise<void> {
  const ids = JSON.stringify(claims);
  await writer.$executeRaw`DELETE FROM deal_claims WHERE claim_id IN (SELECT json_array_elements_text(${ids}::json))`;
  await writer.$executeRaw`
    INSERT INTO claims_to_group SELECT id FROM claims WHERE id IN (SELECT json_array_elements_text(${ids}::json))
    ON CONFLICT DO NOTHING`;
}

/** Returns the claims that it reopened. Call inside the transaction that saves the deals, before it does. */
export async function reopenJudged(writer: Writer): Promise<string[]> {
  const [state] = State.parse(
    await writer.$queryRaw`SELECT judged_until::float8 AS judged, array(SELECT child_id FROM owners_to_regroup) AS units FROM ledger_version`,
  );
  const journal = await listJournal(writer);
  const last = journal.at(-1)?.sequence ?? 0;
  if (!state || (last === state.judged && state.units.length === 0)) return [];
  const before = buildOverlay(standingJudgements(journal.filter(({ sequence }) => sequence <= state.judged)));
  const after = buildOverlay(standingJudgements(journal));
  const diff = diffOverlays(before, after);
  const rows = await listOwnerships(writer);
  const units = withUnits(
    [...state.units, ...unitsReadOtherwise(rows, before, after)],
    [...applyToOwnerships(rows, before), ...applyToOwnerships(rows, after)],
  );
  const moved = new Set([...diff.slugs, ...units]);
  const names = new Set([...namesFor(before, moved), ...namesFor(after, moved)]);
  const reopened = new Set([
    ...diff.claims,
    ...claimsMeaning(before, names),
    ...claimsMeaning(after, names),
    ...(await listNaming(writer, [...names])),
  ]);
  await reopenClaims(writer, [...reopened]);
  await writer.$executeRaw`UPDATE ledger_version SET judged_until = ${last}`;
  await writer.$executeRaw`DELETE FROM owners_to_regroup`;
  return [...reopened];
}
