using System.Globalization;
using Jinpai.Desk;
using Jinpai.Storage;
using Jinpai.Storage.Audit;

namespace Jinpai.Cli.Tests.Killing;

/// <summary>What the audit log has to say of whatever a kill left: its chain is whole, no change is without its row, and every row tells what is so.</summary>
internal static class AuditTruth
{
    /// <summary>After the shop was opened again, which closes what was left open.</summary>
    public static IReadOnlyList<string> FaultsOf(Desk desk)
    {
        var log = new Installation(desk.Data, desk.Database is null ? null : StoragePlace.OnServer(desk.Database)).Audit;
        using var reader = desk.Shop().Read();
        var imports = reader.Imports();
        var rows = log.Rows(AuditFilter.All, 0, int.MaxValue).Reverse().ToList();
        var ends = rows.Where(row => row.Begun is not null).ToDictionary(row => row.Begun!.Value);
        List<string> faults = [.. log.FindFault() is { } broken ? [$"the chain is broken: {broken}"] : Array.Empty<string>()];
        faults.AddRange(rows.Where(row => row.Step == AuditStep.Begun && !ends.ContainsKey(row.Number)).Select(row => $"row {row.Number} ({row.Kind}) was begun, and nothing says what came of it"));
        foreach (var import in imports)
        {
            var number = import.Id.ToString(CultureInfo.InvariantCulture);
            faults.AddRange(Missing(AuditKinds.Imported, true));
            faults.AddRange(Missing(AuditKinds.ImportUndone, import.IsUndone));

            IEnumerable<string> Missing(AuditKind kind, bool isSo) =>
                isSo && !rows.Exists(row => row.Kind == kind.Code && row.Subject == number && row.Step == AuditStep.Begun && ends[row.Number].Step is AuditStep.Ended or AuditStep.Stopped) ? [$"import {number}: no row says {kind}"] : [];
        }

        faults.AddRange(rows.Where(row => row.Kind == AuditKinds.Imported.Code && row.Step is AuditStep.Ended or AuditStep.Stopped && imports.All(import => import.Id.ToString(CultureInfo.InvariantCulture) != row.Subject))
            .Select(row => $"row {row.Number} tells of import {row.Subject}, which is not there"));
        return faults;
    }
}
