-- Writers took turns for all that they wrote. Most of it, the texts of new articles and what was read in them, concerns nobody else: it
-- is written before the turn, and what it refers to comes with it.
ALTER TABLE article_versions ALTER CONSTRAINT article_versions_article_id_fkey DEFERRABLE;
ALTER TABLE article_versions ALTER CONSTRAINT article_versions_raw_hash_fkey DEFERRABLE;
ALTER TABLE mentions ALTER CONSTRAINT mentions_organization_id_fkey DEFERRABLE;
