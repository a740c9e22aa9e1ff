using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary>All commands, in the order in which help lists them.</summary>
internal static class CommandCatalog
{
    public static IReadOnlyList<ICommandDefinition> All(Words words) =>
    [
        new ShopCommand(words),
        new ImportCommand(words),
        new MapCommand(words),
        new ImportsCommand(words),
        new UndoCommand(words),
        new ReplayCommand(words),
        new ReportCommand(words),
        new DetailsCommand(words),
        new ExplainCommand(words),
        new LinksCommand(words),
        new SheetCommand(words),
        new AppraiseCommand(words),
        new PayCommand(words),
        new TemplateCommand(words),
        new GenerateCommand(words),
        new DemoCommand(words),
        new DoctorCommand(words),
    ];
}
