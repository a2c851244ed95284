-- A deal's id follows from its parties and its rank, so that a judgement or a better grouping can change it. Every id that
-- was ever given out stays known by the claim that founded the deal, and leads to the deal which that claim is about now.
-- No foreign key to claims: an article that is read again loses its claims for a moment, and addresses must outlive that.
CREATE TABLE deal_addresses (
  deal_id  text PRIMARY KEY,
  claim_id text NOT NULL
);
INSERT INTO deal_addresses
SELECT DISTINCT ON (d.deal_id) d.deal_id, d.claim_id
  FROM deal_claims d JOIN claims c ON c.id = d.claim_id JOIN article_versions v ON v.id = c.version_id
 ORDER BY d.deal_id, v.known_at, d.claim_id;
