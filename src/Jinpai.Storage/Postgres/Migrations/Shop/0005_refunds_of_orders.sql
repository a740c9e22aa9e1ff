-- Versions before this one left out refunds that stand in files of orders and of their lines (docs/decisions/0141): none of them wrote to this engine, and nothing lacks any.
ALTER TABLE import_files ADD COLUMN lacks_refunds BIGINT NOT NULL DEFAULT 0;
CREATE OR REPLACE VIEW done_files WITH (security_invoker = true) AS SELECT * FROM import_files WHERE state = 'done';
