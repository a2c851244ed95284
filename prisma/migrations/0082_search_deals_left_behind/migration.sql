-- A deal that had lost all of its claims can still have documents (a TRUNCATE fires no trigger); new claims then found them and met their
-- own key. Only what other claims of the deal said is added to; everything else is written anew.
CREATE OR REPLACE FUNCTION index_added_deal_claims() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  later text[];
BEGIN
  WITH added AS (SELECT deal_id, min(known_at) AS first_at, count(*) AS claims FROM changed GROUP BY deal_id),
  deals AS (
    SELECT a.deal_id, a.first_at, s.document, s.known_from, (SELECT count(*) FROM deal_claims d WHERE d.deal_id = a.deal_id) - a.claims AS before
      FROM added a JOIN search_deals s ON s.deal_id = a.deal_id AND s.known_until IS NULL
     WHERE NOT EXISTS (
       SELECT FROM deal_claims d WHERE d.deal_id = a.deal_id AND d.known_at >= a.first_at AND NOT EXISTS (SELECT FROM changed c WHERE c.claim_id = d.claim_id))),
  written AS (SELECT deal_id, write_search_states(deal_id, document, before::integer, known_from, first_at) FROM deals WHERE before > 0 AND known_from < first_at)
  SELECT coalesce(array_agg(deal_id), '{}') INTO later FROM written;
  PERFORM index_search_deals(ARRAY(SELECT DISTINCT deal_id FROM changed WHERE deal_id <> ALL (later)));
  RETURN NULL;
END $$;
