// SQL fragments that put rows into wire form, so that every read parses with the same schemas as the browser does.
// Decimals lose trailing zeros and stay text; dates are ISO; an absent figure is JSON null.
import { Prisma } from './database.ts';

/** An instant column as an ISO string in UTC. */
export const instant = (column: string) =>
  Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** Two date columns `<prefix>_from` and `<prefix>_until` as an ApproximateDate or null. */
export const dateSpan = (prefix: string) =>
  Prisma.raw(
    `CASE WHEN ${prefix}_from IS NOT NULL THEN jsonb_build_object('from', ${prefix}_from, 'until', ${prefix}_until) END`,
  );

const decimal = (column: string) => `trim_scale(${column})::text`;

/** The fields of a claim `c` that the domain and the screens share. */
export const claimFields = Prisma.raw(`
  'type', c.type, 'status', c.status, 'mark', c.mark, 'name', c.name, 'confidence', round(c.confidence::numeric, 3),
  'amount', CASE WHEN c.amount_bound IS NOT NULL THEN jsonb_build_object(
    'value', ${decimal('c.amount_value')}, 'high', ${decimal('c.amount_high')}, 'currency', c.amount_currency,
    'bound', c.amount_bound, 'basis', c.amount_basis, 'period', c.amount_period, 'termMonths', c.amount_term_months) END,
  'stake', ${decimal('c.stake')},
  'capacity', coalesce((SELECT jsonb_agg(jsonb_build_object('value', ${decimal('q.value')}, 'unit', q.unit, 'bound', q.bound) ORDER BY q.ordinal)
    FROM claim_capacities q WHERE q.claim_id = c.id), '[]'),
  'exclusivity', CASE WHEN c.exclusivity_kind IS NOT NULL THEN jsonb_build_object(
    'kind', c.exclusivity_kind, 'scope', c.exclusivity_scope, 'state', c.exclusivity_state) END,
  'place', c.place,
  'dates', jsonb_build_object(
    'talks', ${dateSpan('c.talks').sql}, 'agreed', ${dateSpan('c.agreed').sql},
    'effective', ${dateSpan('c.effective').sql}, 'ended', ${dateSpan('c.ended').sql})`);
