-- One more article reads of the deals it could be about what they show at a glance (lib/ledger/deal-outline.ts), and the claims of those
-- alone that it has to be compared with: the deals of one pair of organizations grow with the ledger, and so did their claims.
-- Everything is decided again, in batches: that fills the table, and a purchase is told by the year in which it closed.
CREATE TABLE deal_outlines (
  deal_id       text PRIMARY KEY REFERENCES deals (id) ON DELETE CASCADE,
  -- What its founder has in common with the founders of others: each of such a line has a rank.
  line          text NOT NULL,
  founder_id    text NOT NULL,
  founded_at    timestamptz(3) NOT NULL,
  last_known_at timestamptz(3) NOT NULL,
  outline       jsonb NOT NULL
);

-- The keys of a deal without a look into the table.
DROP INDEX deal_keys_deal;
CREATE INDEX deal_keys_deal ON deal_keys (deal_id, key);

UPDATE ledger_version SET regroup_all = true, regrouped_at = NULL, regrouped_claim = NULL;
