using System.CommandLine;
using System.Globalization;
using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.Imports;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Import;

namespace Jinpai.Cli.Commands;

/// <summary><c>import PATH... --shop CODE</c>.</summary>
internal sealed class ImportCommand(Words words) : ICommandDefinition
{
    // A day alone is its beginning; 01/09/2026 is two days, so no other order is taken.
    private static readonly string[] Instants = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
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
        var outcome = new ImportFiles(session.Desk, shop, parsed.GetValue(_dryRun)) { KeepsPersonalData = parsed.GetValue(_keepPersonalData) }
            .Run(parsed.GetRequiredValue(_paths), format, CoveredUntil(parsed, shop.Info.TimeZone), choices);
        if (parsed.GetValue(_format) == "json")
        {
            Results.WriteJson(JsonText.Of(outcome.ToJson(words)), null, session.Surroundings);
        }
        else
        {
            ImportSummary.Write(outcome, session.Words, session.Out, shop.Code);
        }

        return outcome.AllIssues.HasErrors ? ExitCode.InputErrors : ExitCode.Done;
    }

    // Without an offset it is the shop's time.
    private Instant? CoveredUntil(ParseResult parsed, TimeZoneInfo zone)
    {
        if (parsed.GetValue(_coveredUntil) is not { } text)
        {
            return null;
        }

        return DateTime.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            ? Instant.FromDateTimeOffset(at.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(at, zone.GetUtcOffset(at)) : new DateTimeOffset(at))
            : throw new RefusedException(words.Format("refused.instant", text), isMisuse: true);
    }
}
