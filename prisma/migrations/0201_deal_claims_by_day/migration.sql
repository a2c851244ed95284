-- What was known of any deal since a moment: grouping asks it before it looks at all deals that a new article could touch.
CREATE INDEX deal_claims_known ON deal_claims (known_at);
