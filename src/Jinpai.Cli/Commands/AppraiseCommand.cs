using System.CommandLine;
using Jinpai.Appraisal.Results;
using Jinpai.Cli.Terminal;
using Jinpai.Desk.Months;
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
        var result = new AppraiseMonth(session.Desk).Run(parsed.GetRequiredValue(_scheme), _figures.Read(parsed, session));
        var language = session.Desk.Language;
        _format.Write(parsed, session, AppraisalSheets.ScoreTable(result, language), () => AppraisalJson.Write(result, language), () => AppraisalSheets.Of(result, MetricCells.KindOf, language));
        _format.WriteNotices(parsed, session, result.Notices);
        return ExitCode.Done;
    }
}
