using System.Globalization;
using System.Text;
using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;
using Jinpai.Import.Reports;

namespace Jinpai.Import.Tests.Reports;

/// <summary>Imports one report file and shows what came of it.</summary>
internal sealed class ReportReading
{
    private ReportReading(FileReading result, RecordingSink sink)
    {
        Result = result;
        Values = [.. sink.Of<ImportedMetricValue>()];
    }

    public FileReading Result { get; }
    public IReadOnlyList<ImportedMetricValue> Values { get; }
    public ReportSummary Report => Result.Report ?? throw new InvalidOperationException(Faults());
    public IEnumerable<string> Codes => Result.Issues.Groups.Select(g => g.Code);

    public static ReportReading Of(string name, byte[] content, ReportOptions? options = null)
    {
        using var folder = new TemporaryFolder();
        var importer = new Importer(new ImportOptions { Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), Reports = options ?? ReportOptions.Default });
        var plan = importer.Plan([folder.Write(name, content)], TestContext.Current.CancellationToken);
        if (plan.Files.Count == 0)
        {
            return new ReportReading(new FileReading(name, "", null, null, true, 0, 0, FileCoverage.None, plan.Issues), new RecordingSink());
        }

        var sink = new RecordingSink();
        return new ReportReading(Assert.Single(plan.Files).Read(sink, cancellation: TestContext.Current.CancellationToken), sink);
    }

    public ImportedMetricValue Value(string agent, string metric) => Assert.Single(Values, v => v.Agent.Value == agent && v.Metric == metric);

    public Core.Issues.Issue First(string code) => Result.Issues.Groups.First(group => group.Code == code).Examples[0];

    public string Faults() => string.Join("\n", Result.Issues.Groups.SelectMany(g => g.Examples).Select(i => i.In(Language.English)).Select(i => $"{i.Severity} {i.Code} {i.Origin.Sheet}:{i.Origin.Line} {i.Origin.Column} found '{i.Found}' expected '{i.Expected}'"));

    /// <summary>The summary, the values of each agent, the benchmarks, the issues: for a person to read.</summary>
    public string Describe()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Report.Map.Chinese} · {Result.Format} · {Result.Encoding ?? "workbook"} · sheet {Report.Sheet ?? "-"}");
        text.AppendLine(CultureInfo.InvariantCulture, $"period {Report.Period} from {Report.PeriodSource}, judge rule {Report.JudgeRule ?? "-"}, rows {Result.RowCount}, held {Result.HeldCount}");
        foreach (var group in Values.GroupBy(v => v.Agent))
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{group.Key} (row {group.First().Line}, {group.First().From}..{group.First().To})");
            foreach (var value in group)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {value.Metric,-26}{Figure(value)}");
            }
        }

        text.AppendLine().AppendLine("rows that sum up: " + string.Join(", ", Report.SummaryRows.Select(s => $"{s.Name} = {s.Row}")));
        foreach (var group in Report.Benchmarks.GroupBy(b => b.Row).Where(g => g.Key is SummaryRow.PeerBest or SummaryRow.PeerMean))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{group.Key}: {string.Join(", ", group.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Metric} {b.Value}")))}");
        }

        text.AppendLine("not mapped: " + string.Join(", ", Report.UnmappedColumns));
        text.AppendLine(Faults());
        return text.ToString();
    }

    private static string Figure(ImportedMetricValue value)
    {
        if (value.State != FigureState.Ok)
        {
            return value.State.ToString().ToLowerInvariant();
        }

        var fraction = value.Denominator is null ? "" : string.Create(CultureInfo.InvariantCulture, $" = {value.Numerator}/{value.Denominator}");
        return string.Create(CultureInfo.InvariantCulture, $"{value.Value?.ToString(CultureInfo.InvariantCulture) ?? "·"}{fraction}{(value.Sample is null ? "" : $" of {value.Sample}")}");
    }
}
