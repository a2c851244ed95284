-- A deal's words carry what its parties are called and what they are. Where a later text corrects the name or the kind of a firm that is in no
-- list, or the registry learns of one, its deals are now told again; they kept what was read first, so that search depended on who wrote first.

-- Noting takes no lock: a reference to the deal would wait for whoever is just removing it, who may wait for the one that tells.
ALTER TABLE search_deals_due DROP CONSTRAINT search_deals_due_deal_id_fkey;

-- By id and through indexes: it runs in the writers' turn, and the planner knows nothing of how few rows have changed.
CREATE FUNCTION note_renamed_to_tell() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids CONSTANT text[] := ARRAY(SELECT n.id FROM after n JOIN before o ON o.id = n.id
                                WHERE (n.name, n.kind, n.country) IS DISTINCT FROM (o.name, o.kind, o.country));
BEGIN
  IF ids <> '{}' THEN
    INSERT INTO search_deals_due
      SELECT DISTINCT c.deal_id, '-infinity'::timestamptz
        FROM mentions m JOIN claim_parties p ON p.mention_id = m.id JOIN deal_claims c ON c.claim_id = p.claim_id
       WHERE m.organization_id = ANY (ids);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER search_renamed AFTER UPDATE ON organizations REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION note_renamed_to_tell();

-- As before; what is due of a deal that is gone goes with it.
CREATE OR REPLACE FUNCTION index_due_deals(most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  ids text[];
  since_at timestamptz[];
  done integer;
BEGIN
  PERFORM pg_advisory_xact_lock(4119053);
  WITH next AS (SELECT DISTINCT deal_id FROM search_deals_due ORDER BY deal_id LIMIT most),
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

-- What was told with an old name is told once more.
INSERT INTO search_deals_due
  SELECT DISTINCT c.deal_id, '-infinity'::timestamptz
    FROM organizations o JOIN mentions m ON m.organization_id = o.id JOIN claim_parties p ON p.mention_id = m.id JOIN deal_claims c ON c.claim_id = p.claim_id
   WHERE NOT o.listed;
