using System.CommandLine;
using System.Globalization;
using Jinpai.Cli.Importing;
using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Desk.Appraising;
using Jinpai.Desk.Explaining;
using Jinpai.Desk.Importing;
using Jinpai.Desk.Reporting;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Generator;
using Jinpai.Metrics.Query;
using Jinpai.Output.Results;
using Jinpai.Replay.Facts;
using Jinpai.Storage;
using Jinpai.Storage.Documents;
using Jinpai.Storage.Reading;

namespace Jinpai.Cli.Commands;

/// <summary><c>demo</c>: a believable shop from nothing to explained pay, in a data folder of its own.</summary>
internal sealed class DemoCommand(Words words) : ICommandDefinition
{
    private const string Shop = "demo";

    // Client chat texts tell automatic replies by their prefix alone.
    private const string Rules = """{ "autoReplyPrefix": "[自动回复]" }""";
    private const string Document = "demo";
    private readonly Option<int> _port = new("--port") { Description = words["demo.port"], DefaultValueFactory = _ => 5080 };
    private readonly Option<bool> _noServe = new("--no-serve") { Description = words["demo.noserve"] };

    private readonly Option<bool> _open = ServeCommand.OpenOption(words);

    public Command Build() => new("demo", words["demo"] + "\n" + words["demo.example"]) { _port, _noServe, _open };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var folder = Path.Combine(session.DataFolder, "demo");
        var demo = session with { DataFolder = folder };
        var summary = Prepare(demo, Path.Combine(folder, "files"));
        var shop = ShopSession.Open(demo.Desk, Shop);
        shop.BringUpToDate();
        var (first, last) = (summary.First, summary.Last);
        var source = FigureSource.Open(demo.Desk, shop, null, first, last);
        TerminalTable.Write(ReportTable.Of(source.Ask(MetricGrouping.Agents, DefaultMetrics.For(MetricGrouping.Agents)), source, words), demo.Surroundings);
        Pay(demo, $"{last.Date:yyyy-MM}");
        Explain(demo, shop, first, last);
        demo.Say(words.Format("demo.next", folder));
        if (!parsed.GetValue(_noServe))
        {
            ServeCommand.Serve(demo, [string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{parsed.GetValue(_port)}")], parsed.GetValue(_open));
        }

        return ExitCode.Done;
    }

    // A second run finds its shop and shows it again.
    private (BusinessDay First, BusinessDay Last) Prepare(CommandSession demo, string files)
    {
        var options = new GeneratorOptions { Agents = 12, Days = 61, ConversationsPerDay = 120, Format = OutputFormat.Taobao };
        var data = DataDirectory.Open(demo.DataFolder);
        if (data.Shops().Count == 0)
        {
            demo.Say(words["demo.generate"]);
            _ = ShopGenerator.Generate(options with { Overwrite = true }, files, null, demo.Cancellation);
            data.AddShop(new ShopInfo(Shop, options.ShopName, "Asia/Shanghai", default, "taobao"));
            data.SaveSetting(Shop, ShopRules.Key, Rules);
            Keep(data, DocumentKind.Scheme, "scheme", options.FirstDay);
            Keep(data, DocumentKind.Plan, "plan", options.FirstDay);
        }

        var shop = ShopSession.Open(demo.Desk, Shop);
        using var reader = shop.Store.Read();
        if (reader.Imports().Count == 0)
        {
            ImportSummary.Write(new ImportRun(demo.Desk, shop, isDryRun: false).Run([files], null, null), demo, Shop);
        }

        return (options.FirstDay, options.FirstDay.Plus(options.Days - 1));
    }

    // Made for this shop, and made known a week before the month it begins in.
    private static void Keep(DataDirectory data, DocumentKind kind, string name, BusinessDay from)
    {
        using var stream = typeof(DemoCommand).Assembly.GetManifestResourceStream($"Demo.{name}.json")!;
        using var reader = new StreamReader(stream);
        var known = from.Plus(-7);
        data.Documents.Add(new DocumentVersion(kind, Document, 1, from.Date, reader.ReadToEnd(), Instant.FromDateTimeOffset(new DateTimeOffset(known.Date, default, TimeSpan.Zero))));
        data.Documents.Announce(kind, Document, 1, known.Date);
    }

    private static void Pay(CommandSession demo, string period)
    {
        var issues = new IssuePrinter(demo.Desk);
        var sources = new DocumentSources(demo.Desk);
        var (plan, scheme) = sources.Plan(Document, null, period);
        var input = new FigureInputs(demo.Desk).OfShop(Shop, period, scheme!.Criteria.Select(criterion => criterion.Metric));
        var appraisal = new AppraisalRun(demo.Desk, sources).Run(scheme, input, Shop);
        foreach (var sheet in AppraisalSheets.Of(appraisal, PeriodRun.KindOf, issues.Language))
        {
            foreach (var table in sheet.Tables)
            {
                TerminalTable.Write(table, demo.Surroundings);
            }
        }

        var run = PeriodRun.Pay(plan, input, new StaffSource(demo.Desk).Read(null, Shop, input), appraisal, issues.Language);
        PayCommand.Slips(run, demo, issues);
    }

    // The order with the most to tell: several agents talked with its buyer.
    private void Explain(CommandSession demo, ShopSession shop, BusinessDay first, BusinessDay last)
    {
        using var reader = shop.Store.Read();
        var deal = reader.Deals(first, last, DealDate.Sale).Where(fact => fact.CreationAgent is not null && fact.Excluded == ExclusionReason.None)
            .MaxBy(fact => (fact.Assistants.Count, fact.PaidAmount.MinorUnits));
        if (deal is not null && new ShopEvidence(shop, words).Order(deal.Order) is { } explanation)
        {
            demo.Out.WriteLine();
            demo.Out.WriteLine(explanation.ToText());
        }
    }
}
