using Jinpai.Storage.Schema;
using Npgsql;

namespace Jinpai.Storage.Postgres;

/// <summary>
/// What the planner believes of tables that nobody has filled yet. Of a table without statistics it takes every condition for a choice of one in two hundred, the organisation and the shop too, so that all indexes look alike:
/// the first import of a shop ran a hundred times as long. So rows as a shop has them are looked at once and taken out again; what is learnt of them stands until the server learns from real ones.
/// </summary>
internal sealed class FirstStatistics(PostgresPlace place, NpgsqlConnection connection)
{
    /// <summary>For tables of shops that have none. Without the fence, in a transaction.</summary>
    public void Give()
    {
        foreach (var table in Tables.OfShop)
        {
            connection.Execute($"""
                DO $do$ DECLARE columns text; samples text; BEGIN
                    IF to_regclass('{place.Schema}.{table}') IS NULL OR EXISTS (SELECT 1 FROM pg_stats WHERE schemaname = '{place.Schema}' AND tablename = '{table}') THEN
                        RETURN;
                    END IF;
                    IF EXISTS (SELECT 1 FROM {place.Schema}.{table}) THEN
                        ANALYZE {place.Schema}.{table};
                        RETURN;
                    END IF;
                    SELECT string_agg(quote_ident(attname), ', '), string_agg({Sample}, ', ') INTO columns, samples
                    FROM pg_attribute WHERE attrelid = '{place.Schema}.{table}'::regclass AND attnum > 0 AND NOT attisdropped;
                    EXECUTE 'INSERT INTO {place.Schema}.{table} (' || columns || ') SELECT ' || samples || ' FROM generate_series(1, 2000) AS g ON CONFLICT DO NOTHING';
                    ANALYZE {place.Schema}.{table};
                    TRUNCATE {place.Schema}.{table};
                END $do$
                """);
        }
    }

    /// <summary>An expression in <c>g</c>, the number of a row, for a column: numbers of rows, keys and texts are many, the rest are few.</summary>
    private const string Sample = """
        '(' || CASE
            WHEN attname = 'org_id' THEN '1'
            WHEN attname = 'shop_id' THEN '1 + g % 4'
            WHEN attname IN ('file_id', 'import_id') THEN '1 + g / 20'
            WHEN attname = 'bucket' THEN 'g % 64'
            WHEN attname = 'state' THEN '''done'''
            WHEN attname IN ('day', 'created_day', 'sale_day') THEN '739000 + g % 365'
            WHEN attname = 'died' THEN '9000000000000000000'
            WHEN attname IN ('born', 'rules', 'kinds', 'marks_rules', 'has_data', 'excluded', 'current', 'floor', 'garbage', 'lacks_refunds', 'is_complete') THEN '''1'''
            WHEN attname = 'kind' THEN 'g % 4 + 1'
            WHEN attname IN ('agent', 'owner', 'account', 'creation_agent', 'payment_agent', 'sale_agent') THEN '''a'' || g % 30'
            WHEN attname IN ('buyer', 'chat_key', 'order_key') THEN '''b'' || g / 3'
            WHEN atttypid = 'bytea'::regtype THEN 'decode(repeat(''00'', 60), ''hex'')'
            WHEN atttypid = 'text'::regtype THEN '''t'' || g'
            ELSE 'g'
        END || ')::' || format_type(atttypid, NULL)
        """;
}
