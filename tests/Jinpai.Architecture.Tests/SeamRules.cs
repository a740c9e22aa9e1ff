using System.Text.RegularExpressions;

namespace Jinpai.Architecture.Tests;

/// <summary>Rules that keep the storage open for a second engine (decisions 0105 and 0152): an engine is a folder and a line of the one place that names engines.</summary>
internal static partial class SeamRules
{
    /// <summary>Folders of engines: there each speaks its own language.</summary>
    private static readonly string[] Engines = ["src/Jinpai.Storage/Sqlite/", "src/Jinpai.Storage/Postgres/"];

    private const string Storage = "src/Jinpai.Storage/";
    private const string Desk = "src/Jinpai.Desk/";

    /// <summary>The one place that names engines.</summary>
    private const string Root = "src/Jinpai.Storage/StorageEngines.cs";

    /// <summary>Where the names of tables and views stand, and what "done" means in a statement.</summary>
    private const string Names = "src/Jinpai.Storage/Schema/Tables.cs";

    [GeneratedRegex(@"Microsoft\.Data\.Sqlite|SQLitePCL|Npgsql|\bSqlite\w+|\bPostgres\w+|Jinpai\.Storage\.(?:Sqlite|Postgres)\b", RegexOptions.CultureInvariant)]
    private static partial Regex EngineType { get; }

    [GeneratedRegex(@"last_insert_rowid|AUTOINCREMENT|INSERT OR |WITHOUT ROWID|CREATE TRIGGER|\browid\b|PRAGMA|sqlite_master|BEGIN IMMEDIATE|\binstr\(|\bglob\b|json_extract|strftime|julianday|::(?:text|bigint|int)\b|\$\d+ IS (?:NOT )?NULL|RETURNING \w|ILIKE|pg_", RegexOptions.CultureInvariant)]
    private static partial Regex EngineWord { get; }

    [GeneratedRegex(@"\b(?:FROM|INTO|UPDATE|JOIN|TABLE|VIEW) [a-z_]+", RegexOptions.CultureInvariant)]
    private static partial Regex NamedTable { get; }

    [GeneratedRegex(@"state\s*(?:=|<>|IN)\s*\(?'done'", RegexOptions.CultureInvariant)]
    private static partial Regex DoneState { get; }

    [GeneratedRegex(@"SET state = '", RegexOptions.CultureInvariant)]
    private static partial Regex SetState { get; }

    [GeneratedRegex(@"\b(?:IShopStore|IInstallationData|StorageEngines)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Contract { get; }

    public static IEnumerable<Offence> EngineTypes(SourceFile file) => IsOfEngine(file) || file.Path == Root
        ? []
        : EngineType.Matches(file.Code).Select(m => file.OffenceAt(m.Index, $"{m.Value}: only StorageEngines names an engine"));

    public static IEnumerable<Offence> EngineWords(SourceFile file) => IsOfEngine(file) || !file.Path.StartsWith(Storage, StringComparison.Ordinal)
        ? []
        : EngineWord.Matches(file.Text).Select(m => file.OffenceAt(m.Index, $"'{m.Value}' is a word of one engine"));

    public static IEnumerable<Offence> NamedTables(SourceFile file) => IsOfEngine(file) || !file.Path.StartsWith(Storage, StringComparison.Ordinal) || file.Path == Names
        ? []
        : NamedTable.Matches(file.Text).Select(m => file.OffenceAt(m.Index, $"'{m.Value}': names of tables and views stand in Tables"));

    /// <summary>Whether an import is done is asked of a view, or by the condition of Tables; writing the state is another thing.</summary>
    public static IEnumerable<Offence> DoneStates(SourceFile file) => IsOfEngine(file) || !file.Path.StartsWith(Storage, StringComparison.Ordinal) || file.Path == Names
        ? []
        : DoneState.Matches(file.Text).Where(m => !SetState.IsMatch(file.Text[Math.Max(0, m.Index - 4)..(m.Index + m.Length)]))
            .Select(m => file.OffenceAt(m.Index, $"\"{m.Value}\": that an import is done is a view (done_…), or Tables.IsDone"));

    /// <summary>Commands and pages ask the desk.</summary>
    public static IEnumerable<Offence> Contracts(SourceFile file) => file.Path.StartsWith(Storage, StringComparison.Ordinal) || file.Path.StartsWith(Desk, StringComparison.Ordinal)
        ? []
        : Contract.Matches(file.Text).Select(m => file.OffenceAt(m.Index, $"{m.Value}: commands and pages ask the desk"));

    private static bool IsOfEngine(SourceFile file) => Engines.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal));
}
