using System.CommandLine;
using System.Globalization;
using Jinpai.Cli.Explaining;
using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Replay.Rules;
using Jinpai.Storage;
using Jinpai.Storage.Replaying;

namespace Jinpai.Cli.Commands;

/// <summary>An opened shop with its rules: what most commands begin with.</summary>
internal sealed class ShopSession
{
    private readonly CommandSession _session;

    private ShopSession(CommandSession session, DataDirectory data, ShopStore store, RuleBook rules, string rulesName)
    {
        _session = session;
        Data = data;
        Store = store;
        Rules = rules;
        RulesName = rulesName;
    }

    public DataDirectory Data { get; }
    public ShopStore Store { get; }
    public RuleBook Rules { get; }

    /// <summary>Which versions of the rules: their effective dates, or <c>default</c>.</summary>
    public string RulesName { get; }
    public string Code => Store.Shop.Code;
    public ShopTime Time => new(Rules.Versions[^1].Zone);

    public static ShopSession Open(CommandSession session, string code)
    {
        var data = DataDirectory.Open(session.DataFolder);
        var store = data.OpenShop(code);
        var stored = data.Setting(code, ShopRules.Key);
        var rules = stored is null ? new RuleBook([ShopRules.DefaultsOf(store.Shop)]) : ShopRules.Read(stored, ShopRules.Key, store.Shop, session.Words);
        return new ShopSession(session, data, store, rules, stored is null ? "default" : ShopRules.NameOf(rules));
    }

    /// <summary>The same shop under the rules of a file, as a trial.</summary>
    public ShopSession With(string? rulesFile)
    {
        if (rulesFile is null)
        {
            return this;
        }

        var rules = ShopRules.ReadFile(rulesFile, Store.Shop, _session.Words);
        return new ShopSession(_session, Data, Store, rules, Path.GetFileName(rulesFile) + ":" + ShopRules.NameOf(rules));
    }

    /// <summary>Brings the facts up to date if data or rules changed since: nobody reads stale figures.</summary>
    public void BringUpToDate()
    {
        using (var reader = Store.Read())
        {
            if (reader.IsUpToDate(Rules))
            {
                return;
            }
        }

        _ = Replay(isForced: false);
    }

    public ReplayReport Replay(bool isForced)
    {
        using var bar = new ProgressLine(_session.Surroundings, _session.Words["replay.progress"]);
        return Store.Replay(Rules, isForced, new Steps<ReplayProgress>(step => bar.Show(step.Done, step.Total)), _session.Cancellation);
    }

    public static BusinessDay Day(ParseResult parsed, Option<string> option, CommandSession session)
    {
        var text = parsed.GetValue(option);
        return BusinessDay.TryParse(text, out var day)
            ? day
            : throw new RefusedException(session.Words.Format("refused.day", text), ExitCode.WrongUsage);
    }

    public static (BusinessDay First, BusinessDay Last) Span(ParseResult parsed, SpanOptions options, CommandSession session)
    {
        var (first, last) = (Day(parsed, options.From, session), Day(parsed, options.To, session));
        return first <= last ? (first, last) : throw new RefusedException(session.Words.Format("refused.span", first, last), ExitCode.WrongUsage);
    }

    public static string Seconds(TimeSpan duration) => (duration.Ticks / (decimal)TimeSpan.TicksPerSecond).ToString("0.0", CultureInfo.InvariantCulture);
}
