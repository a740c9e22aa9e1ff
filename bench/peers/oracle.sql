-- The replay rules (docs: 02-rules) as plain SQL, written from the specification alone: a second opinion on Jinpai's figures.
-- Input: raw_messages, raw_orders, raw_refunds, raw_agents, own_list, vendor_list, black_list, excluded_flags (all text, as in the files).
-- Settings: variables, durations in milliseconds. Output: facts(scope, agent, day, metric, value) and credits.
-- Instants are milliseconds of UTC; days are numbers of days since 1970-01-01 in the shop's zone; money is fen.

CREATE OR REPLACE MACRO blank(s) AS coalesce(trim(s), '') = '';
CREATE OR REPLACE MACRO instant(s) AS CASE
  WHEN coalesce(s, '') = '' THEN NULL
  WHEN contains(s, 'T') THEN epoch_ms(CAST(s AS TIMESTAMPTZ))
  ELSE epoch_ms(CAST(s AS TIMESTAMP)) - 28800000 END;
CREATE OR REPLACE MACRO fen(s) AS CASE WHEN coalesce(s, '') = '' THEN NULL ELSE CAST(CAST(s AS DECIMAL(18, 2)) * 100 AS BIGINT) END;
CREATE OR REPLACE MACRO yes(s) AS coalesce(s, '') IN ('true', '1');
CREATE OR REPLACE MACRO day_of(t) AS CAST((t + 28800000 - getvariable('day_cut')) // 86400000 AS INTEGER);
CREATE OR REPLACE MACRO day_start(d) AS CAST(d AS BIGINT) * 86400000 - 28800000 + getvariable('day_cut');

-- ---------------------------------------------------------------- orders: snapshots merged (2.2)
CREATE OR REPLACE TABLE order_rows AS
SELECT file, order_id, coalesce(line_id, '') AS line_id, buyer, instant(created_at) AS created, instant(deposit_paid_at) AS deposit_paid,
  instant(paid_at) AS paid, instant(shipped_at) AS shipped, instant(finished_at) AS finished, instant(closed_at) AS closed,
  coalesce(TRY_CAST(quantity AS BIGINT), 1) AS quantity, fen(unit_price) AS price, coalesce(fen(paid_amount), 0) AS paid_fen,
  fen(discount_fee) AS discount, fen(adjust_fee) AS adjust, nullif(trim(coalesce(flag, '')), '') AS flag, nullif(is_presale, '') AS presale,
  fen(deposit_amount) AS deposit, nullif(is_cod, '') AS cod, nullif(is_fake, '') AS fake, concat_ws('|', COLUMNS(* EXCLUDE file)) AS content
FROM raw_orders;

CREATE OR REPLACE TABLE snapshots AS
SELECT order_id, file, row_number() OVER (PARTITION BY order_id ORDER BY latest, filled, content) AS rank FROM (
  SELECT order_id, file,
    max(greatest(created, coalesce(deposit_paid, 0), coalesce(paid, 0), coalesce(shipped, 0), coalesce(finished, 0), coalesce(closed, 0))) AS latest,
    sum((deposit_paid IS NOT NULL)::INT + (paid IS NOT NULL)::INT + (shipped IS NOT NULL)::INT + (finished IS NOT NULL)::INT
      + (closed IS NOT NULL)::INT + (flag IS NOT NULL)::INT) AS filled,
    string_agg(content, chr(10) ORDER BY content) AS content
  FROM order_rows GROUP BY ALL);

CREATE OR REPLACE TABLE order_lines AS
SELECT order_id, line_id, arg_max(quantity, rank) AS quantity, arg_max(price, rank) FILTER (price IS NOT NULL) AS price,
  coalesce(arg_max(discount, rank) FILTER (discount IS NOT NULL), 0) AS discount, coalesce(arg_max(adjust, rank) FILTER (adjust IS NOT NULL), 0) AS adjust,
  max(paid_fen) AS paid_fen
FROM order_rows JOIN snapshots USING (order_id, file) GROUP BY ALL;

CREATE OR REPLACE TABLE order_heads AS
SELECT order_id, arg_max(buyer, rank) AS buyer, arg_max(created, rank) AS created,
  arg_max(deposit_paid, rank) FILTER (deposit_paid IS NOT NULL) AS deposit_paid, arg_max(paid, rank) FILTER (paid IS NOT NULL) AS paid,
  arg_max(shipped, rank) FILTER (shipped IS NOT NULL) AS shipped, arg_max(closed, rank) FILTER (closed IS NOT NULL) AS closed,
  arg_max(flag, rank) FILTER (flag IS NOT NULL) AS flag, yes(arg_max(presale, rank) FILTER (presale IS NOT NULL)) AS presale,
  coalesce(arg_max(deposit, rank) FILTER (deposit IS NOT NULL), 0) AS deposit_fen,
  yes(arg_max(cod, rank) FILTER (cod IS NOT NULL)) AS cod, yes(arg_max(fake, rank) FILTER (fake IS NOT NULL)) AS fake
FROM order_rows JOIN snapshots USING (order_id, file) GROUP BY ALL;

-- ---------------------------------------------------------------- messages: sameness (2.2)
CREATE OR REPLACE TABLE account_keys AS
SELECT account, row_number() OVER (ORDER BY account) AS a FROM (SELECT account FROM raw_messages UNION SELECT account FROM raw_agents);
CREATE OR REPLACE TABLE buyer_keys AS
SELECT buyer, row_number() OVER (ORDER BY buyer) AS k FROM (SELECT buyer FROM raw_messages UNION SELECT buyer FROM order_heads);

CREATE OR REPLACE TABLE lines AS
SELECT file, line, a, k, instant(sent_at) AS t, direction = 'buyer' AS from_buyer, coalesce(message_id, '') AS id,
  coalesce(kind, '') = 'recall' AS is_recall, coalesce(kind, '') NOT IN ('recall', 'transfer', 'system') AS is_said,
  coalesce(kind, '') NOT IN ('recall', 'transfer', 'system')
    AND (coalesce(kind, '') NOT IN ('', 'text') OR NOT has_content OR NOT blank(content)) AS has_text,
  starts_with(coalesce(content, ''), getvariable('mass_prefix')) AND getvariable('mass_prefix') <> '' AS is_mass,
  coalesce(class, '') IN ('', 'human', 'assisted') AND NOT (getvariable('auto_prefix') <> '' AND starts_with(coalesce(content, ''), getvariable('auto_prefix'))) AS by_person,
  CASE WHEN coalesce(message_id, '') = '' THEN hash(content) ELSE 0 END AS content_hash,
  CASE WHEN kind = 'order' THEN coalesce(order_id, '') ELSE '' END AS card,
  CASE WHEN regexp_matches(content, '[0-9]{8}') THEN content END AS numbers
FROM raw_messages JOIN account_keys USING (account) JOIN buyer_keys USING (buyer);

-- With an id: one within account × buyer (a recall row carries the id of another). Without: the largest count that one file holds.
CREATE OR REPLACE TABLE kept AS
SELECT min(rowid) AS r FROM lines WHERE id <> '' GROUP BY a, k, hash(id), is_recall
UNION ALL
SELECT unnest(rows) FROM (
  SELECT list(rowid ORDER BY line) AS rows, file FROM lines WHERE id = '' GROUP BY a, k, t, from_buyer, content_hash, is_recall, file
  QUALIFY row_number() OVER (PARTITION BY a, k, t, from_buyer, content_hash, is_recall ORDER BY count(*) DESC, file) = 1);

-- ---------------------------------------------------------------- buyer links (2.2), timeless
CREATE OR REPLACE TABLE links AS
SELECT DISTINCT k AS one, other FROM (
  SELECT k, card AS order_id FROM lines WHERE card <> ''
  UNION ALL SELECT k, unnest(regexp_extract_all(numbers, '[0-9]+')) FROM lines WHERE numbers IS NOT NULL)
JOIN (SELECT order_id, k AS other FROM order_heads JOIN buyer_keys USING (buyer)) USING (order_id)
WHERE k <> other;

CREATE OR REPLACE TABLE canonical AS
WITH RECURSIVE edges AS (SELECT one, other FROM links UNION SELECT other, one FROM links),
reach(k, y) AS (
  SELECT one, one FROM edges UNION SELECT reach.k, edges.other FROM reach JOIN edges ON reach.y = edges.one)
SELECT k, min(y) AS b FROM reach GROUP BY k;  -- keys are numbered in ordinal order: the smallest number is the smallest key

CREATE OR REPLACE TABLE buyers AS SELECT k, buyer, coalesce(b, k) AS b FROM buyer_keys LEFT JOIN canonical USING (k);

CREATE OR REPLACE TABLE outsiders AS
SELECT b, CASE min(reason) WHEN 1 THEN 'own_account' WHEN 2 THEN 'vendor' ELSE 'blacklist' END AS reason FROM (
  SELECT b, 1 AS reason FROM buyers WHERE buyer IN (SELECT account FROM account_keys) OR buyer IN (SELECT buyer FROM own_list)
  UNION ALL SELECT b, 2 FROM buyers WHERE buyer IN (SELECT buyer FROM vendor_list)
  UNION ALL SELECT b, 3 FROM buyers WHERE buyer IN (SELECT buyer FROM black_list)) GROUP BY b;

-- ---------------------------------------------------------------- the one order of messages (2.2): rowid is the place in it, per buyer
CREATE OR REPLACE TABLE recalls AS SELECT a, k, id, min(t) AS recalled FROM lines WHERE is_recall AND id <> '' GROUP BY ALL;

CREATE OR REPLACE TABLE messages AS
SELECT b, a, t, day_of(t) AS day, from_buyer AND is_said AS asks, NOT from_buyer AND is_said AS says,
  NOT from_buyer AND is_said AND by_person AND NOT is_mass AS replies, is_mass, has_text, recalled
FROM lines JOIN kept ON lines.rowid = kept.r JOIN buyers USING (k) LEFT JOIN recalls USING (a, k, id)
ORDER BY b, t, CASE WHEN id = '' THEN 2 WHEN NOT regexp_full_match(id, '[0-9]+') THEN 1 ELSE 0 END,
  CASE WHEN regexp_full_match(id, '[0-9]+') THEN length(id) ELSE 0 END, id, CASE WHEN id = '' THEN NOT from_buyer ELSE false END,
  CASE WHEN id = '' THEN line ELSE 0 END, a, k;

-- ---------------------------------------------------------------- who holds an account on a day (2.1)
CREATE OR REPLACE TABLE holders AS
SELECT days.a, days.day, coalesce(any_value(agent), any_value(account_keys.account)) AS agent, coalesce(any_value(role) = 'aftersale', false) AS aftersale
FROM (SELECT DISTINCT a, day FROM messages) AS days JOIN account_keys USING (a)
LEFT JOIN raw_agents ON raw_agents.account = account_keys.account
  AND (coalesce(valid_from, '') = '' OR CAST(valid_from AS DATE) <= DATE '1970-01-01' + days.day)
  AND (coalesce(valid_to, '') = '' OR CAST(valid_to AS DATE) >= DATE '1970-01-01' + days.day)
GROUP BY days.a, days.day;

-- ---------------------------------------------------------------- conversations and filters (2.4)
-- `turn` numbers what stands between two effective replies: the buyer's messages and the reply that answers them share it.
CREATE OR REPLACE TABLE turns AS
SELECT a, b, day, turn, min(t) AS first_t, max(t) AS last_t, sum(CASE WHEN gap < getvariable('session_gap') THEN gap ELSE 0 END) AS active,
  min(t) FILTER (asks) AS asked, max(t) FILTER (effective) AS answered,
  count(*) FILTER (asks) AS buyer_lines, count(*) FILTER (says) AS agent_lines, count(*) FILTER (says AND is_mass) AS mass_lines, bool_or(has_text) AS has_text
FROM (
  SELECT a, b, day, t, asks, says, is_mass, has_text, replies AND recalled IS NULL AS effective,
    t - lag(t) OVER place AS gap,
    coalesce(sum((replies AND recalled IS NULL)::INT) OVER (place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::INT AS turn
  FROM messages WINDOW place AS (PARTITION BY a, b, day ORDER BY rowid))
GROUP BY ALL;

CREATE OR REPLACE TABLE conversations AS
SELECT c.*, agent, aftersale, continues,
  CASE
    WHEN outsiders.reason IS NOT NULL THEN outsiders.reason
    WHEN NOT has_text THEN 'empty'
    WHEN NOT (aftersale AND getvariable('filters_skip_aftersale')) AND NOT continues AND buyer_lines = 0 AND agent_lines > 0 AND mass_lines = agent_lines THEN 'mass_message'
    WHEN NOT (aftersale AND getvariable('filters_skip_aftersale')) AND NOT continues AND buyer_lines = 0 THEN 'monologue'
  END AS dropped
FROM (
  SELECT *, coalesce(lag(day) OVER pair = day - 1 AND first_t - lag(last_t) OVER pair < getvariable('session_gap'), false) AS continues
  FROM (
    SELECT a, b, day, min(first_t) AS first_t, max(last_t) AS last_t, sum(active) AS active, min(asked) AS asked, max(turn) AS last_turn,
      sum(buyer_lines) AS buyer_lines, sum(agent_lines) AS agent_lines, sum(mass_lines) AS mass_lines, bool_or(has_text) AS has_text
    FROM turns GROUP BY a, b, day)
  WINDOW pair AS (PARTITION BY a, b ORDER BY day)) AS c
JOIN holders USING (a, day) LEFT JOIN outsiders USING (b);

-- ---------------------------------------------------------------- rounds (2.5); over midnight (2.4)
CREATE OR REPLACE TABLE bridges AS
SELECT today.a, today.b, today.day, first.answered
FROM conversations AS today
JOIN turns AS first ON first.a = today.a AND first.b = today.b AND first.day = today.day AND first.turn = 0
JOIN conversations AS before ON before.a = today.a AND before.b = today.b AND before.day = today.day - 1
JOIN turns AS open ON open.a = today.a AND open.b = today.b AND open.day = before.day AND open.turn = before.last_turn
WHERE today.continues AND open.asked IS NOT NULL AND open.answered IS NULL AND first.answered <= open.asked + getvariable('wait_cap');

CREATE OR REPLACE TABLE rounds AS
SELECT agent, a, b, day, turn, asked, coalesce(turns.answered, later.answered) AS answered,
  -- LEAST would pass over a missing answer and call it the cap.
  CASE WHEN coalesce(turns.answered, later.answered) IS NOT NULL THEN least(coalesce(turns.answered, later.answered) - asked, getvariable('wait_cap')) END AS wait,
  row_number() OVER (PARTITION BY a, b, day ORDER BY turn) AS number
FROM (SELECT turns.* EXCLUDE (first_t, last_t, active, buyer_lines, agent_lines, mass_lines, has_text), agent, last_turn
  FROM turns JOIN conversations AS c USING (a, b, day) WHERE c.dropped IS NULL AND turns.asked IS NOT NULL) AS turns
LEFT JOIN (SELECT a, b, day - 1 AS day, answered FROM bridges) AS later USING (a, b, day)
WHERE NOT (turn = 0 AND EXISTS (SELECT 1 FROM bridges AS used WHERE used.a = turns.a AND used.b = turns.b AND used.day = turns.day));
-- A bridge answers the last turn of its day only; an earlier turn of that day has its own answer, so coalesce never takes the later one for it.

-- ---------------------------------------------------------------- orders as the rules see them (2.6, 2.7)
CREATE OR REPLACE TABLE orders AS
SELECT order_id, b, h.created, h.deposit_paid, h.paid, h.presale, h.cod, h.deposit_fen,
  CASE WHEN h.presale THEN least(h.deposit_paid, h.paid) WHEN h.cod THEN h.created ELSE h.paid END AS decided,
  CASE WHEN h.cod AND getvariable('cod_shipped_is_paid') THEN coalesce(h.shipped, h.paid) ELSE h.paid END AS settled,
  least(coalesce(h.closed, h.created + getvariable('close_days')), h.created + getvariable('close_days')) AS waits_until,
  h.fake OR coalesce(h.flag IN (SELECT flag FROM excluded_flags), false) OR coalesce(outsiders.reason = 'own_account', false) AS excluded,
  l.items, l.paid_fen, l.ordered_fen
FROM order_heads AS h JOIN buyers USING (buyer) LEFT JOIN outsiders USING (b)
JOIN (SELECT order_id, sum(quantity)::BIGINT AS items, sum(paid_fen)::BIGINT AS paid_fen,
    sum(CASE WHEN price IS NULL THEN paid_fen ELSE quantity * price - discount + adjust END)::BIGINT AS ordered_fen
  FROM order_lines GROUP BY order_id) AS l USING (order_id);

CREATE OR REPLACE MACRO paid_by(presale, paid, deposit_paid, settled, paid_fen, deposit_fen, t) AS
  CASE WHEN settled < t THEN paid_fen WHEN presale AND deposit_paid < t THEN deposit_fen ELSE 0 END;

-- ---------------------------------------------------------------- credit (2.7)
CREATE OR REPLACE TABLE order_events AS
SELECT order_id, b, 'creation' AS event, created AS t FROM orders WHERE NOT excluded
UNION ALL SELECT order_id, b, 'payment', settled FROM orders WHERE NOT excluded AND settled IS NOT NULL;

-- The buyer's last words to each account: a reply m counts if they are not older than m − look-back.
CREATE OR REPLACE TABLE last_words AS
SELECT order_id, event, e.b, e.t, m.a, max(m.t) AS asked
FROM order_events AS e JOIN messages AS m ON m.b = e.b AND m.asks AND m.t <= e.t AND m.t >= e.t - 2 * getvariable('lookback')
WHERE e.b NOT IN (SELECT b FROM outsiders) GROUP BY ALL;

CREATE OR REPLACE TABLE candidates AS
SELECT w.order_id, w.event, w.t, w.a, m.t AS replied, m.rowid AS place, agent, aftersale
FROM last_words AS w JOIN messages AS m ON m.b = w.b AND m.a = w.a AND m.replies AND m.t <= w.t AND m.t >= w.t - getvariable('lookback')
  AND w.asked >= m.t - getvariable('lookback') AND (m.recalled IS NULL OR m.recalled > w.t)
JOIN holders AS h ON h.a = m.a AND h.day = m.day
WHERE getvariable('aftersale_credit') <> 'never' OR NOT aftersale;

CREATE OR REPLACE TABLE credits AS
SELECT e.order_id, e.event, e.t, c.a, c.replied, c.agent FROM order_events AS e LEFT JOIN (
  SELECT order_id, event, arg_max({ 'a': a, 'replied': replied, 'agent': agent },
    { 'own': getvariable('aftersale_credit') = 'equal' OR NOT aftersale, 'place': place }) AS won
  FROM candidates GROUP BY order_id, event) AS w ON w.order_id = e.order_id AND w.event = e.event
CROSS JOIN LATERAL (SELECT won.a AS a, won.replied AS replied, won.agent AS agent) AS c;

CREATE OR REPLACE TABLE deals AS
SELECT o.*, c.agent AS creator, p.agent AS payer
FROM orders AS o JOIN credits AS c ON c.order_id = o.order_id AND c.event = 'creation'
LEFT JOIN credits AS p ON p.order_id = o.order_id AND p.event = 'payment';

-- ---------------------------------------------------------------- enquiries (2.6)
CREATE OR REPLACE TABLE assessed AS
SELECT c.a, c.b, c.day, c.agent, c.asked, c.continues,
  coalesce(bool_or(o.decided BETWEEN c.asked - getvariable('aftersale_span') AND c.asked), false) AS after_sale,
  coalesce(bool_or(o.created < c.asked AND (o.decided IS NULL OR o.decided >= c.asked) AND c.asked <= o.waits_until), false) AS waiting,
  any_value(c.aftersale) AS aftersale_account,
  coalesce(bool_or(o.created >= c.asked AND o.created < day_start(c.day + getvariable('enquiry_days')) AND o.creator = c.agent
    AND (o.decided IS NULL OR o.decided > c.asked)), false) AS buys
FROM conversations AS c LEFT JOIN deals AS o USING (b)
WHERE c.dropped IS NULL AND c.asked IS NOT NULL GROUP BY c.a, c.b, c.day, c.agent, c.asked, c.continues;

CREATE OR REPLACE TABLE enquiries AS
WITH RECURSIVE base AS (
  SELECT *, after_sale OR waiting OR aftersale_account AS barred FROM assessed),
chained AS (
  SELECT base.* FROM base WHERE continues OR EXISTS (SELECT 1 FROM base AS n WHERE n.continues AND n.a = base.a AND n.b = base.b AND n.day = base.day + 1)),
walk(a, b, day, enquiry) AS (
  SELECT a, b, day, NOT barred OR buys FROM chained AS c
  WHERE NOT continues OR NOT EXISTS (SELECT 1 FROM chained AS p WHERE p.a = c.a AND p.b = c.b AND p.day = c.day - 1)
  UNION ALL
  SELECT c.a, c.b, c.day, (NOT c.barred OR c.buys) AND NOT walk.enquiry
  FROM walk JOIN chained AS c ON c.a = walk.a AND c.b = walk.b AND c.day = walk.day + 1 AND c.continues)
SELECT base.a, base.b, base.day, base.agent, base.asked, base.barred AS by_exception
FROM base LEFT JOIN walk USING (a, b, day) WHERE coalesce(walk.enquiry, NOT base.barred OR base.buys);

-- ---------------------------------------------------------------- cohorts (2.6); scope 'shop' has one cohort per buyer and day
CREATE OR REPLACE TABLE cohorts AS
SELECT *, day_start(day + getvariable('enquiry_days')) AS window_end FROM (
  SELECT 'agent' AS scope, agent, b, day, min(asked) AS asked, bool_and(by_exception) AS by_exception FROM enquiries GROUP BY agent, b, day
  UNION ALL SELECT 'shop', NULL, b, day, min(asked), bool_and(by_exception) FROM enquiries GROUP BY b, day);

CREATE OR REPLACE TABLE cohort_orders AS
SELECT c.scope, c.agent, c.b, c.day, o.order_id, o.items, o.ordered_fen, o.created < day_start(c.day + 1) AS same_day,
  coalesce(o.decided < day_start(c.day + 2), false) AS next_day, coalesce(o.decided < c.window_end + getvariable('close_days'), false) AS in_time,
  paid_by(o.presale, o.paid, o.deposit_paid, o.settled, o.paid_fen, o.deposit_fen, greatest(c.window_end, day_start(c.day + 2))) AS next_day_fen,
  paid_by(o.presale, o.paid, o.deposit_paid, o.settled, o.paid_fen, o.deposit_fen, c.window_end + getvariable('close_days')) AS in_time_fen,
  c.day = max(c.day) OVER (PARTITION BY c.scope, c.agent, o.order_id) AS is_last
FROM cohorts AS c JOIN deals AS o ON o.b = c.b AND o.created >= c.asked AND o.created < c.window_end AND (c.scope = 'shop' OR o.creator = c.agent);

CREATE OR REPLACE TABLE outcomes AS
SELECT c.scope, c.agent, c.b, c.day, c.by_exception, bool_or(mine.order_id IS NOT NULL) AS ordered, coalesce(bool_or(mine.same_day), false) AS same_day,
  coalesce(bool_or(mine.next_day), false) AS next_day, coalesce(bool_or(mine.in_time), false) AS paid
FROM cohorts AS c LEFT JOIN cohort_orders AS mine ON mine.scope = c.scope AND mine.b = c.b AND mine.day = c.day AND mine.agent IS NOT DISTINCT FROM c.agent
GROUP BY ALL;

CREATE OR REPLACE TABLE losses AS
SELECT c.scope, c.agent, c.b, c.day, CASE
    WHEN count(o.order_id) = 0 THEN 'lost_enquiries_to_shop'
    WHEN count(o.creator) > 0 THEN 'lost_enquiries_to_colleague'
    ELSE 'lost_enquiries_bought_silently' END AS part
FROM cohorts AS c JOIN outcomes AS r ON r.scope = c.scope AND r.b = c.b AND r.day = c.day AND r.agent IS NOT DISTINCT FROM c.agent AND NOT r.ordered
LEFT JOIN deals AS o ON o.b = c.b AND o.created >= c.asked AND o.created < c.window_end
GROUP BY c.scope, c.agent, c.b, c.day;

-- ---------------------------------------------------------------- sales under the three judge rules (2.7), refunds
CREATE OR REPLACE TABLE sales AS
SELECT order_id, b, 'creation' AS judge, creator AS agent, items, paid_fen,
  CASE WHEN day_of(settled) <= day_of(created) + getvariable('close_days') // 86400000 THEN day_of(created) ELSE day_of(settled) END AS day
FROM deals WHERE settled IS NOT NULL
UNION ALL SELECT order_id, b, 'payment', payer, items, paid_fen, day_of(settled) FROM deals WHERE settled IS NOT NULL
UNION ALL SELECT order_id, b, 'creation_first', coalesce(creator, payer), items, paid_fen, day_of(settled) FROM deals WHERE settled IS NOT NULL;

CREATE OR REPLACE TABLE refunds AS
SELECT refund_id, order_id, instant(completed) AS completed, fen(amount) AS fen FROM (
  SELECT refund_id, arg_max(order_id, latest) AS order_id, arg_max(completed_at, latest) FILTER (coalesce(completed_at, '') <> '') AS completed,
    arg_max(amount, latest) AS amount, arg_max(type, latest) AS type, arg_max(status, latest) AS status
  FROM (SELECT *, greatest(instant(applied_at), coalesce(instant(completed_at), 0)) AS latest FROM raw_refunds) GROUP BY refund_id)
WHERE status = 'success' AND coalesce(type, '') NOT IN ('exchange', 'reship', 'repair');

CREATE OR REPLACE TABLE refunded AS
SELECT judge, agent, s.b, s.day AS sale_day, day_of(completed) AS refund_day, order_id, fen FROM refunds JOIN sales AS s USING (order_id) WHERE completed IS NOT NULL;

-- ---------------------------------------------------------------- the answer
CREATE OR REPLACE TABLE facts (scope VARCHAR, agent VARCHAR, day INTEGER, metric VARCHAR, value BIGINT);

INSERT INTO facts
WITH per_reception AS (
  SELECT c.agent, c.a, c.b, c.day, c.active, count(r.asked) AS rounds, count(r.wait) AS answered, coalesce(sum(r.wait), 0) AS waits,
    count(*) FILTER (r.wait > getvariable('slow_wait')) AS slow_rounds, max(r.wait) FILTER (r.number = 1) AS first_wait
  FROM conversations AS c LEFT JOIN rounds AS r ON r.a = c.a AND r.b = c.b AND r.day = c.day
  WHERE c.dropped IS NULL GROUP BY ALL),
per_day AS (
  SELECT agent, day, count(*) AS received, sum(rounds) AS rounds, sum(answered) AS average_response_count, sum(waits) AS average_response_sum,
    count(first_wait) AS first_response_count, coalesce(sum(first_wait), 0) AS first_response_sum, sum(rounds - answered) AS unanswered_rounds,
    count(*) FILTER (rounds > 0 AND answered = 0) AS unanswered, count(*) FILTER (slow_rounds >= getvariable('slow_times')) AS slow,
    count(*) FILTER (active > getvariable('long_time')) AS long, sum(active) AS reception_time
  FROM per_reception GROUP BY agent, day)
SELECT 'agent', agent, day, metric, value FROM (
  UNPIVOT (SELECT agent, day, COLUMNS(* EXCLUDE (agent, day))::BIGINT FROM per_day) ON COLUMNS(* EXCLUDE (agent, day)) INTO NAME metric VALUE value)
UNION ALL SELECT 'agent', agent, day, 'consulted', count(*) FROM conversations GROUP BY agent, day
UNION ALL SELECT 'agent', agent, day, 'filtered', count(*) FROM conversations WHERE dropped IS NOT NULL GROUP BY agent, day
UNION ALL SELECT 'agent', agent, day, 'filtered_' || dropped, count(*) FROM conversations WHERE dropped IS NOT NULL GROUP BY agent, day, dropped;

-- So far every figure of the shop is the sum over its agents.
INSERT INTO facts SELECT 'shop', NULL, day, metric, sum(value) FROM facts GROUP BY day, metric;

INSERT INTO facts
SELECT scope, agent, day, metric, value FROM (
  UNPIVOT (SELECT scope, agent, day, count(*) AS enquirers, count(*) FILTER (by_exception) AS enquirers_by_exception, count(*) FILTER (ordered) AS ordered,
      count(*) FILTER (same_day) AS ordered_same_day, count(*) FILTER (next_day) AS paid_next_day, count(*) FILTER (paid) AS paid,
      count(*) FILTER (NOT ordered) AS lost_enquiries, count(*) FILTER (ordered AND NOT paid) AS lost_payments
    FROM outcomes GROUP BY scope, agent, day) ON COLUMNS(* EXCLUDE (scope, agent, day)) INTO NAME metric VALUE value)
UNION ALL SELECT scope, agent, day, part, count(*) FROM losses GROUP BY ALL
UNION ALL SELECT scope, agent, day, metric, value FROM (
  UNPIVOT (SELECT scope, agent, day,
      count(*) AS ordered_orders, sum(items)::BIGINT AS ordered_items, sum(ordered_fen)::BIGINT AS ordered_amount,
      count(*) FILTER (same_day) AS ordered_same_day_orders, (coalesce(sum(items) FILTER (same_day), 0))::BIGINT AS ordered_same_day_items,
      (coalesce(sum(ordered_fen) FILTER (same_day), 0))::BIGINT AS ordered_same_day_amount,
      count(*) FILTER (next_day) AS paid_next_day_orders, (coalesce(sum(items) FILTER (next_day), 0))::BIGINT AS paid_next_day_items,
      (coalesce(sum(next_day_fen) FILTER (next_day), 0))::BIGINT AS paid_next_day_amount,
      count(*) FILTER (in_time) AS paid_orders, (coalesce(sum(items) FILTER (in_time), 0))::BIGINT AS paid_items,
      (coalesce(sum(in_time_fen) FILTER (in_time), 0))::BIGINT AS paid_amount
    FROM cohort_orders WHERE is_last GROUP BY scope, agent, day) ON COLUMNS(* EXCLUDE (scope, agent, day)) INTO NAME metric VALUE value);

INSERT INTO facts
WITH sold AS (
  SELECT * FROM (SELECT 'agent' AS scope, * FROM sales UNION ALL SELECT 'shop', * REPLACE (CASE WHEN agent IS NOT NULL THEN '*' END AS agent) FROM sales) WHERE agent IS NOT NULL),
back AS (
  SELECT * FROM (SELECT 'agent' AS scope, * FROM refunded UNION ALL SELECT 'shop', * REPLACE (CASE WHEN agent IS NOT NULL THEN '*' END AS agent) FROM refunded) WHERE agent IS NOT NULL),
parts AS (
  SELECT scope, agent, day, judge, 'sales' AS metric, sum(paid_fen)::BIGINT AS value FROM sold GROUP BY ALL
  UNION ALL SELECT scope, agent, day, judge, 'sold_buyers', count(DISTINCT b) FROM sold GROUP BY ALL
  UNION ALL SELECT scope, agent, day, judge, 'sold_orders', count(*) FROM sold GROUP BY ALL
  UNION ALL SELECT scope, agent, day, judge, 'sold_items', sum(items)::BIGINT FROM sold GROUP BY ALL
  UNION ALL SELECT scope, agent, refund_day, judge, 'refunds_completed_amount', sum(fen)::BIGINT FROM back GROUP BY ALL
  UNION ALL SELECT scope, agent, refund_day, judge, 'refunds_completed_orders', count(DISTINCT order_id) FROM back GROUP BY ALL
  UNION ALL SELECT scope, agent, sale_day, judge, 'refunds_cohort_amount', sum(fen)::BIGINT FROM back GROUP BY ALL),
nets AS (
  SELECT scope, agent, day, judge, 'net_sales' AS metric, sum(CASE WHEN metric = 'sales' THEN value ELSE -value END)::BIGINT AS value
  FROM parts WHERE metric IN ('sales', 'refunds_completed_amount') GROUP BY scope, agent, day, judge
  UNION ALL SELECT scope, agent, day, judge, 'net_sales_cohort', sum(CASE WHEN metric = 'sales' THEN value ELSE -value END)::BIGINT
  FROM parts WHERE metric IN ('sales', 'refunds_cohort_amount') GROUP BY scope, agent, day, judge),
silent AS (
  SELECT 'shop' AS scope, '*' AS agent, day, judge, 'silent_sales' AS metric, sum(paid_fen)::BIGINT AS value FROM sales WHERE agent IS NULL GROUP BY ALL
  UNION ALL SELECT 'shop', '*', day, judge, 'silent_orders', count(*) FROM sales WHERE agent IS NULL GROUP BY ALL
  UNION ALL SELECT 'shop', '*', refund_day, judge, 'silent_refunds_completed_amount', sum(fen)::BIGINT FROM refunded WHERE agent IS NULL GROUP BY ALL)
SELECT scope, agent, day, metric || '@' || judge, value FROM (SELECT * FROM parts UNION ALL SELECT * FROM nets UNION ALL SELECT * FROM silent);

INSERT INTO facts
WITH seen AS (
  SELECT creator AS agent, CASE WHEN payer = creator THEN 'bucket_a' ELSE 'bucket_b' END AS bucket, day_of(settled) AS day, paid_fen FROM deals WHERE settled IS NOT NULL AND creator IS NOT NULL
  UNION ALL SELECT payer, CASE WHEN creator IS NULL THEN 'bucket_d' ELSE 'bucket_c' END, day_of(settled), paid_fen
  FROM deals WHERE settled IS NOT NULL AND payer IS NOT NULL AND creator IS DISTINCT FROM payer)
SELECT 'agent', agent, day, bucket || '_orders', count(*) FROM seen GROUP BY agent, day, bucket
UNION ALL SELECT 'agent', agent, day, bucket || '_amount', sum(paid_fen) FROM seen GROUP BY agent, day, bucket;
