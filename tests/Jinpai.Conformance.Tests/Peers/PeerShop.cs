using Jinpai.Peers;

namespace Jinpai.Conformance.Tests.Peers;

/// <summary>A tiny shop for the SQL: rows in short form, written as neutral files.</summary>
internal sealed record PeerShop
{
    public IReadOnlyList<PeerRow> Messages { get; init; } = [];
    public IReadOnlyList<PeerRow> Orders { get; init; } = [];
    public IReadOnlyList<PeerRow> Refunds { get; init; } = [];
    public IReadOnlyList<PeerRow> Agents { get; init; } = [];

    /// <summary>Further files by name, such as orders-2.csv.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<PeerRow>> Files { get; init; } = new Dictionary<string, IReadOnlyList<PeerRow>>(StringComparer.Ordinal);

    /// <summary>The SQL's answer under the rules.</summary>
    public PeerAnswer Ask(PeerRules? rules = null)
    {
        var folder = Directory.CreateTempSubdirectory("jinpai-peer-");
        try
        {
            foreach (var (name, rows) in Files.Concat(Tables()).Where(file => file.Value.Count > 0))
            {
                var columns = PeerTables.Columns[name[..name.IndexOfAny(['-', '.'])]];
                File.WriteAllLines(Path.Combine(folder.FullName, name), [string.Join(',', columns), .. rows.Select(row => string.Join(',', columns.Select(column => row[column])))]);
            }

            return PeerDatabase.Ask(folder.FullName, rules ?? new PeerRules());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private IEnumerable<KeyValuePair<string, IReadOnlyList<PeerRow>>> Tables() =>
        [new("messages.csv", Messages), new("orders.csv", Orders), new("refunds.csv", Refunds), new("agents.csv", Agents)];
}
