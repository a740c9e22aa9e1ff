using System.CommandLine;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Results;
using Jinpai.Cli.Terminal;
using Jinpai.Desk.Appraising;
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
        var sources = new DocumentSources(session.Desk);
        var scheme = sources.Grades(parsed.GetRequiredValue(_grades), parsed.GetValue(_figures.Period));
        var input = _figures.Read(parsed, session, scheme.Dimensions.SelectMany(dimension => dimension.Metrics).Select(metric => metric.Metric));
        var language = session.Desk.Language;
        var report = GradeRun.Grade(session.Desk, scheme, input, sources.Notices);
        var catalog = CatalogInfo.Of(MetricCatalog.Known);
        var format = parsed.GetValue(_format.Format);
        var details = GradeSheets.Details(report, catalog, PeriodRun.KindOf, language);
        if (format == "table" && parsed.GetValue(_format.Out) is null)
        {
            TerminalTable.Write(GradeSheets.Overview(report, language), session.Surroundings);
        }

        _format.Write(parsed, session, details, () => GradeJson.Write(report), () => GradeSheets.Of(report, catalog, PeriodRun.KindOf, language));
        if (format != "json")
        {
            AppraiseCommand.Notices(report.Notices, session);
        }

        return ExitCode.Done;
    }
}
