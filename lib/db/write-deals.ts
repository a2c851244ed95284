// Writes decided deals over those that stand: only what differs. Deals that lost a claim get their parties and keys anew,
// the others only gain; one without claims goes.
import type { GroupedDeal } from '#lib/ledger/group-claims.ts';
import { type GroupingClaim, toldPlainly } from '#lib/ledger/group-keys.ts';
import { keepOutline } from '#lib/ledger/kept-outline.ts';
import { Prisma, type Writer } from './database.ts';
import { insertRows } from './insert-rows.ts';
import { noteDealChanges } from './note-deal-changes.ts';

const among = (ids: Iterable<string>) =>
  Prisma.sql`IN (SELECT json_array_elements_text(${JSON.stringify([...ids])}::json))`;

export interface Regrouping {
  readonly grouped: readonly GroupedDeal[];
  /** Each claim's deal as it was written, null where it had none. */
  readonly before: ReadonlyMap<string, string | null>;
  /** Each claim as its article says it, before judgements: those are put on it again whenever it is grouped. */
  readonly said: ReadonlyMap<string, GroupingClaim>;
  /** Deals that lost claims: what is written of their parties and keys may be more than is left. */
  readonly lost: ReadonlySet<string>;
}

function listMoved({ grouped, before, said }: Regrouping) {
  return grouped.flatMap(({ id, claims }) =>
    claims.flatMap((claim) =>
      before.get(claim.id) === id
        ? []
        : [{ claim_id: claim.id, deal_id: id, known_at: claim.knownAt, said: said.get(claim.id) ?? claim }],
    ),
  );
}

/** Claims that were in a deal and are in none now: people rejected them, or found their parties to be one. */
function listGone({ grouped, before }: Regrouping): string[] {
  const held = new Set(grouped.flatMap(({ claims }) => claims.map(({ id }) => id)));
  return [...before].flatMap(([claim, deal]) => (deal === null || held.has(claim) ? [] : claim));
}

/** Each once: most claims of a deal name whom the others name, and to look up whether a row is there costs as much as to write it. */
function partiesOf({ id, claims }: GroupedDeal) {
  const parties = new Map<string, { deal_id: string; organization_id: string; role: string }>();
  for (const { organization, role } of claims.flatMap((claim) => claim.parties))
    parties.set(`${role} ${organization}`, { deal_id: id, organization_id: organization, role });
  return [...parties.values()];
}

async function writeDescriptions(writer: Writer, deals: readonly GroupedDeal[]): Promise<void> {
  await insertRows(writer, 'deal_parties', deals.flatMap(partiesOf));
  await insertRows(
    writer,
    'deal_keys',
    deals.flatMap(({ id, keys }) => keys.map((key) => ({ key, deal_id: id }))),
  );
  await insertRows(
    writer,
    'deal_addresses',
    deals.flatMap(({ id, claims: [founder] }) => (founder ? { deal_id: id, claim_id: founder.id } : [])),
  );
}

/** What each shows at a glance, for a grouping that goes on from it without its claims. */
async function writeOutlines(writer: Writer, deals: readonly GroupedDeal[]): Promise<void> {
  const rows = deals.flatMap(({ id, claims, line, outline }) => {
    const [founder, last] = [claims[0], claims.at(-1)];
    if (!founder || !last) return [];
    const known = { founder_id: founder.id, founded_at: founder.knownAt, last_known_at: last.knownAt };
    return [{ deal_id: id, line, ...known, outline: keepOutline(outline) }];
  });
  await writer.$executeRaw`
    INSERT INTO deal_outlines SELECT * FROM json_populate_recordset(NULL::deal_outlines, ${JSON.stringify(rows)}::json)
    ON CONFLICT (deal_id) DO UPDATE SET line = EXCLUDED.line, founder_id = EXCLUDED.founder_id, founded_at = EXCLUDED.founded_at,
      last_known_at = EXCLUDED.last_known_at, outline = EXCLUDED.outline`;
}

/** Returns how many deals changed. */
export async function writeDeals(writer: Writer, regrouping: Regrouping): Promise<number> {
  const { grouped, before, lost } = regrouping;
  const moved = listMoved(regrouping);
  const leaving = [...moved.map(({ claim_id }) => claim_id), ...listGone(regrouping)];
  const smaller = new Set([...lost, ...leaving.flatMap((claim) => before.get(claim) ?? [])]);
  const changed = new Set([...smaller, ...moved.map(({ deal_id }) => deal_id)]);
  const now = grouped.filter(({ id }) => changed.has(id));
  const standing = new Set(now.map(({ id }) => id));

  const rows = now.flatMap(({ id, claims }) =>
    toldPlainly(claims)
      .slice(0, 1)
      .map(({ type }) => ({ id, type })),
  );
  await writer.$executeRaw`
    INSERT INTO deals SELECT * FROM json_populate_recordset(NULL::deals, ${JSON.stringify(rows)}::json)
    ON CONFLICT (id) DO UPDATE SET type = EXCLUDED.type WHERE deals.type <> EXCLUDED.type`;
  await writer.$executeRaw`DELETE FROM deal_claims WHERE claim_id ${among(leaving)}`;
  const anew = [...smaller].filter((id) => standing.has(id));
  await writer.$executeRaw`DELETE FROM deal_parties WHERE deal_id ${among(anew)}`;
  await writer.$executeRaw`DELETE FROM deal_keys WHERE deal_id ${among(anew)}`;
  // While everything is decided anew, a deal may still hold claims that are yet to be decided.
  await writer.$executeRaw`
    DELETE FROM deals d WHERE id ${among([...smaller].filter((id) => !standing.has(id)))}
       AND NOT EXISTS (SELECT FROM deal_claims c WHERE c.deal_id = d.id)`;
  await insertRows(writer, 'deal_claims', moved);
  await writeDescriptions(writer, now);
  await writeOutlines(writer, now);
  await noteDealChanges(writer, changed);
  return changed.size;
}
