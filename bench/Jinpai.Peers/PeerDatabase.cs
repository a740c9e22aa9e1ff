using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace Jinpai.Peers;

/// <summary>The replay rules as plain SQL in DuckDB (bench/peers/oracle.sql): loads the neutral CSV files of a shop, runs the script and reads its answer. It shares no code with the product.</summary>
public sealed partial class PeerDatabase : IDisposable
{
    private const long Second = 1000;
    private const long Day = 86_400 * Second;
    private readonly DuckDBConnection _connection;

    /// <param name="path">A database file; null: in memory.</param>
    /// <param name="settings">Of DuckDB, such as threads and memory_limit.</param>
    public PeerDatabase(string? path = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var text = new DbConnectionStringBuilder { ["DataSource"] = path ?? ":memory:" };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>(StringComparer.Ordinal) { ["threads"] = "2" })
        {
            text[name] = value;
        }

        _connection = new DuckDBConnection(text.ConnectionString);
        _connection.Open();
    }

    [GeneratedRegex(@"^\s*--.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex CommentLine { get; }

    [GeneratedRegex(@" --[^\n']*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex CommentAtEnd { get; }

    [GeneratedRegex(@";\s*\n", RegexOptions.CultureInvariant)]
    private static partial Regex StatementEnd { get; }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks { get; }

    /// <summary>The answer for a folder of neutral files: every <c>messages*.csv</c>, <c>orders*.csv</c>, <c>refunds*.csv</c>, <c>agents*.csv</c> in it; each file is one import.</summary>
    public static PeerAnswer Ask(string folder, PeerRules rules)
    {
        using var database = new PeerDatabase();
        database.SetRules(rules);
        database.Load(folder);
        database.RunScript();
        return database.Answer(rules.Judge);
    }

    /// <summary>Runs one statement.</summary>
    public void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        try
        {
            command.ExecuteNonQuery();
        }
        catch (DuckDBException refused)
        {
            throw new InvalidOperationException($"{refused.Message}\nin: {sql}", refused);
        }
    }

    /// <summary>The one value of a query, as text.</summary>
    public string Value(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }

    public void SetRules(PeerRules rules)
    {
        var (hours, minutes) = (int.Parse(rules.DayCut[..2], CultureInfo.InvariantCulture), int.Parse(rules.DayCut[3..], CultureInfo.InvariantCulture));
        Set("day_cut", ((hours * 60) + minutes) * 60 * Second);
        Set("session_gap", rules.SessionGap * Second);
        Set("wait_cap", rules.WaitCap * Second);
        Set("slow_times", rules.SlowTimes);
        Set("slow_wait", rules.SlowSeconds * Second);
        Set("long_time", rules.LongMinutes * 60 * Second);
        Set("aftersale_span", rules.AftersaleDays * Day);
        Set("enquiry_days", rules.EnquiryDays);
        Set("close_days", rules.CloseDays * Day);
        Set("lookback", rules.Lookback * Day);
        Run($"SET VARIABLE mass_prefix = {Quoted(rules.MassPrefix ?? "")}");
        Run($"SET VARIABLE auto_prefix = {Quoted(rules.AutoReplyPrefix ?? "")}");
        Run($"SET VARIABLE aftersale_credit = {Quoted(rules.AftersaleCredit)}");
        Run($"SET VARIABLE filters_skip_aftersale = {rules.FiltersSkipAftersale}");
        Run($"SET VARIABLE cod_shipped_is_paid = {rules.CodShippedIsPaid}");
        List("own_list", "buyer", rules.OwnAccounts);
        List("vendor_list", "buyer", rules.Vendors);
        List("black_list", "buyer", rules.Blacklist);
        List("excluded_flags", "flag", rules.ExcludedFlags);
    }

    /// <summary>Loads every neutral CSV file of the folder as text.</summary>
    /// <param name="folder">Files named after their tables.</param>
    /// <param name="withLines">Keeps line numbers, which only messages without ids need.</param>
    public void Load(string folder, bool withLines = true)
    {
        foreach (var (table, names) in PeerTables.Columns)
        {
            var isMessages = table == "messages";
            Run($"CREATE OR REPLACE TABLE raw_{table} (file VARCHAR, {string.Join(", ", names.Select(name => name + " VARCHAR"))}{(isMessages ? ", line BIGINT, has_content BOOLEAN" : "")})");
            foreach (var path in Directory.EnumerateFiles(folder, table + "*.csv").Order(StringComparer.Ordinal))
            {
                var header = Header(path);
                var select = string.Join(", ", names.Select(name => header.Contains(name) ? name : $"NULL AS {name}"));
                var more = isMessages ? $", {(withLines ? "row_number() OVER ()" : "0")}, {header.Contains("content")}" : "";
                var columns = string.Join(", ", header.Select(name => $"{Quoted(name)}: 'VARCHAR'"));
                Run($"""
                    INSERT INTO raw_{table} SELECT {Quoted(Path.GetFileName(path))}, {select}{more}
                    FROM read_csv({Quoted(path)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', columns = {"{"}{columns}{"}"})
                    """);
            }
        }
    }

    /// <summary>Runs the script statement by statement.</summary>
    /// <returns>The time of each.</returns>
    public IReadOnlyList<PeerStatement> RunScript(string name = "oracle.sql")
    {
        var times = new List<PeerStatement>();
        foreach (var statement in StatementEnd.Split(Script(name)).Select(part => part.Trim().TrimEnd(';')).Where(part => part.Length > 0))
        {
            var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            Run(statement);
            var head = Blanks.Replace(statement, " ");
            times.Add(new PeerStatement(head[..Math.Min(head.Length, 70)], clock.Elapsed, Environment.CpuUsage.TotalTime - processor));
        }

        return times;
    }

    /// <summary>Reads what the script left.</summary>
    public PeerAnswer Answer(string judge)
    {
        var shop = new PeerDays();
        var agents = new SortedDictionary<string, PeerDays>(StringComparer.Ordinal);
        foreach (var row in Rows("SELECT scope, agent, strftime(DATE '1970-01-01' + day, '%Y-%m-%d'), metric, CAST(value AS BIGINT) FROM facts WHERE value IS NOT NULL ORDER BY ALL"))
        {
            var days = shop;
            if ((string)row[0] != "shop" && !agents.TryGetValue((string)row[1], out days!))
            {
                agents.Add((string)row[1], days = new PeerDays());
            }

            var (day, metric, value) = ((string)row[2], (string)row[3], (long)row[4]);
            days.Set(day, metric, value);
            if (metric.Split('@') is [var plain, var of] && of == judge)
            {
                days.Set(day, plain, value);
            }
        }

        var credits = Rows("SELECT order_id, event, t, account, agent, replied FROM credits LEFT JOIN account_keys USING (a) ORDER BY order_id, event")
            .Select(row => new PeerCredit((string)row[0], (string)row[1], (long)row[2], row[3] as string, row[4] as string, row[5] as long?));
        return new PeerAnswer(judge, shop, agents, [.. credits]);
    }

    public void Dispose() => _connection.Dispose();

    private static string Script(string name)
    {
        using var stream = typeof(PeerDatabase).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"There is no script {name}.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return CommentAtEnd.Replace(CommentLine.Replace(reader.ReadToEnd(), ""), "");
    }

    private static List<string> Header(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        return [.. (reader.ReadLine() ?? "").Split(',').Select(name => name.Trim())];
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private IEnumerable<object[]> Rows(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            yield return row;
        }
    }

    private void Set(string variable, long value) => Run(string.Create(CultureInfo.InvariantCulture, $"SET VARIABLE {variable} = {value}::BIGINT"));

    private void List(string table, string column, IReadOnlyList<string> values)
    {
        Run($"CREATE OR REPLACE TABLE {table} ({column} VARCHAR)");
        foreach (var value in values)
        {
            Run($"INSERT INTO {table} VALUES ({Quoted(value)})");
        }
    }
}
