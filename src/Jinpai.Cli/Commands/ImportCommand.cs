using System.CommandLine;
using System.Globalization;
using Jinpai.Cli.Importing;
using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Importing;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Import.Formats;

namespace Jinpai.Cli.Commands;

/// <summary><c>import PATH... --shop CODE</c>.</summary>
internal sealed class ImportCommand(Words words) : ICommandDefinition
{
    private readonly Argument<string[]> _paths = new("PATH") { Description = words["import.paths"], Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _shop = SpanOptions.ShopOption(words);
    private readonly Option<string?> _as = new("--as") { Description = words["option.as"], HelpName = "FORMAT" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = words["option.dryrun"] };
    private readonly Option<bool> _keepPersonalData = new("--keep-personal-data") { Description = words["option.keepPersonalData"] };
    private readonly Option<string?> _coveredUntil = new("--covered-until") { Description = words["option.coveredUntil"], HelpName = "INSTANT" };
    private readonly PeriodOptions _period = new(words);
    private readonly AccountOptions _accounts = new(words);
    private readonly Option<bool> _replace = new("--replace") { Description = words["option.replace"] };
    private readonly Option<string> _format = TextFormat.Json(words);

    public Command Build()
    {
        var command = new Command("import", words["import"] + "\n" + words["import.example"]) { _paths, _shop, _as, _dryRun, _coveredUntil, _keepPersonalData, _accounts.Accounts, _replace, _format };
        foreach (var option in _period.All)
        {
            command.Add(option);
        }

        return command;
    }

    public int Run(ParseResult parsed, CommandSession session)
    {
        var format = parsed.GetValue(_as);
        if (format is not null && !FileFormats.Exists(format))
        {
            throw new RefusedException(words.Format("refused.as", format, string.Join(", ", FileFormats.Names)), isMisuse: true);
        }

        var choices = new ReportChoices { Period = _period.Read(parsed), Accounts = _accounts.Read(parsed, session), IsReplacing = parsed.GetValue(_replace) };
        var shop = ShopSession.Open(session.Desk, parsed.GetRequiredValue(_shop));
        var outcome = new ImportRun(session.Desk, shop, parsed.GetValue(_dryRun)) { KeepsPersonalData = parsed.GetValue(_keepPersonalData) }
            .Run(parsed.GetRequiredValue(_paths), format, CoveredUntil(parsed), choices);
        if (parsed.GetValue(_format) == "json")
        {
            Results.WriteText(Results.ToText(outcome.ToJson(words)), null, session.Surroundings);
        }
        else
        {
            ImportSummary.Write(outcome, session, shop.Code);
        }

        return outcome.AllIssues.HasErrors ? ExitCode.InputErrors : ExitCode.Done;
    }

    private Instant? CoveredUntil(ParseResult parsed)
    {
        if (parsed.GetValue(_coveredUntil) is not { } text)
        {
            return null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? Instant.FromDateTimeOffset(instant)
            : throw new RefusedException(words.Format("refused.instant", text), isMisuse: true);
    }
}
