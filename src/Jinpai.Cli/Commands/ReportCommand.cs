using System.CommandLine;
using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Reporting;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Metrics.Catalogue;
using Jinpai.Metrics.Query;
using Jinpai.Metrics.Reports;

namespace Jinpai.Cli.Commands;

/// <summary><c>report agents|teams|shop|days|pareto</c> of computed figures, <c>report compare|benchmarks</c> of imported ones.</summary>
internal sealed class ReportCommand(Words words) : ICommandDefinition
{
    private readonly SpanOptions _span = new(words);
    private readonly Option<string?> _metrics = new("--metrics") { Description = words["option.metrics"], HelpName = "a,b" };
    private readonly Option<string?> _rules = new("--rules") { Description = words["option.rules.whatif"], HelpName = "FILE" };
    private readonly FormatOptions _format = new(words);

    public Command Build()
    {
        var command = new Command("report", words["report"] + "\n" + words["report.example"]);
        foreach (var name in new[] { "agents", "teams", "shop", "days" })
        {
            var leaf = new Command(name, words["report." + name] + "\n" + words["report.example"]);
            _span.AddTo(leaf);
            leaf.Add(_metrics);
            leaf.Add(_rules);
            _format.AddTo(leaf);
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
        var (first, last) = _span.Read(parsed);
        var shop = ShopSession.Open(session.Desk, parsed.GetRequiredValue(_span.Shop));
        if (parsed.CommandResult.Command.Name == "pareto")
        {
            return Pareto(parsed, session, shop, first, last);
        }

        if (parsed.CommandResult.Command.Name is "compare" or "benchmarks")
        {
            return Imported(parsed, session, shop, first, last);
        }

        var isJson = parsed.GetValue(_format.Format) == "json";
        var grouping = Enum.Parse<MetricGrouping>(parsed.CommandResult.Command.Name, ignoreCase: true);
        var metrics = Metrics(parsed.GetValue(_metrics), isJson, grouping);
        var source = FigureSource.Open(session.Desk, shop, parsed.GetValue(_rules), first, last, metrics.Any(FigureSource.IsDistinct));
        var table = source.Ask(grouping, metrics);
        if (table.Rows.Count == 0 && grouping is (MetricGrouping.Agents or MetricGrouping.Teams))
        {
            session.Say(words.Format("report.empty", table.Horizon is { } horizon ? shop.Time.Full(horizon) : words["never"]));
        }

        _format.Write(parsed, session, ReportTable.Of(table, source, words), () => ReportJson.Write(table, shop.Code, source.RulesName));
        return ExitCode.Done;
    }

    private int Pareto(ParseResult parsed, CommandSession session, ShopSession shop, BusinessDay first, BusinessDay last)
    {
        var shares = SalesShares.Of(FigureSource.Open(session.Desk, shop, null, first, last, wantsDistinct: false));
        _format.Write(parsed, session, shares.ToTable(words.Format("report.title", shop.Store.Shop.Name, first, last), words), shares.ToJson(shop.Code, first, last));
        return ExitCode.Done;
    }

    // What reports say beside what was computed, or of peers.
    private int Imported(ParseResult parsed, CommandSession session, ShopSession shop, BusinessDay first, BusinessDay last)
    {
        if (parsed.CommandResult.Command.Name == "benchmarks")
        {
            var benchmarks = BenchmarkTable.Of(session.Desk, shop, first, last);
            if (benchmarks.IsEmpty)
            {
                session.Say(words.Format("benchmark.none", first, last));
            }

            if (benchmarks.IsEmpty && parsed.GetValue(_format.Format) == "table")
            {
                return ExitCode.Done;
            }

            _format.Write(parsed, session, benchmarks.ToTable(words), benchmarks.ToJson());
            return ExitCode.Done;
        }

        var comparison = FigureComparison.Of(session.Desk, shop, first, last);
        if (comparison.Rows.Count == 0)
        {
            session.Say(words.Format("compare.none", first, last));
        }

        if (comparison.OtherPeriods.Count > 0)
        {
            session.Say(words.Format("compare.others", string.Join(words["word.comma"], comparison.OtherPeriods)));
        }

        _format.Write(parsed, session, comparison.ToTable(words), comparison.ToJson());
        return ExitCode.Done;
    }

    private IReadOnlyList<Metric> Metrics(string? list, bool isJson, MetricGrouping grouping)
    {
        if (list is null)
        {
            return isJson ? [.. MetricCatalog.Known.Computed] : DefaultMetrics.For(grouping);
        }

        var (metrics, unknown) = MetricCatalog.Known.Resolve(list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return unknown.Count == 0
            ? metrics
            : throw new RefusedException(
                string.Join('\n', unknown.Select(metric => words.Format("refused.metric", metric.Id, metric.Nearest))), isMisuse: true);
    }
}
