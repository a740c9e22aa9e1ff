using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Import.Excel;
using Jinpai.Import.Formats;
using Jinpai.Import.Issues;
using Jinpai.Import.Text;

namespace Jinpai.Import.Reports;

/// <summary>Reads the rows below a report's header: agents, rows that sum up, footnotes.</summary>
internal sealed class ReportRows
{
    private readonly ReadingContext _context;
    private readonly Sheet _sheet;
    private readonly ReportLayout _layout;
    private readonly bool[] _isScore;
    private readonly List<ReportRow> _agents = [];
    private readonly List<(SummaryRow Row, string Name)> _summaries = [];
    private readonly List<BenchmarkFigure> _benchmarks = [];

    public ReportRows(ReadingContext context, Sheet sheet, ReportLayout layout)
    {
        _context = context;
        _sheet = sheet;
        _layout = layout;
        _isScore = [.. layout.Places.Select(IsScore)];
    }

    public IReadOnlyList<ReportRow> Agents => _agents;
    public IReadOnlyList<(SummaryRow Row, string Name)> Summaries => _summaries;
    public IReadOnlyList<BenchmarkFigure> Benchmarks => _benchmarks;

    /// <summary>The metric of a column, where it depends on the column's figures.</summary>
    public string? MetricOf(int place) => _isScore[place] ? _layout.Places[place].Column.ScoreMetric : _layout.Places[place].Column.Metric;

    public void Read()
    {
        foreach (var row in Below())
        {
            _context.ThrowIfCancelled();
            var name = NameIn(row);
            var dayText = CellText.Clean(row[_layout.DayIndex].Text).ToString();
            var words = _layout.Map.SummaryWords;
            if ((SummaryRows.Of(name, words) ?? SummaryRows.Of(dayText, words)) is { } summary)
            {
                _context.RowCount++;
                AddSummary(row, summary, SummaryRows.Of(name, words) is null ? dayText : name);
            }
            else if (_layout.Places.All(p => row[p.Index].IsBlank))
            {
                Report(Severity.Information, ReportIssues.Footnote, row.Number, null, name);
            }
            else
            {
                _context.RowCount++;
                AddAgent(row, name, dayText);
            }
        }
    }

    /// <summary>Says who each row's name is: as the user said, as the shop knows for the period, else as it stands, and then it is told.</summary>
    /// <returns>Names that no list knows; none if there is no list.</returns>
    public IReadOnlyList<string> FindAgents(ReportPeriod? period)
    {
        var (given, holders) = (_context.Reports.Agents, _context.Reports.Holders());
        var unknown = new List<string>();
        for (var i = 0; i < _agents.Count; i++)
        {
            var row = _agents[i];
            IReadOnlyList<AgentId> found = given.TryGetValue(row.Name, out var said) ? [said] : holders.Find(row.Name, period);
            _agents[i] = row with { Agent = found.Count == 1 ? found[0] : new AgentId(row.Name) };
            if (found.Count == 1 || (given.Count == 0 && holders.IsEmpty) || unknown.Contains(row.Name, StringComparer.Ordinal))
            {
                continue;
            }

            unknown.Add(row.Name);
            Report(Severity.Warning, found.Count == 0 ? ReportIssues.NameUnknown : ReportIssues.NameShared, row.Number, HeaderAt(_layout.NameIndex), row.Name, string.Join(", ", found));
        }

        return unknown;
    }

    public void Report(Severity severity, string code, long? line, string? column, string found, params IReadOnlyList<string> arguments) =>
        _context.Issues.Add(Issue.Coded(severity, code, new Origin(_context.File.Name, _sheet.Name, line, column), FoundText.Of(found), arguments));

    private IEnumerable<SheetRow> Below() => _sheet.Rows.SkipWhile(r => r.Number <= _layout.Header.Number);

    /// <summary>Satisfaction as 1 to 5: decided for the whole column, for a 1 alone could be 100 %.</summary>
    private bool IsScore(ColumnPlace place)
    {
        if (place.Column.ScoreMetric is null || place.HeaderUnit == "%")
        {
            return false;
        }

        var figures = Below().Select(r => FigureText.Read(r[place.Index], FigureUnit.Number, "")).Where(f => f is { State: Core.Records.FigureState.Ok, Fault: null }).ToList();
        var percents = Below().Any(r => r[place.Index].IsPercent || r[place.Index].Text.TrimEnd() is [.., '%' or '％']);
        return !percents && figures.Exists(f => f.Value > 1) && figures.TrueForAll(f => f.Value is >= 0 and <= 5);
    }

    private string NameIn(SheetRow row)
    {
        var cell = row[_layout.NameIndex];
        var name = CellText.Clean(cell.Text).ToString();
        return CellText.IsNone(name) ? "" : name;
    }

    private void AddSummary(SheetRow row, SummaryRow summary, string name)
    {
        _summaries.Add((summary, name));
        foreach (var (index, place) in _layout.Places.Index())
        {
            var figure = FigureAt(row, index, place);
            if (MetricOf(index) is { } metric && figure is { Value: { } value, Fault: null })
            {
                _benchmarks.Add(new BenchmarkFigure(summary, metric, value));
            }
        }
    }

    private void AddAgent(SheetRow row, string name, string dayText)
    {
        var isFaulty = false;
        if (name.Length == 0 || (row[_layout.NameIndex].Kind == CellKind.Number && name.Contains('E', StringComparison.Ordinal)))
        {
            Report(Severity.Error, name.Length == 0 ? ReportIssues.NameMissing : IssueCodes.IdDamaged, row.Number, HeaderAt(_layout.NameIndex), name);
            _context.HeldCount++;
            return;
        }

        ReportPeriod? day = null;
        if (_layout.DayIndex >= 0)
        {
            day = PeriodText.Find(dayText) ?? (TimeText.TryParseDay(dayText, out var single) ? new ReportPeriod(single, single) : null);
            if (day is null)
            {
                Report(Severity.Error, IssueCodes.DayInvalid, row.Number, HeaderAt(_layout.DayIndex), dayText);
                isFaulty = true;
            }
        }

        var figures = new ReadFigure[_layout.Places.Count];
        foreach (var (index, place) in _layout.Places.Index())
        {
            figures[index] = FigureAt(row, index, place);
            if (figures[index].Fault is { } fault)
            {
                Report(Severity.Error, fault, row.Number, place.Header, row[place.Index].Text, "0");
                isFaulty = true;
            }
        }

        _context.HeldCount += isFaulty ? 1 : 0;
        _agents.Add(new ReportRow(row.Number, name, new AgentId(name), day, figures) { IsFaulty = isFaulty });
    }

    private ReadFigure FigureAt(SheetRow row, int index, ColumnPlace place)
    {
        var unit = _isScore[index] ? FigureUnit.Number : place.Column.Unit;
        var figure = FigureText.Read(row[place.Index], unit, place.HeaderUnit);
        return unit == FigureUnit.Rate && figure is { Value: > 1, IsPercent: false } ? ReadFigure.Faulty(ReportIssues.RateWithoutSign) : figure;
    }

    private string HeaderAt(int index) => _layout.Header[index].Text.Trim();
}
