using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Desk;
using Jinpai.Desk.Imports;
using Jinpai.Desk.Months;
using Jinpai.Desk.Shops;
using Jinpai.Import.Reports;
using Jinpai.Output.Tables;

namespace Jinpai.Cli.Starting;

/// <summary>The first questions: what there is, whose account is whose, which shop and which month. They end with figures.</summary>
internal sealed class StartFigures(CommandSession session, StartAnswers answers, Dialogue dialogue, DateOnly today)
{
    /// <returns>The figures with their month, and the shop they belong to; its code is new where the shop is not there yet.</returns>
    public (AppraisalInput Input, string Shop) Read()
    {
        if (answers is { Report: not null, Files: not null })
        {
            throw new RefusedException(session.Words["start.both"], isMisuse: true);
        }

        return HasReport() ? OfReport() : OfFiles();
    }

    /// <summary>Adds the shop if there is none of that code.</summary>
    public void AddShop(string code)
    {
        if (!session.Installation.HasShop(code))
        {
            new AddShop(session.Desk).Run(new AskedShop(code));
            session.Say(session.Words.Format("start.shop.added", code));
        }
    }

    private bool HasReport() => answers.Report is not null || (answers.Files is null && dialogue.Ask("--report", null, session.Words["start.what"], null, answer => answer switch
    {
        "1" => true,
        "2" => false,
        _ => throw new RefusedException(session.Words["start.what.wrong"], isMisuse: true),
    }));

    private (AppraisalInput, string) OfReport()
    {
        var path = dialogue.Ask("--report", answers.Report, session.Words["start.report"], null, answer =>
        {
            var file = ExistingFile(answer);
            _ = Figures(session.Desk, file, null).Figures.Agents.Length > 0 ? true : throw new RefusedException(session.Words["start.report.nobody"]);
            return file;
        });
        var quiet = session.Desk with { Say = _ => { } };
        var names = Figures(quiet, path, null).Figures.Agents;
        Show(names, null);
        var accounts = dialogue.Ask("--accounts", answers.Accounts, session.Words["start.accounts"], "", answer => answer.Length == 0 ? null : Mapped(ExistingFile(answer), path, names));
        var input = Figures(quiet, path, accounts);
        return (input with { Period = Period(input.Period ?? PeriodOf(path)) }, Shop());
    }

    private static AppraisalInput Figures(DeskSession desk, string path, string? accounts) =>
        new FileMonth(desk, path) { Choices = accounts is null ? ReportChoices.None : new ReportChoices { Accounts = AccountFile.Read(accounts).Records } }.Of([]);

    // A list that changes nothing is the wrong list, or the file names no accounts.
    private string Mapped(string accounts, string report, IReadOnlyCollection<AgentId> names)
    {
        var list = AccountFile.Read(accounts);
        new IssuePrinter(session.Desk).Print(list.Issues);
        if (list.Issues.Any(issue => issue.Severity == Severity.Error))
        {
            throw new RefusedException(session.Words.Format("accounts.refused", list.Records.Count));
        }

        var known = names.Where(name => list.Agents.ContainsKey(name.Value)).ToList();
        if (known.Count == 0 || (Figures(session.Desk, report, accounts).Figures.Agents.SequenceEqual(names) && known.Any(name => list.Agents[name.Value] != name)))
        {
            throw new RefusedException(session.Words.Format("start.accounts.nothing", accounts));
        }

        Show(names, list);
        return accounts;
    }

    /// <summary>The month that a report's file name says, as platforms write it: <c>客服绩效_20261001-20261031</c>.</summary>
    private static Period? PeriodOf(string path) =>
        PeriodText.Find(Path.GetFileName(path)) is { } days && Month.Of(days.First) is var month && month.Days.Contains(days) ? Core.Period.Of(month) : null;

    private (AppraisalInput, string) OfFiles()
    {
        var path = dialogue.Ask("--files", answers.Files, session.Words["start.files"], null, answer => Unquoted(answer) is var there && (File.Exists(there) || Directory.Exists(there))
            ? there
            : throw new RefusedException(session.Words.Format("refused.file", there)));
        var code = Shop();
        AddShop(code);
        var shop = ShopSession.Open(session.Desk, code);
        var outcome = new ImportFiles(session.Desk, shop, isDryRun: false).Run([path, .. answers.Accounts is { } accounts ? (string[])[ExistingFile(accounts)] : []], null, null);
        ImportSummary.Write(outcome, session.Words, session.Surroundings.Error, code);
        var period = Period(outcome.Files.Max(file => file.Days?.Last) is { } last ? Core.Period.Of(Month.Of(last)) : null);
        var input = new ShopMonth(session.Desk, shop, period).Of([]);
        if (input.Figures.Agents.Length == 0)
        {
            throw new RefusedException(session.Words.Format("start.files.nobody", period));
        }

        Show(input.Figures.Agents, null);
        return (input, code);
    }

    private Period Period(Period? known) => dialogue.Ask("--period", answers.Period, session.Words["start.period"], (known ?? Core.Period.Of(Month.Of(BusinessDay.FromDate(today))).Previous).ToString(), answer =>
        Core.Period.TryParse(answer, out var period) && SpanLimits.Allow(period.Days) ? period : throw new RefusedException(session.Words.Format("refused.period", answer), isMisuse: true));

    private string Shop()
    {
        var shops = session.Installation.Shops();
        return answers.Shop is null && shops.Count == 1 ? shops[0].Code : dialogue.Ask("--shop", answers.Shop, session.Words["start.shop"], shops.Count == 0 ? "shop" : null, answer =>
            shops.FirstOrDefault(shop => string.Equals(shop.Code, answer, StringComparison.OrdinalIgnoreCase))?.Code
                ?? (Jinpai.Desk.Shops.AddShop.IsCode(answer) ? answer : throw new RefusedException(session.Words.Format("storage.bad_shop_code", answer), isMisuse: true)));
    }

    private void Show(IEnumerable<AgentId> names, AccountListReading? accounts)
    {
        OutputColumn[] columns = [new(session.Words["start.name"]), new(session.Words["column.agent"])];
        var rows = names.Select(name => (IReadOnlyList<OutputCell>)[OutputCell.Text(name.Value), OutputCell.Text(accounts is not null && accounts.Agents.TryGetValue(name.Value, out var agent) ? agent.Value : name.Value)]);
        TerminalTable.Write(new OutputTable("", columns, rows.ToList()), session.Surroundings with { Out = session.Surroundings.Error });
    }

    private string ExistingFile(string answer) => Unquoted(answer) is var path && File.Exists(path) ? path : throw new RefusedException(session.Words.Format("refused.file", path));

    // A file dropped on a terminal comes with quotation marks.
    private static string Unquoted(string answer) => answer.Trim().Trim('"', '\'').Trim();
}
