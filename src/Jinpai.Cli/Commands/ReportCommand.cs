using System.CommandLine;
using Jinpai.Cli.Printing;
using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Questions;
using Jinpai.Desk.Reports;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Cli.Commands;

/// <summary><c>report agents|teams|shop|days|pareto</c> of computed figures, <c>report compare|benchmarks</c> of imported ones.</summary>
internal sealed class ReportCommand(Words words) : ICommandDefinition
{
    private readonly SpanOptions _span = new(words);
    private readonly Option<string?> _metrics = new("--metrics") { Description = words["option.metrics"], HelpName = "a,b" };
    private readonly Option<string?> _rules = new("--rules") { Description = words["option.rules.whatif"], HelpName = "FILE" };
    private readonly FormatOptions _format = new(words);
    private readonly BackgroundOption _background = new(words);

    public Command Build()
    {
        var command = new Command("report", words["report"] + "\n" + words["report.example"]);
        foreach (var name in FigureReport.Groupings.Keys)
        {
            var leaf = new Command(name, words["report." + name] + "\n" + words["report.example"]);
            _span.AddTo(leaf);
            leaf.Add(_metrics);
            leaf.Add(_rules);
            _format.AddTo(leaf);
            _background.AddTo(leaf);
            command.Add(leaf);
        }

        var shares = new Command("pareto", words["report.pareto"] + "\n" + words["report.example.pareto"]);
        _span.AddTo(shares);
        _format.AddTo(shares);
        command.Add(shares);

        foreach (var name in new[] { "compare", "benchmarks" })
        {
            var leaf = new Command(name, words["report." + name] + "\n" + words["report." + name + ".example"]);
            _span.AddTo(leaf);
            _format.AddTo(leaf);
            command.Add(leaf);
        }

        return command;
    }

    public int Run(ParseResult parsed, CommandSession session)
    {
        var days = _span.Read(parsed);
        var shop = session.OpenShop(parsed.GetRequiredValue(_span.Shop));
        if (parsed.CommandResult.Command.Name == "pareto")
        {
            return Pareto(parsed, session, shop, days);
        }

        if (parsed.CommandResult.Command.Name is "compare" or "benchmarks")
        {
            return Imported(parsed, session, shop, days);
        }

        var grouping = FigureReport.Groupings[parsed.CommandResult.Command.Name];
        var asked = Metrics(parsed.GetValue(_metrics));
        if (_background.IsAsked(parsed))
        {
            return _background.Ask(
                parsed, session, _format, parsed.GetValue(_rules), shop, (format, language) => new ReportQuestion(parsed.CommandResult.Command.Name, days, format, language) { Metrics = [.. (asked ?? []).Select(metric => metric.Id)] });
        }

        var metrics = asked ?? DefaultMetrics.For(grouping, parsed.GetValue(_format.Format) == "json");
        var report = FigureReport.Of(session.Desk, shop, parsed.GetValue(_rules), days, grouping, metrics);
        NoticeLines.Write(FigureNotices.Of(shop, report.Table, metrics), session);
        _format.Write(parsed, session, report.ToTable(words), report.ToJson);
        return ExitCode.Done;
    }

    private int Pareto(ParseResult parsed, CommandSession session, ShopSession shop, DaySpan days)
    {
        var shares = SalesShares.Of(FigureSource.Open(session.Desk, shop, null, days, wantsDistinct: false));
        _format.Write(parsed, session, shares.ToTable(words.Format("report.title", shop.Info.Name, days.First, days.Last), words), shares.ToJson(shop.Code, days));
        return ExitCode.Done;
    }

    // What reports say beside what was computed, or of peers.
    private int Imported(ParseResult parsed, CommandSession session, ShopSession shop, DaySpan days)
    {
        if (parsed.CommandResult.Command.Name == "benchmarks")
        {
            var benchmarks = BenchmarkTable.Of(session.Desk, shop, days);
            NoticeLines.Write(benchmarks.Notices, session);
            if (!benchmarks.IsEmpty || parsed.GetValue(_format.Format) != "table")
            {
                _format.Write(parsed, session, benchmarks.ToTable(words), benchmarks.ToJson());
            }

            return ExitCode.Done;
        }

        var comparison = FigureComparison.Of(session.Desk, shop, days);
        NoticeLines.Write(comparison.Notices, session);
        _format.Write(parsed, session, comparison.ToTable(words), comparison.ToJson());
        return ExitCode.Done;
    }

    // Null: none are asked for.
    private IReadOnlyList<Metric>? Metrics(string? list)
    {
        if (list is null)
        {
            return null;
        }

        var names = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0)
        {
            throw new RefusedException(words["refused.nometrics"], isMisuse: true);
        }

        var (metrics, unknown) = MetricCatalog.Known.Resolve(names);
        return unknown.Count == 0
            ? metrics
            : throw new RefusedException(
                string.Join('\n', unknown.Select(metric => words.Format("refused.metric", metric.Id, metric.Nearest))), isMisuse: true);
    }
}
