-- What a reader may see is a view. Each looks with the rights of who asks: the fence between organisations stands in views too.
-- filed_…: rows with the state and the import of their file. done_…: rows that count.
CREATE VIEW done_files WITH (security_invoker = true) AS SELECT * FROM import_files WHERE state = 'done';
CREATE VIEW filed_segments WITH (security_invoker = true) AS SELECT t.*, f.import_id, f.state FROM segments t JOIN import_files f ON f.org_id = t.org_id AND f.shop_id = t.shop_id AND f.id = t.file_id;
CREATE VIEW filed_mentions WITH (security_invoker = true) AS SELECT t.*, f.import_id, f.state FROM order_mentions t JOIN import_files f ON f.org_id = t.org_id AND f.shop_id = t.shop_id AND f.id = t.file_id;
CREATE VIEW filed_orders WITH (security_invoker = true) AS SELECT t.*, f.import_id, f.state FROM orders t JOIN import_files f ON f.org_id = t.org_id AND f.shop_id = t.shop_id AND f.id = t.file_id;
CREATE VIEW filed_refunds WITH (security_invoker = true) AS SELECT t.*, f.import_id, f.state FROM refunds t JOIN import_files f ON f.org_id = t.org_id AND f.shop_id = t.shop_id AND f.id = t.file_id;
CREATE VIEW filed_records WITH (security_invoker = true) AS SELECT t.*, f.import_id, f.state FROM records t JOIN import_files f ON f.org_id = t.org_id AND f.shop_id = t.shop_id AND f.id = t.file_id;
CREATE VIEW done_segments WITH (security_invoker = true) AS SELECT * FROM filed_segments WHERE state = 'done';
CREATE VIEW done_accounts WITH (security_invoker = true) AS SELECT t.* FROM file_accounts t JOIN import_files f ON f.org_id = t.org_id AND f.shop_id = t.shop_id AND f.id = t.file_id WHERE f.state = 'done';
CREATE VIEW done_orders WITH (security_invoker = true) AS SELECT * FROM filed_orders WHERE state = 'done';
CREATE VIEW done_conflicts WITH (security_invoker = true) AS SELECT t.* FROM order_conflicts t JOIN import_files f ON f.org_id = t.org_id AND f.shop_id = t.shop_id AND f.id = t.file_id WHERE f.state = 'done';
CREATE VIEW done_refunds WITH (security_invoker = true) AS SELECT * FROM filed_refunds WHERE state = 'done';
CREATE VIEW done_records WITH (security_invoker = true) AS SELECT * FROM filed_records WHERE state = 'done';
