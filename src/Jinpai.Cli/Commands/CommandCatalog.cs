using Jinpai.Desk.Texts;
using Jinpai.Storage.Documents;

namespace Jinpai.Cli.Commands;

/// <summary>All commands, in the order in which help lists them.</summary>
internal static class CommandCatalog
{
    public static IReadOnlyList<ICommandDefinition> All(Words words) =>
    [
        new StartCommand(words),
        new ShopCommand(words),
        new ImportCommand(words),
        new MapCommand(words),
        new WatchCommand(words),
        new ImportsCommand(words),
        new UndoCommand(words),
        new JobsCommand(words),
        new ReplayCommand(words),
        new ReportCommand(words),
        new DetailsCommand(words),
        new ExplainCommand(words),
        new LinksCommand(words),
        new ForgetCommand(words),
        new RetentionCommand(words),
        new SheetCommand(words),
        new AppraiseCommand(words),
        new PayCommand(words),
        new GradeCommand(words),
        new TemplateCommand(words),
        new DocumentCommand(words, DocumentKind.Scheme),
        new DocumentCommand(words, DocumentKind.Plan),
        new DocumentCommand(words, DocumentKind.Grades),
        new GenerateCommand(words),
        new DemoCommand(words),
        new ServeCommand(words),
        new UserCommand(words),
        new BackupCommand(words),
        new VerifyCommand(words),
        new RestoreCommand(words),
        new CopyCommand(words),
        new DatabaseCommand(words),
        new DoctorCommand(words),
        new CheckCommand(words),
        new AuditCommand(words),
    ];
}
