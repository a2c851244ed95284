-- Search is told of deals in two parts at once, each deal always in the same one: what a backlog leaves at its end was the work of one session,
-- with the machine's other processors looking on. In each part one tells at a time, so that no two tell the same deal.

CREATE FUNCTION search_part(deal text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN hashtext(deal) & 1;

-- Until the end of the transaction nobody else tells deals of this part. Who tells of both takes the first one first.
CREATE FUNCTION tell_alone(part integer) RETURNS void LANGUAGE sql AS $$ SELECT pg_advisory_xact_lock(4119056, part) $$;

-- As before, but who calls it tells alone already.
CREATE OR REPLACE FUNCTION tell_search_deals(ids text[], since timestamptz[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  most_claims CONSTANT integer := 24;
  claims text[];
BEGIN
  DELETE FROM search_deals s USING unnest(ids, since) AS d (deal_id, since) WHERE s.deal_id = d.deal_id AND s.known_from >= d.since;
  SELECT coalesce(array_agg(c.claim_id), '{}') INTO claims
    FROM unnest(ids, since) AS d (deal_id, since)
    CROSS JOIN LATERAL (SELECT claim_id, known_at FROM deal_claims WHERE deal_id = d.deal_id ORDER BY known_at, claim_id LIMIT most_claims) c
   WHERE c.known_at >= d.since;
  WITH before AS (
    SELECT DISTINCT ON (s.deal_id) s.deal_id, s.known_from, s.document FROM search_deals s WHERE s.deal_id = ANY (ids) ORDER BY s.deal_id, s.known_from DESC),
  grown AS (
    SELECT c.deal_id, c.known_at, c.claim_id, told(w.document) OVER (PARTITION BY c.deal_id ORDER BY c.known_at, c.claim_id) AS document
      FROM claim_documents(claims) w JOIN deal_claims c ON c.claim_id = w.claim_id),
  states AS (
    SELECT DISTINCT ON (g.deal_id, g.known_at) g.deal_id, g.known_at, coalesce(b.document, '') || g.document AS document
      FROM grown g LEFT JOIN before b ON b.deal_id = g.deal_id ORDER BY g.deal_id, g.known_at, g.claim_id DESC),
  closed AS (
    UPDATE search_deals s SET known_until = n.known_at
      FROM before b LEFT JOIN LATERAL (SELECT min(t.known_at) AS known_at FROM states t WHERE t.deal_id = b.deal_id) n ON true
     WHERE s.deal_id = b.deal_id AND s.known_from = b.known_from AND s.known_until IS DISTINCT FROM n.known_at)
  INSERT INTO search_deals
    SELECT deal_id, known_at, lead(known_at) OVER (PARTITION BY deal_id ORDER BY known_at), document FROM states;
END $$;

CREATE OR REPLACE FUNCTION index_search_deals(ids text[]) RETURNS void LANGUAGE sql AS $$
  SELECT tell_alone(0);
  SELECT tell_alone(1);
  SELECT tell_search_deals(ids, array_fill('-infinity'::timestamptz, ARRAY[cardinality(ids)]))
$$;

-- Tells the next deals of this part that are due, at most `most`; returns how many they were.
DROP FUNCTION index_due_deals(integer);
CREATE FUNCTION index_due_deals(part integer, most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  ids text[];
  since_at timestamptz[];
  done integer;
BEGIN
  PERFORM tell_alone(part);
  WITH next AS (SELECT DISTINCT deal_id FROM search_deals_due WHERE search_part(deal_id) = part ORDER BY deal_id LIMIT most),
  -- A deal that a writer is just removing is left to that writer: waiting for it here, while it waits there, would never end.
  there AS (SELECT d.id FROM deals d JOIN next n ON n.deal_id = d.id FOR KEY SHARE OF d SKIP LOCKED),
  taken AS (DELETE FROM search_deals_due s USING there t WHERE s.deal_id = t.id RETURNING s.deal_id, s.since),
  gone AS (DELETE FROM search_deals_due s USING next n
            WHERE s.deal_id = n.deal_id AND NOT EXISTS (SELECT FROM deals d WHERE d.id = n.deal_id) RETURNING s.deal_id),
  due AS (SELECT deal_id, min(since) AS since FROM taken GROUP BY deal_id)
  SELECT coalesce(array_agg(deal_id), '{}'), coalesce(array_agg(since), '{}'), count(*) + (SELECT count(DISTINCT deal_id) FROM gone)
    INTO ids, since_at, done FROM due;
  PERFORM tell_search_deals(ids, since_at);
  RETURN done;
END $$;
