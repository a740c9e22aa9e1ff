using System.CommandLine;
using Jinpai.Appraisal.Results;
using Jinpai.Cli.Terminal;
using Jinpai.Desk.Appraising;
using Jinpai.Desk.Explaining;
using Jinpai.Desk.Texts;
using Jinpai.Output.Results;

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
        var sources = new DocumentSources(session.Desk);
        var scheme = sources.Scheme(parsed.GetRequiredValue(_scheme), parsed.GetValue(_figures.Period));
        var input = _figures.Read(parsed, session, scheme.Criteria.Select(criterion => criterion.Metric));
        var result = new AppraisalRun(session.Desk, sources).Run(scheme, input, parsed.GetValue(_figures.Shop));
        var language = session.Desk.Language;
        _format.Write(parsed, session, AppraisalSheets.ScoreTable(result, language), () => AppraisalJson.Write(result), () => AppraisalSheets.Of(result, PeriodRun.KindOf, language));
        return Close(result, session, parsed.GetValue(_format.Format) == "json");
    }

    private static int Close(AppraisalResult result, CommandSession session, bool isJson)
    {
        new IssuePrinter(session.Desk).Print(result.Issues);
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
            session.Say(session.Words.Format("notice." + Codes.Of(notice.Weight), notice.Text));
        }
    }
}
