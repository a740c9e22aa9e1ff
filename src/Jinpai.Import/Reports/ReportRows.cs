using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Import.Excel;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Reports;

/// <summary>Reads the rows below a report's header: agents, rows that sum up, footnotes.</summary>
internal sealed class ReportRows
{
    /// <summary>Numbers of more digits may be accounts.</summary>
    private const int LongestCount = 4;

    private readonly ReadingContext _context;
    private readonly ReportOptions _options;
    private readonly Sheet _sheet;
    private readonly ReportLayout _layout;
    private readonly bool[] _isScore;
    private readonly List<ReportRow> _agents = [];
    private readonly List<(SummaryRow Row, string Name)> _summaries = [];
    private readonly List<BenchmarkFigure> _benchmarks = [];
    private readonly List<(long Number, string Name)> _withoutFigures = [];

    public ReportRows(ReadingContext context, ReportOptions options, Sheet sheet, ReportLayout layout)
    {
        _context = context;
        _options = options;
        _sheet = sheet;
        _layout = layout;
        _isScore = [.. layout.Places.Select(IsScore)];
    }

    public IReadOnlyList<ReportRow> Agents => _agents;
    public IReadOnlyList<(SummaryRow Row, string Name)> Summaries => _summaries;
    public IReadOnlyList<BenchmarkFigure> Benchmarks => _benchmarks;

