using System.CommandLine;
using Jinpai.Appraisal;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Results;
using Jinpai.Appraisal.Schemes;
using Jinpai.Cli.Appraising;
using Jinpai.Cli.Terminal;
using Jinpai.Cli.Texts;
using Jinpai.Metrics.Catalogue;
using Jinpai.Output.Results;
using Jinpai.Output.Tables;

namespace Jinpai.Cli.Commands;

/// <summary><c>appraise --scheme FILE|CODE (--shop CODE --period 2026-10 | --values FILE)</c>.</summary>
internal sealed class AppraiseCommand(Words words) : ICommandDefinition
{
    private readonly Option<string> _scheme = new("--scheme") { Description = words["option.scheme"], HelpName = "FILE|CODE", Required = true };
    private readonly FigureOptions _figures = new(words);
    private readonly FormatOptions _format = new(words);

    public Command Build()
    {
        var command = new Command("appraise", words["appraise"] + "\n" + words["appraise.example"]) { _scheme };
        _figures.AddTo(command);
        _format.AddTo(command);
        return command;
    }

    public int Run(ParseResult parsed, CommandSession session)
    {
        var scheme = new DocumentSources(session).Scheme(parsed.GetRequiredValue(_scheme));
        var input = _figures.Read(parsed, session, scheme.Criteria.Select(criterion => criterion.Metric));
        var result = Appraise(scheme, input, new IssuePrinter(session));
        var language = new IssuePrinter(session).Language;
        _format.Write(parsed, session, AppraisalSheets.ScoreTable(result, language), () => AppraisalJson.Write(result), () => AppraisalSheets.Of(result, KindOf, language));
        return Close(result, session, parsed.GetValue(_format.Format) == "json");
    }

    public static AppraisalResult Appraise(Scheme scheme, AppraisalInput input, IssuePrinter issues) => Appraiser.Appraise(new AppraisalRequest(scheme, input.Figures)
    {
        People = input.People,
        Catalog = CatalogInfo.Of(MetricCatalog.Known),
        Language = issues.Language,
        Rules = input.Rules,
        Horizon = input.Horizon,
        Period = input.Period,
    });

    public static OutputKind KindOf(string metric) => MetricCatalog.Known.Find(metric)?.Unit switch
    {
        MetricUnit.Rate => OutputKind.Percent,
        MetricUnit.Money => OutputKind.Money,
        MetricUnit.Seconds => OutputKind.Seconds,
        MetricUnit.Count => OutputKind.Integer,
        _ => OutputKind.Decimal,
    };

    private static int Close(AppraisalResult result, CommandSession session, bool isJson)
    {
        new IssuePrinter(session).Print(result.Issues);
        if (!isJson)
        {
            Notices(result.Notices, session);
        }

        return result.HasErrors ? ExitCode.InputErrors : ExitCode.Done;
    }

    public static void Notices(IEnumerable<Notice> notices, CommandSession session)
    {
        foreach (var notice in notices)
        {
            session.Say(session.Words.Format("notice." + Explaining.Codes.Of(notice.Weight), notice.Text));
        }
    }
}
