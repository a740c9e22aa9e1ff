using System.CommandLine;
using Jinpai.Appraisal.Results;
using Jinpai.Cli.Terminal;
using Jinpai.Desk.Months;
using Jinpai.Desk.Texts;
using Jinpai.Metrics.Catalogue;
using Jinpai.Output.Results;

namespace Jinpai.Cli.Commands;

/// <summary><c>grade --grades FILE|CODE (--shop CODE --period 2026-10 | --values FILE)</c>.</summary>
internal sealed class GradeCommand(Words words) : ICommandDefinition
{
    private readonly Option<string> _grades = new("--grades") { Description = words["option.grades"], HelpName = "FILE|CODE", Required = true };
    private readonly FigureOptions _figures = new(words);
    private readonly FormatOptions _format = new(words);

    public Command Build()
    {
        var command = new Command("grade", words["grade"] + "\n" + words["grade.example"]) { _grades };
        _figures.AddTo(command);
        _format.AddTo(command);
        return command;
    }

    public int Run(ParseResult parsed, CommandSession session)
    {
        var report = new GradeMonth(session.Desk).Run(parsed.GetRequiredValue(_grades), _figures.Read(parsed, session));
        var language = session.Desk.Language;
        var catalog = MetricCatalog.Known;
        var format = parsed.GetValue(_format.Format);
        var details = GradeSheets.Details(report, catalog, MetricCells.KindOf, language);
        if (format == "table" && parsed.GetValue(_format.Out) is null)
        {
            TerminalTable.Write(GradeSheets.Overview(report, language), session.Surroundings);
        }

        _format.Write(parsed, session, details, () => GradeJson.Write(report, language), () => GradeSheets.Of(report, catalog, MetricCells.KindOf, language));
        _format.WriteNotices(parsed, session, report.Notices);
        return ExitCode.Done;
    }
}