    /// <summary>Rows with a name, or a note, and nothing else.</summary>
    public IReadOnlyList<(long Number, string Name)> WithoutFigures => _withoutFigures;

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
                _withoutFigures.Add((row.Number, name));
            }
            else
            {
                _context.RowCount++;
                AddAgent(row, name, dayText);
            }
        }
    }

    /// <summary>
    /// Says who each row's name is: as the user said, as the shop knows for the period; where there is no list at all, as it stands. Rows that sum up by their figures are taken out,
    /// and where there is a list so are names that it does not know.
    /// </summary>
    /// <returns>Names that no list knows; none if there is no list.</returns>
    /// <exception cref="FileRefusedException">The column of names holds none.</exception>
    public IReadOnlyList<string> FindAgents(DaySpan? period)
    {
        var (given, holders) = (_options.Agents, _options.Holders());
        var known = _agents.Select(row => row.Name).Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => given.TryGetValue(name, out var said) ? [said] : holders.Find(name, period), StringComparer.Ordinal);
        RefuseNumbers(known);
        TakeOutSums(row => known[row.Name].Count == 0);
        MarkFractions();
        var unknown = new List<string>();
        for (var i = 0; i < _agents.Count; i++)
        {
            var row = _agents[i];
            var found = known[row.Name];
            _agents[i] = row with { Agent = found.Count == 1 ? found[0] : new AgentId(row.Name) };
            if (found.Count == 1 || (given.Count == 0 && holders.IsEmpty) || unknown.Contains(row.Name, StringComparer.Ordinal))
            {
                continue;
            }

            unknown.Add(row.Name);
            if (found.Count > 1)
            {
                Report(ReportIssues.NameShared, row.Number, HeaderAt(_layout.NameIndex), row.Name, string.Join(", ", found));
            }
        }

        if (given.Count > 0 || !holders.IsEmpty)
        {
            Hold(ReportIssues.NameUnknown, [.. _agents.Where(row => known[row.Name].Count == 0)]);
        }

        return unknown;
    }

    public void Report(IssueKind kind, long? line, string? column, string found, params IReadOnlyList<LocalText> arguments) =>
        _context.Issues.Add(new Issue(kind, new Origin(_context.File.Name, _sheet.Name, line, column), FoundText.Of(found), arguments));

    private void RefuseNumbers(Dictionary<string, IReadOnlyList<AgentId>> known)
    {
        if (known.Count > 0 && known.All(name => name.Value.Count == 0 && name.Key.Length <= LongestCount && WrittenNumber.TryParse(name.Key, out _)))
        {
            var found = string.Join(", ", known.Keys.Take(3));
            throw new FileRefusedException(new Issue(ReportIssues.NamesAreNumbers, new Origin(_context.File.Name, _sheet.Name, _agents[0].Number, HeaderAt(_layout.NameIndex)), found));
        }
    }

    private void TakeOutSums(Func<ReportRow, bool> isCandidate)
    {
        var columns = _layout.Places.Index().Where(place => place.Item.Column is { Unit: FigureUnit.Count or FigureUnit.Money, IsMaximum: false, Sample: null }).Select(place => place.Index).ToList();
        foreach (var finding in SummaryArithmetic.Find(_agents, columns, isCandidate))
        {
            if (finding.Kind is not { } kind)
            {
                Hold(ReportIssues.RowsAlike, [finding.Row]);
                continue;
            }

            Report(!finding.IsCertain ? ReportIssues.MaySumUp : kind == SummaryRow.AgentMean ? ReportIssues.MeanOfOthers : ReportIssues.SumOfOthers, finding.Row.Number, HeaderAt(_layout.NameIndex), finding.Row.Name);
            if (finding.IsCertain)
            {
                _agents.Remove(finding.Row);
                _context.HeldCount -= finding.Row.IsFaulty ? 1 : 0;
                _summaries.Add((kind, finding.Row.Name));
                AddBenchmarks(kind, finding.Row.Figures);
            }
        }
    }

    /// <summary>People and orders are whole, but for means: known when those are taken out. 1.200 is a thousand and two hundred people as some write them.</summary>
    private void MarkFractions()
    {
        foreach (var (place, column) in _layout.Places.Index().Where(place => place.Item.Column is { Unit: FigureUnit.Count, Metric: not "days_worked" }))
        {
            for (var i = 0; i < _agents.Count; i++)
            {
                if (_agents[i] is var row && row.Figures[place].Value is { } count && count != decimal.Truncate(count))
                {
                    Report(CellIssues.QuantityInvalid, row.Number, column.Header, NumberText.Plain(count), "0", NumberText.Plain(WrittenNumber.Limit));
                    _context.HeldCount += row.IsFaulty ? 0 : 1;
                    _agents[i] = row with { IsFaulty = true };
                }
            }
        }
    }

    private void Hold(IssueKind kind, List<ReportRow> rows)
    {
        foreach (var row in rows)
        {
            _agents.Remove(row);
            _context.HeldCount += row.IsFaulty ? 0 : 1;
            Report(kind, row.Number, HeaderAt(_layout.NameIndex), row.Name);
        }
    }

    private IEnumerable<SheetRow> Below() => _sheet.Rows.SkipWhile(r => r.Number <= _layout.Header.Number);

    /// <summary>Satisfaction as 1 to 5: decided for the whole column, for a 1 alone could be 100 %.</summary>
    private bool IsScore(ColumnPlace place)
    {
        if (place.Column.ScoreMetric is null || place.HeaderUnit == "%")
        {
            return false;
        }

        var figures = Below().Select(r => FigureText.Read(r[place.Index], FigureUnit.Number, "")).Where(f => f is { State: Core.Records.FigureState.Ok, Fault: null }).ToList();
        var percents = Below().Any(r => r[place.Index].IsPercent || CellText.HasPercentSign(r[place.Index].Text.TrimEnd()));
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
        AddBenchmarks(summary, [.. _layout.Places.Select((place, index) => FigureAt(row, index, place))]);
    }

    private void AddBenchmarks(SummaryRow summary, IReadOnlyList<ReadFigure> figures)
    {
        foreach (var (index, figure) in figures.Index())
        {
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
            Report(name.Length == 0 ? ReportIssues.NameMissing : CellIssues.IdDamaged, row.Number, HeaderAt(_layout.NameIndex), name);
            _context.HeldCount++;
            return;
        }

        if (CellText.LossOf(name) is { } loss)
        {
            Report(loss, row.Number, HeaderAt(_layout.NameIndex), name);
            _context.HeldCount++;
            return;
        }

        if (DamagedText.IsDamaged(name))
        {
            Report(CellIssues.TextDamaged, row.Number, HeaderAt(_layout.NameIndex), name);
        }

        if (name.Contains('：', StringComparison.Ordinal))
        {
            var folded = AccountName.Fold(name);
            Report(CellIssues.ColonFolded, row.Number, HeaderAt(_layout.NameIndex), name, folded);
            name = folded;
        }

        DaySpan? day = null;
        if (_layout.DayIndex >= 0)
        {
            day = PeriodText.Find(dayText) ?? (TimeText.TryParseDay(dayText, out var single) ? new DaySpan(single, single) : null);
            if (day is null)
            {
                Report(CellIssues.DayInvalid, row.Number, HeaderAt(_layout.DayIndex), dayText);
                isFaulty = true;
            }
        }

        var figures = FiguresOf(row, ref isFaulty);
        _context.HeldCount += isFaulty ? 1 : 0;
        _agents.Add(new ReportRow(row.Number, name, new AgentId(name), day, figures) { IsFaulty = isFaulty });
    }

    private ReadFigure[] FiguresOf(SheetRow row, ref bool isFaulty)
    {
        var figures = new ReadFigure[_layout.Places.Count];
        foreach (var (index, place) in _layout.Places.Index())
        {
            figures[index] = FigureAt(row, index, place);
            if (CellText.IsNoneWord(CellText.Trim(row[place.Index].Text)))
            {
                Report(CellIssues.ValueUnknown, row.Number, place.Header, row[place.Index].Text);
            }

            if (place.Column.Unit == FigureUnit.Money && WrittenNumber.MayBeThousands(CellText.Clean(row[place.Index].Text)) && row[place.Index].Kind == CellKind.Text)
            {
                Report(CellIssues.AmountMayBeThousands, row.Number, place.Header, row[place.Index].Text);
            }

            if (figures[index].Fault is { } fault)
            {
                Report(fault, row.Number, place.Header, row[place.Index].Text, "0", NumberText.Plain(WrittenNumber.Limit));
                isFaulty = true;
            }
        }

        return figures;
    }

    private ReadFigure FigureAt(SheetRow row, int index, ColumnPlace place)
    {
        var unit = _isScore[index] ? FigureUnit.Number : place.Column.Unit;
        var figure = FigureText.Read(row[place.Index], unit, place.HeaderUnit);
        return unit == FigureUnit.Rate && figure.Value is { } rate && StatedRate.NeedsSign(rate, figure.IsPercent) ? ReadFigure.Faulty(StatedRate.WithoutSign) : figure;
    }

    private string HeaderAt(int index) => _layout.Header[index].Text.Trim();
}
