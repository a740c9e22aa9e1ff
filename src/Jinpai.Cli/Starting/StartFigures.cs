using Jinpai.Cli.Commands;
using Jinpai.Cli.Importing;
using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Desk;
using Jinpai.Desk.Appraising;
using Jinpai.Desk.Explaining;
using Jinpai.Desk.Importing;
using Jinpai.Desk.Shops;
using Jinpai.Import.Reports;
using Jinpai.Output.Tables;
using Jinpai.Storage;

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
        var data = DataDirectory.Open(session.DataFolder);
        if (data.Shops().All(shop => shop.Code != code))
        {
            data.AddShop(new ShopInfo(code, code, "Asia/Shanghai", default, "taobao"));
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
        var inputs = new FigureInputs(session.Desk);
        var path = dialogue.Ask("--report", answers.Report, session.Words["start.report"], null, answer =>
        {
            var file = ExistingFile(answer);
            _ = Figures(inputs, file, null).Figures.Agents.Length > 0 ? true : throw new RefusedException(session.Words["start.report.nobody"]);
            return file;
        });
        var quiet = new FigureInputs(session.Desk with { Say = _ => { } });
        var names = Figures(quiet, path, null).Figures.Agents;
        Show(names, null);
        var accounts = dialogue.Ask("--accounts", answers.Accounts, session.Words["start.accounts"], "", answer => answer.Length == 0 ? null : Mapped(ExistingFile(answer), path, names));
        var input = Figures(quiet, path, accounts);
        return (input with { Period = Period(input.Period ?? PeriodOf(path)) }, Shop());
    }

    private static AppraisalInput Figures(FigureInputs inputs, string path, string? accounts) =>
        inputs.OfFile(path, accounts is null ? null : new ReportChoices { Accounts = AccountFile.Read(accounts).Records });

    // A list that changes nothing is the wrong list, or the file names no accounts.
    private string Mapped(string accounts, string report, IReadOnlyCollection<AgentId> names)
    {
        var list = AccountFile.Read(accounts);
        new IssuePrinter(session.Desk).Print(list.Issues);
        if (list.Issues.Any(issue => issue.Severity == Severity.Error))
        {
            throw new RefusedException(session.Words.Format("accounts.refused", list.Records.Count));
        }

        var agents = Figures(new FigureInputs(session.Desk), report, accounts).Figures.Agents;
        var known = names.Where(name => list.Agents.ContainsKey(name.Value)).ToList();
        if (known.Count == 0 || (names.SequenceEqual(agents) && known.Any(name => list.Agents[name.Value] != name)))
        {
            throw new RefusedException(session.Words.Format("start.accounts.nothing", accounts));
        }

        Show(names, list);
        return accounts;
    }

    /// <summary>The month that a report's file name says, as platforms write it: <c>客服绩效_20261001-20261031</c>.</summary>
    private static string? PeriodOf(string path) =>
        PeriodText.Find(Path.GetFileName(path)) is { } period && (period.First.Date.Year, period.First.Date.Month) == (period.Last.Date.Year, period.Last.Date.Month) ? Codes.Of(period.First.Date)[..7] : null;

    private (AppraisalInput, string) OfFiles()
    {
        var path = dialogue.Ask("--files", answers.Files, session.Words["start.files"], null, answer => Unquoted(answer) is var there && (File.Exists(there) || Directory.Exists(there))
            ? there
            : throw new RefusedException(session.Words.Format("refused.file", there)));
        var code = Shop();
        AddShop(code);
        var shop = ShopSession.Open(session.Desk, code);
        var outcome = new ImportRun(session.Desk, shop, isDryRun: false).Run([path, .. answers.Accounts is { } accounts ? (string[])[ExistingFile(accounts)] : []], null, null);
        ImportSummary.Write(outcome, session with { Surroundings = session.Surroundings with { Out = session.Surroundings.Error } }, code);
        var last = outcome.Files.Max(file => file.LastDay)?.Date;
        var period = Period(last is { } day ? Codes.Of(day)[..7] : null);
        var input = new FigureInputs(session.Desk).OfShop(code, period, []);
        if (input.Figures.Agents.Length == 0)
        {
            throw new RefusedException(session.Words.Format("start.files.nobody", period));
        }

        Show(input.Figures.Agents, null);
        return (input, code);
    }

    private string Period(string? known) => dialogue.Ask("--period", answers.Period, session.Words["start.period"], known ?? Codes.Of(today.AddMonths(-1))[..7], answer =>
        answer.Length == 7 && BusinessDay.TryParse(answer + "-01", out _) ? answer : throw new RefusedException(session.Words.Format("refused.period", answer), isMisuse: true));

    private string Shop()
    {
        var shops = DataDirectory.Open(session.DataFolder).Shops();
        return answers.Shop is null && shops.Count == 1 ? shops[0].Code : dialogue.Ask("--shop", answers.Shop, session.Words["start.shop"], shops.Count == 0 ? "shop" : null, answer =>
            answer.Length is > 0 and <= 64 && char.IsAsciiLetterOrDigit(answer[0]) && answer.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
                ? answer
                : throw new RefusedException(session.Words.Format("storage.bad_shop_code", answer), isMisuse: true));
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
