using System.CommandLine;
using Jinpai.Appraisal.Templates;
using Jinpai.Cli.Terminal;
using Jinpai.Desk;
using Jinpai.Desk.Texts;
using Jinpai.Output.Tables;
using Jinpai.Pay.Templates;

namespace Jinpai.Cli.Commands;

/// <summary><c>template list|show CODE|copy CODE</c>.</summary>
internal sealed class TemplateCommand(Words words) : ICommandDefinition
{
    private readonly Argument<string> _code = new("CODE") { Description = words["template.code"] };
    private readonly Option<string?> _out = new("--out") { Description = words["option.out"], HelpName = "FILE" };

    public Command Build() => new("template", words["template"] + "\n" + words["template.example"])
    {
        new Command("list", words["template.list"] + "\n" + words["template.example.list"]),
        new Command("show", words["template.show"] + "\n" + words["template.example.show"]) { _code },
        new Command("copy", words["template.copy"] + "\n" + words["template.example"]) { _code, _out },
    };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var name = parsed.CommandResult.Command.Name;
        if (name == "list")
        {
            return List(session);
        }

        var code = parsed.GetRequiredValue(_code);
        var template = All().Select(entry => entry.Template).FirstOrDefault(entry => entry.Code == code) ?? throw new RefusedException(words.Format("refused.template", code));
        if (name == "show")
        {
            Results.WriteJson(template.Json, null, session.Surroundings);
            return ExitCode.Done;
        }

        var path = parsed.GetValue(_out) ?? code + ".json";
        if (File.Exists(path))
        {
            throw new RefusedException(words.Format("refused.exists", path));
        }

        Results.WriteJson(template.Json, path, session.Surroundings);
        session.Say(words.Format("template.copied", path));
        return ExitCode.Done;
    }

    private int List(CommandSession session)
    {
        var language = new IssuePrinter(session.Desk).Language;
        OutputColumn[] columns = [new(words["column.kind"]), new(words["column.code"]), new(words["template.name"]), new(words["template.forwhom"])];
        TerminalTable.Write(
            new OutputTable("", columns, All().Select(entry => (IReadOnlyList<OutputCell>)
            [
                OutputCell.Text(words["template.kind." + entry.Kind]), OutputCell.Text(entry.Template.Code), OutputCell.Text(entry.Template.Name(language)), OutputCell.Text(entry.Template.ForWhom(language)),
            ])),
            session.Surroundings);
        return ExitCode.Done;
    }

    private static IEnumerable<(string Kind, Template Template)> All() =>
        SchemeTemplates.All.Select(template => ("scheme", template))
            .Concat(SchemeTemplates.Grades.Select(template => ("grades", template)))
            .Concat(PlanTemplates.All.Select(template => ("plan", template)));
}
