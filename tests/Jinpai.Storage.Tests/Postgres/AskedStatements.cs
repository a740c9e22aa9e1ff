using Jinpai.Storage.Postgres;
using Jinpai.Storage.Tests.Postgres;

[assembly: AssemblyFixture(typeof(AskedStatements))]

namespace Jinpai.Storage.Tests.Postgres;

/// <summary>Looks, when all suites have run, whether everything that they asked the server is something that a cluster would answer too.</summary>
public sealed class AskedStatements : IDisposable
{
    /// <summary>With these, tests themselves look or reach past what the program would.</summary>
    private static readonly HashSet<string> OfTests =
    [
        "SELECT pack FROM fact_packs WHERE kind = 1 ORDER BY id", "SELECT pack FROM fact_packs WHERE kind = 2 ORDER BY id",
        "SELECT pack FROM fact_packs WHERE kind = 3 ORDER BY id", "SELECT pack FROM fact_packs WHERE kind = 4 ORDER BY id",
        "SELECT timing FROM segments ORDER BY file_id, part", "SELECT timing, content FROM segments ORDER BY file_id, part",
        "SELECT data FROM orders ORDER BY file_id, part", "SELECT data FROM refunds ORDER BY file_id, part", "SELECT data FROM touched ORDER BY file_id, part",
        "SELECT details FROM deal_packs ORDER BY id", "SELECT heads FROM deal_packs ORDER BY id", "SELECT data FROM measures ORDER BY day, agent, born", "SELECT value FROM settings",
        "SELECT count(*) FROM orders", "SELECT count(*) FROM filed_orders", "DELETE FROM orders", "DELETE FROM documents",
        "UPDATE generation SET rules = $1", "UPDATE documents SET content = 'other'", "UPDATE settings SET org_id = 1",
    ];

    /// <exception cref="InvalidOperationException">It is not; the runner counts that as an error.</exception>
    public void Dispose()
    {
        var faults = PostgresStatement.Asked.Where(sql => !OfTests.Contains(sql)).Select(sql => (Sql: sql, Fault: CitusRules.FaultOf(sql))).Where(asked => asked.Fault is not null).Select(asked => $"{asked.Fault}\n{asked.Sql}").ToList();
        if (faults.Count > 0)
        {
            throw new InvalidOperationException($"Citus would refuse {faults.Count} statements:\n\n{string.Join("\n\n", faults)}");
        }
    }
}
