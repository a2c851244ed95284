-- The next claims in the order in which they became known, for grouping everything anew: without it each batch sorted all that was left.
CREATE INDEX article_versions_known ON article_versions (known_at);
