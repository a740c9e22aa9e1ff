using System.Text.RegularExpressions;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Tests.Postgres;

/// <summary>What Citus asks of a statement on tables that are distributed by <c>org_id</c>: one organisation, said for each table of each query in it, so that it goes to one worker whole.</summary>
internal static partial class CitusRules
{
    private static readonly HashSet<string> Distributed = [.. Tables.OfOperated, .. Tables.OfShop, .. Tables.OfJobs, .. typeof(Tables).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Where(IsView)];

    /// <summary>Reference tables: they have no organisation.</summary>
    private static readonly HashSet<string> OnEveryMachine = [.. Tables.OfUsers, .. Tables.OfSessions];

    /// <returns>What is wrong with it; null: nothing.</returns>
    public static string? FaultOf(string sql)
    {
        if (Forbidden.Match(sql) is { Success: true } forbidden)
        {
            return $"{forbidden.Value} is not for distributed tables";
        }

        var text = sql;
        while (Innermost.Match(text) is { Success: true } inner)
        {
            if (FaultOfQuery(inner.Groups["query"].Value) is { } fault)
            {
                return fault;
            }

            text = text.Remove(inner.Index, inner.Length).Insert(inner.Index, Flattened(inner.Groups["query"].Value));
        }

        return text.Split(" UNION ", StringSplitOptions.None).Select(FaultOfQuery).FirstOrDefault(fault => fault is not null) ?? FaultOfKeys(sql);
    }

    // Lists of columns stay readable, queries that were looked at are gone.
    private static string Flattened(string inner) => Tabled.IsMatch(inner) ? " QUERY " : $"⟨{inner}⟩";

    private static string? FaultOfQuery(string query) => query.Split(" UNION ", StringSplitOptions.None).Select(FaultOfSelect).FirstOrDefault(fault => fault is not null);

    private static string? FaultOfSelect(string query)
    {
        var tables = Tabled.Matches(query).Select(match => match.Groups["table"].Value).Where(Distributed.Contains).ToList();
        var inserted = Inserted.Match(query) is { Success: true } insert ? insert.Groups["table"].Value : null;
        if (inserted is not null && !OnEveryMachine.Contains(inserted) && (!InsertsOrg.IsMatch(query) || query.Contains("SELECT", StringComparison.Ordinal)))
        {
            return $"an insert into {inserted} that does not begin with org_id, or of what a query finds, which Citus copies: the fence refuses that";
        }

        var said = OneOrg.Count(query);
        return said >= tables.Count ? null : $"{string.Join(", ", tables)}: the organisation is said {said} times in «{query.Trim()}»";
    }

    private static string? FaultOfKeys(string sql) =>
        ConflictKey.Match(sql) is { Success: true } key && !key.Groups["key"].Value.TrimStart().StartsWith("org_id", StringComparison.Ordinal) ? $"a conflict on ({key.Groups["key"].Value})"
        : SetsOrg.IsMatch(sql) ? "a row changes its organisation" : null;

    private static bool IsView(string name) => name.StartsWith("done_", StringComparison.Ordinal) || name.StartsWith("filed_", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:CREATE TRIGGER|FOR (?:NO KEY )?UPDATE|FOR SHARE|LOCK TABLE|TABLESAMPLE|ON DELETE SET)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden { get; }

    [GeneratedRegex(@"\((?<query>[^()]*)\)")]
    private static partial Regex Innermost { get; }

    [GeneratedRegex(@"\b(?:FROM|JOIN|UPDATE)\s+(?!SET\b)(?<table>[a-z_]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Tabled { get; }

    [GeneratedRegex(@"\bINSERT INTO (?<table>[a-z_]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Inserted { get; }

    [GeneratedRegex(@"\bINSERT INTO [a-z_]+(?: AS [a-z]+)? ⟨\s*org_id\b", RegexOptions.IgnoreCase)]
    private static partial Regex InsertsOrg { get; }

    [GeneratedRegex(@"\borg_id = (?:\$org|[a-z]\.org_id)")]
    private static partial Regex OneOrg { get; }

    [GeneratedRegex(@"\bON CONFLICT \((?<key>[^)]*)\)", RegexOptions.IgnoreCase)]
    private static partial Regex ConflictKey { get; }

    [GeneratedRegex(@"\bSET (?:[^()]*,\s*)?org_id =", RegexOptions.IgnoreCase)]
    private static partial Regex SetsOrg { get; }
}
