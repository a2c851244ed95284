-- A deal's documents were written anew with each claim that it gained: with every report on a deal the next one cost more, under the
-- writers' lock. Claims that came after all others are what a worker nearly always brings, and only add to what stands.

-- The states of one deal from `first_at` on. `told`, `states` and `since` are what stands before; `stored`, whether that is written.
CREATE FUNCTION write_search_states(deal text, told tsvector, states integer, since timestamptz, first_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  most_states CONSTANT integer := 24;
  stored boolean := since IS NOT NULL;
  one record;
BEGIN
  FOR one IN SELECT d.claim_id, d.known_at FROM deal_claims d WHERE d.deal_id = deal AND d.known_at >= first_at ORDER BY d.known_at, d.claim_id LOOP
    EXIT WHEN states >= most_states;
    IF since <> one.known_at THEN
      IF stored THEN
        UPDATE search_deals SET known_until = one.known_at WHERE deal_id = deal AND known_from = since;
      ELSE
        INSERT INTO search_deals VALUES (deal, since, one.known_at, told);
      END IF;
    END IF;
    stored := false;
    told := told || claim_document(one.claim_id);
    since := one.known_at;
    states := states + 1;
  END LOOP;
  IF since IS NOT NULL AND NOT stored THEN
    INSERT INTO search_deals VALUES (deal, since, NULL, told);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION index_search_deals(ids text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search_deals WHERE deal_id = ANY (ids);
  PERFORM write_search_states(id, ''::tsvector, 0, NULL, '-infinity') FROM unnest(ids) id;
END $$;

CREATE FUNCTION index_added_deal_claims() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  later text[];
BEGIN
  WITH added AS (SELECT deal_id, min(known_at) AS first_at, count(*) AS claims FROM changed GROUP BY deal_id),
  deals AS (
    SELECT a.deal_id, a.first_at, s.document, s.known_from, (SELECT count(*) FROM deal_claims d WHERE d.deal_id = a.deal_id) - a.claims AS before
      FROM added a JOIN search_deals s ON s.deal_id = a.deal_id AND s.known_until IS NULL
     WHERE s.known_from < a.first_at
       -- What stands tells of claims that are still there: a deal that lost them all is told anew.
       AND EXISTS (SELECT FROM deal_claims d WHERE d.deal_id = a.deal_id AND d.known_at < a.first_at)
       AND NOT EXISTS (
       SELECT FROM deal_claims d WHERE d.deal_id = a.deal_id AND d.known_at >= a.first_at AND NOT EXISTS (SELECT FROM changed c WHERE c.claim_id = d.claim_id))),
  written AS (SELECT deal_id, write_search_states(deal_id, document, before::integer, known_from, first_at) FROM deals)
  SELECT coalesce(array_agg(deal_id), '{}') INTO later FROM written;
  PERFORM index_search_deals(ARRAY(SELECT DISTINCT deal_id FROM changed WHERE deal_id <> ALL (later)));
  RETURN NULL;
END $$;
DROP TRIGGER search_added ON deal_claims;
CREATE TRIGGER search_added AFTER INSERT ON deal_claims REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION index_added_deal_claims();
