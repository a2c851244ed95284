-- Rows may be written in any order inside a transaction: a copy of the ledger meets a reprint before its source.
ALTER TABLE articles ALTER CONSTRAINT articles_reprint_of_fkey DEFERRABLE INITIALLY DEFERRED;
