using System.CommandLine;
using System.Globalization;
using System.Net;
using Jinpai.Cli.Printing;
using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Documents;
using Jinpai.Desk.Explaining;
using Jinpai.Desk.Imports;
using Jinpai.Desk.Months;
using Jinpai.Desk.People;
using Jinpai.Desk.Reports;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Generator;
using Jinpai.Metrics.Query;
using Jinpai.Output.Results;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Documents;
using Jinpai.Storage.Reading;

namespace Jinpai.Cli.Commands;

/// <summary><c>demo</c>: a believable shop from nothing to explained pay, in a data folder, or a schema, of its own.</summary>
internal sealed class DemoCommand(Words words) : ICommandDefinition
{
    private const string Shop = "demo";

    // Client chat texts tell automatic replies by their prefix alone.
    private const string Rules = """{ "autoReplyPrefix": "[自动回复]" }""";
    private const string Document = "demo";
    private readonly NumberOption<int> _port = new("--port", IPEndPoint.MinPort, IPEndPoint.MaxPort) { Description = words["demo.port"], DefaultValueFactory = _ => 5080 };
    private readonly Option<bool> _noServe = new("--no-serve") { Description = words["demo.noserve"] };

    private readonly Option<bool> _open = ServeCommand.OpenOption(words);

    public Command Build() => new("demo", words["demo"] + "\n" + words["demo.example"]) { _port, _noServe, _open };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var demo = session with { Installation = session.Installation.Beside("demo") };
        var days = Prepare(demo, Path.Combine(demo.Installation.Folder, "files"));
        var shop = ShopSession.Open(demo.Desk, Shop);
        shop.BringUpToDate();
        var source = FigureSource.Open(demo.Desk, shop, null, days);
        TerminalTable.Write(ReportTable.Of(source.Ask(MetricGrouping.Agents, DefaultMetrics.For(MetricGrouping.Agents)), source, words), demo.Surroundings);
        Pay(demo, shop, Period.Of(Month.Of(days.Last)));
        Explain(demo, shop, days);
        demo.Say(words.Format(demo.Installation.Place.Folder is null ? "demo.next.server" : "demo.next", demo.Installation.Location));
        if (!parsed.GetValue(_noServe))
        {
            ServeCommand.Serve(demo, options => options with { Urls = [string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{parsed.GetValue(_port)}")] }, parsed.GetValue(_open));
        }

        return ExitCode.Done;
    }

    // A second run finds its shop and shows it again.
    private DaySpan Prepare(CommandSession demo, string files)
    {
        var options = new GeneratorOptions { Agents = 12, Days = 61, ConversationsPerDay = 120, Format = OutputFormat.Taobao };
        if (demo.Installation.Shops().Count == 0)
        {
            demo.Say(words["demo.generate"]);
            _ = ShopGenerator.Generate(options with { Overwrite = true }, files, null, demo.Cancellation);
            new AddShop(demo.Desk).Run(new AskedShop(Shop) { Name = options.ShopName });
            _ = ShopSession.Adopt(demo.Desk, Shop, Rules, Shop);
            Keep(demo.Desk, DocumentKind.Scheme, "scheme", options.FirstDay);
            Keep(demo.Desk, DocumentKind.Plan, "plan", options.FirstDay);
        }

        var shop = ShopSession.Open(demo.Desk, Shop);
        if (ImportHistory.Of(shop).Count == 0)
        {
            ImportSummary.Write(new ImportFiles(demo.Desk, shop, isDryRun: false).Run([files], null, null), demo.Words, demo.Out, Shop);
        }

        return new DaySpan(options.FirstDay, options.FirstDay.Plus(options.Days - 1));
    }

    // Made for this shop, and made known a week before the month it begins in.
    private static void Keep(DeskSession desk, DocumentKind kind, string name, BusinessDay from)
    {
        using var stream = typeof(DemoCommand).Assembly.GetManifestResourceStream($"Demo.{name}.json")!;
        using var reader = new StreamReader(stream);
        new DocumentShelf(desk, kind).Keep(Document, reader.ReadToEnd(), from, daysBefore: 7);
    }

    private static void Pay(CommandSession demo, ShopSession shop, Period period)
    {
        var figures = new ShopMonth(demo.Desk, shop, period);
        var pay = new PayMonth(demo.Desk).Run(new PayQuestion(Document, figures) { Staff = input => new StaffSource(demo.Desk).Read(shop, period, input) });
        foreach (var table in AppraisalSheets.Of(pay.Appraisal!, MetricCells.KindOf, demo.Desk.Language).SelectMany(sheet => sheet.Tables))
        {
            TerminalTable.Write(table, demo.Surroundings);
        }

        PaySlips.Write(pay.Run, demo);
        NoticeLines.Write(pay.Run.Notices, demo);
    }

    // The order with the most to tell: several agents talked with its buyer.
    private void Explain(CommandSession demo, ShopSession shop, DaySpan days)
    {
        using var reader = shop.Read(Right.ReadRows);
        var deal = reader.Deals(days, DealDate.Sale).Where(fact => fact.CreationAgent is not null && fact.Excluded == ExclusionReason.None)
            .MaxBy(fact => (fact.Assistants.Count, fact.PaidAmount.MinorUnits));
        if (deal is not null && new ShopEvidence(shop, words).Order(deal.Order) is { } explanation)
        {
            demo.Out.WriteLine();
            demo.Out.WriteLine(explanation.ToText());
        }
    }
}
