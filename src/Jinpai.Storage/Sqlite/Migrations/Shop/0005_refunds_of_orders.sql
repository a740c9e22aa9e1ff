-- Versions before this one left out refunds that stand in files of orders and of their lines (docs/decisions/0141): such a file is read again when asked.
-- 1: it is known that there are some, 2: there may be.
ALTER TABLE import_files ADD COLUMN lacks_refunds INTEGER NOT NULL DEFAULT 0;
UPDATE import_files SET lacks_refunds = CASE WHEN issues LIKE '%order_export_refunds%' THEN 1 ELSE 2 END
WHERE issues LIKE '%order_export_refunds%' OR format = 'taobao.lines';
